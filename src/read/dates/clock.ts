// Clock times and parts of the day: "3pm", "10:30 a.m.", "15:00", "noon", "6 o'clock", "Monday morning".
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";

/** A clock time; `end` is exclusive, `iso` is "15:00". */
export interface ClockTime {
  readonly end: number;
  readonly iso: string;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** "am", "p.m.", "a. m.": where it ends and whether it is the afternoon. */
function halfAt(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly afternoon: boolean } | undefined {
  const word = normAt(lexemes, index);
  if (word === "am" || word === "pm") return { end: index + 1, afternoon: word === "pm" };
  if ((word !== "a" && word !== "p") || normAt(lexemes, index + 1) !== "." || normAt(lexemes, index + 2) !== "m")
    return undefined;
  const point = normAt(lexemes, index + 3) === "." && isGlued(lexemes, index + 3);
  return { end: point ? index + 4 : index + 3, afternoon: word === "p" };
}

/** The clock time that starts at an index. */
export function clockAt(lexemes: readonly Lexeme[], index: number): ClockTime | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  if (lexeme.norm === "noon" || lexeme.norm === "midday") return { end: index + 1, iso: "12:00" };
  if (lexeme.norm === "midnight") return { end: index + 1, iso: "00:00" };
  if (lexeme.kind !== "digits" || lexeme.raw.length > 2) return undefined;
  const before = normAt(lexemes, index - 1);
  if (isGlued(lexemes, index) && /^[.,:/\p{Sc}\p{L}]/u.test(before)) return undefined;
  const hour = Number(lexeme.raw);
  if (hour > 24) return undefined;
  const minutes = minutesAfter(lexemes, index + 1);
  const behind = minutes?.end ?? index + 1;
  const half = halfAt(lexemes, behind);
  if (half !== undefined) {
    if (hour > 12 && !half.afternoon) return undefined;
    const of12 = hour > 12 ? hour : (hour % 12) + (half.afternoon ? 12 : 0);
    return { end: half.end, iso: `${two(of12)}:${minutes?.digits ?? "00"}` };
  }
  if (minutes?.colon === true) return { end: minutes.end, iso: `${two(hour % 24)}:${minutes.digits}` };
  const clock =
    normAt(lexemes, index + 1) === "o" && normAt(lexemes, index + 2) === "'" && normAt(lexemes, index + 3) === "clock";
  return clock ? { end: index + 4, iso: `${two(hour)}:00` } : undefined;
}

/** ":30", ":30:15", ".30" before "pm". */
function minutesAfter(lexemes: readonly Lexeme[], index: number) {
  const sign = normAt(lexemes, index);
  const digits = lexemes[index + 1];
  if (
    (sign !== ":" && sign !== ".") ||
    !isGlued(lexemes, index) ||
    digits?.glued !== true ||
    !/^[0-5]\d$/.test(digits.raw)
  )
    return undefined;
  const seconds =
    sign === ":" &&
    normAt(lexemes, index + 2) === ":" &&
    isGlued(lexemes, index + 2) &&
    /^[0-5]\d$/.test(normAt(lexemes, index + 3));
  return { end: seconds ? index + 4 : index + 2, digits: digits.raw, colon: sign === ":" };
}

const partsOfDay = /^(?:morning|afternoon|evening|night|midday|noon|lunchtime|dawn|dusk)$/;

/** Where a part of the day behind a date ends ("Monday morning", "yesterday evening", "Friday late afternoon"). */
export function partOfDayAfter(lexemes: readonly Lexeme[], index: number): number | undefined {
  const at = /^(?:early|late|in)$/.test(normAt(lexemes, index)) ? index + 1 : index;
  const article = normAt(lexemes, at) === "the" && at > index ? at + 1 : at;
  return partsOfDay.test(normAt(lexemes, article)) ? article + 1 : undefined;
}
