// The words of a sentence with their exact places: the tagger's words, set against the text, and some joined that it takes apart.
import { foldWord } from "./fold.ts";
import { inWesternLetters } from "./latin.ts";
import type { Stretch, Tag } from "./sentence.ts";
import { type Tagged, tagWords } from "./tagger.ts";

/** A word before its tag is repaired and its lemma found. */
export interface Word extends Stretch {
  readonly text: string;
  readonly norm: string;
  readonly tag: Tag;
}

/** The words of a sentence. Each one's text is what stands at its place in `text`; places rise and do not overlap. Never throws. */
export function findWords(text: string, { start, end }: Stretch): readonly Word[] {
  const sentence = inWesternLetters(text.slice(start, end));
  return joinWords(text, place(text, sentence, start, tagWords(sentence)));
}

/** `sentence` is the text from `start` on as the tagger was given it. */
function place(text: string, sentence: string, start: number, tagged: readonly Tagged[]): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { text: found, tag } of tagged) {
    const from = sentence.indexOf(found, at);
    if (tag === "SPACE" || found.trim() === "" || from < 0) continue;
    at = from + found.length;
    const word = text.slice(start + from, start + at);
    words.push({ start: start + from, end: start + at, text: word, norm: foldWord(word), tag });
  }
  return possessives(words.some(isShortened) ? words.flatMap(apart) : words);
}

/** The mark of a plural owner ("the rebels' front"): at the end of a word in s, a blank behind it, and no single quotation mark open. */
function possessives(words: readonly Word[]): readonly Word[] {
  if (!words.some(isSingleMark)) return words;
  let open = false;
  return words.map((word, index) => {
    const before = words[index - 1];
    if (!isSingleMark(word)) return word;
    const touches = before !== undefined && before.end === word.start;
    if (!touches) open = true;
    else if (open) open = false;
    else if (/s$/.test(before.norm) && words[index + 1]?.start !== word.end)
      return { ...word, norm: "'", tag: "PART" as const };
    return word;
  });
}

const isSingleMark = ({ text }: Word): boolean => text === "'" || text === "‘" || text === "’";

/** Whether there is an apostrophe within a word. */
const isShortened = ({ text }: Word): boolean => text.length > 2 && (text.includes("'", 1) || text.includes("’", 1));

/** "I’m", "who’ve": a pronoun and a short form that the tagger left together. */
function apart(word: Word): Word[] {
  const short = /^(I|you|he|she|it|we|they|that|there|who|what)(['’](?:m|re|ve|ll|d|s))$/iu.exec(word.text);
  const [, pronoun = "", verb = ""] = short ?? [];
  if (short === null) return [word];
  const middle = word.start + pronoun.length;
  return [
    { start: word.start, end: middle, text: pronoun, norm: foldWord(pronoun), tag: "PRON" },
    { start: middle, end: word.end, text: verb, norm: foldWord(verb), tag: "AUX" },
  ];
}

const domainEnding =
  /^(?:com|org|net|info|io|tv|co|ru|ua|kz|by|uk|de|fr|eu|us|cn|az|ge|am|uz|kg|tj|tm|il|ir|pl|in|jp|news|media)$/;
const isHyphen = /^[-‐‑]$/;
const joints = new Set([".", "-", "‐", "‑"]);
const isWordLike = /^[\p{L}\p{N}][\p{L}\p{N}.'’]*$/u;

/** Joins what stands without a blank and is one word to a reader: "Kassym-Jomart", "Western-branded", "Lenta.ru". */
function joinWords(text: string, words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text: word }) => joints.has(word))) return words;
  const joined: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const last = endOfCompound(words, i);
    const word = words[i];
    if (word === undefined) break;
    joined.push(last === i ? word : compound(text, words.slice(i, last + 1)));
    i = last + 1;
  }
  return joined;
}

function endOfCompound(words: readonly Word[], from: number): number {
  const touches = (at: number): boolean => words[at]?.end === words[at + 1]?.start;
  if (!touches(from)) return from;
  let last = from;
  if (/^['`]$/.test(words[from]?.text ?? "") && words[from + 1]?.text === words[from]?.text) return from + 1;
  if (words[from + 1]?.text === "." && touches(from + 1) && domainEnding.test(words[from + 2]?.norm ?? ""))
    if (/^\p{L}[\p{L}\p{N}-]*$/u.test(words[from]?.text ?? "")) last = from + 2;
  // letters of one word that the tagger parted: "Stanisł" and "aw"
  while (touches(last) && isTornApart(words[last], words[last + 1])) last++;
  const suspended = endOfSuspended(words, from, touches);
  if (suspended !== undefined) return suspended;
  while (
    isHyphen.test(words[last + 1]?.text ?? "") &&
    touches(last) &&
    touches(last + 1) &&
    isWordLike.test(words[last]?.text ?? "") &&
    isWordLike.test(words[last + 2]?.text ?? "")
  )
    last += 2;
  return last;
}

const prefix = /^(?:anti|pro|non|pre|post|counter)$/;

/** "pro- and anti-government", "two- to three-day": a first half that waits for the second. "anti- war": a blank behind the hyphen by mistake. */
function endOfSuspended(words: readonly Word[], from: number, touches: (at: number) => boolean): number | undefined {
  const [word, hyphen, join] = words.slice(from, from + 3);
  if (word === undefined || !isWordLike.test(word.text) || !isHyphen.test(hyphen?.text ?? "") || !touches(from))
    return undefined;
  if (touches(from + 1)) return undefined;
  if (/^(?:and|or|to)$/.test(join?.norm ?? "")) {
    const second = from + 3;
    if (/^\p{L}+[-‐‑][\p{L}\p{N}]/u.test(words[second]?.text ?? "")) return second;
    const goesOn = isHyphen.test(words[second + 1]?.text ?? "") && touches(second) && touches(second + 1);
    return goesOn ? second + 2 : undefined;
  }
  return prefix.test(word.norm) && isWordLike.test(join?.text ?? "") ? from + 1 : undefined;
}

const isTornApart = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  /^\p{L}+$/u.test(left.text) &&
  /^\p{Ll}+$/u.test(right.text) &&
  (/[^\p{ASCII}]$/u.test(left.text) || /^[^\p{ASCII}]/u.test(right.text));

function compound(text: string, parts: readonly Word[]): Word {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const whole = text.slice(start, end);
  return { start, end, text: whole, norm: foldWord(whole), tag: tagOfCompound(whole, parts) };
}

function tagOfCompound(whole: string, parts: readonly Word[]): Tag {
  if (whole === "''" || whole === "``") return "PUNCT";
  const last = parts.at(-1);
  if (parts.length === 2 && !/[-‐‑.]/.test(whole)) return /^\p{Lu}/u.test(whole) ? "PROPN" : (parts[0]?.tag ?? "X");
  if (whole.includes(".") && !/[-‐‑]/.test(whole)) return "PROPN";
  const names = parts.filter((p) => p.tag !== "PUNCT");
  if (isHyphen.test(last?.text ?? "")) return "ADJ";
  if (names.every((p) => p.tag === "PROPN" || p.tag === "X")) return "PROPN";
  if (names.every((p) => p.tag === "NUM")) return "NUM";
  if (last === undefined) return "X";
  if (last.tag === "VERB" || last.tag === "ADP" || /ed$/.test(last.norm)) return "ADJ";
  if (/^\p{N}/u.test(whole) && last.tag === "NOUN" && !/s$/.test(last.norm)) return "ADJ";
  return last.tag;
}
