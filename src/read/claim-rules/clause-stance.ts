// How a clause is put: denied or affirmed, and how sure its own words sound.
import type { Certainty, Mood, Polarity } from "../../domain/claim.ts";
import hedges from "../../language/en/hedges.json" with { type: "json" };
import { hedgingModals } from "../../language/function-words.ts";
import type { Clause, Run } from "../../language/sentence.ts";
import { type ClaimView, norms } from "./draft.ts";

const hedgeWords = new Set(hedges.words);
const hedgeVerbs = new Set(hedges.verbs);
const unrealised = new Set(hedges.unrealised);
const suggesting = new Set(hedges.suggesting);

/** Nouns that deny their content: "the refusal to talk". */
const denyingNoun = /^(?:failure|inability|opposition|refusal|reluctance|unwillingness)$/;

/** Denied by its verb, by its subject ("no officials"), by the noun it hangs on ("the refusal to talk"), or by the clause of saying around it ("not all analysts agree that"). */
export function polarityOf(clause: Clause, view: ClaimView): Polarity {
  if (clause.verb.negated || isNegative(clause.subject, view)) return "denied";
  if (clause.noun !== undefined && isDenied(clause.noun, view)) return "denied";
  const parent = parentOf(clause, view);
  const within =
    parent !== undefined &&
    (clause.kind === "complement" || (clause.from === parent.verb.to && clause.verb.form === "present-participle"));
  return within && isNegated(parent, view) !== isDenying(parent, view) ? "denied" : "affirmed";
}

/** "the refusal to talk", "no intention to resign". */
const isDenied = (noun: number, { analysis: { tokens } }: ClaimView): boolean =>
  denyingNoun.test(tokens[noun]?.lemma ?? "") || tokens[noun - 1]?.norm === "no";

const isNegated = ({ verb, subject }: Clause, view: ClaimView): boolean => verb.negated || isNegative(subject, view);

/** Verbs that say no themselves; with a "not" before them they let stand what they would deny ("did not rule out that"). */
const isDenying = ({ verb }: Clause, { analysis }: ClaimView): boolean =>
  /^(?:deny|reject|doubt|dispute|refute)$/.test(verb.lemma) ||
  (verb.lemma === "rule" && analysis.tokens[verb.head + 1]?.norm === "out");

export function isNegative(run: Run | undefined, view: ClaimView): boolean {
  if (run === undefined) return false;
  const before = view.analysis.tokens[run.from - 1]?.norm;
  const [first = "", second = ""] = norms(run, view);
  return (
    /^(?:no|neither|nobody|none|nothing)$/.test(first) ||
    (before === "not" && /^(?:all|every|many|everyone|everybody)$/.test(first)) ||
    (first === "few" && second !== "") ||
    (first === "not" && /^(?:all|every)$/.test(second))
  );
}

export const parentOf = (clause: Clause, { analysis }: ClaimView): Clause | undefined =>
  clause.parent === undefined ? undefined : analysis.clauses[clause.parent];

/** The clauses around a clause, the nearest first. */
export function clausesAround(clause: Clause, view: ClaimView): Clause[] {
  const found: Clause[] = [];
  for (let at = parentOf(clause, view); at !== undefined && !found.includes(at); at = parentOf(at, view))
    found.push(at);
  return found;
}

/** "hedged" where modals, adverbs or verbs weaken it; "speculated" where it is only wished, planned or asked for. */
export function certaintyOf(clause: Clause, view: ClaimView): Certainty {
  const { verb } = clause;
  const parent = parentOf(clause, view);
  if (verb.modal !== undefined && hedgingModals.has(verb.modal)) return "hedged";
  if (clause.kind === "complement" && parent !== undefined && isNegated(parent, view) && isDenying(parent, view))
    return "hedged";
  const near = [
    ...norms({ from: verb.from, to: verb.to }, view),
    ...clause.adverbs.flatMap((run) => norms(run, view)),
    ...(clause.predicative === undefined ? [] : norms(clause.predicative, view)),
  ];
  if (near.some((word) => hedgeWords.has(word)) || hedgeVerbs.has(verb.lemma)) return "hedged";
  if (parent !== undefined && parent.verb.form === "present-participle" && suggesting.has(parent.verb.lemma))
    return "hedged";
  if (parent !== undefined && hedgeVerbs.has(parent.verb.lemma) && clause.kind === "infinitive") return "hedged";
  if (verb.last !== verb.head && unrealised.has(verb.lemma) && verb.form === "finite") return "speculated";
  if (clause.kind === "infinitive") return "speculated";
  return "stated";
}

/** Whether it is asked, or holds only under a condition. */
export function moodOf(clause: Clause, view: ClaimView): Mood {
  const { analysis, text } = view;
  const around = [clause, ...clausesAround(clause, view)];
  const isCondition = (c: Clause): boolean =>
    c.introducer !== undefined && /^(?:if|unless|whether)$/.test(norms(c.introducer, view)[0] ?? "");
  if (around.some(isCondition)) return "conditional";
  const index = analysis.clauses.indexOf(clause);
  if (
    /^(?:would|could|might|will|may)$/.test(clause.verb.modal ?? "") &&
    analysis.clauses.some((c) => c.parent === index && isCondition(c))
  )
    return "conditional";
  if (
    /\?["”’)]*$/.test(text.slice(analysis.start, analysis.end)) &&
    (clause.kind === "main" || clause.kind === "complement")
  )
    return "question";
  return "declarative";
}
