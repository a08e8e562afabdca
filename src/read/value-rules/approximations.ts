// Words around an amount that make it approximate or a bound ("around", "more than", "or so"). They stay outside its span.
import data from "../../language/en/approximators.json" with { type: "json" };
import { type Lexeme, normAt } from "./lexemes.ts";

const longest = 4;

/** Phrases by their last word, so that most places are settled by one look. */
function byEdge(phrases: readonly string[], edge: (words: readonly string[]) => string | undefined) {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const key = edge(words) ?? "";
    map.set(key, [...(map.get(key) ?? []), words]);
  }
  return map;
}

const before = byEdge(data.before, (words) => words.at(-1));
const after = byEdge(data.after, (words) => words[0]);

const stands = (lexemes: readonly Lexeme[], from: number, words: readonly string[]): boolean =>
  words.length <= longest + 1 && words.every((word, k) => normAt(lexemes, from + k) === word);

/** Whether a time that starts at `start` is said to be about right; "over the weekend" and "after 2019" are not that. */
export function isAboutTime(lexemes: readonly Lexeme[], start: number): boolean {
  return /^(?:about|around|circa|roughly|approximately|~)$/.test(normAt(lexemes, start - 1));
}

/** Whether what stands at `[start, end)` is said to be approximate, or only a bound. */
export function isApproximate(lexemes: readonly Lexeme[], start: number, end: number): boolean {
  const ahead = before.get(normAt(lexemes, start - 1)) ?? [];
  if (ahead.some((words) => stands(lexemes, start - words.length, words))) return true;
  return (after.get(normAt(lexemes, end)) ?? []).some((words) => stands(lexemes, end, words));
}
