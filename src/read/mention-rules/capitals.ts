// Runs of capitalised words: where a name may stand. "of", "and", "de" and the like are let in where names have them.
import type { Word } from "../../language/tokens.ts";
import { lookUp } from "../gazetteer.ts";
import { commonWords, neverNames, organisationOfHeads, outletDomains, placeOfHeads } from "../name-words.ts";

/** A run of words, `[from, to)`. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
}

const particles = new Set(
  "al al- el bin bint ibn ben abu abdul ul ur zu de del della delle di da das do dos du des la le las los van von der den ter ten te y e af av".split(
    " ",
  ),
);
/** Marks that open something, or end what was before. */
const openers = /^(?:["“„«‘'([–—:•*-]+|[.!?…]+["”’')]*)$/u;
const functionTags = new Set(["ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ"]);

const neverAlone = new Set(["I", "II", "III", "IV", "Jr", "Jr.", "Sr", "Sr."]);

/** Whether a word looks like one of a name: capitalised, "al-Assad", "Lenta.ru"; months and the like do not. */
export function isNameLike({ text }: Word): boolean {
  if (/^[a-z]+$/.test(text) || neverNames.has(text) || neverAlone.has(text)) return false;
  // "(R-Texas)" says which party and which state
  if (/^[RDI]-\p{Lu}/u.test(text)) return false;
  if (/^\p{Lu}/u.test(text)) return /\p{L}{2}|\.$|^\p{Lu}$/u.test(text) && !/^\p{Lu}['’](?:m|ll|ve|d|re)$/iu.test(text);
  if (/^(?:al|el|as|ash|an|ar|at|ad|az|bin|ibn|abu|d|l)[-'’]\p{Lu}/u.test(text)) return true;
  if (/^\p{Ll}{1,2}\p{Lu}\p{L}+$/u.test(text)) return true;
  const domain = /^[\p{L}\d][\p{L}\d-]*\.(\p{Ll}+)$/u.exec(text);
  return domain !== null && outletDomains.has(domain[1] ?? "");
}

/** Whether the word at `at` begins a sentence or a quotation: there every word has a capital, which says nothing. */
export function isInitial(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || openers.test(before.text);
}

const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? "";

/** Whether a word is one that no name begins with when it stands first in a sentence. */
export function isFunctionWord(word: Word): boolean {
  return functionTags.has(word.tag) && commonWords.has(lower(word));
}

/** The runs of capitalised words of a passage, in order. `folded` is the text folded for names. */
export function capitalRuns(words: readonly Word[], folded: string): readonly WordRun[] {
  const runs: WordRun[] = [];
  for (let at = 0; at < words.length; at++) {
    const from = startOfRun(words, at, folded);
    if (from === undefined) continue;
    const to = endOfRun(words, at, folded);
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}

function startOfRun(words: readonly Word[], at: number, folded: string): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (word.text === "The" || word.text === "A" || word.text === "An") return undefined;
  if (isNameLike(word))
    return isInitial(words, at) && isFunctionWord(word) && lookUp(folded, word.start) === undefined ? undefined : at;
  // Names that begin with a small letter or a figure are known beforehand or not at all.
  return !commonWords.has(lower(word)) && /^[\p{Ll}\d]/u.test(word.text) && lookUp(folded, word.start) !== undefined
    ? at
    : undefined;
}

function endOfRun(words: readonly Word[], from: number, folded: string): number {
  let to = from + 1;
  const hit = lookUp(folded, words[from]?.start ?? 0);
  while (hit !== undefined && (words[to]?.start ?? Number.POSITIVE_INFINITY) < hit.end) to++;
  for (;;) {
    const step = stepOver(words, from, to);
    if (step === 0) return to;
    to += step;
  }
}

/** Owners within names: "Mongolian People's Party". */
const owners = new Set(
  "People Peoples Workers Worker Women Children Farmers Teachers Peasants Citizens Veterans Lawyers Lloyd Moody Sotheby Christie King Queen Fisherman Fishermen Soldiers Mothers".split(
    " ",
  ),
);

/** How many words the run goes on by: 1 for a capitalised word, more where a connecting word stands before it, 0 at its end. */
function stepOver(words: readonly Word[], from: number, to: number): number {
  const next = words[to];
  const after = words[to + 1];
  if (next === undefined) return 0;
  if (/^(?:Jr\.?|Sr\.?|II|III|IV)$/.test(next.text)) return to - from > 1 ? 1 : 0;
  if (isNameLike(next)) return next.tag === "PRON" || isFunctionWord(next) ? 0 : 1;
  const small = lower(next);
  if (/^['’]s?$/.test(small) && owners.has(words[to - 1]?.text ?? "") && after !== undefined && isNameLike(after))
    return 2;
  const last = words[to - 1];
  if (after === undefined || last === undefined) return 0;
  if (particles.has(small) && next.text === small) {
    if (isNameLike(after)) return 2;
    const third = words[to + 2];
    return particles.has(lower(after)) && third !== undefined && isNameLike(third) ? 3 : 0;
  }
  if (
    (small === "of" || small === "for") &&
    (organisationOfHeads.has(last.text) || (small === "of" && placeOfHeads.has(last.text)))
  ) {
    if (isNameLike(after)) return 2;
    const third = words[to + 2];
    return lower(after) === "the" && third !== undefined && isNameLike(third) ? 3 : 0;
  }
  if (small === "&" && isNameLike(after)) return 2;
  // "Ministry of Trade and Integration": only behind "of" or "for", and only over one word.
  if (
    small === "and" &&
    isNameLike(after) &&
    words.slice(from, to).some((w) => /^(?:of|for)$/.test(w.text)) &&
    !words.slice(from, to).some((w) => w.text === "and")
  )
    return joinsInName(words, from, to) ? 2 : 0;
  return 0;
}

const topics = new Set(
  "Affairs Administration Agriculture Communication Communications Commerce Control Cooperation Co-operation Culture Defence Defense Development Digital Drug Ecology Economic Economics Economy Education Emergency Energy Environment Exchange Finance Food Foreign Forestry Gas Geology Health Heritage Human Immigration Industry Information Innovation Integration International Investment Investments Justice Labor Labour Law Market Markets Media Medicine Migration Military Mines Monetary Natural Oil Order Peace Planning Policy Political Politics Population Prevention Privacy Property Protection Public Reform Research Resources Rights Rural Safety Science Sciences Security Services Situations Social Society Space Sport Sports Statistics Strategic Strategy Supply Taxation Technology Tourism Trade Training Transport Transportation Treasury Urban Water Welfare Women Youth".split(
    " ",
  ),
);

const isPluralNoun = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}\p{Ll}+s$/u.test(text);

function endOfCapitals(words: readonly Word[], from: number): number {
  let to = from;
  while (/^\p{Lu}\p{Ll}/u.test(words[to]?.text ?? "")) to++;
  return to;
}

/** "Trade and Integration", "Machinists and Aerospace Workers": two topics, or two plurals. */
function joinsInName(words: readonly Word[], from: number, to: number): boolean {
  const before = words[to - 1];
  const after = words[to + 1];
  if (from >= to || before === undefined || after === undefined) return false;
  return (
    (topics.has(before.text) && topics.has(after.text)) ||
    (isPluralNoun(before.text) && isPluralNoun(words[endOfCapitals(words, to + 1) - 1]?.text))
  );
}
