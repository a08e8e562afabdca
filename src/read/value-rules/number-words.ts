// Numbers in words, and digits with words of magnitude ("two hundred and two thousand", "2.4 million", "3 hundred and 21", "10k").
import data from "../../language/en/number-words.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import { type Numeral, numeralAt } from "./numerals.ts";

const units: ReadonlyMap<string, number> = new Map(Object.entries(data.units));
const tens: ReadonlyMap<string, number> = new Map(Object.entries(data.tens));
const magnitudes: ReadonlyMap<string, number> = new Map(Object.entries(data.magnitudes));
const dozens: ReadonlyMap<string, number> = new Map(Object.entries(data.dozens));
const suffixes: ReadonlyMap<string, number> = new Map(Object.entries(data.suffixes));
const fractions: ReadonlyMap<string, number> = new Map(Object.entries(data.fractions));
const ordinals: ReadonlyMap<string, number> = new Map(Object.entries(data.ordinals));

export interface Cardinal extends Numeral {
  /** Written with digits, at least at its beginning. */
  readonly digits: boolean;
  /** The largest magnitude in it ("million"), 1 if none. */
  readonly scale: number;
}

/** The factor of a word of magnitude ("million", "bn"), or undefined. */
export const magnitudeOf = (word: string): number | undefined => magnitudes.get(word);

export const isNumberWord = (word: string): boolean => units.has(word) || tens.has(word);

/** Twenty to ninety with a unit behind it, with or without a hyphen: where it ends and what it is. */
function belowHundred(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const word = normAt(lexemes, index);
  const unit = units.get(word);
  if (unit !== undefined) return { end: index + 1, value: unit };
  const ten = tens.get(word);
  if (ten === undefined) return undefined;
  const next = normAt(lexemes, index + 1) === "-" ? index + 2 : index + 1;
  const digit = units.get(normAt(lexemes, next));
  if (digit === undefined || digit < 1 || digit > 9) return { end: index + 1, value: ten };
  return { end: next + 1, value: ten + digit };
}

const isHundred = (word: string): boolean => word === "hundred" || word === "hundreds";

/** "three hundred and two", "hundred", "a hundred": a group below a thousand, in words or digits. */
function groupAt(lexemes: readonly Lexeme[], index: number): (Numeral & { readonly digits: boolean }) | undefined {
  const numeral = numeralAt(lexemes, index);
  const head = numeral ?? belowHundred(lexemes, index);
  const hundredAt = head?.end ?? index;
  if (
    !isHundred(normAt(lexemes, hundredAt)) ||
    (head !== undefined && isGlued(lexemes, hundredAt) && numeral === undefined)
  )
    return head && { ...head, digits: numeral !== undefined };
  const value = (head?.value ?? 1) * 100;
  const end = hundredAt + 1;
  const rest = restAfter(lexemes, end, 100);
  const digits = numeral !== undefined;
  return rest === undefined ? { end, value, digits } : { end: rest.end, value: value + rest.value, digits };
}

/** What is added to a hundred or thousand: "and two", "and 21", "thirty-one"; not what belongs to a number of its own. */
function restAfter(lexemes: readonly Lexeme[], index: number, below: number): Numeral | undefined {
  const joined = normAt(lexemes, index) === "and";
  const at = joined ? index + 1 : index;
  const numeral = joined ? numeralAt(lexemes, at) : undefined;
  const rest = numeral ?? belowHundred(lexemes, at);
  if (rest === undefined || rest.value <= 0 || rest.value >= below || !Number.isInteger(rest.value)) return undefined;
  const next = normAt(lexemes, rest.end);
  if (isHundred(next)) return undefined;
  return rest;
}

/** The magnitude written behind a number: a word, or a letter right behind digits ("10k", "5 bn", "1,674.5 G"). */
function magnitudeAfter(
  lexemes: readonly Lexeme[],
  { end, digits }: Numeral & { readonly digits: boolean },
): Numeral | undefined {
  const lexeme = lexemes[end];
  if (lexeme === undefined) return undefined;
  const word = magnitudes.get(lexeme.norm);
  if (word !== undefined && word >= 1000 && !(lexeme.glued && !digits)) return { end: end + 1, value: word };
  if (!digits) return undefined;
  const suffix = suffixes.get(lexeme.raw);
  if (suffix === undefined) return undefined;
  const loose = !lexeme.glued && !/^(?:k|K|M|G|MM)$/.test(lexeme.raw);
  return loose || isWordAfter(lexemes, end) ? undefined : { end: end + 1, value: suffix };
}

/** Whether letters or digits stand glued behind a lexeme: "10 K2" is no ten thousand. */
function isWordAfter(lexemes: readonly Lexeme[], index: number): boolean {
  return isGlued(lexemes, index + 1) && lexemes[index + 1]?.kind !== "sign";
}

/**
 * The cardinal number at an index: groups with falling magnitudes ("twenty-one trillion three hundred"), added up; a dozen multiplies. A bare
 * "hundred" counts where a magnitude follows ("hundred thousand"); "a hundred" is the caller's.
 */
