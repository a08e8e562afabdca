// One sentence taken apart, from words to clauses: the line of steps of this room.
import { nounLemma, verbLemma } from "./lemmas.ts";
import type { Analysis, Stretch, Token } from "./sentence.ts";
import { findWords, type Word } from "./tokens.ts";

/** Takes one sentence apart. Offsets are UTF-16 code units of `text`, whatever stands before the stretch. Never throws, whatever the string. */
export function analyse(text: string, stretch: Stretch): Analysis {
  const tokens = findWords(text, stretch).map(withLemma);
  return { start: stretch.start, end: stretch.end, tokens, chunks: [], clauses: [], appositions: [] };
}

function withLemma(word: Word): Token {
  const lemma =
    word.tag === "VERB" || word.tag === "AUX"
      ? verbLemma(word.norm)
      : word.tag === "NOUN"
        ? nounLemma(word.norm)
        : word.norm;
  return { ...word, lemma };
}
