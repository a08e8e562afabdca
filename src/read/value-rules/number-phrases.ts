// The whole phrase of a number: signs, "a hundred", halves and thirds, "one in five", "hundreds of thousands".
import data from "../../language/en/number-words.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import { cardinalAt, denominatorAt, isNumberWord, magnitudeOf } from "./number-words.ts";
import { type Numeral, numeralAt } from "./numerals.ts";

/** A number as it is said, `[start, end)` in lexemes. `value` is absent where the words give none ("thousands"). */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  /** Written with digits at its beginning. */
  readonly digits: boolean;
  /** The largest magnitude in it, 1 if none. */
  readonly scale: number;
}

const isArticle = (word: string): boolean => word === "a" || word === "an";
const vague: ReadonlySet<string> = new Set(data.vague);
const dozens: ReadonlyMap<string, number> = new Map(Object.entries(data.dozens));

/** The words that a number phrase may begin with; most words of a text are none of them. */
const openers: ReadonlySet<string> = new Set([
  ...Object.keys(data.units),
  ...Object.keys(data.tens),
  ...data.vague,
  ..."a an couple few half hundred hundreds many minus negative quarter several tens".split(" "),
]);

/** The number phrase that starts at an index, or undefined. */
export function numberPhraseAt(lexemes: readonly Lexeme[], start: number): NumberPhrase | undefined {
  const opener = lexemes[start];
  if (opener === undefined || (opener.kind === "word" && !openers.has(opener.norm))) return undefined;
  const sign = signAt(lexemes, start);
  const index = sign.end;
  const found =
    fractionPhrase(lexemes, index) ??
    countPhrase(lexemes, index) ??
    (sign.negative ? undefined : vagueAt(lexemes, index));
  if (found === undefined) return undefined;
  const value = found.value === undefined ? undefined : sign.negative ? -found.value : found.value;
  const { end, digits, scale } = found;
  return { start, end, digits, scale, ...(value === undefined ? {} : { value: tidy(value) }) };
}

/** Without the dust of binary fractions: twelve significant digits. */
export function tidy(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(12));
}

