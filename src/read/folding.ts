// A folded view of a text, for comparing: quotes, dashes, blanks and case made alike, with a map back. The text itself is never edited.
import type { Span } from "../domain/span.ts";

/** A text made comparable. `origins[i]` is where the i-th unit of `folded` stands in the text; one more entry gives the text's end. */
export interface Folded {
  readonly text: string;
  readonly folded: string;
  readonly origins: Uint32Array;
}

/** What one unit is folded to; units that are not named here are lower-cased where that keeps their length. */
const folds: ReadonlyMap<string, string> = new Map([
  ...["“", "”", "„", "‟", "«", "»", "″"].map((c) => [c, '"'] as const),
  ...["‘", "’", "‚", "‛", "′", "`", "´"].map((c) => [c, "'"] as const),
  ...["‐", "‑", "‒", "–", "—", "―", "−"].map((c) => [c, "-"] as const),
  ...["\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff", "\u2060"].map((c) => [c, ""] as const),
  ["…", "..."],
  ["''", '"'],
]);

const blank = /\s/;

/** The folded view of a text. Runs of blanks become one space; two single quotes become a double one; soft hyphens and zero-width signs fall away. */
export function fold(text: string): Folded {
  const origins: number[] = [];
  let folded = "";
  let wasBlank = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const isBlank = blank.test(unit);
    if (isBlank && wasBlank) continue;
    wasBlank = isBlank;
    const two = unit === "'" && text.charAt(i + 1) === "'";
    const to = isBlank ? " " : two ? '"' : (folds.get(unit) ?? lower(unit));
    for (let k = 0; k < to.length; k++) origins.push(i);
    folded += to;
    if (two) i++;
  }
  origins.push(text.length);
  return { text, folded, origins: Uint32Array.from(origins) };
}

function lower(unit: string): string {
  const to = unit.toLowerCase();
  return to.length === unit.length ? to : unit;
}

/** The span of the text that a span of its folded view stands for. */
export function unfold(view: Folded, span: Span): Span {
  const start = view.origins[span.start] ?? view.text.length;
  const last = span.end > span.start ? (view.origins[span.end - 1] ?? view.text.length) : start;
  const next = view.origins[span.end] ?? view.text.length;
  // A run of blanks at the end counts with its first blank only; a doubled single quote counts with both.
  const end = span.end <= span.start ? start : Math.min(next, last + (view.folded[span.end - 1] === '"' ? 2 : 1));
  return { start, end };
}

/**
 * Where a phrase stands in a text when quotes, dashes, blanks and case are not told apart: the occurrence nearest to `near` (an offset in the
 * text), or undefined. Every other character must be the same: numbers, negations and hedges are never blurred.
 */
export function findFolded(view: Folded, phrase: string, near = 0): Span | undefined {
  const sought = fold(phrase).folded.trim();
  if (sought === "") return undefined;
  let best: Span | undefined;
  for (let at = view.folded.indexOf(sought); at >= 0; at = view.folded.indexOf(sought, at + 1)) {
    const found = unfold(view, { start: at, end: at + sought.length });
    if (best !== undefined && Math.abs(found.start - near) >= Math.abs(best.start - near)) break;
    best = found;
  }
  return best;
}
