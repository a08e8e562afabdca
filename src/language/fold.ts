// One spelling for comparison: lower case, ASCII quotes, dashes and apostrophes. The text itself is never changed.

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
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{ASCII}]/gu, (char) => curly[char] ?? char);
}
