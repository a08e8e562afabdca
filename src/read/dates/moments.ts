// The time that starts at a word: every rule is asked, the longest answer stands.
import { type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { dayNumberAt, monthAt, weekdayAt } from "./date-words.ts";
import { holidayAt } from "./holidays.ts";
import { type Find, type Moment, type Reference, single } from "./moment.ts";
import { dayAlone, dayFirst, monthFirst, yearFirst } from "./named-days.ts";
import { numericDateAt } from "./numeric-dates.ts";
import { definiteAt, namedYearAt, partAt, quarterAt, seasonAt } from "./periods.ts";
import { countedTurnAt, relativeDayAt, turnedAt, weekdayMoment } from "./relative.ts";
import { shiftAt } from "./shifts.ts";
import { mayStartTime } from "./starters.ts";
import { ordinalPeriodAt, weekCommencing } from "./weeks.ts";
import { bareYearAt, centuryAt, decadeAt } from "./years.ts";

type MomentRule = (reference: Reference, index: number, find: Find) => Moment | undefined;

/** Words that ask for a date in figures behind them; those that do so even before a point or a hyphen ("Friday 7.6", "on 5.12"). */
const asks = /^(?:on|by|from|until|till|since|between|before|after|next|this|dated)$/;
const asksStrongly = /^(?:on|this|next|dated)$/;

const numeric: MomentRule = (reference, index) => {
  const { lexemes } = reference;
  const slash = normAt(lexemes, index + 1) === "/";
  const before = normAt(lexemes, index - 1);
  return numericDateAt(
    reference,
    index,
    (slash ? asks : asksStrongly).test(before) || weekdayAt(lexemes, index - 1) !== undefined,
  );
};

const rules: readonly MomentRule[] = [
  monthFirst,
  dayFirst,
  yearFirst,
  numeric,
  holidayAt,
  relativeDayAt,
  turnedAt,
  countedTurnAt,
  shiftAt,
  quarterAt,
  seasonAt,
  ordinalPeriodAt,
  weekCommencing,
  namedYearAt,
  partAt,
  definiteAt,
  decadeAt,
  centuryAt,
  bareYearAt,
  dayAlone,
  dayWithUnit,
  withWeekday,
];

const longest = 4;

/** The longest time that starts at an index. `depth` bounds how often times may hold each other ("the first week of the last month of …"). */
export function momentAt(reference: Reference, index: number, depth = 0): Moment | undefined {
  if (depth > longest || !mayStartTime(reference.lexemes, index)) return undefined;
  const find: Find = (at) => momentAt(reference, at, depth + 1);
  let best: Moment | undefined;
  for (const rule of rules) {
    const moment = rule(reference, index, find);
    if (moment !== undefined && (best === undefined || moment.end > best.end)) best = moment;
  }
  return best ?? weekdayMoment(reference, index);
}

/** A weekday with the date behind it ("Tuesday March 7", "this Friday-Jun-15", "Mon 13th", "Tuesday the eleventh"). */
function withWeekday(reference: Reference, index: number, find: Find): Moment | undefined {
  const { lexemes } = reference;
  const turn = /^(?:this|next|last|coming)$/.test(normAt(lexemes, index)) ? index + 1 : index;
  const weekday = weekdayAt(lexemes, turn);
  if (weekday === undefined) {
    // "this 5/12", "next 6th of April"
    if (turn === index) return undefined;
    return numericDateAt(reference, turn, true) ?? dayFirst(reference, turn);
  }
  const link = normAt(lexemes, weekday.end);
  const at = link === "," || link === "-" || link === "(" ? weekday.end + 1 : weekday.end;
  const exact =
    monthFirst(reference, at) ??
    dayFirst(reference, at) ??
    numericDateAt(reference, at, true) ??
    dayInMonth(reference, at) ??
    distant(lexemes, at, find);
  if (exact === undefined || exact.period.precision !== "day") return undefined;
  if (link !== "(") return exact;
  return normAt(lexemes, exact.end) === ")" ? { ...exact, end: exact.end + 1 } : undefined;
}

/** "Monday, two weeks from now". */
function distant(lexemes: readonly Lexeme[], index: number, find: Find): Moment | undefined {
  const moment =
    lexemes[index]?.kind === "digits" || dayNumberAt(lexemes, index, true) !== undefined ? find(index) : undefined;
  return moment?.range === true || moment?.period.precision === "year"
    ? undefined
    : moment && { ...moment, period: { ...moment.period, precision: "day" } };
}

/** The day of a month in figures behind a weekday: "Monday 21", "Mon 13th", "the eleventh". */
function dayInMonth({ lexemes, today, future }: Reference, index: number): Moment | undefined {
  const at = normAt(lexemes, index) === "the" ? index + 1 : index;
  const number = dayNumberAt(lexemes, at);
  if (number === undefined) return undefined;
  const next = lexemes[number.end];
  if (
    next !== undefined &&
    (next.glued || next.kind === "digits" || /^[ap]$|^[ap]m$|^o$/.test(next.norm)) &&
    !/^[.,;!?)]$/.test(next.norm)
  )
    return undefined;
  if (next?.kind === "word" && monthAt(lexemes, number.end) !== undefined) return undefined;
  if (lexemes[at]?.kind === "digits" && number.end === at + 1 && next?.kind === "word") return undefined;
  if (today === undefined) return single(number.end, { day: number.value }, "day");
  const back = !future && number.value > today.day + 7;
  const month = back ? today.month - 1 || 12 : today.month;
  return single(
    number.end,
    { year: back && month === 12 ? today.year - 1 : today.year, month, day: number.value },
    "day",
  );
}

/** "the 21st this month", "the 15th day of next month", "the thirty-first day of the month". */
function dayWithUnit({ lexemes, today }: Reference, index: number, find: Find): Moment | undefined {
  const first = normAt(lexemes, index) === "the" ? index + 1 : index;
  const number = dayNumberAt(lexemes, first);
  if (number === undefined || (lexemes[first]?.kind === "digits" && number.end === first + 1)) return undefined;
  const named = normAt(lexemes, number.end) === "day" ? number.end + 1 : number.end;
  const of = normAt(lexemes, named) === "of" ? named + 1 : named;
  const whole = normAt(lexemes, of) === "the" && normAt(lexemes, of + 1) === "month";
  const month = whole
    ? { end: of + 2, period: { from: today, precision: "month" as const } }
    : /^(?:this|next|last)$/.test(normAt(lexemes, of))
      ? find(of)
      : undefined;
  if (month === undefined || month.period.precision !== "month") return undefined;
  const { from } = month.period;
  return single(
    month.end,
    from?.year === undefined || from.month === undefined
      ? { day: number.value }
      : { year: from.year, month: from.month, day: number.value },
    "day",
  );
}
