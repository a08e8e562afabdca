// Repairs that make a preposition, an adjective, an adverb, a pronoun or a name of what was taken for something else: each a named row.
import demonyms from "./en/demonyms.json" with { type: "json" };
import { prepositionalParticiples, quantifiers } from "./function-words.ts";
import { isGivenName } from "./given-names.ts";
import { verbForms } from "./lemmas.ts";
import { is, isArticle, isModal, isParticipleLike, isPossessiveMark, lowerCase, type RepairRule } from "./tagging.ts";

const demonymWords: ReadonlySet<string> = new Set(demonyms.flatMap(({ words }) => words));

const pronounsOfThings: ReadonlySet<string> = new Set(
  ["every", "any", "no", "some"].flatMap((which) => ["thing", "body", "one"].map((what) => which + what)),
);

export const modifierRepairs: readonly RepairRule[] = [
  {
    // "Italian rival Petrelli Lines" is one phrase, "the Italians" another
    name: "demonym-before-noun",
    of: ["PROPN"],
    tag: "ADJ",
    applies: ({ word, next, secondNext }) =>
      lowerCase(next) &&
      demonymWords.has(word.text) &&
      (is(next, "ADJ") || (is(next, "NOUN") && is(secondNext, "PROPN"))),
  },
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
    // "cracks that were “grave and worsening”"
    name: "participle-beside-adjective",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, secondPrevious, next }) =>
      /ing$/.test(word.norm) &&
      /^(?:and|or|but)$/.test(previous.norm) &&
      is(secondPrevious, "ADJ") &&
      (is(next, "PUNCT") || next.text === ""),
  },
  {
    // "reply to emailed requests": no infinitive
    name: "participle-after-preposition-to",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      previous.norm === "to" && /ed$/.test(word.norm) && !verbForms(word.norm).base && is(next, "NOUN"),
  },
  {
    // "the IF Metall union"
    name: "conjunction-as-name",
    of: ["SCONJ"],
    tag: "PROPN",
    applies: ({ word, previous, next }) =>
      /^\p{Lu}{2,}$/u.test(word.text) && isArticle(previous) && /^\p{Lu}\p{Ll}/u.test(next.text),
  },
  { name: "ordinal", tag: "ADJ", applies: ({ word }) => /^\d+(?:st|nd|rd|th)$/.test(word.norm) },
  {
    name: "participle-as-adjective",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      is(next, "NOUN", "PROPN", "ADJ") &&
      (is(previous, "ADJ", "NUM", "DET") || isArticle(previous) || isPossessiveMark(previous)) &&
      !quantifiers.has(previous.norm) &&
      !/^(?:that|which|who|n't|not)$/.test(previous.norm) &&
      isParticipleLike(word),
  },
  {
    // "a long and slow recovery": words that are adjectives as often as verbs
    name: "adjective-after-adjective",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, secondPrevious, next }) =>
      /^(?:calm|clean|clear|cool|dirty|dry|empty|free|narrow|open|quiet|secure|slow|tame|thin|warm|wet)$/.test(
        word.norm,
      ) &&
      /^(?:and|but|or|yet)$/.test(previous.norm) &&
      is(secondPrevious, "ADJ") &&
      is(next, "NOUN"),
  },
  {
    name: "noun-like-verb-before-noun",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      /^(?:lead|head|rescue|record|trade|test|support|exchange)$/.test(word.norm) &&
      (isArticle(previous) || isPossessiveMark(previous)) &&
      is(next, "NOUN"),
  },
  {
    name: "participle-after-preposition",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      (is(previous, "ADP") || previous.norm === "for") &&
      is(next, "NOUN", "ADJ", "PROPN") &&
      verbForms(word.norm).participle,
  },
  {
    name: "participle-after-article-and-adverb",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, secondPrevious, next }) =>
      verbForms(word.norm).participle &&
      (is(next, "NOUN", "ADJ") || (/^[$€£]$/.test(next.text) && isArticle(previous))) &&
      (isArticle(previous) ||
        (is(previous, "ADV") &&
          (isArticle(secondPrevious) || is(secondPrevious, "ADP", "VERB")) &&
          /ly$/.test(previous.norm))),
  },
  {
    name: "name-tagged-as-verb",
    of: ["VERB"],
    tag: "PROPN",
    applies: ({ word, previous, first }) =>
      !first && /^\p{Lu}\p{Ll}/u.test(word.text) && (is(previous, "PROPN", "ADJ", "ADP", "DET") || isArticle(previous)),
  },
  {
    name: "given-name-tagged-as-verb",
    of: ["VERB", "AUX", "ADP"],
    tag: "PROPN",
    applies: ({ word, next }) =>
      /^\p{Lu}/u.test(next.text) &&
      isGivenName(word.text) &&
      (is(next, "PROPN", "X") || !is(next, "DET", "PRON", "ADP", "AUX")),
  },
  {
    name: "pronoun-of-things",
    tag: "PRON",
    applies: ({ word }) => pronounsOfThings.has(word.norm),
  },
  {
    name: "time-adverb-as-adjective",
    of: ["ADV"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      /^(?:earlier|later|then|once|nearby|very|above|overseas|only|early|late|further|daily|weekly|monthly|yearly)$/.test(
        word.norm,
      ) &&
      (isArticle(previous) || isPossessiveMark(previous)) &&
      (is(next, "NOUN", "PROPN", "ADJ") || (is(next, "VERB") && verbForms(next.norm).base)),
  },
  {
    name: "chief-of-something",
    of: ["ADJ"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      /^(?:chief|deputy|head)$/.test(word.norm) &&
      (is(previous, "NOUN") || isPossessiveMark(previous)) &&
      !is(next, "NOUN", "ADJ"),
  },
  {
    name: "state-of-a-thing-as-adjective",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next, secondNext }) =>
      /^(?:declin|ris|grow|fall|emerg|exist|remain|mount|soar|shrink|dwindl|ag|lead|escalat|deepen|widen|worsen|surviv|liv|work|linger|loom|simmer|ongo|outgo|incom|upcom|compet|conflict|sprawl|boom|crumbl|ail|flourish|thriv)ing$/.test(
        word.norm,
      ) &&
      (is(previous, "ADP", "VERB", "CCONJ", "PUNCT") || previous.text === "") &&
      previous.norm !== "by" &&
      ((is(next, "ADJ") && next.norm !== "more" && is(secondNext, "NOUN")) ||
        (is(next, "NOUN") && /s$|(?:ment|tion|ity|ness|ance|ence)$/.test(next.norm))),
  },
  {
    name: "participle-after-people",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      /ing$/.test(word.norm) &&
      /^\p{Lu}\p{Ll}+(?:ish|ese|ian|ean|can|kh|ech|ench|tch)$/u.test(previous.text) &&
      is(next, "NOUN") &&
      !/s$/.test(next.norm),
  },
  {
    name: "dead-and-wounded",
    of: ["ADJ"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      /^(?:dead|wounded|injured|missing|sick|poor|unemployed|homeless|elderly)$/.test(word.norm) &&
      /^(?:of|the|among|between)$/.test(previous.norm) &&
      !is(next, "NOUN", "PROPN", "ADJ", "NUM"),
  },
  {
    name: "name-tagged-as-exclamation",
    of: ["INTJ"],
    tag: "PROPN",
    applies: ({ word, next, first }) => !first && /^\p{Lu}\p{Ll}+$/u.test(word.text) && /^\p{Lu}/u.test(next.text),
  },
  {
    name: "adjective-before-adjective",
    of: ["ADV", "NOUN"],
    tag: "ADJ",
    applies: ({ word, next, secondNext, previous }) =>
      (word.norm === "full" && is(word, "ADV") && is(next, "ADJ", "NOUN")) ||
      (word.norm === "official" && is(word, "NOUN") && is(next, "ADJ") && is(secondNext, "NOUN")) ||
      (/^(?:south|north|east|west)$/.test(word.norm) &&
        is(word, "ADV", "NOUN") &&
        is(previous, "ADP") &&
        is(next, "PROPN")),
  },
  {
    name: "likely-as-adverb",
    of: ["ADJ"],
    tag: "ADV",
    applies: ({ word, previous, next }) =>
      /^(?:likely|unlikely)$/.test(word.norm) && isModal(previous) && is(next, "VERB", "AUX"),
  },
  {
    name: "participle-in-compound",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, secondPrevious, next }) =>
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
    name: "partitive",
    of: ["ADJ", "DET", "ADV"],
    tag: "PRON",
    applies: ({ word, previous, next }) =>
      (is(word, "ADJ", "DET") ||
        (is(word, "ADV") && word.norm === "most" && !is(previous, "NOUN", "PRON", "PROPN", "AUX"))) &&
      quantifiers.has(word.norm) &&
      is(next, "VERB", "AUX") &&
      !/^(?:more|less|one|two|three)$/.test(word.norm) &&
      (/ing$/.test(next.norm) || is(next, "AUX")),
  },
];
