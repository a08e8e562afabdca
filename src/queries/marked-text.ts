// A text cut into pieces at the borders of what is marked in it, so that marks may overlap and a view can still write it in one go.
import type { Span } from "../domain/span.ts";

export type Role = "subject" | "predicate" | "object" | "qualifier" | "source" | "cue" | "said" | "value" | "evidence";

/** A stretch that plays a role. */
export interface Mark {
  readonly span: Span;
  readonly role: Role;
}

/** A stretch of text all of which plays the same roles. Pieces of a text add up to it. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly roles: readonly Role[];
}

/** Cuts the part of a text that lies `within`; offsets are UTF-16 code units of the whole text. */
export function cutText(text: string, within: Span, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(
    ({ span }) => span.start < within.end && span.end > within.start && span.end > span.start,
  );
  const borders = new Set([within.start, within.end]);
  for (const { span } of inside) {
    borders.add(Math.max(span.start, within.start));
    borders.add(Math.min(span.end, within.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? within.end;
    const roles = new Set(inside.filter(({ span }) => span.start <= start && end <= span.end).map(({ role }) => role));
    return { start, text: text.slice(start, end), roles: [...roles].sort() };
  });
}
