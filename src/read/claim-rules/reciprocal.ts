// What two do to each other: "Poland and Ukraine signed a treaty" is something that each did with the other.
import type { Clause } from "../../language/sentence.ts";
import type { ClaimView } from "./draft.ts";

const verbs = new Set(
  "meet agree negotiate clash fight cooperate talk merge differ argue compete converse correspond marry divorce spar quarrel reconcile unite ally partner collaborate haggle feud trade".split(
    " ",
  ),
);
const nouns = new Set(
  "tie relation talk meeting deal agreement treaty pact border ceasefire truce row dispute summit accord contract alliance partnership memorandum negotiation war friendship cooperation embassy ambassador prisoner visit view call letter blow fire".split(
    " ",
  ),
);

/** Whether the subjects do it with each other: by the verb, or by an object that takes two. */
export function isReciprocal(
  { verb, objects, passive }: Clause & { readonly passive?: boolean },
  { analysis }: ClaimView,
): boolean {
  if (passive === true || verb.passive) return false;
  const head = objects[0] === undefined ? undefined : analysis.tokens[objects[0].head];
  return (objects.length === 0 && verbs.has(verb.lastLemma)) || (head !== undefined && nouns.has(head.lemma));
}
