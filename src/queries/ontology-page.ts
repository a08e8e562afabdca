// The vocabulary: the relations in use with their numbers of claims, and our classes and properties as the store's vocabulary graph describes them.
import type { Term } from "@rdfjs/types";
import type { RelationId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { prefixes, shorten } from "../rdf/vocabulary.ts";
import { loadCensus } from "./census.ts";
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

/** Answers for the page; the counts are made once for each state of the store. */
export function loadOntologyPage(outer: Inquiry): Promise<OntologyPage> {
  return outer.keep("ontology", findOntology);
}

async function findOntology(inquiry: Inquiry): Promise<OntologyPage> {
  const labels = await loadRelationLabels(inquiry);
  const { claims: all } = await loadCensus(inquiry);
  const counts = new Map<RelationId, number>([...labels.keys()].map((id) => [id, 0]));
  for (const { relation } of all) if (relation !== undefined) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return {
    relations: [...counts]
      .map(([id, claims]) => ({ id, label: relationLabel(id, labels), curated: labels.has(id), claims }))
      .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)),
    terms: await loadTerms(inquiry),
  };
}

function loadTerms(outer: Inquiry): Promise<OntologyPage["terms"]> {
  const vocabulary = graphIri("vocabulary", outer.base);
  return outer.keep("vocabulary terms", (inquiry) => findTerms(inquiry, factory.namedNode(vocabulary)), [vocabulary]);
}

async function findTerms(inquiry: Inquiry, vocabulary: Term): Promise<OntologyPage["terms"]> {
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
