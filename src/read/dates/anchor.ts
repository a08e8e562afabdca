// The day that relative times are told from: that of publication, or, where nobody knows it, that of a dateline.
import type { Document } from "../../domain/document.ts";
import type { Note } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { type Day, dayOf, daysBetween, isoOf } from "./calendar.ts";

/** A time of the text with its span, as far as it matters here. */
export interface Dated {
  readonly span: Span;
  readonly text: string;
  readonly from?: string;
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

/** How far a dateline or byline reaches, in UTF-16 code units: what stands further down dates what is told, not the telling. */
const head = 400;

/**
 * The anchor that the head of a text gives, where nobody knows the day of publication: the latest full date in its first lines ("KYIV, Oct. 2, 2025 –").
 * A guess, hence a note. Dates further down are no anchor: "before 2028" or "in 2020" would move every "Friday" by years.
 */
export function inferredAnchor(times: readonly Dated[]): Anchor {
  const known = times.flatMap((time) => {
    const day = time.from === time.to && time.span.end <= head ? dayOf(time.to) : undefined;
    return day === undefined ? [] : [{ time, day }];
  });
  const [first, ...rest] = known;
  if (first === undefined) return {};
  const latest = rest.reduce((best, k) => (daysBetween(best.day, k.day) > 0 ? k : best), first);
  const message = `No date of publication is known: relative times are told from ${isoOf(latest.day)}, after "${latest.time.text}".`;
  return { today: latest.day, note: { rule: "date-anchor", span: latest.time.span, message } };
}

/**
 * Dates without a year take that of the same month elsewhere in the text, where it is named with one year only: "since mid-September" beside
 * "in September 2025". Nothing else is guessed.
 */
export function withYearsOfMonths<T extends Dated>(times: readonly T[]): readonly T[] {
  const years = new Map<string, Set<string>>();
  for (const { from } of times) {
    const [, year, month] = /^(\d{4})-(\d{2})/.exec(from ?? "") ?? [];
    if (year !== undefined && month !== undefined) years.set(month, (years.get(month) ?? new Set()).add(year));
  }
  const dated = (iso: string | undefined): string | undefined => {
    const month = /^--(\d{2})/.exec(iso ?? "")?.[1];
    const [year, ...others] = (month === undefined ? undefined : years.get(month)) ?? [];
    return year === undefined || others.length > 0 ? iso : `${year}${iso?.slice(1)}`;
  };
  return times.map((time) => {
    const [from, to] = [dated(time.from), dated(time.to)];
    return { ...time, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}