export function cardinalAt(lexemes: readonly Lexeme[], index: number): Cardinal | undefined {
  const first = groupAt(lexemes, index);
  if (first === undefined) return undefined;
  if (isHundred(normAt(lexemes, index)) && magnitudeAfter(lexemes, first) === undefined) return undefined;
  let total = 0;
  let scale = first.value >= 100 && !first.digits ? 100 : 1;
  let last = Number.POSITIVE_INFINITY;
  let end = index;
  for (let group: typeof first | undefined = first; group !== undefined; ) {
    let factor = magnitudeAfter(lexemes, group);
    if (factor === undefined) {
      // what stands behind the last magnitude: "two thousand fifteen", but not "4000 3 hundred"
      total += group.value;
      end = group.end;
      break;
    }
    let value = group.value;
    while (factor !== undefined) {
      value *= factor.value;
      scale = Math.max(scale, factor.value);
      end = factor.end;
      last = factor.value;
      factor = magnitudeAfter(lexemes, { ...factor, digits: false });
    }
    total += value;
    group = nextGroup(lexemes, end, last, first.digits && (!Number.isInteger(first.value) || last > 1000), first.value);
  }
  const dozen = dozens.get(normAt(lexemes, end));
  if (dozen !== undefined && !isGlued(lexemes, end))
    return { end: end + 1, value: total * dozen, digits: first.digits, scale: 12 };
  const point = first.digits ? undefined : pointAfter(lexemes, end);
  if (point !== undefined) return { end: point.end, value: total + point.value, digits: false, scale };
  return { end, value: total, digits: first.digits, scale };
}

/** The next, smaller group of a number, with or without "and"; none where the number so far is one that takes no more ("2.5 million"). */
function nextGroup(lexemes: readonly Lexeme[], index: number, below: number, closed: boolean, first: number) {
  if (!Number.isInteger(first)) return undefined;
  const joined = normAt(lexemes, index) === "and";
  const at = joined ? index + 1 : index;
  const group = groupAt(lexemes, at);
  if (group === undefined || group.value <= 0 || (closed && group.digits)) return undefined;
  if (joined && denominatorAt(lexemes, group.end) !== undefined) return undefined;
  const factor = magnitudeAfter(lexemes, group);
  const size = group.value * (factor?.value ?? 1);
  if (size >= below || !Number.isInteger(group.value)) return undefined;
  if (group.digits && !joined && factor === undefined && !/^hundred/.test(normAt(lexemes, at + 1))) return undefined;
  return group;
}

/** "point zero three", "point seventy-one". */
function pointAfter(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  if (normAt(lexemes, index) !== "point") return undefined;
  let digits = "";
  let end = index + 1;
  for (let piece = belowHundred(lexemes, end); piece !== undefined; piece = belowHundred(lexemes, end)) {
    digits += String(piece.value);
    end = piece.end;
  }
  return digits === "" ? undefined : { end, value: Number(`0.${digits}`) };
}

/** The ordinal in words at an index ("third", "twenty-first", "one hundred and fifth"), singular; undefined where there is none. */
export function ordinalWordAt(lexemes: readonly Lexeme[], index: number): Numeral | undefined {
  const word = normAt(lexemes, index);
  const simple = ordinals.get(word);
  if (simple !== undefined) return { end: index + 1, value: simple };
  const ten = tens.get(word);
  if (ten !== undefined) {
    const next = normAt(lexemes, index + 1) === "-" ? index + 2 : index + 1;
    const unit = ordinals.get(normAt(lexemes, next));
    return unit === undefined || unit > 9 ? undefined : { end: next + 1, value: ten + unit };
  }
  return undefined;
}

/** A denominator: "half", "quarters", "thirds", "twenty-firsts", "hundredths". */
export function denominatorAt(
  lexemes: readonly Lexeme[],
  index: number,
): (Numeral & { readonly plural: boolean }) | undefined {
  const word = normAt(lexemes, index);
  const named = fractions.get(word);
  if (named !== undefined) return { end: index + 1, value: named, plural: word.endsWith("s") };
  const single = ordinalWordAt(lexemes, index);
  if (single !== undefined)
    return single.value < 3 && single.end === index + 1 ? undefined : { ...single, plural: false };
  if (word.endsWith("s")) {
    const value = ordinals.get(word.slice(0, -1));
    if (value !== undefined && value > 2) return { end: index + 1, value, plural: true };
  }
  const ten = tens.get(word);
  if (ten !== undefined) {
    const next = normAt(lexemes, index + 1) === "-" ? index + 2 : index + 1;
    const unit = normAt(lexemes, next).endsWith("s") ? ordinals.get(normAt(lexemes, next).slice(0, -1)) : undefined;
    if (unit !== undefined && unit < 10) return { end: next + 1, value: ten + unit, plural: true };
  }
  return undefined;
}
