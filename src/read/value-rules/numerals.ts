// Numbers written in digits: thousands in groups, decimals, fractions, powers ("1,234.5", "12,34,567", "1 414 021", "10 1/2", "1.3e6", "2½").
import data from "../../language/en/number-words.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";

/** A number at some lexemes; `end` is exclusive. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
}

const fractionSigns: ReadonlyMap<string, number> = new Map(Object.entries(data.signs));

const digitsAt = (lexemes: readonly Lexeme[], index: number): string | undefined => {
  const lexeme = lexemes[index];
  return lexeme?.kind === "digits" ? lexeme.norm : undefined;
};

/** Digits right behind a glued sign: "," and "567" in "1,567". */
function gluedGroup(lexemes: readonly Lexeme[], index: number, sign: string): string | undefined {
  if (normAt(lexemes, index) !== sign || !isGlued(lexemes, index) || !isGlued(lexemes, index + 1)) return undefined;
  return digitsAt(lexemes, index + 1);
}

/** More than a number has: with a bound, a list of a thousand numbers is still read in one pass. */
const mostGroups = 12;

/** The groups that follow a first one, as digits, with where they end. */
function groupsAfter(
  lexemes: readonly Lexeme[],
  index: number,
  sign: string,
): { readonly groups: string[]; end: number } {
  const groups: string[] = [];
  let at = index;
  for (
    let group = gluedGroup(lexemes, at, sign);
    group !== undefined && groups.length < mostGroups;
    group = gluedGroup(lexemes, at, sign)
  ) {
    groups.push(group);
    at += 2;
  }
  return { groups, end: at };
}

/** Whether groups are those of one number: three digits each, or the Indian way, two each and three at the end. */
function areThousands(first: string, groups: readonly string[]): boolean {
  if (groups.length === 0 || first.length > 3) return false;
  if (groups.every((g) => g.length === 3)) return true;
  return first.length <= 2 && groups.at(-1)?.length === 3 && groups.slice(0, -1).every((g) => g.length === 2);
}

function decimalAfter(lexemes: readonly Lexeme[], end: number, sign: string): Numeral | undefined {
  const decimals = gluedGroup(lexemes, end, sign);
  if (decimals === undefined || gluedGroup(lexemes, end + 2, sign) !== undefined) return undefined;
  return { end: end + 2, value: Number(`0.${decimals}`) };
}

/** "1 414 021 100": one to three digits, then groups of exactly three, each after one narrow or plain blank. */
function spacedGroups(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  let digits = digitsAt(lexemes, index) ?? "";
  if (digits.length > 3 || digits.startsWith("0")) return undefined;
  let end = index + 1;
  while (end - index <= mostGroups) {
    const group = digitsAt(lexemes, end);
    const before = lexemes[end - 1];
    const lexeme = lexemes[end];
    if (group?.length !== 3 || before === undefined || lexeme === undefined || lexeme.start - before.end !== 1) break;
    if (isGlued(lexemes, end + 1) && normAt(lexemes, end + 1) !== "." && normAt(lexemes, end + 1) !== ",") break;
    digits += group;
    end++;
  }
  return end === index + 1 ? undefined : { end, value: Number(digits) };
}

function wholeAt(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const first = digitsAt(lexemes, index);
  if (first === undefined) return undefined;
  const commas = groupsAfter(lexemes, index + 1, ",");
  if (areThousands(first, commas.groups)) {
    const value = Number(first + commas.groups.join(""));
    const decimal = decimalAfter(lexemes, commas.end, ".");
    return decimal === undefined ? { end: commas.end, value } : { end: decimal.end, value: value + decimal.value };
  }
  const inside =
    normAt(lexemes, index - 1) === "." && isGlued(lexemes, index) && digitsAt(lexemes, index - 2) !== undefined;
  if (inside) return { end: index + 1, value: Number(first) };
  const dots = groupsAfter(lexemes, index + 1, ".");
  if (dots.groups.length === 1 && commas.groups.length === 0) {
    const [decimals = ""] = dots.groups;
    const comma = decimals.length === 3 ? decimalAfter(lexemes, dots.end, ",") : undefined;
    if (comma !== undefined) return { end: comma.end, value: Number(first + decimals) + comma.value };
    return { end: dots.end, value: Number(`${first}.${decimals}`) };
  }
  if (dots.groups.length > 1) {
    const comma = decimalAfter(lexemes, dots.end, ",");
    if (comma !== undefined && areThousands(first, dots.groups))
      return { end: comma.end, value: Number(first + dots.groups.join("")) + comma.value };
    return { end: index + 1, value: Number(first) };
  }
  const [only] = commas.groups;
  if (commas.groups.length === 1 && only !== undefined && only.length <= 2)
    return { end: commas.end, value: Number(`${first}.${only}`) };
  const spaced = spacedGroups(lexemes, index);
  if (spaced !== undefined) {
    const decimal = decimalAfter(lexemes, spaced.end, ".");
    return decimal === undefined ? spaced : { end: decimal.end, value: spaced.value + decimal.value };
  }
  return { end: index + 1, value: Number(first) };
}

