// Relations by name: what the vocabulary says of them, and for open ones what their id tells.
import type { RelationId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { relationOf } from "../rdf/vocabulary.ts";
import type { Inquiry } from "./inquiry.ts";

export type RelationLabels = ReadonlyMap<RelationId, string>;

/** The labels of the curated relations, as the vocabulary in the store gives them. */
export async function loadRelationLabels(outer: Inquiry): Promise<RelationLabels> {
  const graph = graphIri("vocabulary", outer.base);
  const find = async (inquiry: Inquiry) => {
    const vocabulary = factory.namedNode(graph);
    const rows = await inquiry.select(
      "What the curated relations are called",
      sparql`SELECT ?relation ?label WHERE { GRAPH ${vocabulary} { ?relation a hs:Relation ; rdfs:label ?label } }`,
    );
    return new Map(
      rows.flatMap((row) => {
        const id = row.relation === undefined ? undefined : relationOf(row.relation);
        return id === undefined || row.label === undefined ? [] : [[id, row.label.value] as const];
      }),
    );
  };
  return outer.keep("relation labels", find, [graph]);
}

/** What a relation is called: its label, or its id in words ("relation/stem-from" -> "stem from"). */
export function relationLabel(id: RelationId, labels: RelationLabels): string {
  return labels.get(id) ?? id.slice("relation/".length).replaceAll("-", " ");
}
