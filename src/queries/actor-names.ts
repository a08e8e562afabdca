// What every actor is called and what kind it is: asked once for each state of the store, since every list needs some of them.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";

export interface NamedActor {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
}

export type ActorNames = ReadonlyMap<ActorId, NamedActor>;

/** All actors by id; grows with their number (some 100 bytes each). */
export async function loadActorNames(outer: Inquiry): Promise<ActorNames> {
  const graph = graphIri("actors", outer.base);
  const find = async (inquiry: Inquiry) => {
    const actors = factory.namedNode(graph);
    const rows = await inquiry.select(
      "What all actors are called",
      sparql`SELECT ?actor ?label ?kind WHERE { GRAPH ${actors} { ?actor rdfs:label ?label ; a ?kind } } ORDER BY ?actor`,
    );
    const names = new Map<ActorId, NamedActor>();
    for (const row of rows) {
      const read = readRow(row, inquiry.base);
      const [id, kind] = [read.actor("actor"), read.kind("kind")];
      if (id !== undefined && kind !== undefined) names.set(id, { id, kind, label: read.text("label") ?? id });
    }
    return names;
  };
  return outer.keep("actor names", find, [graph]);
}
