// Repairs that make a noun of what was taken for a verb: each a named row, with what it needs to see around the word.
import { negations, possessives, quantifiers, subjectPronouns, subordinators } from "./function-words.ts";
import { knownVerb, verbForms } from "./lemmas.ts";
import { is, isArticle, isModal, isParticipleLike, isPossessiveMark, lowerCase, type RepairRule } from "./tagging.ts";

/** Verbs that a clause may follow without a word between: "says oil costs more". */
const mayOpenClause = new Set(
  "say think believe know report claim hope fear mean suggest show find feel see hear note add expect guess suppose announce estimate warn argue insist agree decide predict conclude let make help watch".split(
    " ",
  ),
);

export const nounRepairs: readonly RepairRule[] = [
  {
    name: "noun-after-according-to",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ previous, secondPrevious }) => previous.norm === "to" && secondPrevious.norm === "according",
  },
  {
    name: "fraction",
    of: ["ADV", "ADJ"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      /^(?:third|quarter|fifth|tenth)s?$/.test(word.norm) &&
      /^(?:a|one|two|three)$/.test(previous.norm) &&
      !is(next, "NOUN", "ADJ", "PROPN"),
  },
  {
    name: "noun-before-verb",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      (is(previous, "ADJ", "DET") || isPossessiveMark(previous) || isArticle(previous)) &&
      !negations.has(previous.norm) &&
      !quantifiers.has(previous.norm) &&
      !/^(?:that|which)$/.test(previous.norm) &&
      is(next, "VERB", "AUX") &&
      !isParticipleLike(word),
  },
  {
    name: "noun-after-article",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      (isArticle(previous) || isPossessiveMark(previous)) &&
      previous.norm !== "no" &&
      !/^(?:this|these|those)$/.test(previous.norm) &&
      !isParticipleLike(word) &&
      (is(next, "ADP", "PUNCT", "AUX", "CCONJ", "PART") || next.text === "" || next.norm === "that"),
  },
  {
    name: "noun-after-article-and-adjective",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
      verbForms(word.norm).base &&
      is(previous, "ADJ") &&
      !/(?:ch|sh|ese)$|^(?:poor|rich|young|old|wealthy|sick|dead|elderly|homeless|unemployed|wounded|injured|accused|other|few|many|same|latter|former)$/.test(
        previous.norm,
      ) &&
      isArticle(secondPrevious) &&
      (is(next, "ADP", "PUNCT", "AUX", "CCONJ") || next.text === ""),
  },
  {
    name: "gerund-as-noun",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
      /ing$/.test(word.norm) &&
      (((isArticle(previous) || isPossessiveMark(previous)) &&
        (next.norm === "of" || is(next, "AUX", "PUNCT") || next.text === "")) ||
        // "Premature easing would hurt"; a word with the sentence's capital may have been taken for a name
        ((is(previous, "ADJ") || (is(previous, "PROPN") && /^["“‘'(]?$/.test(secondPrevious.text))) &&
          is(next, "AUX"))),
  },
  {
    name: "noun-before-of",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      next.norm === "of" &&
      verbForms(word.norm).base &&
      is(previous, "NOUN", "ADJ") &&
      !/s$/.test(previous.norm) &&
      !/^(?:think|speak|dream|hear|know|consist|approve|dispose|complain|warn|learn|boast|tire)$/.test(word.norm),
  },
  {
    name: "singular-noun-disagrees",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
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
    // "an early-warning buoy off the coast": no verb that anybody knows, and none that agrees
    name: "unknown-verb-after-article-and-noun",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
      is(previous, "NOUN") &&
      /^(?:a|an)$/.test(secondPrevious.norm) &&
      is(next, "ADP", "PUNCT", "AUX", "VERB") &&
      knownVerb(word.norm) === undefined &&
      !isParticipleLike(word) &&
      !/s$/.test(word.norm),
  },
  {
    name: "noun-compound-after-verb",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
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
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) => /s$/.test(word.norm) && subordinators.has(previous.norm) && is(next, "AUX"),
  },
  {
    name: "noun-after-auxiliary",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, before }) =>
      /[^s]s$/.test(word.norm) &&
      is(before, "AUX") &&
      !isModal(before) &&
      !verbForms(word.norm).past &&
      !verbForms(word.norm).participle,
  },
  {
    name: "noun-before-finite-verb",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
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
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious }) =>
      is(previous, "ADV", "ADJ") &&
      /(?:er|ous|al|ive|ic)$/.test(previous.norm) &&
      !/^(?:ever|never|after|earlier|later|rather|however|together)$/.test(previous.norm) &&
      is(secondPrevious, "VERB") &&
      !isParticipleLike(word),
  },
  {
    name: "noun-after-numeral",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      is(previous, "NUM") && /[^s]s$/.test(word.norm) && !is(next, "DET") && !subjectPronouns.has(next.norm),
  },
  {
    name: "noun-after-preposition",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      knownVerb(word.norm) === word.norm &&
      lowerCase(word) &&
      is(previous, "ADP", "SCONJ") &&
      /^(?:for|of|with|from|in|on|at|under|over|without|into|against|through|despite|after|before|during)$/.test(
        previous.norm,
      ) &&
      (is(next, "ADP", "PUNCT", "CCONJ", "AUX") || next.text === ""),
  },
  {
    name: "noun-after-wish-or-need",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      /^(?:help|support|work|aid|relief|access|control|change|trade)$/.test(word.norm) &&
      /^(?:need|want|seek|get|provide|offer|receive|lend|find|more|some|any|no)(?:s|ed|ing)?$/.test(previous.norm) &&
      is(next, "ADP", "PUNCT"),
  },
  {
    name: "plural-after-to",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous }) =>
      previous.norm === "to" &&
      lowerCase(word) &&
      (word.norm === "people" || (/[^s]s$/.test(word.norm) && !verbForms(word.norm).base)),
  },
  {
    name: "happening-as-noun",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next }) =>
      /^(?:shooting|bombing|meeting|hearing|briefing|building|filing|ruling|killing|offering|gathering|wedding|landing|crossing|opening|funding|training|housing|advertising|marketing|banking|mining|fishing|farming|drilling|lending|spending|planning|policing|fundraising|sentencing|trading|testing|warning|finding|modelling|modeling|monitoring|processing|bargaining|grazing|logging|shelling|trafficking|smuggling|hacking|rating|crackdown)s?$/.test(
        word.norm,
      ) &&
      ((is(previous, "NOUN", "PROPN") &&
        !/[^s]s$/.test(previous.norm) &&
        (isArticle(secondPrevious) || is(secondPrevious, "ADJ"))) ||
        (is(previous, "ADJ") && !quantifiers.has(previous.norm))) &&
      (is(next, "ADP", "PUNCT", "AUX", "VERB") || next.text === ""),
  },
  {
    name: "noun-between-owner-and-noun",
    of: ["VERB"],
    tag: "ADJ",
    applies: ({ word, previous, next }) =>
      verbForms(word.norm).base &&
      !verbForms(word.norm).past &&
      (possessives.has(previous.norm) || isPossessiveMark(previous)) &&
      previous.norm !== "her" &&
      is(next, "NOUN"),
  },
  {
    name: "plural-after-past-tense",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next }) =>
      /[^s]s$/.test(word.norm) &&
      lowerCase(word) &&
      is(previous, "VERB") &&
      verbForms(previous.norm).past &&
      !mayOpenClause.has(knownVerb(previous.norm) ?? "") &&
      (is(next, "ADP", "PUNCT", "SCONJ", "CCONJ") || next.text === ""),
  },
  {
    // "the powerful never pay", "the wounded were": people, with a verb in the plural behind them
    name: "people-named-by-adjective",
    of: ["ADJ", "ADV", "VERB"],
    tag: "NOUN",
    applies: ({ word, previous, next, secondNext }) =>
      /^(?:powerful|poor|rich|wealthy|elderly|homeless|unemployed|wounded|injured|disabled|vulnerable|innocent|guilty|blind|deaf|sick|dead|living|missing|accused)$/.test(
        word.norm,
      ) &&
      previous.norm === "the" &&
      (/^(?:are|were|have|do|will|would|can|could|should|must|may)$/.test(next.norm) ||
        (/^(?:never|always|often|still|also|only)$/.test(next.norm) && verbForms(secondNext.norm).base)),
  },
  {
    name: "think-tank",
    of: ["VERB", "ADJ"],
    tag: "NOUN",
    applies: ({ word, next }) => word.norm === "think" && /^tanks?$/.test(next.norm),
  },
  {
    name: "compound-before-finite-verb",
    of: ["VERB"],
    tag: "NOUN",
    applies: ({ word, previous, secondPrevious, next, secondNext }) =>
      verbForms(word.norm).base &&
      is(previous, "NOUN") &&
      !/s$/.test(previous.norm) &&
      (isArticle(secondPrevious) || isPossessiveMark(secondPrevious)) &&
      is(next, "NOUN") &&
      /s$/.test(next.norm) &&
      (is(secondNext, "AUX") || verbForms(secondNext.norm).past),
  },
];
