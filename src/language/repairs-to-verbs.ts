// Repairs that make a verb of what was taken for a noun or an adjective: each a named row, with what it needs to see around the word.
import { formsOfBe } from "./function-words.ts";
import { knownVerb, verbForms } from "./lemmas.ts";
import { is, isArticle, isModal, isNominal, lowerCase, opensNoun, type RepairRule } from "./tagging.ts";

export const verbRepairs: readonly RepairRule[] = [
  {
    name: "is-after-pronoun",
    of: ["PART"],
    tag: "AUX",
    applies: ({ word, previous }) =>
      word.norm === "'s" && /^(?:it|he|she|that|there|what|who|here)$/.test(previous.norm),
  },
  {
    name: "gerund-after-preposition",
    of: ["ADJ", "NOUN"],
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      /ing$/.test(word.norm) &&
      knownVerb(word.norm) !== undefined &&
      is(previous, "ADP") &&
      (is(next, "DET", "PRON") || isArticle(next)),
  },
  {
    // "“It was not safe,” she said, weeping."
    name: "participle-after-saying",
    of: ["NOUN", "ADJ"],
    tag: "VERB",
    applies: ({ word, previous, secondPrevious, next }) =>
      /ing$/.test(word.norm) &&
      knownVerb(word.norm) !== undefined &&
      previous.norm === "," &&
      /^(?:said|says|added|told|asked|recalled)$/.test(secondPrevious.norm) &&
      (is(next, "PUNCT", "ADP", "ADV") || next.text === ""),
  },
  {
    // "164 people drowned when a ferry sank"
    name: "intransitive-past-tense",
    of: ["ADJ"],
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      /^(?:drowned|collapsed|vanished|perished|starved|resigned|surrendered|crashed|exploded)$/.test(word.norm) &&
      isNominal(previous) &&
      !is(next, "NOUN", "PROPN", "ADJ"),
  },
  {
    name: "verb-after-modal",
    of: ["NOUN", "ADJ", "PROPN", "ADP"],
    tag: "VERB",
    applies: ({ word, before }) =>
      isModal(before) && is(before, "AUX", "VERB") && lowerCase(word) && verbForms(word.norm).base,
  },
  {
    name: "adverb-after-modal",
    of: ["ADV"],
    tag: "VERB",
    applies: ({ word, before, next }) =>
      /^(?:back|close|slow|further)$/.test(word.norm) && isModal(before) && !is(next, "VERB", "AUX", "ADV", "PART"),
  },
  {
    name: "verb-after-to",
    of: ["NOUN", "ADJ", "PROPN"],
    tag: "VERB",
    applies: ({ word, previous, next, secondPrevious }) =>
      previous.norm === "to" &&
      lowerCase(word) &&
      verbForms(word.norm).base &&
      (opensNoun(next) || isArticle(next)) &&
      secondPrevious.norm !== "according" &&
      knownVerb(secondPrevious.norm) !== undefined,
  },
  {
    name: "verb-after-being",
    of: ["NOUN"],
    tag: "VERB",
    applies: ({ word, before }) => /ing$/.test(word.norm) && /^(?:been|being)$/.test(before.norm),
  },
  {
    name: "verb-after-pronoun",
    of: ["NOUN", "ADJ"],
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      /^(?:he|she|they|it|we|i|who)$/.test(previous.norm) &&
      knownVerb(word.norm) !== undefined &&
      !/ing$/.test(word.norm) &&
      !is(next, "VERB", "AUX"),
  },
  {
    name: "passive-participle",
    of: ["ADJ", "NOUN"],
    tag: "VERB",
    applies: ({ word, before, next }) =>
      verbForms(word.norm).participle &&
      formsOfBe.has(before.norm) &&
      is(before, "AUX", "VERB") &&
      /^(?:by|to|from|into|against|out|off)$/.test(next.norm) &&
      !/^(?:committed|limited|related|dedicated|opposed|used)$/.test(word.norm),
  },
  {
    name: "gerund-after-aspect",
    of: ["NOUN"],
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      /ing$/.test(word.norm) &&
      is(previous, "VERB") &&
      /^(?:start|begin|stop|keep|continue|avoid|finish|resume|consider)/.test(knownVerb(previous.norm) ?? "") &&
      (opensNoun(next) || isNominal(next)),
  },
];
