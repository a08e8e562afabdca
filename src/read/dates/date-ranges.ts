// From one time to another: "from May to October 2020", "between now and November 15th", "2014-2018", "Nov 18 - Dec 19, 2015", "9 to 12 of June".
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { addMonths, firstDay, isDate, lastDay, type Part } from "./calendar.ts";
import { dayNumberAt, monthAt, weekdayAt } from "./date-words.ts";
import { between, type Moment, placed, type Reference } from "./moment.ts";
import { momentAt } from "./moments.ts";
import { monthFirst } from "./named-days.ts";
import { fourDigitsAt } from "./years.ts";

const links = /^(?:to|through|thru|until|till|-|~|and)$/;

/** Where the second time may start behind a first that ends at `index`: after a word or dash of range. "And" only after "between". */
function linkAt(lexemes: readonly Lexeme[], index: number, opening: string): number | undefined {
  const link = normAt(lexemes, index);
  if (!links.test(link) || (link === "and" && opening !== "between")) return undefined;
  if (link === "-" && isGlued(lexemes, index) !== isGlued(lexemes, index + 1)) return undefined;
  return index + 1;
}

/** "now", "to date" and "today's date" close a range as today does. */
function openEnd(reference: Reference, index: number): Moment | undefined {
  const { lexemes, today } = reference;
  const word = normAt(lexemes, index);
  if (word !== "now" && word !== "date" && word !== "present") return undefined;
  return { end: index + 1, period: { ...(today === undefined ? {} : { from: today, to: today }), precision: "day" } };
}

/** The time at either end, where `moment` is the one that starts at the index; its article is skipped ("the end of 2008"). */
function endOf(reference: Reference, index: number, moment: Moment | undefined): Moment | undefined {
  const found = moment ?? openEnd(reference, index);
  if (found !== undefined || normAt(reference.lexemes, index) !== "the") return found;
  return momentAt(reference, index + 1);
}

/** The range that starts at an index, with the word that opens it ("from", "between"). `moment` is the single time that starts there. */
export function rangeAt(reference: Reference, index: number, moment: Moment | undefined): Moment | undefined {
  const { lexemes } = reference;
  const word = normAt(lexemes, index);
  const opening = word === "from" || word === "between" ? word : word === "in" || word === "on" ? word : "";
  const at = opening === "" ? index : index + 1;
  const found =
    monthPair(reference, at, opening) ??
    dayPair(reference, at, opening) ??
    yearPair(reference, at, opening) ??
    pair(reference, at, opening, at === index ? moment : momentAt(reference, at));
  if (found === undefined) return undefined;
  // "in 2014 through 2018" and "on November 18-19" keep their preposition, which is no part of a plain date
  return opening === "in" || opening === "on" ? undefined : found;
}

function pair(reference: Reference, index: number, opening: string, moment: Moment | undefined): Moment | undefined {
  const { lexemes } = reference;
  const first = endOf(reference, index, moment);
  if (first === undefined || first.start !== undefined) return undefined;
  const second = linkAt(lexemes, first.end, opening);
  if (second === undefined) return undefined;
  if (normAt(lexemes, first.end) === "and" && normAt(lexemes, second) === "and") return undefined;
  const last =
    endOf(reference, second, momentAt(reference, second)) ??
    weekdayEnd(reference, second) ??
    dayOfSameMonth(reference, first, second);
  if (last === undefined || last.start !== undefined) return undefined;
  if (opening === "" && normAt(lexemes, first.end) === "to" && !isNamed(lexemes, index, first)) return undefined;
  const { from, to, precision } = joined(first, last);
  return {
    end: last.end,
    period: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), precision },
    range: true,
  };
}

/** "2014 to 2018", "May to March": a bare relative day before "to" is none ("moved from today to …" needs its "from"). */
function isNamed(lexemes: readonly Lexeme[], index: number, first: Moment): boolean {
  return first.period.from !== undefined || monthAt(lexemes, index) !== undefined;
}

function weekdayEnd(reference: Reference, index: number): Moment | undefined {
  return weekdayAt(reference.lexemes, index) === undefined
    ? undefined
    : momentAt({ ...reference, future: true }, index);
}

/** "April 9th through 17th", "from April the ninth till the seventeenth". */
function dayOfSameMonth({ lexemes }: Reference, first: Moment, index: number): Moment | undefined {
  const { to } = first.period;
  if (first.period.precision !== "day" || to?.month === undefined) return undefined;
  const number = dayNumberAt(lexemes, normAt(lexemes, index) === "the" ? index + 1 : index);
  if (number === undefined || to.day === undefined) return undefined;
  const next = lexemes[number.end];
  if (next?.glued === true && !/^[.,;:!?)]$/.test(next.norm)) return undefined;
  const later = number.value > to.day ? { ...to, day: number.value } : nextMonth(to, number.value);
  return { end: number.end, period: { from: later, to: later, precision: "day" } };
}

function nextMonth({ year, month = 1 }: Part, day: number): Part {
  const next = addMonths({ year: year ?? 2000, month, day: 1 }, 1);
  return { ...(year === undefined ? {} : { year: next.year }), month: next.month, day };
}

