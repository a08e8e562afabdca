// What ties actors together: every plainly put claim between two of them that nobody rejected, as the network is built from. One row a claim and far end,
// out of the census.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId, ClaimId } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
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
    return { claims: ties, actors: await tiedActors(inquiry, ties) };
  });
}

/** The claims that somebody found misread. */
async function loadRejected(inquiry: Inquiry): Promise<ReadonlySet<ClaimId>> {
  const verdicts = await loadVerdicts(inquiry);
  return new Set([...verdicts].flatMap(([claim, { kind }]) => (kind === "reject" ? [claim] : [])));
}

/** Whom a claim ties to its subject, by the object or by its circumstances. */
function tiesOf(claim: CountedClaim): readonly Tie[] {
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

async function tiedActors(inquiry: Inquiry, ties: readonly Tie[]): Promise<readonly TiedActor[]> {
  const counts = new Map<ActorId, number>();
  for (const { from, to } of ties) for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  const names = await loadActorNames(inquiry);
  return [...names.values()].flatMap((actor) => {
    const claimed = counts.get(actor.id);
    return claimed === undefined ? [] : [{ ...actor, claims: claimed }];
  });
}
