// A document cut down to some of its claims and what they stand on: chains, cast, values, passages. What is left is a whole, smaller reading.

import { chainOf, membersOf } from "../domain/attribution.ts";
import type { Claim, Participant } from "../domain/claim.ts";
import type { ClaimId, LocalId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";

/** The document with only the wanted claims, the claims these speak of, and everything that either points to. Ids stay as they are. */
export function restrict(linked: Linked, wanted: ReadonlySet<ClaimId>): Linked {
  const { reading } = linked;
  const claims = withMentioned(reading.claims, wanted);
  const all = new Map(reading.attributions.map((a) => [a.id, a]));
  const chains = new Set(claims.flatMap((claim) => chainOf(claim.attribution, all).map((a) => a.id)));
  const attributions = reading.attributions.filter((a) => chains.has(a.id));
  const members = new Set<LocalId>();
  const values = new Set<LocalId>();
  const point = (to: { readonly member?: LocalId; readonly value?: LocalId } | undefined) => {
    if (to?.member !== undefined) members.add(to.member);
    if (to?.value !== undefined) values.add(to.value);
  };
  for (const claim of claims) {
    for (const participant of participantsOf(claim)) {
      if (participant.kind === "cast") members.add(participant.member);
      if (participant.kind === "value") values.add(participant.value);
    }
    claim.qualifiers.forEach(point);
  }
  for (const { voice, to, when } of attributions) {
    for (const member of membersOf(voice)) members.add(member);
    point(to);
    point(when);
  }
  const passages = new Set(claims.map((claim) => claim.evidence.passage));
  const links = linked.links.filter((link) => members.has(link.member));
  const actors = new Set(links.map((link) => link.actor));
  return {
    reading: {
      ...reading,
      claims,
      attributions,
      cast: reading.cast.filter((member) => members.has(member.id)),
      values: reading.values.filter((value) => values.has(value.id)),
      passages: reading.passages.filter((passage) => passages.has(passage.id)),
      notes: [],
    },
    links,
    actors: linked.actors.filter((actor) => actors.has(actor.id)),
  };
}

const participantsOf = ({ subject, object }: Claim): readonly Participant[] =>
  object === undefined ? [subject] : [subject, object];

/** The wanted claims and those they take part in one another with, in the document's order. */
function withMentioned(claims: readonly Claim[], wanted: ReadonlySet<ClaimId>): readonly Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const kept = new Set<ClaimId>();
  const visit = (id: ClaimId): void => {
    const claim = byId.get(id);
    if (claim === undefined || kept.has(id)) return;
    kept.add(id);
    for (const participant of participantsOf(claim)) if (participant.kind === "claim") visit(participant.claim);
  };
  for (const id of wanted) visit(id);
  return claims.filter((claim) => kept.has(claim.id));
}
