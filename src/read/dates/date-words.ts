// Words of the calendar: months, weekdays and units, with the care that words like "may" and "march" need.
import data from "../../language/en/dates.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { cardinalAt, ordinalWordAt } from "../value-rules/number-words.ts";

const months: ReadonlyMap<string, number> = new Map(Object.entries(data.months));
const weekdays: ReadonlyMap<string, number> = new Map(Object.entries(data.weekdays));
const units: ReadonlyMap<string, string> = new Map(Object.entries(data.units));
const monthsThatAreWords: ReadonlySet<string> = new Set(data.monthsThatAreWords);
const weekdaysThatAreWords: ReadonlySet<string> = new Set(data.weekdaysThatAreWords);
const beforeMonth =
  /^(?:in|of|since|until|till|by|from|to|through|thru|between|last|next|previous|past|coming|every|each|during|before|after|early|late|mid|and|or|around|-|starting|beginning|for)$/;

/** A number read off some lexemes; `end` is exclusive. */
export interface Read {
  readonly end: number;
  readonly value: number;
}

/** The month named at an index, with the point of its abbreviation; whether it may stand alone is another question. */
export function monthAt(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const month = months.get(normAt(lexemes, index));
  if (month === undefined) return undefined;
  const short = (lexemes[index]?.raw.length ?? 0) <= 4;
  const point = short && normAt(lexemes, index + 1) === "." && isGlued(lexemes, index + 1);
  return { end: point ? index + 2 : index + 1, value: month };
}

/** Whether a month's name at an index is one even with no day or year about it. */
export function isBareMonth(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return false;
  const before = normAt(lexemes, index - 1);
  const article = before === "the" ? normAt(lexemes, index - 2) : before;
  const short = lexeme.norm.length <= 4 && lexeme.norm !== "june" && lexeme.norm !== "july";
  if (!monthsThatAreWords.has(lexeme.norm) && !short) return true;
  if (beforeMonth.test(article) && !(article === "to" && lexeme.raw === lexeme.norm)) return true;
  return before === "this" && lexeme.raw !== lexeme.norm;
}

/** The weekday named at an index. Short forms that are words of their own need a capital. */
export function weekdayAt(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const lexeme = lexemes[index];
  const value = weekdays.get(normAt(lexemes, index));
  if (value === undefined || lexeme === undefined) return undefined;
  if (isGlued(lexemes, index) && lexemes[index - 1]?.kind === "word") return undefined;
  if (weekdaysThatAreWords.has(lexeme.norm) && lexeme.raw === lexeme.norm && lexeme.norm !== "fri") return undefined;
  const point = lexeme.norm.length <= 5 && normAt(lexemes, index + 1) === "." && isGlued(lexemes, index + 1);
  return { end: point ? index + 2 : index + 1, value };
}

/** Whether a weekday's short form may stand alone ("Sat", "Sun", "Mon" only behind a word that asks for a day). */
export function isBareWeekday(lexemes: readonly Lexeme[], index: number): boolean {
  if (!weekdaysThatAreWords.has(normAt(lexemes, index))) return true;
  return /^(?:on|by|until|till|this|next|last|every|week|from|to|and|or|before|after|since)$/.test(
    normAt(lexemes, index - 1),
  );
}

/** A unit of the calendar at an index ("days", "business days", "weekend"), singular. */
export function calendarUnitAt(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly unit: string } | undefined {
  const word = normAt(lexemes, index);
  const working = /^(?:business|working|work|calendar|trading|consecutive)$/.test(word);
  const at = working ? index + 1 : index;
  const unit = units.get(normAt(lexemes, at));
  if (unit === undefined) return undefined;
  return { end: at + 1, unit };
}

/** A day of the month: "2", "2nd", "04th", "second", "twenty-seventh"; with `words` also "twenty nine". */
export function dayNumberAt(lexemes: readonly Lexeme[], index: number, words = false): Read | undefined {
  const lexeme = lexemes[index];
  if (lexeme?.kind === "digits") {
    if (lexeme.raw.length > 2) return undefined;
    const value = Number(lexeme.raw);
    if (value < 1 || value > 31) return undefined;
    const suffix = isGlued(lexemes, index + 1) && /^(?:st|nd|rd|th)$/.test(normAt(lexemes, index + 1));
    const next = lexemes[index + 1];
    if (!suffix && next?.glued === true && next.kind === "word" && monthAt(lexemes, index + 1) === undefined)
      return undefined;
    return { end: suffix ? index + 2 : index + 1, value };
  }
  const ordinal = ordinalWordAt(lexemes, index);
  if (ordinal !== undefined) return ordinal.value <= 31 ? ordinal : undefined;
  if (!words || lexeme?.kind !== "word") return undefined;
  const cardinal = cardinalAt(lexemes, index);
  return cardinal !== undefined && cardinal.scale === 1 && cardinal.value >= 1 && cardinal.value <= 31
    ? cardinal
    : undefined;
}

/** Whether the day number at `[index, end)` shows by its form that it is a rank: "2nd", "second". */
export function isRank(lexemes: readonly Lexeme[], index: number, end: number): boolean {
  return lexemes[index]?.kind === "word" || end > index + 1;
}
