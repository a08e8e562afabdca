// Named days of the year: fixed ones, nth weekdays, and those that move with Easter. Feasts of lunar calendars are named, not placed.
import data from "../../language/en/dates.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { addDays, type Day, easterOf, nthWeekday } from "./calendar.ts";
import { type Moment, type Reference, single, unplaced, yearOf } from "./moment.ts";
import { yearAfter } from "./years.ts";

interface Holiday {
  readonly names: readonly string[];
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly nth?: number;
  readonly offset?: number;
  /** Days from Easter Sunday. */
  readonly easter?: number;
}

interface Named {
  readonly words: readonly string[];
  readonly holiday: Holiday;
}

const byFirstWord = new Map<string, Named[]>();
for (const holiday of data.holidays as readonly Holiday[]) {
  for (const name of holiday.names) {
    const words = name.split(/ |(?=['.-])|(?<=['-])/).filter((word) => word !== "");
    const first = words[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, holiday }]);
  }
}
for (const [first, list] of byFirstWord)
  byFirstWord.set(
    first,
    list.toSorted((a, b) => b.words.length - a.words.length),
  );

function dayOfHoliday({ month, day, weekday, nth = 1, offset = 0, easter }: Holiday, year: number): Day | undefined {
  if (easter !== undefined) return addDays(easterOf(year), easter);
  if (month === undefined) return undefined;
  if (day !== undefined) return { year, month, day };
  return weekday === undefined ? undefined : addDays(nthWeekday(year, month, weekday, nth), offset);
}

/** The named day at an index, with "this", "last" or "next" before and its year behind. */
export function holidayAt(reference: Reference, index: number): Moment | undefined {
  const { lexemes, today } = reference;
  const turn = /^(?:this|next|last|previous|following|past|coming)$/.test(normAt(lexemes, index)) ? index + 1 : index;
  const found = (byFirstWord.get(normAt(lexemes, turn)) ?? []).find(({ words }) =>
    words.every((word, k) => normAt(lexemes, turn + k) === word),
  );
  if (found === undefined || (isGlued(lexemes, turn) && turn > 0 && lexemes[turn - 1]?.kind === "word"))
    return undefined;
  const { holiday } = found;
  let end = turn + found.words.length;
  if (/^(?:new|may|freedom|victory)$/.test(found.words[0] ?? "") && !isNamed(lexemes, turn, end)) return undefined;
  const link =
    normAt(lexemes, end) === "of" || normAt(lexemes, end) === "in" || normAt(lexemes, end) === "," ? end + 1 : end;
  const written = yearAfter(lexemes, link);
  let year = written?.value;
  if (written !== undefined) end = written.end;
  else if (
    normAt(lexemes, end) === "of" &&
    normAt(lexemes, end + 1) === "this" &&
    normAt(lexemes, end + 2) === "year"
  ) {
    end += 3;
    year = today?.year;
  }
  const month = holiday.month ?? 4;
  const day = dayOfHoliday(holiday, year ?? turned(reference, holiday, normAt(lexemes, index)) ?? 0);
  if (day === undefined) return unplaced(end, "day");
  const known = year !== undefined || yearOf(reference, month) !== undefined;
  if (known) return single(end, day, "day");
  return holiday.day === undefined ? unplaced(end, "day") : single(end, { month: day.month, day: day.day }, "day");
}

/** The year that is meant: of the next or last such day, or of the nearest. */
function turned(reference: Reference, holiday: Holiday, turn: string): number | undefined {
  const { today } = reference;
  if (today === undefined) return undefined;
  const order = ({ year, month, day }: Day): number => year * 10_000 + month * 100 + day;
  const thisYear = dayOfHoliday(holiday, today.year);
  const isPast = thisYear !== undefined && order(thisYear) < order(today);
  if (/^(?:last|previous|past)$/.test(turn)) return isPast ? today.year : today.year - 1;
  if (/^(?:next|coming|following)$/.test(turn)) return isPast ? today.year + 1 : today.year;
  return yearOf(reference, holiday.month ?? 4, holiday.day ?? 1);
}

/** Names of common words want a capital, or "day" among them. */
function isNamed(lexemes: readonly Lexeme[], index: number, end: number): boolean {
  const words = lexemes.slice(index, end);
  return words.some((w) => w.norm === "day" || w.norm === "eve")
    ? words[0]?.raw !== "may" || words.length > 1
    : words[0]?.raw !== words[0]?.norm || words.length === 2;
}