function signAt(lexemes: readonly Lexeme[], index: number): { readonly end: number; readonly negative: boolean } {
  const word = normAt(lexemes, index);
  const before = lexemes[index - 1];
  if (word === "minus" || word === "negative") return { end: index + 1, negative: true };
  const bound = isGlued(lexemes, index) && (before?.kind !== "sign" || !/^["'(:[]$/.test(before.norm));
  if (word === "-" && !bound && lexemes[index + 1]?.kind !== "word") {
    // a dash between two words is no minus
    const opens = before === undefined || /^["'(:[=]$/.test(before.norm) || isGlued(lexemes, index + 1);
    if (opens) return { end: index + 1, negative: true };
  }
  return { end: index, negative: false };
}

type Found = Omit<NumberPhrase, "start">;

/** "one hundred", "a hundred", "a dozen", "several" is none; with a fraction behind it: "five and a half million". */
function countPhrase(lexemes: readonly Lexeme[], index: number): Found | undefined {
  const article = isArticle(normAt(lexemes, index));
  const count = article ? articleCount(lexemes, index) : cardinalAt(lexemes, index);
  if (count === undefined) return undefined;
  const ratio = ratioPhrase(lexemes, index, count);
  if (ratio !== undefined) return { ...ratio, digits: count.digits, scale: 1 };
  const fraction = fractionAfter(lexemes, count.end);
  if (fraction === undefined) return count;
  const factor = magnitudeOf(normAt(lexemes, fraction.end));
  if (factor !== undefined && count.scale < 1000)
    return { ...count, end: fraction.end + 1, value: (count.value + fraction.value) * factor, scale: factor };
  if (factor !== undefined) return { ...count, end: fraction.end + 1, value: count.value + fraction.value * factor };
  const unit = count.scale >= 1000 ? count.scale : 1;
  return { ...count, end: fraction.end, value: count.value + fraction.value * unit };
}

function articleCount(lexemes: readonly Lexeme[], index: number) {
  const next = normAt(lexemes, index + 1);
  const factor = next === "hundred" ? 100 : magnitudeOf(next);
  if (factor !== undefined) {
    // "a hundred and five" is read as "one hundred and five"
    const one: Lexeme | undefined = lexemes[index];
    if (one === undefined) return undefined;
    const read = cardinalAt(
      [{ ...one, kind: "word", norm: "one", raw: "one" }, ...lexemes.slice(index + 1, index + 12)],
      0,
    );
    return read && { ...read, end: read.end + index };
  }
  const dozen = dozens.get(next);
  return dozen === undefined || next === "score"
    ? undefined
    : { end: index + 2, value: dozen, digits: false, scale: 12 };
}

/** "one in five", "two out of three", "one over twenty": a share, smaller than one. */
function ratioPhrase(lexemes: readonly Lexeme[], index: number, count: Numeral): Numeral | undefined {
  const word = normAt(lexemes, count.end);
  const at = word === "out" && normAt(lexemes, count.end + 1) === "of" ? count.end + 2 : count.end + 1;
  const isRatio = at === count.end + 2 || word === "over" || (word === "in" && count.value === 1);
  if (!isRatio) return undefined;
  const whole = cardinalAt(lexemes, at);
  const money = index > 0 && /^\p{Sc}$/u.test(normAt(lexemes, index - 1));
  if (whole === undefined || money || whole.value === 0 || (word !== "over" && whole.value <= count.value))
    return undefined;
  if (word === "in" && whole.value >= 1000 && whole.digits) return undefined;
  return { end: whole.end, value: count.value / whole.value };
}

/** "and a half", "and three quarters", "and two thirds" behind a number. */
function fractionAfter(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  return normAt(lexemes, index) === "and" ? fractionAt(lexemes, index + 1) : undefined;
}

/** A numerator with its denominator: "a half", "one-fourth", "two thirds", "three quarters". */
function fractionAt(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const word = normAt(lexemes, index);
  const article = isArticle(word);
  const over = article ? { end: index + 1, value: 1 } : cardinalAt(lexemes, index);
  if (over === undefined || over.value < 1 || !Number.isInteger(over.value)) return undefined;
  const hyphen = normAt(lexemes, over.end) === "-";
  const under = denominatorAt(lexemes, hyphen ? over.end + 1 : over.end);
  if (under === undefined || (over.value > 1 && !under.plural && !hyphen)) return undefined;
  const ranks = under.value > 2 && normAt(lexemes, under.end - 1) !== "quarter" && !under.plural;
  if (ranks && !standsAlone(lexemes, under.end)) return undefined;
  if (normAt(lexemes, under.end) === "-" && isGlued(lexemes, under.end)) return undefined;
  return { end: under.end, value: over.value / under.value };
}

/** No noun behind it: "a third of the fleet" is a fraction, "a third attack" is not. */
function standsAlone(lexemes: readonly Lexeme[], index: number): boolean {
  const next = lexemes[index];
  return (
    next === undefined ||
    next.kind !== "word" ||
    /^(?:of|in|to|and|or|as|from|more|less|fewer|by|is|are|was|were)$/.test(next.norm)
  );
}

/** A fraction alone or of a magnitude: "half", "half a million", "a quarter million", "two thirds of a million", "half a dozen". */
function fractionPhrase(lexemes: readonly Lexeme[], index: number): Found | undefined {
  const bare = /^(?:half|quarter)$/.test(normAt(lexemes, index)) ? denominatorAt(lexemes, index) : undefined;
  const fraction = bare === undefined ? fractionAt(lexemes, index) : { end: bare.end, value: 1 / bare.value };
  if (fraction === undefined) return undefined;
  const link = normAt(lexemes, fraction.end) === "of" ? fraction.end + 1 : fraction.end;
  const at = isArticle(normAt(lexemes, link)) ? link + 1 : link;
  const word = normAt(lexemes, at);
  const factor = magnitudeOf(word) ?? dozens.get(word);
  const digits = numeralAt(lexemes, index) !== undefined;
  if (factor !== undefined && word !== "score")
    return { end: at + 1, value: fraction.value * factor, digits, scale: factor };
  if (bare === undefined) return { ...fraction, digits, scale: 1 };
  return isBareHalf(lexemes, index) ? { ...fraction, digits, scale: 1 } : undefined;
}

/** "half (of) the staff", "more than half": a share; "the second half", "half-hearted" and "quarter" alone are not. */
function isBareHalf(lexemes: readonly Lexeme[], index: number): boolean {
  if (normAt(lexemes, index) !== "half" || normAt(lexemes, index + 1) === "-") return false;
  return !/^(?:first|second|third|1st|2nd|other|final|last|opening|next|better|later|latter|the|-)$/.test(
    normAt(lexemes, index - 1),
  );
}

/** "thousands", "hundreds of thousands", "tens of millions", "a few hundred", "several dozen": many, with no number given. */
function vagueAt(lexemes: readonly Lexeme[], index: number): Found | undefined {
  const word = normAt(lexemes, index);
  const at = isArticle(word) ? index + 1 : index;
  if (/^(?:several|few|many|couple)$/.test(normAt(lexemes, at))) {
    const of = normAt(lexemes, at + 1) === "of" ? at + 2 : at + 1;
    const next = normAt(lexemes, of);
    if (next !== "hundred" && next !== "dozen" && magnitudeOf(next) === undefined) return undefined;
    const second = magnitudeOf(normAt(lexemes, of + 1)) === undefined ? of + 1 : of + 2;
    return { end: second, digits: false, scale: 100 };
  }
  if (at !== index) return undefined;
  const tens = word === "tens" && normAt(lexemes, index + 1) === "of";
  if (!tens && !vague.has(word)) return undefined;
  if (isGlued(lexemes, index) || normAt(lexemes, index - 1) === "the" || isNumberWord(normAt(lexemes, index - 1)))
    return undefined;
  const second = normAt(lexemes, index + 1) === "of" ? normAt(lexemes, index + 2) : "";
  if (vague.has(second)) return { end: index + 3, digits: false, scale: 1000 };
  return tens ? undefined : { end: index + 1, digits: false, scale: 100 };
}
