// All the times of a stretch, from left to right: ranges, bounds, clock times and single dates, the longest first, none overlapping.
import type { Candidate } from "../value-rules/candidate.ts";
import { type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { boundAt, bounded } from "./bounds.ts";
import { addDays, type Day, isoOf, mondayOf, type Part, weekdayOf } from "./calendar.ts";
import { clockAt, partOfDayAfter } from "./clock.ts";
import { rangeAt } from "./date-ranges.ts";
import type { Moment, Reference } from "./moment.ts";
import { momentAt } from "./moments.ts";
import { relativeDayAt } from "./relative.ts";
import { mayOpenTime } from "./starters.ts";
import { fourDigitsAt } from "./years.ts";

/** Words that speak of what is to come: a bare "Friday" is then the next. */
const future = new Set(
  "will ll shall going plan plans planned due scheduled upcoming expected expects tomorrow schedule book arrange set".split(
    " ",
  ),
);
/** A repetition is no date: "every Monday", "each year". */
const repeats = /^(?:every|each|any|per)$/;

/** The times among the lexemes. `today` is what relative ones are told from; without it they are found and not placed. */
export function findDates(lexemes: readonly Lexeme[], today: Day | undefined): readonly Candidate[] {
  const reference: Reference = {
    lexemes,
    future: lexemes.some((lexeme) => lexeme.kind === "word" && future.has(lexeme.norm)),
    ...(today === undefined ? {} : { today }),
  };
  const found: Candidate[] = [];
  let from = 0;
  for (let index = 0; index < lexemes.length; ) {
    const lexeme = lexemes[index];
    const dated = lexeme === undefined || !mayOpenTime(lexemes, index) ? undefined : timeAt(reference, index);
    if (dated === undefined || repeats.test(normAt(lexemes, index - 1)) || (dated.start ?? index) < from) {
      index++;
      continue;
    }
    found.push(toCandidate(dated, dated.start ?? index));
    index = Math.max(dated.end, index + 1);
    from = index;
  }
  return found;
}

/** The time that starts at an index, with its clock time; in addresses only dates in figures. */
function timeAt(reference: Reference, index: number): Moment | undefined {
  const { lexemes } = reference;
  if (lexemes[index]?.address === true && (lexemes[index]?.kind !== "digits" || (lexemes[index]?.raw.length ?? 0) < 4))
    return undefined;
  const clock = clockAt(lexemes, index);
  if (clock !== undefined) {
    const link = /^(?:on|,|of)$/.test(normAt(lexemes, clock.end)) ? clock.end + 1 : clock.end;
    const day = momentAt(reference, link) ?? relativeDayAt(reference, link);
    if (day?.period.precision === "day" && day.range !== true) return { ...day, clock: clock.iso };
    return { end: clock.end, period: { precision: "minute" }, clock: clock.iso };
  }
  // "until Friday" and "by Friday" look ahead whatever the sentence does
  const bound = /^(?:until|till|by)$/.test(normAt(lexemes, index)) ? { ...reference, future: true } : reference;
  const find = (at: number): Moment | undefined => rangeOrMoment(bound, at);
  const moment = boundAt(reference, index, find) ?? rangeOrMoment(reference, index);
  return moment && withClock(reference, bounded(reference, withWeekend(reference, moment)));
}

/** "Labor Day weekend", "Easter weekend 2021". */
function withWeekend({ lexemes }: Reference, moment: Moment): Moment {
  const { from, precision } = moment.period;
  if (precision !== "day" || moment.range === true || normAt(lexemes, moment.end) !== "weekend") return moment;
  const year = fourDigitsAt(lexemes, moment.end + 1);
  const end = year?.end ?? moment.end + 1;
  if (from?.year === undefined || from.month === undefined || from.day === undefined || year !== undefined)
    return { end, period: { precision: "day" } };
  const day = { year: from.year, month: from.month, day: from.day };
  // a Monday or Tuesday closes the weekend before it
  const saturday = addDays(mondayOf(day), weekdayOf(day) <= 2 ? -2 : 5);
  return { end, period: { from: saturday, to: addDays(saturday, 1), precision: "day" } };
}

function rangeOrMoment(reference: Reference, index: number): Moment | undefined {
  const moment = momentAt(reference, index);
  const range = rangeAt(reference, index, moment);
  return range !== undefined && (moment === undefined || range.end > moment.end) ? range : moment;
}

/** "tomorrow at 3pm", "Monday morning", "Friday, 10:30". */
function withClock({ lexemes }: Reference, moment: Moment): Moment {
  if (moment.period.precision !== "day" || moment.range === true) return moment;
  const part = partOfDayAfter(lexemes, moment.end);
  if (part !== undefined) return { ...moment, end: part, clock: "" };
  const link = normAt(lexemes, moment.end) === "," ? moment.end + 1 : moment.end;
  const at = /^(?:at|from|around|after|before|by)$/.test(normAt(lexemes, link)) ? link + 1 : link;
  const clock = clockAt(lexemes, at);
  return clock === undefined ? moment : { ...moment, end: clock.end, clock: clock.iso };
}

function toCandidate({ end, period, range = false, clock }: Moment, start: number): Candidate {
  const { from, to, precision } = period;
  if (clock !== undefined)
    return { type: "time", start, end, ...clockEnds(from ?? to, clock), precision: clock === "" ? "day" : "minute" };
  const [first, last] = [iso(from), iso(to)];
  const open = (from === undefined) !== (to === undefined);
  return {
    type: range || open ? "daterange" : "date",
    start,
    end,
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    precision,
  };
}

const iso = (part: Part | undefined): string | undefined => (part === undefined ? undefined : isoOf(part));

function clockEnds(day: Part | undefined, clock: string): { readonly from?: string; readonly to?: string } {
  const date = iso(day);
  if (clock === "") return date === undefined ? {} : { from: date, to: date };
  const from =
    date === undefined
      ? `T${clock}`
      : day?.year === undefined || day.day === undefined
        ? undefined
        : `${date}T${clock}`;
  return from === undefined ? {} : { from, to: from };
}
