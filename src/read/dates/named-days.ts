// Months and days by name: "Oct. 2", "2 October 2025", "the 4th of July of 1995", "May twenty nine", "April 2017", "since the 18th".
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { isDate, type Part } from "./calendar.ts";
import { dayNumberAt, isBareMonth, isRank, monthAt, type Read } from "./date-words.ts";
import { type Moment, placed, type Reference, single } from "./moment.ts";
import { fourDigitsAt, fullYear, yearAfter } from "./years.ts";

/** A year that goes with what stands before it: behind a comma, "of", "in", a hyphen or nothing. */
function joinedYear(lexemes: readonly Lexeme[], index: number, day: boolean): Read | undefined {
  const link = normAt(lexemes, index);
  if (link === "," || link === "of" || link === "in" || link === "-" || link === "/") {
    if (link === "in" && fourDigitsAt(lexemes, index + 1) === undefined) return undefined;
    if (link === "-" && !isGlued(lexemes, index)) return undefined;
    const year = yearAfter(lexemes, index + 1) ?? (link === "of" ? twoDigits(lexemes, index + 1) : undefined);
    return year === undefined || (link === "," && isCounted(lexemes, year.end)) ? undefined : year;
  }
  const year = yearAfter(lexemes, index);
  if (year !== undefined) return year;
  return day ? twoDigits(lexemes, index) : undefined;
}

/** "Oct. 2, 2000 people …" */
function isCounted(lexemes: readonly Lexeme[], index: number): boolean {
  return /^(?:people|men|women|children|troops)$/.test(normAt(lexemes, index));
}

/** "of 87", "January first 12": two digits that nothing follows up. */
function twoDigits(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== "digits" || lexeme.raw.length !== 2 || lexeme.glued) return undefined;
  const next = lexemes[index + 1];
  const ends =
    next === undefined ||
    (next.kind === "sign" && next.norm !== ":" && next.norm !== "%" && !isGlued(lexemes, index + 2)) ||
    /^(?:was|is|will|,)$/.test(next.norm);
  return ends ? { end: index + 1, value: fullYear(Number(lexeme.raw)) } : undefined;
}

const day = (reference: Reference, end: number, part: Part): Moment | undefined =>
  isDate({ ...part, day: Math.min(part.day ?? 1, 29) }) ? single(end, placed(reference, part), "day") : undefined;

/** A date that starts with its month: "October 2", "May twenty nine", "Dec31 , 1994", "February 22nd of 2020", "june the 28th 2020", "April 2017". */
export function monthFirst(reference: Reference, index: number): Moment | undefined {
  const { lexemes } = reference;
  const month = monthAt(lexemes, index);
  if (month === undefined || (isGlued(lexemes, index) && lexemes[index - 1]?.kind === "word")) return undefined;
  return monthDay(reference, index, month) ?? monthYear(lexemes, month) ?? monthAlone(reference, index, month);
}

function monthDay(reference: Reference, index: number, month: Read): Moment | undefined {
  const { lexemes } = reference;
  let at = month.end;
  if (normAt(lexemes, at) === "," || (normAt(lexemes, at) === "-" && isGlued(lexemes, at))) at++;
  const article = normAt(lexemes, at) === "the";
  const number = dayNumberAt(lexemes, article ? at + 1 : at, true);
  if (number === undefined || isDecimal(lexemes, number.end)) return undefined;
  const rank = isRank(lexemes, article ? at + 1 : at, number.end);
  if (at !== month.end && normAt(lexemes, month.end) === "," && !rank) return undefined;
  const small = lexemes[index];
  if (
    small !== undefined &&
    /^(?:may|march)$/.test(small.raw) &&
    !rank &&
    !isBareMonth(lexemes, index) &&
    number.end - month.end !== 1
  )
    return undefined;
  if (
    lexemes[at]?.kind === "word" &&
    !article &&
    !rank &&
    !/^(?:twenty|thirty|one|t|s|e|f|n)/.test(normAt(lexemes, at))
  )
    return undefined;
  // "May 5 trucks", "June 20 percent": what follows is counted
  if (/^(?:%|percent|per|people|million|billion|thousand)$/.test(normAt(lexemes, number.end))) return undefined;
  if (normAt(lexemes, number.end) === ":" && isGlued(lexemes, number.end)) return undefined;
  const year = joinedYear(lexemes, number.end, true);
  if (year !== undefined) return day(reference, year.end, { year: year.value, month: month.value, day: number.value });
  return day(reference, number.end, { month: month.value, day: number.value });
}

