// Repairs that make a verb of what was taken for a noun or an adjective: each a named row, with what it needs to see around the word.

import { cueVerb } from "./cue-verbs.ts";
import { formsOfBe } from "./function-words.ts";
import { knownVerb, verbForms } from "./lemmas.ts";
import { is, isArticle, isModal, isNominal, lowerCase, opensNoun, type RepairRule, type Tagging } from "./tagging.ts";

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
    // "cut jobs and close a plant": no adjective stands before an article
    name: "verb-before-article",
    of: ["ADJ"],
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      /^(?:open|close|clear|free|slow|cool|dry|empty|lower|secure|clean)$/.test(word.norm) &&
      is(previous, "CCONJ") &&
      isArticle(next),
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
    // "The agency estimates that …", "Others doubt that …", "Unions vow to …"
    name: "telling-verb-before-content",
    of: ["NOUN", "ADJ"],
    tag: "VERB",
    applies: ({ word, previous, next, secondNext }) =>
      lowerCase(word) &&
      agreesInNumber(previous, word) &&
      opensContent(cueVerb(knownVerb(word.norm) ?? "")?.frames, next, secondNext),
  },
  {
    // "…,” the spokesman Ivo Berg alleged."
    name: "telling-verb-at-end",
    of: ["NOUN", "ADJ"],
    tag: "VERB",
    applies: ({ word, previous, next }) =>
      is(previous, "PROPN") &&
      verbForms(word.norm).past &&
      cueVerb(knownVerb(word.norm) ?? "")?.frames.has("aside") === true &&
      (next.text === "" || next.text === "."),
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
      is(before, "AUX", "VERB") &&
      formsOfBe.has(before.norm) &&
      verbForms(word.norm).participle &&
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

const plural = /^(?:others|many|some|most|few|both|people|police|officials|[\p{L}’'-]{3,}[^s]s)$/u;

/** Whether a phrase that ends with the first word can be the subject of the second: "agencies estimate", "an agency estimates". */
function agreesInNumber(subject: Tagging, { norm }: Tagging): boolean {
  if (!is(subject, "NOUN", "PROPN", "NUM") && !/^(?:others|many|some|most|both|few)$/.test(subject.norm)) return false;
  if (/s$/.test(norm)) return is(subject, "PROPN") || !plural.test(subject.norm);
  return verbForms(norm).past || plural.test(subject.norm);
}

/** Whether what a verb of these frames tells begins with these two words. */
function opensContent(frames: ReadonlySet<string> | undefined, next: Tagging, secondNext: Tagging): boolean {
  if (frames === undefined) return false;
  if (next.norm === "that") return frames.has("that") && !is(secondNext, "VERB", "AUX");
  if (next.norm === "to") return frames.has("infinitive") && verbForms(secondNext.norm).base && is(secondNext, "VERB");
  return frames.has("zero-that") && /^(?:he|she|they|we|it)$/.test(next.norm);
}
