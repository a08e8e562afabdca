// Years in digits and words, decades and centuries: "2025", "'87", "nineteen ninety six", "the 1990s", "the nineties", "21st century".
import data from "../../language/en/dates.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { cardinalAt, isNumberWord, magnitudeOf, ordinalWordAt } from "../value-rules/number-words.ts";
import { unitAfter } from "../value-rules/units.ts";
import { dayNumberAt, type Read } from "./date-words.ts";
import { between, type Moment, type Reference, single } from "./moment.ts";

const decades: ReadonlyMap<string, number> = new Map(Object.entries(data.decades));

/** Four digits that can be a year, whatever stands about them. */
export function fourDigitsAt(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== "digits" || lexeme.raw.length !== 4) return undefined;
  const value = Number(lexeme.raw);
  return value >= 1000 && value <= 2199 ? { end: index + 1, value } : undefined;
}

/** A year of two digits counts from 1951 to 2050. */
export function fullYear(twoDigits: number): number {
  return twoDigits > 50 ? 1900 + twoDigits : 2000 + twoDigits;
}

/** A year behind a month or day, where nothing else can be meant: "2019", "'87", "nineteen eighty six", "two thousand and five". */
export function yearAfter(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const four = fourDigitsAt(lexemes, index);
  if (four !== undefined) return isOpenEnded(lexemes, index) ? undefined : four;
  if (normAt(lexemes, index) === "'" && isGlued(lexemes, index + 1)) {
    const digits = lexemes[index + 1];
    if (digits?.kind === "digits" && digits.raw.length === 2)
      return { end: index + 2, value: fullYear(Number(digits.raw)) };
  }
  return yearInWords(lexemes, index);
}

/** Digits go on: "2019.5", "2019-05", "2,019". */
function isOpenEnded(lexemes: readonly Lexeme[], index: number): boolean {
  const next = lexemes[index + 1];
  if (next?.glued !== true) return false;
  if (next.kind === "word") return true;
  return /^[.,/]$/.test(next.norm) && isGlued(lexemes, index + 2) && lexemes[index + 2]?.kind === "digits";
}

/** "nineteen ninety six", "nineteen hundred ninety three", "twenty twenty", "two thousand (and) fifteen". */
export function yearInWords(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const word = normAt(lexemes, index);
  if (!isNumberWord(word)) return undefined;
  if (word === "two") {
    const whole = cardinalAt(lexemes, index);
    return whole?.scale === 1000 && whole.value >= 2000 && whole.value < 2100 ? whole : undefined;
  }
  const century = cardinalAt(lexemes, index);
  if (century === undefined || century.digits) return undefined;
  if (century.scale === 100 && century.value >= 1100 && century.value < 2100) return century;
  // "nineteen" then "ninety six": the century is read as one number, the rest as another
  if (century.scale !== 1 || century.value < 11 || century.value > 20) return undefined;
  const rest = cardinalAt(lexemes, century.end);
  if (rest === undefined || rest.digits || rest.scale !== 1 || rest.value < 10 || rest.value > 99) return undefined;
  return { end: rest.end, value: century.value * 100 + rest.value };
}

const saysYear =
  /^(?:in|since|until|till|during|throughout|early|late|mid|year|years|spring|summer|autumn|winter|fall|by|circa|before|between|from|ad|season|election|elections|edition|>|=|than)$/;