/** Digits go on behind a point or a comma: an amount, not a day. */
function isDecimal(lexemes: readonly Lexeme[], index: number): boolean {
  const sign = normAt(lexemes, index);
  return (
    (sign === "." || sign === ",") &&
    isGlued(lexemes, index) &&
    isGlued(lexemes, index + 1) &&
    lexemes[index + 1]?.kind === "digits" &&
    lexemes[index + 1]?.raw.length !== 4
  );
}

function monthYear(lexemes: readonly Lexeme[], month: Read): Moment | undefined {
  const year = joinedYear(lexemes, month.end, false);
  return year === undefined ? undefined : single(year.end, { year: year.value, month: month.value }, "month");
}

function monthAlone(reference: Reference, index: number, month: Read): Moment | undefined {
  if (!isBareMonth(reference.lexemes, index)) return undefined;
  return single(index + 1, placed(reference, { month: month.value }), "month");
}

/** A date that starts with its day: "2 October 2025", "the 09th of May", "fourth of July, 1995", "fifteen August nineteen hundred ninety three". */
export function dayFirst(reference: Reference, index: number): Moment | undefined {
  const { lexemes } = reference;
  const before = lexemes[index - 1];
  if (isGlued(lexemes, index) && before !== undefined && (before.kind !== "sign" || !/^["'(\-:]$/.test(before.norm)))
    return undefined;
  const article = normAt(lexemes, index) === "the";
  const first = article ? index + 1 : index;
  const number = dayNumberAt(lexemes, first, true);
  if (number === undefined || /^\p{Sc}$/u.test(normAt(lexemes, first - 1))) return undefined;
  const named =
    normAt(lexemes, number.end) === "day" && normAt(lexemes, number.end + 1) === "of" ? number.end + 2 : number.end;
  const of = normAt(lexemes, named) === "of" ? named + 1 : named;
  const month = monthAt(lexemes, of);
  if (month === undefined || (of === number.end && isPerson(lexemes, of))) return undefined;
  const year = joinedYear(lexemes, month.end, true);
  const part = { month: month.value, day: number.value };
  if (year === undefined) return day(reference, month.end === of + 2 ? of + 1 : month.end, part);
  return day(reference, year.end, { ...part, year: year.value });
}

/** "two may come": a small "may" or "march" behind a number is a verb. */
function isPerson(lexemes: readonly Lexeme[], index: number): boolean {
  return /^(?:may|march|mar|sep|dec)$/.test(lexemes[index]?.raw ?? "") && lexemes[index - 1]?.kind === "word";
}

/** A year and then its month: "2017 April". */
export function yearFirst({ lexemes }: Reference, index: number): Moment | undefined {
  const year = fourDigitsAt(lexemes, index);
  if (year === undefined || isGlued(lexemes, index)) return undefined;
  const month = monthAt(lexemes, year.end);
  if (month === undefined || lexemes[year.end]?.raw === "may") return undefined;
  if (dayNumberAt(lexemes, month.end) !== undefined) return undefined;
  return single(year.end + 1, { year: year.value, month: month.value }, "month");
}

/** A day of a month that is not named: "on the 18th", "around the 21st", "the 15th day of the month" is elsewhere. */
export function dayAlone(reference: Reference, index: number): Moment | undefined {
  const { lexemes, today } = reference;
  const article = normAt(lexemes, index) === "the";
  const first = article ? index + 1 : index;
  const number = dayNumberAt(lexemes, first);
  if (number === undefined || !isRank(lexemes, first, number.end) || lexemes[first]?.kind !== "digits")
    return undefined;
  const asked = /^(?:on|by|until|till|since|around|from|before|after|of)$/.test(normAt(lexemes, index - 1));
  const next = lexemes[number.end];
  const ends =
    next === undefined ||
    next.kind === "sign" ||
    /^(?:and|or|to|at|this|in|for|that|when|until|with|from|she|he|they|it)$/.test(next.norm);
  if (!asked || !ends) return undefined;
  if (today === undefined) return single(number.end, { day: number.value }, "day");
  const month = number.value > today.day && !reference.future ? today.month - 1 || 12 : today.month;
  const year = month > today.month ? today.year - 1 : today.year;
  const part = { year, month, day: number.value };
  return single(number.end, isDate(part) ? part : { day: number.value }, "day");
}
