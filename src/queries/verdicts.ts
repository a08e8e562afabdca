// What people decided: of claims, that one was read rightly or wrongly; of actors, that two are one or are not, and how one is called.
import type { ActorId, ClaimId } from "../domain/ids.ts";
import { type Judgement, standingVerdicts, type Verdict } from "../domain/judgement.ts";
import { graphIri } from "../rdf/iri.ts";
import { judgementsOf } from "../rdf/shared-graphs.ts";
import type { ActorNames } from "./actor-names.ts";
import { foldText } from "./folding.ts";
import type { Inquiry } from "./inquiry.ts";

/** All judgements, in the order in which they were made. */
function loadJudgements(outer: Inquiry): Promise<readonly Judgement[]> {
  const graph = graphIri("judgements", outer.base);
  const find = async (inquiry: Inquiry) =>
    judgementsOf(await inquiry.graph("What people decided", graph), inquiry.base);
  return outer.keep("judgements", find, [graph]);
}

/** The verdicts that stand, by claim. */
export function loadVerdicts(outer: Inquiry): Promise<ReadonlyMap<ClaimId, Verdict>> {
  const find = async (inquiry: Inquiry) => standingVerdicts(await loadJudgements(inquiry));
  return outer.keep("verdicts", find, [graphIri("judgements", outer.base)]);
}

/** What was decided of an actor, the latest first. */
export async function loadDecisionsOn(inquiry: Inquiry, actor: ActorId): Promise<readonly Judgement[]> {
  const all = await loadJudgements(inquiry);
  return all
    .filter(
      (made) =>
        ("left" in made && [made.left, made.right].includes(actor)) || ("actor" in made && made.actor === actor),
    )
    .reverse();
}

/** The most that are proposed. */
const mostProposed = 12;

/** Other actors who might be the same: of one kind, with a word of the name in common. */
export function namesakesOf(
  id: ActorId,
  names: ActorNames,
): readonly { readonly id: ActorId; readonly label: string }[] {
  const own = names.get(id);
  if (own === undefined) return [];
  const words = (label: string) =>
    foldText(label)
      .split(" ")
      .filter((word) => word.length > 2);
  const wanted = new Set(words(own.label));
  return [...names.values()]
    .filter((other) => other.id !== id && other.kind === own.kind)
    .map(({ id: other, label }) => ({
      id: other,
      label,
      common: words(label).filter((word) => wanted.has(word)).length,
    }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || (a.label < b.label ? -1 : 1))
    .slice(0, mostProposed)
    .map(({ id: other, label }) => ({ id: other, label }));
}