/** Digits over digits ("3/4"), which no third number may follow: that would be a date. */
function ratioAt(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const over = digitsAt(lexemes, index);
  const under = digitsAt(lexemes, index + 2);
  if (over === undefined || under === undefined || normAt(lexemes, index + 1) !== "/") return undefined;
  if (isGlued(lexemes, index + 1) !== isGlued(lexemes, index + 2) || Number(under) === 0) return undefined;
  if (
    isGlued(lexemes, index) &&
    /^[./-]$/.test(normAt(lexemes, index - 1)) &&
    digitsAt(lexemes, index - 2) !== undefined
  )
    return undefined;
  if (
    /^[./-]$/.test(normAt(lexemes, index + 3)) &&
    isGlued(lexemes, index + 3) &&
    digitsAt(lexemes, index + 4) !== undefined
  )
    return undefined;
  return { end: index + 3, value: Number(over) / Number(under) };
}

/** A power or exponent behind a number: "e10", "^23", "x10^6". */
function powerAfter(lexemes: readonly Lexeme[], base: Numeral): Numeral | undefined {
  const { end } = base;
  const mark = normAt(lexemes, end);
  if (!isGlued(lexemes, end)) return undefined;
  const exponentAt = (at: number): Numeral | undefined => {
    let sign = 1;
    let next = at;
    while (normAt(lexemes, next) === "+" || normAt(lexemes, next) === "-") {
      if (!isGlued(lexemes, next)) return undefined;
      if (normAt(lexemes, next) === "-") sign = -sign;
      next++;
    }
    const digits = isGlued(lexemes, next) ? digitsAt(lexemes, next) : undefined;
    return digits === undefined ? undefined : { end: next + 1, value: sign * Number(digits) };
  };
  if (mark === "e" || mark === "^") {
    const exponent = exponentAt(end + 1);
    if (exponent === undefined) return undefined;
    return {
      end: exponent.end,
      value: mark === "e" ? base.value * 10 ** exponent.value : base.value ** exponent.value,
    };
  }
  if ((mark === "x" || mark === "×") && digitsAt(lexemes, end + 1) === "10" && normAt(lexemes, end + 2) === "^") {
    const exponent = exponentAt(end + 3);
    return exponent === undefined ? undefined : { end: exponent.end, value: base.value * 10 ** exponent.value };
  }
  return undefined;
}

/**
 * The number that starts with digits (or a fraction sign, or a point before digits) at an index. `value` is what it comes to: a JavaScript number,
 * so exact to some fifteen digits.
 */
export function numeralAt(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined || lexeme.kind === "word") return undefined;
  const sign = fractionSigns.get(lexeme.norm);
  if (sign !== undefined) return { end: index + 1, value: sign };
  if (lexeme.norm === ".") {
    const decimals = isGlued(lexemes, index + 1) && !lexeme.glued ? digitsAt(lexemes, index + 1) : undefined;
    return decimals === undefined ? undefined : { end: index + 2, value: Number(`0.${decimals}`) };
  }
  const ratio = ratioAt(lexemes, index);
  if (ratio !== undefined) return ratio;
  const whole = wholeAt(lexemes, index);
  if (whole === undefined) return undefined;
  const fraction = fractionSigns.get(normAt(lexemes, whole.end));
  if (fraction !== undefined) return { end: whole.end + 1, value: whole.value + fraction };
  const mixed = Number.isInteger(whole.value) ? ratioAt(lexemes, whole.end) : undefined;
  if (mixed !== undefined && mixed.value < 1 && !isGlued(lexemes, whole.end))
    return { end: mixed.end, value: whole.value + mixed.value };
  return powerAfter(lexemes, whole) ?? whole;
}
