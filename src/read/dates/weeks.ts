// Periods counted within others, and weeks by number or by a day: "week 31", "the first week of July", "the last 3 weeks of 2021", "the week of April 10th".
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { ordinalWordAt } from "../value-rules/number-words.ts";
import { addDays, type Day, firstDay, lastDay, mondayOf, mondayOfWeek } from "./calendar.ts";
import { calendarUnitAt, type Read } from "./date-words.ts";
import { type Find, type Moment, moved, type Period, type Reference, unplaced } from "./moment.ts";
import { periodAround, precisionOf } from "./unit-periods.ts";

const article = (lexemes: readonly Lexeme[], index: number): number =>
  normAt(lexemes, index) === "the" ? index + 1 : index;

/** First to fourth, in words or figures; the last for 0. */
export function rankAt(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const word = normAt(lexemes, index);
  if (word === "last" || word === "final") return { end: index + 1, value: 0 };
  const lexeme = lexemes[index];
  if (lexeme?.kind === "digits" && /^(?:st|nd|rd|th)$/.test(normAt(lexemes, index + 1)) && isGlued(lexemes, index + 1))
    return { end: index + 2, value: Number(lexeme.raw) };
  return ordinalWordAt(lexemes, index);
}

/** "week 31", "the first week of July", "the last 3 weeks of 2021", "the third month of 2021", "the week of April 10th", "the weekend". */
export function ordinalPeriodAt(reference: Reference, index: number, find: Find): Moment | undefined {
  const { lexemes, today } = reference;
  const start = article(lexemes, index);
  if (normAt(lexemes, start) === "week") {
    const digits = lexemes[start + 1];
    if (digits?.kind === "digits" && digits.raw.length <= 2 && start === index) {
      const number = Number(digits.raw);
      const of = normAt(lexemes, start + 2) === "of" ? find(start + 3) : undefined;
      const year = of?.period.from?.year ?? today?.year;
      if (number < 1 || number > 53) return undefined;
      const end = of === undefined ? start + 2 : of.end;
      return year === undefined ? unplaced(end, "week") : week(end, mondayOfWeek(year, number));
    }
    return weekOf(start, reference, find);
  }
  if (normAt(lexemes, start) === "weekend" && normAt(lexemes, start + 1) === "of")
    return weekOf(start, reference, find);
  const rank = rankAt(lexemes, start);
  if (rank === undefined) return undefined;
  const count =
    lexemes[rank.end]?.kind === "digits" || /^(?:two|three|four|five|six|ten)$/.test(normAt(lexemes, rank.end))
      ? countAt(lexemes, rank.end)
      : undefined;
  const unit = calendarUnitAt(lexemes, count?.end ?? rank.end);
  if (unit === undefined || normAt(lexemes, unit.end) !== "of") return undefined;
  const inner = find(unit.end + 1) ?? wholeUnit(reference, unit.end + 1);
  if (inner === undefined) return undefined;
  return {
    end: inner.end,
    period: nthUnit(inner.period, unit.unit, rank.value, count?.value ?? 1),
    range: count !== undefined,
  };
}

const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10 };

function countAt(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const value = lexemes[index]?.kind === "digits" ? Number(lexemes[index]?.raw) : counts[normAt(lexemes, index)];
  return value === undefined || value > 60 ? undefined : { end: index + 1, value };
}

/** "the month", "this year" behind "of". */
export function wholeUnit({ lexemes, today }: Reference, index: number): Moment | undefined {
  if (normAt(lexemes, index) !== "the") return undefined;
  const unit = calendarUnitAt(lexemes, index + 1);
  if (unit === undefined) return undefined;
  return today === undefined
    ? unplaced(unit.end, precisionOf(unit.unit))
    : { end: unit.end, period: periodAround(today, unit.unit) };
}

const week = (end: number, monday: Day): Moment => ({
  end,
  period: { from: monday, to: addDays(monday, 6), precision: "week" },
});

/** The nth (0: last) run of `count` units within a period. */
function nthUnit({ from, to }: Period, unit: string, rank: number, count: number): Period {
  const precision = precisionOf(unit);
  const [first, last] = [firstDay(from ?? {}), lastDay(to ?? {})];
  if (first === undefined || last === undefined) return { precision };
  const whole = unit === "week" ? mondayOf(first) : first;
  const start =
    rank === 0
      ? moved(unit === "week" ? addDays(mondayOf(last), 7) : addDays(last, 1), unit, -count)
      : moved(whole, unit, rank - 1);
  const end = addDays(moved(start, unit, count), -1);
  if (unit === "month")
    return { from: { year: start.year, month: start.month }, to: { year: end.year, month: end.month }, precision };
  return { from: start, to: end, precision };
}

/** "the week of April 10th", "week commencing Feb 4", "w/c Feb 4", "the weekend of Halloween", "the week after next". */
function weekOf(start: number, { lexemes, today }: Reference, find: Find): Moment | undefined {
  const begin = /^(?:beginning|starting|commencing|ending|ended)$/.test(normAt(lexemes, start + 1));
  if (normAt(lexemes, start + 1) === "after" && normAt(lexemes, start + 2) === "next")
    return today === undefined ? unplaced(start + 3, "week") : week(start + 3, addDays(mondayOf(today), 14));
  if (!begin && normAt(lexemes, start + 1) !== "of") return undefined;
  const at = begin && normAt(lexemes, start + 2) === "on" ? start + 3 : start + 2;
  const inner = find(at);
  if (inner === undefined || inner.period.precision !== "day") return undefined;
  const day = firstDay(inner.period.from?.month === undefined ? {} : inner.period.from);
  if (day === undefined) return unplaced(inner.end, "week");
  const monday = mondayOf(day);
  if (normAt(lexemes, start) !== "weekend") return week(inner.end, monday);
  return { end: inner.end, period: { from: addDays(monday, 5), to: addDays(monday, 6), precision: "day" } };
}

/** "w/c Feb 4". */
export function weekCommencing({ lexemes }: Reference, index: number, find: Find): Moment | undefined {
  if (normAt(lexemes, index) !== "w" || normAt(lexemes, index + 1) !== "/" || normAt(lexemes, index + 2) !== "c")
    return undefined;
  const inner = find(index + 3);
  const day = inner === undefined ? undefined : firstDay(inner.period.from ?? {});
  return inner === undefined
    ? undefined
    : day === undefined
      ? unplaced(inner.end, "week")
      : week(inner.end, mondayOf(day));
}
