// What the date rules hand to each other: a time found at some lexemes, and what it is read against.
import type { Precision } from "../../domain/value.ts";
import type { Lexeme } from "../value-rules/lexemes.ts";
import { addDays, addMonths, type Day, daysBetween, type Part } from "./calendar.ts";

/** A stretch of time: both ends included, each as far as it is known. Without ends, it is vague. */
export interface Period {
  readonly from?: Part;
  readonly to?: Part;
  readonly precision: Precision;
}

/** A time found; `end` is exclusive, in lexemes. */
export interface Moment {
  readonly end: number;
  readonly period: Period;
  /** Where it starts, when words before the index belong to it too. */
  readonly start?: number;
  /** A span between two named times, or a count of units, rather than one named unit. */
  readonly range?: boolean;
  /** A clock time with it, "15:00". */
  readonly clock?: string;
}

/** What times are read against. */
export interface Reference {
  readonly lexemes: readonly Lexeme[];
  /** The day that "today" means; absent where nobody knows. */
  readonly today?: Day;
  /** The passage speaks of what is to come: a bare "Friday" is then the next one, else the last. */
  readonly future: boolean;
}

/** Finds the time that stands at an index, for rules whose words hold another time. */
export type Find = (index: number) => Moment | undefined;

/** A single named unit: a day, a month, a year. */
export function single(end: number, part: Part, precision: Precision): Moment {
  return { end, period: { from: part, to: part, precision } };
}

/** From one day to another. */
export function between(end: number, from: Part, to: Part, precision: Precision): Moment {
  return { end, period: { from, to, precision } };
}

/** A time that is named but cannot be placed. */
export function unplaced(end: number, precision: Precision): Moment {
  return { end, period: { precision } };
}

/** How far ahead a month without a year may lie when nothing speaks of the future. */
const daysAhead = 45;

/** The year of a month (and day) that are named without one: the latest that is past or close, or the next one where the future is spoken of. */
export function yearOf({ today, future }: Reference, month: number, day = 1): number | undefined {
  if (today === undefined) return undefined;
  const distance = (year: number): number => daysBetween(today, { year, month, day });
  if (future) return distance(today.year) >= -daysAhead ? today.year : today.year + 1;
  for (const year of [today.year + 1, today.year]) if (distance(year) <= daysAhead) return year;
  return today.year - 1;
}

/** A part with the year that it most likely means. */
export function placed(reference: Reference, part: Part): Part {
  if (part.year !== undefined || part.month === undefined) return part;
  const year = yearOf(reference, part.month, part.day);
  return year === undefined ? part : { ...part, year };
}

/** A day moved by a count of units. */
export function moved(day: Day, unit: string, count: number): Day {
  switch (unit) {
    case "week":
      return addDays(day, count * 7);
    case "fortnight":
      return addDays(day, count * 14);
    case "weekend":
      return addDays(day, count * 7);
    case "month":
      return addMonths(day, count);
    case "quarter":
      return addMonths(day, count * 3);
    case "year":
      return addMonths(day, count * 12);
    case "decade":
      return addMonths(day, count * 120);
    case "century":
      return addMonths(day, count * 1200);
    default:
      return addDays(day, count);
  }
}
