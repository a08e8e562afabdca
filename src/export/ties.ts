// The claims between actors that a document makes: what edges are drawn from. One row a plainly put claim and far end.
import type { Actor } from "../domain/actor.ts";
import { type Attribution, chainOf, voiceKind } from "../domain/attribution.ts";
import { type ActorId, slug } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { tieEnds } from "../domain/tie.ts";
import type { EdgeClaim, NodeActor } from "../network/payload.ts";

export interface Ties {
  /** Sorted by id. */
  readonly actors: readonly NodeActor[];
  /** In the order of the documents and their claims. */
  readonly claims: readonly EdgeClaim[];
}

/** Collects the ties of documents one by one. */
export async function collectTies(documents: AsyncIterable<Linked>): Promise<Ties> {
  const claims: EdgeClaim[] = [];
  const actors = new Map<ActorId, Actor>();
  for await (const linked of documents) {
    for (const actor of linked.actors) if (!actors.has(actor.id)) actors.set(actor.id, actor);
    claims.push(...tiesOf(linked));
  }
  const counts = new Map<ActorId, number>();
  for (const { from, to } of claims) for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  const tied = [...actors.values()].flatMap(({ id, label, kind }) => {
    const claims = counts.get(id);
    return claims === undefined ? [] : [{ id, label, kind, claims }];
  });
  return { actors: tied.sort((a, b) => (a.id < b.id ? -1 : 1)), claims };
}

/** The ties of one document: claims put as statements, with an actor as subject and another as object or as one who takes part. */
export function tiesOf({ reading, links }: Linked): readonly EdgeClaim[] {
  const { document } = reading;
  const actorOf = new Map(links.map((link) => [link.member, link.actor]));
  const attributions = new Map(reading.attributions.map((a) => [a.id, a]));
  return reading.claims.flatMap((claim): EdgeClaim[] => {
    const { subject, stance } = claim;
    const from = subject.kind === "cast" ? actorOf.get(subject.member) : undefined;
    if (from === undefined || stance.mood !== "declarative") return [];
    const chain = chainOf(claim.attribution, attributions);
    const voice = chain.at(-1)?.voice;
    return tieEnds(claim).flatMap(({ member, via }): EdgeClaim[] => {
      const to = actorOf.get(member);
      if (to === undefined || to === from) return [];
      return [
        {
          claim: claim.id,
          from,
          to,
          relation: claim.predicate.relation,
          ...(via === undefined ? {} : { via }),
          certainty: stance.certainty,
          polarity: stance.polarity,
          voice: voice === undefined ? "named" : voiceKind(voice),
          origin: originOf(chain, actorOf, document.id),
          ...(document.published === undefined ? {} : { said: document.published }),
        },
      ];
    });
  });
}

/** Who the claim goes back to: an actor, or an unnamed voice as the voice around it and the document know it, or the document. */
function originOf(chain: readonly Attribution[], actorOf: ReadonlyMap<string, ActorId>, document: string): string {
  return chain.reduce((outer, { voice }) => {
    const actor = voice.kind === "cast" ? actorOf.get(voice.member) : undefined;
    return actor ?? `${document}#${outer}#${voiceKind(voice)}-${slug(voice.label)}`;
  }, document);
}