const mayPrecede =
  /^(?:of|after|to|through|thru|and|or|around|about|not|but|on|the|over|into|back|a|-|~|\(|"|,|;|:|'|s|through|pre|post|his|her|its|their|for|at)$/;

/** A year alone, by what stands about it: nothing is counted by it, and it opens or follows as years do. */
export function bareYearAt({ lexemes }: Reference, index: number): Moment | undefined {
  const year = fourDigitsAt(lexemes, index);
  if (year === undefined) return wordyYear(lexemes, index);
  const { value } = year;
  const lexeme = lexemes[index];
  const before = lexemes[index - 1];
  const sign = before?.norm ?? "";
  if (lexeme?.glued === true && before !== undefined && !/^[("'=>\-~]$/.test(sign)) return undefined;
  const joined = lexemes[index - 2];
  if (lexeme?.glued === true && sign === "-" && joined?.kind === "word" && isGlued(lexemes, index - 1))
    return /^(?:early|mid|late)$/.test(joined.norm) ? single(index + 1, { year: value }, "year") : undefined;
  if (isOpenEnded(lexemes, index) || /^[\p{Sc}#+]$/u.test(sign)) return undefined;
  if (/^(?:no|number|nr|room|route|flight|section|article|highway|page|port|model)$/.test(sign)) return undefined;
  const next = normAt(lexemes, index + 1);
  if (next === "%" || next === "percent" || magnitudeOf(next) !== undefined) return undefined;
  if (unitAfter(lexemes, index + 1, true) !== undefined && next !== "-") return undefined;
  if (next === "over" && lexemes[index + 2]?.kind === "digits") return undefined;
  if (saysYear.test(sign)) return single(index + 1, { year: value }, "year");
  const modern = value >= 1800 && value <= 2100;
  if (!modern || isCounting(lexemes, index + 1)) return undefined;
  const opens =
    before === undefined || before.kind === "sign" || mayPrecede.test(sign) || lexemes[index + 1]?.kind !== "word";
  return opens || isNominal(lexemes, index + 1) ? single(index + 1, { year: value }, "year") : undefined;
}

/** A plural behind a number is counted by it: "2000 people". */
function isCounting(lexemes: readonly Lexeme[], index: number): boolean {
  const next = lexemes[index];
  if (next?.kind !== "word" || next.glued) return false;
  return (
    /^(?:people|men|women|children|troops|police)$/.test(next.norm) ||
    (/[^su']s$/.test(next.norm) && !/^(?:was|is|has|as|its|does|this)$/.test(next.norm))
  );
}

/** "the 2008 crisis", "2024 elections": a noun behind a year that some word before makes definite is left to the caller; else a verb or the like. */
function isNominal(lexemes: readonly Lexeme[], index: number): boolean {
  return /^(?:was|is|saw|will|and|or|to|but|when|had|has|as|by|that)$/.test(normAt(lexemes, index));
}

function wordyYear(lexemes: readonly Lexeme[], index: number): Moment | undefined {
  if (!/^(?:in|since|until|till|by|year|during|from)$/.test(normAt(lexemes, index - 1))) return undefined;
  const year = yearInWords(lexemes, index);
  if (year === undefined || (year.value === 2000 && /s$/.test(normAt(lexemes, year.end)))) return undefined;
  return single(year.end, { year: year.value }, "year");
}

/** "1990s", "1990 s", "the '90s", "the nineties", "90 s". */
export function decadeAt({ lexemes, today }: Reference, index: number): Moment | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  const named = decades.get(lexeme.norm);
  if (named !== undefined) {
    if (!/^(?:the|in|of|early|late|mid|-|since|during|his|her|their)$/.test(normAt(lexemes, index - 1)))
      return undefined;
    return decade(index + 1, decadeNear(named, today?.year));
  }
  if (lexeme.kind !== "digits" || normAt(lexemes, index + 1) !== "s") return undefined;
  const value = Number(lexeme.raw);
  if (value % 10 !== 0 || (lexeme.raw.length !== 4 && lexeme.raw.length !== 2)) return undefined;
  if (lexeme.raw.length === 2 && value < 20) return undefined;
  return decade(index + 2, lexeme.raw.length === 4 ? value : decadeNear(value, today?.year));
}

/** The latest decade of that number that has begun. */
function decadeNear(twoDigits: number, year = 2049): number {
  const century = Math.floor(year / 100) * 100;
  return century + twoDigits <= year ? century + twoDigits : century - 100 + twoDigits;
}

const decade = (end: number, year: number): Moment => between(end, { year }, { year: year + 9 }, "decade");

/** "21st century", "the fifteenth century". */
export function centuryAt({ lexemes }: Reference, index: number): Moment | undefined {
  const rank = lexemes[index]?.kind === "digits" ? dayNumberAt(lexemes, index) : ordinalWordAt(lexemes, index);
  if (rank === undefined || rank.end === index || rank.value > 21) return undefined;
  const at = normAt(lexemes, rank.end) === "-" ? rank.end + 1 : rank.end;
  if (normAt(lexemes, at) !== "century" || (lexemes[index]?.kind === "digits" && rank.end === index + 1))
    return undefined;
  const from = (rank.value - 1) * 100;
  return between(at + 1, { year: from }, { year: from + 99 }, "decade");
}
