// The day that relative times are told from: that of publication, or, where nobody knows it, the latest date that the text itself gives in full.
import type { Document } from "../../domain/document.ts";
import type { Note } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { type Day, dayOf, daysBetween, daysIn, isoOf } from "./calendar.ts";

/** A time of the text with its span, as far as it matters here. */
export interface Dated {
  readonly span: Span;
  readonly text: string;
  readonly to?: string;
}

/** The day to tell from, and the note that says so where it was inferred. */
export interface Anchor {
  readonly today?: Day;
  readonly note?: Note;
}

/** The anchor that the document's metadata give. */
export function givenAnchor({ published }: Document): Anchor {
  const today = dayOf(published);
  return today === undefined ? {} : { today };
}

/** The last day of an ISO date, month or year; undefined for dates without a year. */
function lastOf(iso: string | undefined): { readonly day: Day; readonly fine: boolean } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso ?? "");
  if (match === null) return undefined;
  const [, y, m, d] = match;
  const year = Number(y);
  const month = m === undefined ? 12 : Number(m);
  return { day: { year, month, day: d === undefined ? daysIn(year, month) : Number(d) }, fine: m !== undefined };
}

/**
 * The anchor that the times of a text suggest: the latest that is known to the month or day, else the latest year. A guess, hence a note; a text
 * that only names the far past would mislead, but so would no anchor at all.
 */
export function inferredAnchor(times: readonly Dated[]): Anchor {
  const known = times.flatMap((time) => {
    const last = lastOf(time.to);
    return last === undefined ? [] : [{ time, ...last }];
  });
  const fine = known.filter((k) => k.fine);
  const [first, ...rest] = fine.length > 0 ? fine : known;
  if (first === undefined) return {};
  const latest = rest.reduce((best, k) => (daysBetween(best.day, k.day) > 0 ? k : best), first);
  const message = `No date of publication is known: relative times are told from ${isoOf(latest.day)}, after "${latest.time.text}".`;
  return { today: latest.day, note: { rule: "date-anchor", span: latest.time.span, message } };
}
