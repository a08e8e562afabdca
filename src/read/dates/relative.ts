// Times told from the day of writing: "today", "next week", "last Friday", "the past two years", "three weeks ago", "in two months".
import data from "../../language/en/dates.json" with { type: "json" };
import { follows, isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { numberPhraseAt } from "../value-rules/number-phrases.ts";
import { cardinalAt } from "../value-rules/number-words.ts";
import { addDays, type Day, mondayOf } from "./calendar.ts";
import { calendarUnitAt, isBareWeekday, monthAt, type Read, weekdayAt } from "./date-words.ts";
import { type Moment, moved, type Period, type Reference, single, unplaced } from "./moment.ts";
import { periodAround, precisionOf, stretchFrom } from "./unit-periods.ts";

const days: ReadonlyMap<string, number> = new Map(Object.entries(data.days));
const turns: ReadonlyMap<string, number> = new Map([
  ...["this", "current", "the same", "same", "that"].map((word) => [word, 0] as const),
  ...["next", "coming", "upcoming", "following", "subsequent"].map((word) => [word, 1] as const),
  ...["last", "previous", "past", "preceding", "prior"].map((word) => [word, -1] as const),
]);

const dayMoment = (end: number, day: Day | undefined): Moment =>
  day === undefined ? unplaced(end, "day") : single(end, day, "day");
const periodMoment = (end: number, period: Period | undefined, unit: string): Moment =>
  period === undefined ? unplaced(end, precisionOf(unit)) : { end, period };

/** "today", "tomorrow", "the day before yesterday", "the day after tomorrow", "current date". */
export function relativeDayAt({ lexemes, today }: Reference, index: number): Moment | undefined {
  const at = normAt(lexemes, index) === "the" ? index + 1 : index;
  if (normAt(lexemes, at) === "day") {
    const way = normAt(lexemes, at + 1);
    const far = days.get(normAt(lexemes, at + 2));
    if (way === "before" && far === -1) return dayMoment(at + 3, today && addDays(today, -2));
    if (way === "after" && far === 1) return dayMoment(at + 3, today && addDays(today, 2));
    const closed = lexemes[at + 2] === undefined || /^[.,;?!]$/.test(normAt(lexemes, at + 2));
    if (at > index && closed && (way === "before" || way === "after"))
      return dayMoment(at + 2, today && addDays(today, way === "before" ? -1 : 1));
    return undefined;
  }
  const offset = days.get(normAt(lexemes, index));
  if (offset !== undefined) return dayMoment(index + 1, today && addDays(today, offset));
  const current = follows(lexemes, index, ["current", "date"]);
  return current === undefined ? undefined : dayMoment(current, today);
}

/** A word that turns to the period before, at or after today's: "this", "the next", "this past"; where it ends and which way. */
function turnAt(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const word = normAt(lexemes, index);
  if (word === "week" && normAt(lexemes, index + 1) === "'") return undefined;
  const way = turns.get(word);
  if (way === undefined) return undefined;
  const second = turns.get(normAt(lexemes, index + 1));
  return word === "this" && second !== undefined ? { end: index + 2, value: second } : { end: index + 1, value: way };
}

/** "next week", "this September", "last Friday", "the past two years", "next 4 business days". */
export function turnedAt(reference: Reference, index: number): Moment | undefined {
  const { lexemes, today } = reference;
  const turn = turnAt(lexemes, index);
  if (turn === undefined) return undefined;
  const counted = countedUnits(lexemes, turn.end);
  if (counted !== undefined && turn.value !== 0) {
    if (normAt(lexemes, counted.end) === "ago") return undefined;
    return {
      ...periodMoment(
        counted.end,
        (today && counted.value && stretchFrom(today, counted.unit, turn.value * counted.value)) || undefined,
        counted.unit,
      ),
      range: true,
    };
  }
  const fiscal =
    data.fiscal.includes(normAt(lexemes, turn.end)) || normAt(lexemes, turn.end) === "working"
      ? turn.end + 1
      : turn.end;
  const unit = calendarUnitAt(lexemes, fiscal);
  if (unit !== undefined && !normAt(lexemes, unit.end - 1).endsWith("s")) {
    const there = today === undefined ? undefined : periodAround(moved(today, unit.unit, turn.value), unit.unit);
    return sinceUnit(reference, periodMoment(unit.end, there, unit.unit));
  }
  const weekday = weekdayAt(lexemes, turn.end);
  if (weekday !== undefined)
    return dayMoment(weekday.end, today && turnedWeekday(today, weekday.value, turn.value, normAt(lexemes, index)));
  const month = monthAt(lexemes, turn.end);
  if (month === undefined || (lexemes[turn.end]?.raw === "may" && turn.value === 0)) return undefined;
  if (today === undefined) return single(turn.end + 1, { month: month.value }, "month");
  const shift =
    turn.value > 0 ? (month.value > today.month ? 0 : 1) : turn.value < 0 ? (month.value < today.month ? 0 : -1) : 0;
  return single(turn.end + 1, { year: today.year + shift, month: month.value }, "month");
}

/** "last week on Tuesday", "next week Mon", "previous week - Monday": the day of that week. */
function sinceUnit({ lexemes }: Reference, moment: Moment): Moment {
  const { from, precision } = moment.period;
  if (precision !== "week") return moment;
  const link = /^(?:on|-)$/.test(normAt(lexemes, moment.end)) ? moment.end + 1 : moment.end;
  const weekday = weekdayAt(lexemes, link);
  if (weekday === undefined) return moment;
  if (from?.year === undefined || from.month === undefined || from.day === undefined)
    return unplaced(weekday.end, "day");
  return dayMoment(weekday.end, addDays({ year: from.year, month: from.month, day: from.day }, weekday.value - 1));
}

/** This Friday is that of this week; next and last Friday those of the next and last week; "coming" and "past" the nearest ones. */
function turnedWeekday(today: Day, weekday: number, way: number, word: string): Day {
  const inWeek = addDays(mondayOf(today), weekday - 1);
  if (way === 0) return inWeek;
  const nearest = /^(?:coming|upcoming|past|this)$/.test(word);
  if (!nearest) return addDays(inWeek, way * 7);
  const ahead = (weekday - (mondayOffset(today) + 1) + 7) % 7 || 7;
  return way > 0 ? addDays(today, ahead) : addDays(today, ahead - 7 || -7);
}

const mondayOffset = (day: Day): number =>
  Math.round(
    (Date.UTC(day.year, day.month - 1, day.day) -
      Date.UTC(mondayOf(day).year, mondayOf(day).month - 1, mondayOf(day).day)) /
      86_400_000,
  );

/** A weekday alone or with "on … of next week": the last one gone by, or the next where the future is spoken of. */
export function weekdayMoment(reference: Reference, index: number): Moment | undefined {
  const { lexemes, today, future } = reference;
  const weekday = weekdayAt(lexemes, index);
  if (weekday === undefined || !isBareWeekday(lexemes, index)) return undefined;
  if (normAt(lexemes, weekday.end) === "of") {
    const at = normAt(lexemes, weekday.end + 1) === "the" ? weekday.end + 2 : weekday.end + 1;
    const week = turnedAt(reference, at);
    if (week?.period.precision === "week") {
      const start =
        normAt(lexemes, index - 1) === "on" && /^(?:following|next)$/.test(normAt(lexemes, at))
          ? { start: index - 1 }
          : {};
      const { from } = week.period;
      const known = from?.year !== undefined && from.month !== undefined && from.day !== undefined;
      const day = known
        ? addDays({ year: from.year, month: from.month ?? 1, day: from.day ?? 1 }, weekday.value - 1)
        : undefined;
      return { ...dayMoment(week.end, day), ...start };
    }
  }
  if (today === undefined) return unplaced(index + 1, "day");
  const ahead = (weekday.value - (mondayOffset(today) + 1) + 7) % 7;
  return dayMoment(index + 1, addDays(today, future || ahead === 0 ? ahead : ahead - 7));
}

/** "3 days", "two business days", "a couple of weeks", "a year"; the value is absent for "several". */
export function countedUnits(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly unit: string; readonly value?: number } | undefined {
  const word = normAt(lexemes, index);
  const counted = cardinalAt(lexemes, index);
  const plain = counted !== undefined && /^quarters?$/.test(normAt(lexemes, counted.end));
  const number = plain ? counted : numberPhraseAt(lexemes, index);
  const article = /^an?$/.test(word);
  const vague = vagueCount(lexemes, index);
  const end = number?.end ?? vague?.end ?? (article ? index + 1 : undefined);
  if (end === undefined) return undefined;
  const turned =
    /^(?:upcoming|next|past|previous|last|coming|more)$/.test(normAt(lexemes, end)) && number !== undefined
      ? end + 1
      : end;
  const hyphen = normAt(lexemes, turned) === "-" && isGlued(lexemes, turned) ? turned + 1 : turned;
  const unit = calendarUnitAt(lexemes, hyphen);
  if (unit === undefined || unit.unit === "weekend") return undefined;
  const value = number === undefined ? (vague === undefined ? 1 : vague.value) : number.value;
  return { end: unit.end, unit: unit.unit, ...(value === undefined ? {} : { value: Math.round(value) }) };
}

function vagueCount(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly value?: number } | undefined {
  const at = normAt(lexemes, index) === "a" ? index + 1 : index;
  const word = normAt(lexemes, at);
  const of = normAt(lexemes, at + 1) === "of" ? at + 2 : at + 1;
  if (word === "couple") return { end: of, value: 2 };
  return /^(?:few|several|many|some)$/.test(word) ? { end: at + 1 } : undefined;
}

/** "5 upcoming years", "the 10 previous weeks": the turn between number and unit. */
export function countedTurnAt({ lexemes, today }: Reference, index: number): Moment | undefined {
  const number = numberPhraseAt(lexemes, index);
  if (number?.value === undefined) return undefined;
  const way = turns.get(normAt(lexemes, number.end));
  if (way === undefined || way === 0) return undefined;
  const unit = calendarUnitAt(lexemes, number.end + 1);
  if (unit === undefined || !normAt(lexemes, unit.end - 1).endsWith("s")) return undefined;
  return {
    ...periodMoment(unit.end, today && stretchFrom(today, unit.unit, way * number.value), unit.unit),
    range: true,
  };
}
