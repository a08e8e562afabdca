// Shares in a hundred: "90%", "twenty per cent", "5-10 percent", "3 percentage points", and "a percentage" with none given.
import type { Candidate } from "./candidate.ts";
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import { type NumberPhrase, numberPhraseAt, tidy } from "./number-phrases.ts";
import { secondOfRange } from "./ranges.ts";
import { spacedDecimalAt } from "./spaced-decimals.ts";

const words: ReadonlySet<string> = new Set(["percent", "percents", "pct", "percentage", "percentages", "pc"]);

/** Where the percent sign or word that starts at an index ends; points are told apart by `unit`. */
function signAt(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly unit?: string } | undefined {
  const at =
    normAt(lexemes, index) === "-" && isGlued(lexemes, index) && isGlued(lexemes, index + 1) ? index + 1 : index;
  const word = normAt(lexemes, at);
  if (word === "%" || word === "％") return { end: at + 1 };
  if (word === "per" && /^cents?$/.test(normAt(lexemes, at + 1))) return { end: at + 2 };
  if (!words.has(word)) return undefined;
  if (/^points?$/.test(normAt(lexemes, at + 1))) return { end: at + 2, unit: "percentage point" };
  return { end: at + 1 };
}

const numberAt = (lexemes: readonly Lexeme[], index: number): NumberPhrase | undefined =>
  spacedDecimalAt(lexemes, index) ?? numberPhraseAt(lexemes, index);

/** The percentage that starts at an index: a number with its sign, or the sign alone where no number is given. */
export function percentAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const number = numberAt(lexemes, index);
  if (number === undefined) return bareAt(lexemes, index);
  const alone = signAt(lexemes, number.end);
  const link = secondOfRange(lexemes, { ...number, end: alone?.end ?? number.end });
  const second = link === undefined ? undefined : numberAt(lexemes, link.index);
  const close = second === undefined ? undefined : signAt(lexemes, second.end);
  const isRange = second?.value !== undefined && number.value !== undefined && second.value > number.value;
  // "5% to 10%" is a range where both ends say so only after "between" or around a dash
  if (close !== undefined && isRange && (alone === undefined || normAt(lexemes, alone.end) !== "to"))
    return percent(index, close, number.value, second.value);
  return alone === undefined ? undefined : percent(index, alone, number.value);
}

function percent(
  start: number,
  sign: { readonly end: number; readonly unit?: string },
  value?: number,
  max?: number,
): Candidate {
  return {
    type: "percent",
    start,
    end: sign.end,
    ...(value === undefined ? {} : { value: tidy(value) }),
    ...(max === undefined ? {} : { max: tidy(max) }),
    ...(sign.unit === undefined ? {} : { unit: sign.unit }),
  };
}

/** "percent of twenty" as it is asked of a calculator; "a percentage", "the %" where no share is given. */
function bareAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  if (normAt(lexemes, index) === "-") return undefined;
  const sign = signAt(lexemes, index);
  if (sign === undefined || sign.unit !== undefined || isGlued(lexemes, index)) return undefined;
  if (normAt(lexemes, index) === "pc" || normAt(lexemes, index) === "pct") return undefined;
  const of = normAt(lexemes, sign.end) === "of" ? numberPhraseAt(lexemes, sign.end + 1) : undefined;
  if (of?.value === undefined) return percent(index, sign);
  return percent(index, { end: of.end }, of.value);
}