/** Both ends, the first with what only the second says (its year), the second no earlier than the first. */
function joined(first: Moment, last: Moment) {
  const { from } = first.period;
  const { to } = last.period;
  const finer = rank(first) < rank(last) ? first : last;
  const { precision } = finer.period;
  if (from === undefined || to === undefined) return { from, to, precision };
  const [start, end] = [firstDay(from), lastDay(to)];
  if (start === undefined || end === undefined || start.year <= end.year) return { from, to, precision };
  return { from: { ...from, year: end.year }, to, precision };
}

const order = ["minute", "day", "week", "part-of-month", "month", "season", "quarter", "year", "decade"];
const rank = ({ period }: Moment): number => order.indexOf(period.precision);

/** Two months: "Jan-Feb 2017", "May to March", where the first could not stand alone. */
function monthPair(reference: Reference, index: number, opening: string): Moment | undefined {
  const { lexemes } = reference;
  const first = monthAt(lexemes, index);
  if (first === undefined || (opening === "" && /^(?:may|march)$/.test(lexemes[index]?.raw ?? ""))) return undefined;
  const link = linkAt(lexemes, first.end, opening);
  const second = link === undefined || monthAt(lexemes, link) === undefined ? undefined : monthFirst(reference, link);
  const to = second?.period.to;
  if (second === undefined || to?.month === undefined) return undefined;
  const year = to.year === undefined ? undefined : first.value > to.month ? to.year - 1 : to.year;
  const from = { ...(year === undefined ? {} : { year }), month: first.value };
  return { end: second.end, period: { from, to, precision: second.period.precision }, range: true };
}

/** Two days of one month: "9 to 12 of June", "November 18-19", "between the ninth and the seventeenth of April", "4-23 in next month". */
function dayPair(reference: Reference, index: number, opening: string): Moment | undefined {
  const { lexemes } = reference;
  const article = (at: number): number => (normAt(lexemes, at) === "the" ? at + 1 : at);
  const month = monthAt(lexemes, index);
  const first = dayNumberAt(lexemes, article(month?.end ?? index));
  if (first === undefined) return undefined;
  const link = linkAt(lexemes, first.end, opening);
  if (link === undefined) return undefined;
  const second = dayNumberAt(lexemes, article(link));
  if (second === undefined || (month !== undefined && monthAt(lexemes, second.end) !== undefined)) return undefined;
  if (month !== undefined) {
    const whole = monthFirst(reference, index);
    if (
      whole === undefined ||
      second.value <= first.value ||
      normAt(lexemes, second.end) === "/" ||
      (isGlued(lexemes, second.end) && lexemes[second.end]?.kind === "word")
    )
      return undefined;
    const year = yearBehind(lexemes, second.end);
    return days(
      reference,
      year?.end ?? second.end,
      { month: month.value, ...(year === undefined ? {} : { year: year.value }) },
      first.value,
      second.value,
    );
  }
  const of = normAt(lexemes, second.end) === "of" || normAt(lexemes, second.end) === "in" ? second.end + 1 : second.end;
  const inside =
    monthAt(lexemes, of) === undefined && !(of > second.end && normAt(lexemes, of) === "next")
      ? undefined
      : momentAt(reference, of);
  const { from } = inside?.period ?? {};
  if (inside === undefined || inside.period.precision !== "month" || from?.month === undefined) return undefined;
  return days(reference, inside.end, from, first.value, second.value);
}

function yearBehind(lexemes: readonly Lexeme[], index: number) {
  const at = normAt(lexemes, index) === "," || normAt(lexemes, index) === "of" ? index + 1 : index;
  return fourDigitsAt(lexemes, at);
}

function days(reference: Reference, end: number, month: Part, first: number, second: number): Moment | undefined {
  const from = placed(reference, { ...month, day: first });
  if (!isDate({ ...from, day: second })) return undefined;
  return { ...between(end, from, { ...from, day: second }, "day"), range: true };
}

/** Bare years with a range between them: "2014-2018", "between 2014-2018", "2014 to May 2018". */
function yearPair({ lexemes }: Reference, index: number, opening: string): Moment | undefined {
  const first = fourDigitsAt(lexemes, index);
  if (first === undefined || (isGlued(lexemes, index) && index > 0 && !/^["'(-]$/.test(normAt(lexemes, index - 1))))
    return undefined;
  const link = linkAt(lexemes, first.end, opening);
  const second = link === undefined ? undefined : fourDigitsAt(lexemes, link);
  if (link === undefined || second === undefined || second.value < first.value) return undefined;
  const next = lexemes[second.end];
  if (
    next?.glued === true &&
    (next.kind !== "sign" ||
      (/^[-/.,]$/.test(next.norm) && lexemes[second.end + 1]?.kind === "digits" && isGlued(lexemes, second.end + 1)))
  )
    return undefined;
  if (
    opening === "" &&
    normAt(lexemes, first.end) === "to" &&
    /^(?:people|men|women|children)$/.test(normAt(lexemes, second.end))
  )
    return undefined;
  return { ...between(second.end, { year: first.value }, { year: second.value }, "year"), range: true };
}
