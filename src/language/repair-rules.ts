// Repairs of the tagger's tags, word by word, each a named row: what it needs to see around a word, and the tag it then gives.
import {
  formsOfBe,
  modals,
  negations,
  prepositionalParticiples,
  quantifiers,
  subjectPronouns,
  subordinators,
} from "./function-words.ts";
import { knownVerb, verbForms } from "./lemmas.ts";
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
  readonly tag: Tag;
  readonly applies: (around: Neighbourhood) => boolean;
}

const is = (word: Tagging, ...tags: readonly Tag[]): boolean => tags.includes(word.tag);
const isNominal = (word: Tagging): boolean => is(word, "NOUN", "PROPN");
const opensNoun = (word: Tagging): boolean =>
  is(word, "DET", "PRON", "ADJ", "NUM", "PROPN") || /^[$€£]$/.test(word.text);
const isPossessiveMark = (word: Tagging): boolean => word.tag === "PART" && /^'s?$/.test(word.norm);
const isArticle = (word: Tagging): boolean =>
  /^(?:the|a|an|its|their|his|our|my|your|this|these|those|no|every)$/.test(word.norm);
const isParticipleLike = (word: Tagging): boolean => /(?:ing|ed)$/.test(word.norm) || verbForms(word.norm).participle;
const isModal = (word: Tagging): boolean => modals.has(word.norm) && word.tag !== "NOUN" && word.tag !== "PROPN";
const lowerCase = (word: Tagging): boolean => /^\p{Ll}/u.test(word.text);

/** Verbs that a clause may follow without a word between: "says oil costs more". */
const mayOpenClause = new Set(
  "say think believe know report claim hope fear mean suggest show find feel see hear note add expect guess suppose announce estimate warn argue insist agree decide predict conclude let make help watch".split(
    " ",
  ),
);

