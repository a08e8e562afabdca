// One spelling for comparison: lower case, ASCII quotes, dashes and apostrophes. The text itself is never changed.
import { remember } from "./remember.ts";

const curly: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‛": "'",
  ʼ: "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
};

/** A word in lower case with its quotes, dashes and apostrophes folded to ASCII. The length may change only where lower case changes it. */
export const foldWord: (word: string) => string = remember((word) =>
  isPlain(word) ? word.toLowerCase() : foldCurly(word),
);

/** Whether a word is of ASCII alone, as nearly all are: there is nothing to fold in it but its case. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}

function foldCurly(word: string): string {
  return word.toLowerCase().replace(/[^\p{ASCII}]/gu, (char) => curly[char] ?? char);
}
