// Names and words folded for search: case, accents, punctuation and the commonest ways of writing Slavic, Arabic and Greek names in Latin letters.

/** Spellings that stand for the same sound, longest first: "Zelenskyy", "Zelenskiy" and "Zelensky" fold to one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, "sh"],
  [/(iy|yy|ii|ij|yi)\b/g, "y"],
  [/(iy|yy|ij)/g, "y"],
  [/j(?=[aeou])/g, "y"],
  [/kh/g, "h"],
  [/ts|tz/g, "c"],
  [/ph/g, "f"],
  [/w/g, "v"],
  [/q/g, "k"],
  [/x/g, "ks"],
  [/(.)\1+/g, "$1"],
];

const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  "’": "",
  "'": "",
  ʼ: "",
  ʹ: "",
};

/** Lower case without accents and punctuation, words with single blanks between. Scripts without case stay as they are. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøłđðþı’'ʼʹ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** A name folded further, so that its usual transliterations are the same text. For comparing, never for showing. */
export function foldName(name: string): string {
  return spellings.reduce((folded, [pattern, by]) => folded.replace(pattern, by), foldText(name));
}
