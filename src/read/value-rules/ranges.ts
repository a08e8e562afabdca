// Where the second number of a range may stand: "5-10", "5 to 10", "between 5 and 10". What is measured decides whether it is one.
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import type { NumberPhrase } from "./number-phrases.ts";

/** The index of the second number behind a first, if the words between say a range. "From 5 to 10" is a change, not a range. */
export function secondOfRange(lexemes: readonly Lexeme[], first: NumberPhrase): { readonly index: number } | undefined {
  const { start, end } = first;
  const word = normAt(lexemes, end);
  const before = normAt(lexemes, start - 1);
  if (word === "-" || word === "~") {
    const even = isGlued(lexemes, end) === isGlued(lexemes, end + 1);
    const bound = isGlued(lexemes, start) && (before === "-" || before === "/");
    return even && !bound ? { index: end + 1 } : undefined;
  }
  if (word === "to" && !opensWith(lexemes, start, "from")) return { index: end + 1 };
  if (word === "and" && opensWith(lexemes, start, "between")) return { index: end + 1 };
  return undefined;
}

/** Whether a word stands before an amount; the sign of a currency may stand in between ("between $5 and $10"). */
function opensWith(lexemes: readonly Lexeme[], start: number, word: string): boolean {
  if (normAt(lexemes, start - 1) === word) return true;
  return normAt(lexemes, start - 2) === word && lexemes[start - 1]?.kind === "sign";
}
