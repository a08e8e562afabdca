// Places in a row: "80th", "21st", "third". In words they count only where they rank a noun; "first" is left alone.
import type { Candidate } from "./candidate.ts";
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import { ordinalWordAt } from "./number-words.ts";
import { numeralAt } from "./numerals.ts";

const determiners = /^(?:the|its|his|her|their|our|my|your|a|an|this|that|every|each|s)$/;
const adverbial = /^(?:time|place|hand|half|thing|glance|of|and|to|in|on|or)$/;

/** The ordinal that starts at an index. */
export function ordinalAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const numeral = lexemes[index]?.kind === "digits" && !isGlued(lexemes, index) ? numeralAt(lexemes, index) : undefined;
  if (numeral !== undefined && Number.isInteger(numeral.value)) {
    const suffix = normAt(lexemes, numeral.end);
    if (!isGlued(lexemes, numeral.end) || !/^(?:st|nd|rd|th)$/.test(suffix)) return undefined;
    return { type: "ordinal", start: index, end: numeral.end + 1, value: numeral.value };
  }
  const word = ordinalWordAt(lexemes, index);
  if (word === undefined || isGlued(lexemes, index)) return undefined;
  const next = lexemes[word.end];
  if (next === undefined || next.kind !== "word" || adverbial.test(next.norm)) return undefined;
  if (word.value === 1) return undefined;
  if (!determiners.test(normAt(lexemes, index - 1))) return undefined;
  return { type: "ordinal", start: index, end: word.end, value: word.value };
}
