// The vocabulary: the relations in use with their numbers of claims, and our classes and properties as the store's vocabulary graph describes them.
import type { RelationId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { prefixes, relationOf, shorten } from "../rdf/vocabulary.ts";
import type { Inquiry } from "./inquiry.ts";
import { loadRelationLabels, relationLabel } from "./relations.ts";

export interface OntologyPage {
  readonly relations: readonly {
    readonly id: RelationId;
    readonly label: string;
    readonly curated: boolean;
    readonly claims: number;
  }[];
  readonly terms: readonly {
    readonly name: string;
    readonly label: string;
    readonly comment: string;
    readonly refines: readonly string[];
  }[];
}

/** Answers for the page; the counts grow with all claims, so they are made once for each state of the store. */
export function loadOntologyPage(outer: Inquiry): Promise<OntologyPage> {
  return outer.keep("ontology", findOntology);
}

async function findOntology(inquiry: Inquiry): Promise<OntologyPage> {
  const labels = await loadRelationLabels(inquiry);
  const used = await inquiry.select(
    "Every relation in use, with its number of claims",
    sparql`SELECT ?relation (COUNT(?claim) AS ?claims) WHERE { GRAPH ?g { ?claim a hs:Claim ; rdf:predicate ?relation } } GROUP BY ?relation`,
  );
  const counts = new Map<RelationId, number>([...labels.keys()].map((id) => [id, 0]));
  for (const { relation, claims } of used) {
    const id = relation === undefined ? undefined : relationOf(relation);
    if (id !== undefined) counts.set(id, Number(claims?.value ?? 0));
  }
  return {
    relations: [...counts]
      .map(([id, claims]) => ({ id, label: relationLabel(id, labels), curated: labels.has(id), claims }))
      .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)),
    terms: await loadTerms(inquiry),
  };
}

async function loadTerms(inquiry: Inquiry): Promise<OntologyPage["terms"]> {
  const vocabulary = factory.namedNode(graphIri("vocabulary", inquiry.base));
  const rows = await inquiry.select(
    "Our classes and properties",
    sparql`
      SELECT ?term ?label ?comment ?refines WHERE {
        GRAPH ${vocabulary} { ?term rdfs:label ?label ; rdfs:comment ?comment . OPTIONAL { ?term rdfs:subClassOf | rdfs:subPropertyOf ?refines } }
      } ORDER BY ?term ?refines`,
  );
  const terms = new Map<string, OntologyPage["terms"][number]>();
  for (const { term, label, comment, refines } of rows) {
    if (term === undefined || !term.value.startsWith(prefixes.hs)) continue;
    const name = term.value.slice(prefixes.hs.length);
    if (name === "") continue;
    const more = refines === undefined ? [] : [shorten(refines.value)];
    terms.set(name, {
      name,
      label: label?.value ?? name,
      comment: comment?.value ?? "",
      refines: [...(terms.get(name)?.refines ?? []), ...more],
    });
  }
  return [...terms.values()];
}
