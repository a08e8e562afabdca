// Names of all languages that are written in Latin letters, as the tagger can read them: it knows the letters of Western Europe alone and would break "Stanisław" in two.

/** Letters that are none with an accent: what stands for them. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ħ: "h",
    Ħ: "H",
    ı: "i",
    ĸ: "k",
    ŋ: "n",
    Ŋ: "N",
    œ: "o",
    Œ: "O",
    ŧ: "t",
    Ŧ: "T",
    ə: "e",
    Ə: "E",
    ƶ: "z",
    Ƶ: "Z",
    ɓ: "b",
    Ɓ: "B",
    ɗ: "d",
    Ɗ: "D",
    ƙ: "k",
    Ƙ: "K",
    ǝ: "e",
    Ǝ: "E",
    ɛ: "e",
    Ɛ: "E",
    ɔ: "o",
    Ɔ: "O",
  }),
);

const beyond = /[\u0100-\u02af\u1e00-\u1eff]|\p{Mn}/u;
const eachBeyond = /[\u0100-\u02af\u1e00-\u1eff]/g;

/** A text of the same length in which every Latin letter is one that the tagger knows; a combining accent becomes the letter that it stands on, once more. */
export function inWesternLetters(text: string): string {
  if (!beyond.test(text)) return text;
  const bare = text.replace(eachBeyond, (letter) => plain.get(letter) ?? base(letter));
  return bare.replace(
    /(\p{L})(\p{Mn}+)/gu,
    (_, letter: string, marks: string) => letter + letter.at(-1)?.toLowerCase().repeat(marks.length),
  );
}

function base(letter: string): string {
  const first = letter.normalize("NFD").charAt(0);
  return /[A-Za-z]/.test(first) ? first : letter;
}
