// The claims between actors that a document makes: what edges are drawn from. One row a plainly put claim and far end.
import type { Actor } from "../domain/actor.ts";
import { chainOf, voiceKind } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { originOf, wordingOf } from "../domain/root.ts";
import type { Tie } from "../domain/tie.ts";
import { tieEnds } from "../domain/tie.ts";
import type { NodeActor } from "../network/payload.ts";

export interface Ties {
  /** Sorted by id. */
  readonly actors: readonly NodeActor[];
  /** In the order of the documents and their claims. */
  readonly claims: readonly Tie[];
}

/** Collects the ties of documents one by one. */
export async function collectTies(documents: AsyncIterable<Linked>): Promise<Ties> {
  const claims: Tie[] = [];
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
export function tiesOf(linked: Linked): readonly Tie[] {
  const { reading, links } = linked;
  const { document } = reading;
  const actorOf = new Map(links.map((link) => [link.member, link.actor]));
  const attributions = new Map(reading.attributions.map((a) => [a.id, a]));
  return reading.claims.flatMap((claim): Tie[] => {
    const { subject, stance } = claim;
    const from = subject.kind === "cast" ? actorOf.get(subject.member) : undefined;
    if (from === undefined || stance.mood !== "declarative") return [];
    const chain = chainOf(claim.attribution, attributions);
    const voice = chain.at(-1)?.voice;
    const origin = originOf(claim, linked);
    const wording = wordingOf(claim, linked, origin);
    return tieEnds(claim).flatMap(({ member, via }): Tie[] => {
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
          origin: origin.key,
          ...(wording === undefined ? {} : { wording }),
          ...(document.published === undefined ? {} : { said: document.published }),
        },
      ];
    });
  });
}