/** In order; the first that applies to a word names its repair, later ones see the tag it gave. */
export const repairRules: readonly RepairRule[] = [
  {
    name: "participle-as-preposition",
    tag: "ADP",
    applies: ({ word, previous, next }) =>
      prepositionalParticiples.has(word.norm) &&
      !is(previous, "AUX", "PRON") &&
      !isArticle(previous) &&
      (word.norm !== "involving" || !is(previous, "PART")) &&
      next.norm !== "of",
  },
  {
    name: "according-to",
    tag: "ADP",
    applies: ({ word, previous }) => word.norm === "to" && previous.norm === "according",
  },
  {
    name: "noun-after-according-to",
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious }) =>
      is(word, "VERB") && previous.norm === "to" && secondPrevious.norm === "according",
  },
  { name: "ordinal", tag: "ADJ", applies: ({ word }) => /^\d+(?:st|nd|rd|th)$/.test(word.norm) },
  {
    name: "is-after-pronoun",
    tag: "AUX",
    applies: ({ word, previous }) =>
      word.norm === "'s" && is(word, "PART") && /^(?:it|he|she|that|there|what|who|here)$/.test(previous.norm),
  },
  {
    name: "noun-before-verb",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      (is(previous, "ADJ", "DET") || isPossessiveMark(previous) || isArticle(previous)) &&
      !negations.has(previous.norm) &&
      !quantifiers.has(previous.norm) &&
      !/^(?:that|which)$/.test(previous.norm) &&
      is(next, "VERB", "AUX") &&
      !isParticipleLike(word),
  },
  {
    name: "noun-after-article",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      (isArticle(previous) || isPossessiveMark(previous)) &&
      previous.norm !== "no" &&
      !/^(?:this|these|those)$/.test(previous.norm) &&
      !isParticipleLike(word) &&
      (is(next, "ADP", "PUNCT", "AUX", "CCONJ", "PART") || next.text === ""),
  },
  {
    name: "gerund-as-noun",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      /ing$/.test(word.norm) &&
      (isArticle(previous) || isPossessiveMark(previous)) &&
      (next.norm === "of" || is(next, "AUX", "PUNCT") || next.text === ""),
  },
  {
    name: "participle-as-adjective",
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      isParticipleLike(word) &&
      (is(previous, "ADJ", "NUM", "DET") || isArticle(previous) || isPossessiveMark(previous)) &&
      !quantifiers.has(previous.norm) &&
      !/^(?:that|which|who|n't|not)$/.test(previous.norm) &&
      is(next, "NOUN", "PROPN", "ADJ"),
  },
  {
    name: "participle-after-preposition",
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") && verbForms(word.norm).participle && is(previous, "ADP") && is(next, "NOUN", "ADJ", "PROPN"),
  },
  {
    name: "participle-after-article-and-adverb",
    tag: "ADJ",
    applies: ({ word, previous, secondPrevious, next }) =>
      is(word, "VERB") &&
      verbForms(word.norm).participle &&
      (is(next, "NOUN", "ADJ") || (/^[$€£]$/.test(next.text) && isArticle(previous))) &&
      (isArticle(previous) ||
        (is(previous, "ADV") &&
          (isArticle(secondPrevious) || is(secondPrevious, "ADP", "VERB")) &&
          /ly$/.test(previous.norm))),
  },
  {
    name: "name-tagged-as-verb",
    tag: "PROPN",
    applies: ({ word, previous, first }) =>
      is(word, "VERB") &&
      !first &&
      /^\p{Lu}\p{Ll}/u.test(word.text) &&
      (is(previous, "PROPN", "ADJ", "ADP", "DET") || isArticle(previous)),
  },
  {
    name: "noun-before-of",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      next.norm === "of" &&
      verbForms(word.norm).base &&
      is(previous, "NOUN", "ADJ") &&
      !/s$/.test(previous.norm) &&
      !/^(?:think|speak|dream|hear|know|consist|approve|dispose|complain|warn|learn|boast|tire)$/.test(word.norm),
  },
  {
    name: "likely-as-adverb",
    tag: "ADV",
    applies: ({ word, previous, next }) =>
      /^(?:likely|unlikely)$/.test(word.norm) && is(word, "ADJ") && isModal(previous) && is(next, "VERB", "AUX"),
  },
  {
    name: "singular-noun-disagrees",
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
      is(word, "VERB") &&
      verbForms(word.norm).base &&
      !verbForms(word.norm).past &&
      is(previous, "NOUN") &&
      !/s$|^(?:people|police|men|women|children|media|staff|data|majority|number|couple|half|rest)$/.test(
        previous.norm,
      ) &&
      (isArticle(secondPrevious) || is(secondPrevious, "ADJ")) &&
      !is(next, "DET") &&
      !isArticle(next),
  },
  {
    name: "noun-compound-after-verb",
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
      is(word, "VERB") &&
      /[^s]s$/.test(word.norm) &&
      !verbForms(word.norm).past &&
      is(previous, "NOUN") &&
      !/s$/.test(previous.norm) &&
      is(secondPrevious, "VERB") &&
      !mayOpenClause.has(knownVerb(secondPrevious.norm) ?? "") &&
      !isArticle(next) &&
      !is(next, "DET", "PRON"),
  },
  {
    name: "noun-between-opener-and-auxiliary",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") && /s$/.test(word.norm) && subordinators.has(previous.norm) && is(next, "AUX"),
  },
  {
    name: "participle-in-compound",
    tag: "ADJ",
    applies: ({ word, previous, secondPrevious, next }) =>
      is(word, "VERB") &&
      /ing$/.test(word.norm) &&
      isArticle(secondPrevious) &&
      is(previous, "NOUN") &&
      !/s$/.test(previous.norm) &&
      is(next, "NOUN") &&
      !/s$/.test(next.norm),
  },
  {
    name: "that-after-verb",
    tag: "SCONJ",
    applies: ({ word, previous }) => word.norm === "that" && is(previous, "VERB"),
  },
  {
    name: "gerund-after-preposition",
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      is(word, "ADJ", "NOUN") &&
      /ing$/.test(word.norm) &&
      knownVerb(word.norm) !== undefined &&
      is(previous, "ADP") &&
      (is(next, "DET", "PRON") || isArticle(next)),
  },
  {
    name: "verb-after-modal",
    tag: "VERB",
    applies: ({ word, before }) =>
      is(word, "NOUN", "ADJ", "PROPN", "ADP") &&
      isModal(before) &&
      is(before, "AUX", "VERB") &&
      lowerCase(word) &&
      verbForms(word.norm).base,
  },
  {
    name: "verb-after-to",
    tag: "VERB",
    applies: ({ word, previous, next, secondPrevious }) =>
      is(word, "NOUN", "ADJ", "PROPN") &&
      previous.norm === "to" &&
      lowerCase(word) &&
      verbForms(word.norm).base &&
      (opensNoun(next) || isArticle(next)) &&
      secondPrevious.norm !== "according" &&
      knownVerb(secondPrevious.norm) !== undefined,
  },
  {
    name: "verb-after-being",
    tag: "VERB",
    applies: ({ word, before }) => is(word, "NOUN") && /ing$/.test(word.norm) && /^(?:been|being)$/.test(before.norm),
  },
  {
    name: "verb-after-pronoun",
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      is(word, "NOUN", "ADJ") &&
      /^(?:he|she|they|it|we|i|who)$/.test(previous.norm) &&
      knownVerb(word.norm) !== undefined &&
      !/ing$/.test(word.norm) &&
      !is(next, "VERB", "AUX"),
  },
  {
    name: "passive-participle",
    tag: "VERB",
    applies: ({ word, before, next }) =>
      is(word, "ADJ", "NOUN") &&
      verbForms(word.norm).participle &&
      formsOfBe.has(before.norm) &&
      is(before, "AUX", "VERB") &&
      /^(?:by|to|from|into|against|out|off)$/.test(next.norm) &&
      !/^(?:committed|limited|related|dedicated|opposed|used)$/.test(word.norm),
  },
  {
    name: "noun-after-auxiliary",
    tag: "NOUN",
    applies: ({ word, before }) =>
      is(word, "VERB") &&
      /[^s]s$/.test(word.norm) &&
      is(before, "AUX") &&
      !isModal(before) &&
      !verbForms(word.norm).past &&
      !verbForms(word.norm).participle,
  },
  {
    name: "partitive",
    tag: "PRON",
    applies: ({ word, next }) =>
      is(word, "ADJ", "DET") &&
      quantifiers.has(word.norm) &&
      is(next, "VERB", "AUX") &&
      !/^(?:more|less|one|two|three)$/.test(word.norm) &&
      (/ing$/.test(next.norm) || is(next, "AUX")),
  },
  {
    name: "gerund-after-aspect",
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      is(word, "NOUN") &&
      /ing$/.test(word.norm) &&
      is(previous, "VERB") &&
      /^(?:start|begin|stop|keep|continue|avoid|finish|resume|consider)/.test(knownVerb(previous.norm) ?? "") &&
      (opensNoun(next) || isNominal(next)),
  },
  {
    name: "noun-before-finite-verb",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      verbForms(word.norm).base &&
      !verbForms(word.norm).past &&
      (is(previous, "NOUN", "ADJ", "PROPN") || subordinators.has(previous.norm)) &&
      !/s$/.test(previous.norm) &&
      is(next, "VERB", "AUX") &&
      !/ing$/.test(next.norm) &&
      !verbForms(next.norm).base,
  },
  {
    name: "noun-after-comparative",
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious }) =>
      is(word, "VERB") &&
      is(previous, "ADV", "ADJ") &&
      /(?:er|ous|al|ive|ic)$/.test(previous.norm) &&
      !/^(?:ever|never|after|earlier|later|rather|however|together)$/.test(previous.norm) &&
      is(secondPrevious, "VERB") &&
      !isParticipleLike(word),
  },
  {
    name: "noun-after-numeral",
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(word, "VERB") &&
      is(previous, "NUM") &&
      /[^s]s$/.test(word.norm) &&
      !is(next, "DET") &&
      !subjectPronouns.has(next.norm),
  },
];
