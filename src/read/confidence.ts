// How sure we are that a claim was read rightly: the odds of the rules that made it, times those of what made reading easy or hard, as measured on annotated sentences.

import measured from "../language/en/confidence-weights.json" with { type: "json" };
import type { Token } from "../language/sentence.ts";
import type { ClaimView, Draft } from "./claim-rules/draft.ts";

const weights: Readonly<Record<string, number>> = measured;

/** A number in (0, 1), two decimals: the logistic of the summed weights of all signals. Signals without a weight count nothing. */
export function confidenceOf(draft: Draft, view: ClaimView): number {
  const sum = signalsOf(draft, view).reduce((total, signal) => total + (weights[signal] ?? 0), weights.all ?? 0);
  return Math.min(0.99, Math.max(0.01, Math.round(100 / (1 + Math.exp(-sum))) / 100));
}

/** What can be seen of how a claim was read, by name: its rules, and what else bears on whether it is right. */
export function signalsOf(draft: Draft, view: ClaimView): string[] {
  return [
    ...draft.rules.map((rule) => `rule:${rule}`),
    ...when(sentenceSignals(view)),
    ...when(partSignals(draft, view)),
    ...when(clauseSignals(draft, view)),
  ];
}

const when = (signals: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(signals).filter((name) => signals[name] === true);

function sentenceSignals({ analysis: { tokens, clauses } }: ClaimView): Record<string, boolean> {
  return {
    "long-sentence": tokens.length > 40,
    "short-sentence": tokens.length < 18,
    "many-clauses": clauses.length > 4,
    "few-clauses": clauses.length < 3,
  };
}

function partSignals(
  { subject, subjectHead, object, objectHead, predicate, qualifiers }: Draft,
  { analysis: { tokens } }: ClaimView,
): Record<string, boolean> {
  const head = tokens[subjectHead];
  const objectToken = objectHead === undefined ? undefined : tokens[objectHead];
  const bare = head?.tag === "NOUN" && head.lemma === head.norm && subject.to - subject.from === 1;
  return {
    "no-object": object === undefined,
    "no-object-no-qualifier": object === undefined && qualifiers.length === 0,
    "pronoun-subject": head?.tag === "PRON",
    "name-subject": head?.tag === "PROPN",
    "bare-subject": bare,
    "long-subject": subject.to - subject.from > 8,
    "long-object": object !== undefined && object.to - object.from > 8,
    "verb-as-object": objectToken?.tag === "VERB" || objectToken?.tag === "AUX",
    "name-object": objectToken?.tag === "PROPN",
    "gap-in-predicate": predicate.length > 1,
    "many-qualifiers": qualifiers.length > 3,
    "no-qualifier": qualifiers.length === 0,
  };
}

/** A tag that was mended is a sign of hard words; a demonym is only called by another name. */
const isDoubtful = ({ repair }: Token): boolean => repair !== undefined && repair !== "demonym-before-noun";

function clauseSignals(
  { clause, subject, subjectHead }: Draft,
  { analysis: { tokens } }: ClaimView,
): Record<string, boolean> {
  if (clause === undefined) return {};
  const { verb } = clause;
  const head = tokens[subjectHead];
  const finiteBase =
    verb.form === "finite" &&
    verb.from === verb.head &&
    tokens[verb.head]?.norm === verb.lemma &&
    verb.modal === undefined &&
    !verb.ambiguous;
  const singular = head !== undefined && (head.tag === "PROPN" || (head.tag === "NOUN" && head.lemma === head.norm));
  return {
    "far-subject": verb.from - subject.to > 4,
    "subject-behind": subject.from > verb.from,
    "repaired-verb": tokens.slice(verb.from, verb.to).some(isDoubtful),
    "repaired-subject": tokens.slice(subject.from, subject.to).some(isDoubtful),
    "number-disagrees": finiteBase && singular,
    "verb-chain": verb.last !== verb.head,
    passive: verb.passive,
    copula: verb.copula,
    modal: verb.modal !== undefined,
    negated: verb.negated,
    particle: verb.particle !== undefined,
    ambiguous: verb.ambiguous,
    nested: clause.parent !== undefined,
  };
}
