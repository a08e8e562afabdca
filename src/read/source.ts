// From what was received to a document: canonical text, identity, language. Refusals happen here, before reading, so that reading is total.
import { francAll } from "franc-min";
import type { Document, Source } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";
import { documentId, sha256 } from "../domain/ids.ts";

/** The longest text that is taken unless the caller says otherwise, in UTF-16 code units. */
export const longestText = 2_000_000;

/** The text as it is kept: without a byte order mark, lines ended by LF. Nothing else is changed. */
export function canonicalText(text: string): string {
  const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}

/**
 * Refuses a source that cannot be read as an article, with a KnownError: `empty-input` without a letter or digit, `not-text` for binary data,
 * `too-large` beyond `limit` code units, `wrong-language` where the text is clearly not English.
 */
export function checkSource(source: Source, options: { readonly limit?: number } = {}): void {
  const limit = options.limit ?? longestText;
  const { text } = source;
  if (text.length > limit)
    throw new KnownError(
      "too-large",
      `The text has ${count(text.length)} characters; at most ${count(limit)} are taken. Split it into single articles.`,
    );
  if (isBinary(text))
    throw new KnownError("not-text", "The input is not plain text. Save the article as a UTF-8 text file first.");
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new KnownError("empty-input", "The input holds no words. Give a text file with an article in it.");
  const language = languageOf(text);
  if (language !== "en")
    throw new KnownError(
      "wrong-language",
      `The text looks like "${language}"; only English is read. Translate it first, or leave it out.`,
    );
}

const count = (n: number): string => n.toLocaleString("en-GB");

/** Whether a text is really binary data: it holds NUL, or more than one sign in twenty is a control or replacement character. */
function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  const sample = text.slice(0, 20_000);
  let odd = 0;
  for (let at = 0; at < sample.length; at++) if (isOdd(sample.charCodeAt(at))) odd++;
  return odd * 20 > sample.length;
}

/** A control character that no text needs (tab, line feed, form feed, carriage return and escape are left in peace), or the sign for a lost one. */
function isOdd(code: number): boolean {
  return code === 0xfffd || code === 0x7f || (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(code));
}

/** A document with its identity: id from text and address, hash of the text, language. Total: takes any text, also an empty one. */
export function toDocument(source: Source): Document {
  const text = canonicalText(source.text);
  return { ...source, text, id: documentId(text, source.url), sha256: sha256(text), language: languageOf(text) };
}

/** Two-letter tags (BCP 47 wants the shortest) of languages that news is written in; others keep their three letters. */
const shortTags: Readonly<Record<string, string>> = {
  eng: "en",
  fra: "fr",
  deu: "de",
  spa: "es",
  por: "pt",
  ita: "it",
  nld: "nl",
  rus: "ru",
  ukr: "uk",
  pol: "pl",
  tur: "tr",
  arb: "ar",
  pes: "fa",
  heb: "he",
  hin: "hi",
  ben: "bn",
  urd: "ur",
  cmn: "zh",
  jpn: "ja",
  kor: "ko",
  vie: "vi",
  tha: "th",
  ind: "id",
  swe: "sv",
  ces: "cs",
  ron: "ro",
  hun: "hu",
  ell: "el",
  srp: "sr",
  bos: "bs",
  hrv: "hr",
  bul: "bg",
  bel: "be",
  kaz: "kk",
  uzn: "uz",
  azj: "az",
  uig: "ug",
  swh: "sw",
  tam: "ta",
  tel: "te",
  mar: "mr",
  guj: "gu",
  pan: "pa",
  kan: "kn",
  mal: "ml",
};

/** Texts shorter than this are taken for English when their script is Latin: trigrams tell too little there. In code units. */
const tooShortToTell = 240;

/** How near the best language English must come (1 = is the best) to be believed: names from elsewhere blur an English text. */
const nearEnough = 0.85;

/** Words that English texts are full of and texts in other languages have not got. */
const englishWords: ReadonlySet<string> = new Set(
  "the and that with from which have this would been are by they were has his it who their there when what had but about".split(
    " ",
  ),
);

/** Whether every tenth word or more is one of English alone: such a text is not ranked among the languages, which takes longer than tagging it. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  let english = 0;
  for (const word of words) if (englishWords.has(word.toLowerCase())) english++;
  return words.length >= 50 && english * 10 >= words.length;
}

/** The language of a text as a BCP 47 tag; "en" where it cannot be told apart from English. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 4_000);
  if (isPlainlyEnglish(sample.slice(0, 2_000))) return "en";
  const ranked = francAll(sample);
  const best = ranked[0]?.[0] ?? "und";
  if (best === "und" || best === "eng") return "en";
  const isLatin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (sample.match(/\p{L}/gu)?.length ?? 0);
  const english = ranked.find(([code]) => code === "eng")?.[1] ?? 0;
  if (isLatin && (sample.length < tooShortToTell || english >= nearEnough)) return "en";
  return shortTags[best] ?? best;
}
