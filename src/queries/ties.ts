// What ties actors together: every plainly put claim between two of them that nobody rejected, as the network is built from. One row a claim and far end,
// out of the census.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId, ClaimId } from "../domain/ids.ts";
import { countEnds, type Tie } from "../domain/tie.ts";
import { graphIri } from "../rdf/iri.ts";
import { loadActorNames } from "./actor-names.ts";
import { type CountedClaim, loadCensus } from "./census.ts";
import type { Inquiry } from "./inquiry.ts";
import { loadVerdicts } from "./verdicts.ts";

export interface TiedActor {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
  readonly claims: number;
}

export interface Ties {
  readonly actors: readonly TiedActor[];
  readonly claims: readonly Tie[];
}

/** All ties, and the actors at their ends. */
export async function loadTies(outer: Inquiry): Promise<Ties> {
  return outer.keep("ties", async (inquiry) => {
    const { claims } = await loadCensus(inquiry);
    const rejected = await loadRejected(inquiry);
    const ties = claims.flatMap((claim) => (rejected.has(claim.id) ? [] : tiesOf(claim)));
    const counts = countEnds(ties);
    const actors = [...(await loadActorNames(inquiry)).values()].flatMap((actor) => {
      const count = counts.get(actor.id);
      return count === undefined ? [] : [{ ...actor, claims: count }];
    });
    return { claims: ties, actors };
  });
}

/** The claims that somebody found misread. */
export function loadRejected(outer: Inquiry): Promise<ReadonlySet<ClaimId>> {
  const find = async (inquiry: Inquiry) =>
    new Set([...(await loadVerdicts(inquiry))].flatMap(([claim, { kind }]) => (kind === "reject" ? [claim] : [])));
  return outer.keep("rejected", find, [graphIri("judgements", outer.base)]);
}

/** Whom a claim ties to its subject, by the object or by its circumstances. */
export function tiesOf(claim: CountedClaim): readonly Tie[] {
  const { id, subject: from, object, relation, ends, mood, publisher, published } = claim;
  if (from === undefined || relation === undefined || mood !== "declarative") return [];
  const far = new Map([...ends, ...(object === undefined ? [] : [{ to: object }])].map((end) => [end.to, end]));
  far.delete(from);
  const sources = [...new Set([...claim.voices, ...(publisher === undefined ? [] : [publisher])])].sort();
  return [...far.values()].map((end) => ({
    claim: id,
    from,
    relation,
    ...end,
    certainty: claim.certainty,
    polarity: claim.polarity,
    voice: claim.voice,
    origin: claim.origin,
    ...(claim.wording === undefined ? {} : { wording: claim.wording }),
    sources,
    ...(published === undefined ? {} : { said: published }),
  }));
}
