// What hangs on a noun behind its phrase: participles, infinitives that are its content, and who did what it says.
import type { Clause, NounPhrase, Oblique, Run } from "../../language/sentence.ts";
import type { ClaimView } from "./draft.ts";
import { roleOf, takesPart } from "./qualifiers.ts";

/** A phrase with the participle or the infinitive that says which one it is: "memos sent by Bree", "a plan to close the port"; never with the clause that is told `of` it, nor one around that. */
export function withModifiers(phrase: NounPhrase, { analysis }: ClaimView, of?: Clause): Run {
  // "with many carrying flags", but never "he" with a participle
  if (/^(?:I|you|he|she|it|we|they|this|that|both)$/i.test(analysis.tokens[phrase.head]?.norm ?? ""))
    return { from: phrase.from, to: phrase.to };
  const last = phrase.parts.at(-1) ?? phrase;
  const modifier = analysis.clauses.find((c) => {
    if (of !== undefined && c.from <= of.verb.head && of.verb.head < c.to) return false;
    if (c.noun !== undefined) return phrase.from <= c.noun && c.noun < phrase.to;
    return c.subjectRule === "reduced-relative" && c.from === phrase.to && c.subject?.to === last.to;
  });
  return { from: phrase.from, to: modifier?.to ?? phrase.to };
}

/** Somebody behind "by" who did what the noun before says, for the verb is active: "an attack by rebels". */
export function isAgentOfNoun({ preposition, phrase, from }: Oblique, { verb }: Clause, view: ClaimView): boolean {
  return preposition === "by" && phrase !== undefined && !verb.passive && from > verb.to && takesPart(phrase, view);
}

/** A phrase with its modifiers, with who did what its noun says, and a place at once behind that: "an attack on a bridge by rebels", "a strike by workers at the port". */
export function withDependents(phrase: NounPhrase, clause: Clause, view: ClaimView): Run {
  const run = withModifiers(phrase, view);
  const next = (to: number): Oblique | undefined =>
    clause.obliques.find((o) => o.from === to && o.phrase !== undefined);
  let agent = next(run.to);
  if (agent !== undefined && /^(?:on|against|in|at)$/.test(agent.preposition)) agent = next(agent.to);
  if (agent === undefined || !isAgentOfNoun(agent, clause, view)) return run;
  const behind = next(agent.to);
  const isWhere =
    behind !== undefined && /^(?:in|on|against|near|at)$/.test(behind.preposition) && roleOf(behind, view) !== "time";
  return { from: run.from, to: isWhere ? behind.to : agent.to };
}
