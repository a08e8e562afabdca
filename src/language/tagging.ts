// A word under repair with its neighbours, and what the rules ask about them.
import { modals } from "./function-words.ts";
import { verbForms } from "./lemmas.ts";
import type { Tag } from "./sentence.ts";

/** A word under repair. */
export interface Tagging {
  readonly text: string;
  readonly norm: string;
  tag: Tag;
  repair?: string;
}

/** A word with its neighbours; beyond the ends stands an empty word. `before` skips an adverb between an auxiliary and its verb. */
export interface Neighbourhood {
  readonly word: Tagging;
  readonly previous: Tagging;
  readonly secondPrevious: Tagging;
  readonly before: Tagging;
  readonly next: Tagging;
  readonly secondNext: Tagging;
  readonly first: boolean;
}

export interface RepairRule {
  readonly name: string;
  /** The tags that it mends; any other where it is absent. */
  readonly of?: readonly Tag[];
  /** The tag that it gives. */
  readonly tag: Tag;
  readonly applies: (around: Neighbourhood) => boolean;
}

export const is = (word: Tagging, ...tags: readonly Tag[]): boolean => tags.includes(word.tag);
export const isNominal = (word: Tagging): boolean => is(word, "NOUN", "PROPN");
export const opensNoun = (word: Tagging): boolean =>
  is(word, "DET", "PRON", "ADJ", "NUM", "PROPN") || /^[$€£]$/.test(word.text);
export const isPossessiveMark = (word: Tagging): boolean =>
  word.tag === "PART" && (word.norm === "'s" || word.norm === "'");
const articles = new Set("the a an its their his our my your this these those no every".split(" "));
export const isArticle = (word: Tagging): boolean => articles.has(word.norm);
export const isParticipleLike = (word: Tagging): boolean =>
  /(?:ing|ed)$/.test(word.norm) || verbForms(word.norm).participle;
export const isModal = (word: Tagging): boolean => modals.has(word.norm) && word.tag !== "NOUN" && word.tag !== "PROPN";
export const lowerCase = (word: Tagging): boolean => /^\p{Ll}/u.test(word.text);
