// Decimals with blanks about the point ("6 . 2 %", "$ 46 . 8 million"), as text taken from tables and treebanks has them.
import type { Lexeme } from "./lexemes.ts";
import { normAt } from "./lexemes.ts";
import type { NumberPhrase } from "./number-phrases.ts";
import { magnitudeOf } from "./number-words.ts";

/** Digits, a free-standing point, digits: a decimal only where a magnitude or a percent sign follows, for a sentence may end there. */
export function spacedDecimalAt(lexemes: readonly Lexeme[], index: number): NumberPhrase | undefined {
  const [whole, point, decimals] = [lexemes[index], lexemes[index + 1], lexemes[index + 2]];
  if (whole?.kind !== "digits" || point?.norm !== "." || decimals?.kind !== "digits") return undefined;
  if (point.glued || decimals.glued) return undefined;
  const value = Number(`${whole.norm}.${decimals.norm}`);
  const next = normAt(lexemes, index + 3);
  const factor = magnitudeOf(next);
  if (factor !== undefined) return { start: index, end: index + 4, value: value * factor, digits: true, scale: factor };
  return next === "%" || next === "percent"
    ? { start: index, end: index + 3, value, digits: true, scale: 1 }
    : undefined;
}
