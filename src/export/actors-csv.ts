// Actors as a table: one row an actor, with what the selected claims say of them in numbers.
import type { Actor } from "../domain/actor.ts";
import { chainOf, membersOf } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { iriOf } from "../rdf/iri.ts";
import { csvLine } from "./csv-line.ts";
import type { Format } from "./format.ts";

export const actorsCsv: Format = {
  name: "actors.csv",
  title: "Actors as CSV",
  purpose: "spreadsheets: a row an actor, with names, kind and counts",
  mediaType: "text/csv",
  async *write({ documents, base }) {
    const tallies = new Map<ActorId, Tally>();
    for await (const linked of documents()) count(linked, tallies);
    yield csvLine(["actor", "label", "kind", "country", "aliases", "same_as", "documents", "claims", "said", "roles"]);
    for (const [id, { actor, documents, claims, said, roles, names }] of [...tallies].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ))
      yield csvLine([
        iriOf(id, base),
        actor.label,
        actor.kind,
        actor.country,
        [...names]
          .filter((name) => name !== actor.label)
          .sort()
          .join("; "),
        [...actor.sameAs].join(" "),
        documents,
        claims,
        said,
        [...roles].sort().join("; "),
      ]);
  },
};

interface Tally {
  readonly actor: Actor;
  readonly names: Set<string>;
  readonly roles: Set<string>;
  documents: number;
  /** Claims in which the actor is subject or object. */
  claims: number;
  /** Claims that come through the actor's voice. */
  said: number;
}

function count({ reading, links, actors }: Linked, tallies: Map<ActorId, Tally>): void {
  for (const actor of actors) {
    const tally = tallies.get(actor.id) ?? {
      actor,
      names: new Set(),
      roles: new Set(),
      documents: 0,
      claims: 0,
      said: 0,
    };
    for (const name of [actor.label, ...actor.aliases]) tally.names.add(name);
    tally.documents++;
    tallies.set(actor.id, tally);
  }
  const actorOf = new Map(links.map((link) => [link.member, link.actor]));
  const tallyOf = (member: string) => tallies.get(actorOf.get(member) ?? "actor/");
  for (const member of reading.cast) if (member.role !== undefined) tallyOf(member.id)?.roles.add(member.role);
  const attributions = new Map(reading.attributions.map((a) => [a.id, a]));
  for (const { subject, object, attribution } of reading.claims) {
    const named = [subject, object].flatMap((p) => (p?.kind === "cast" ? (tallyOf(p.member) ?? []) : []));
    for (const tally of new Set(named)) tally.claims++;
    const voices = chainOf(attribution, attributions).flatMap(({ voice }) =>
      membersOf(voice).flatMap((member) => tallyOf(member) ?? []),
    );
    for (const tally of new Set(voices)) tally.said++;
  }
}
