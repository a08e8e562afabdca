// Numbers that nothing is measured by: "192", "half", "two thirds", "13 lakh", "one in five".
import type { Candidate } from "./candidate.ts";
import { type Lexeme, normAt } from "./lexemes.ts";
import { numberPhraseAt } from "./number-phrases.ts";
import { unitAfter } from "./units.ts";

const notOne = /^(?:the|this|that|which|every|each|any|no|another|some|such|only|these|those|other)$/;
const afterOne =
  /^(?:of|who|that|which|is|was|another|you|we|i|they|by|for|on|with|at|to|should|must|can|could|would|may|might|has|had)$/;

/** The plain number that starts at an index. */
export function numberAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const phrase = numberPhraseAt(lexemes, index);
  if (phrase === undefined) return undefined;
  if (normAt(lexemes, index) === "one" && phrase.end === index + 1 && isPronoun(lexemes, index)) return undefined;
  if (phrase.digits && lexemes[index]?.glued === true && lexemes[index - 1]?.kind === "word") return undefined;
  if (phrase.digits && hasLetters(lexemes, phrase.end)) return undefined;
  const { start, end, value } = phrase;
  return { type: value === undefined ? "quantity" : "number", start, end, ...(value === undefined ? {} : { value }) };
}

function isPronoun(lexemes: readonly Lexeme[], index: number): boolean {
  return notOne.test(normAt(lexemes, index - 1)) || afterOne.test(normAt(lexemes, index + 1));
}

/** "180ml", "29km", "4th", "1m": the digits belong to a word. */
function hasLetters(lexemes: readonly Lexeme[], end: number): boolean {
  const next = lexemes[end];
  return (
    next?.glued === true && next.kind === "word" && (next.raw.length < 4 || unitAfter(lexemes, end, true) !== undefined)
  );
}
