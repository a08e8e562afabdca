// One relation: what the vocabulary says of it, and the claims that have it.
import { KnownError } from "../domain/errors.ts";
import type { RelationId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { hs, rdfs, rel, relationOf, skos } from "../rdf/vocabulary.ts";
import { loadCensus } from "./census.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { loadRelationLabels, relationLabel } from "./relations.ts";

export interface RelationFacts {
  readonly id: RelationId;
  readonly iri: string;
  readonly label: string;
  /** In the vocabulary; an open one only follows the verb of the text. */
  readonly curated: boolean;
  readonly comment: string | undefined;
  readonly inverse: string | undefined;
  readonly lemmas: readonly string[];
  readonly broader: readonly { readonly id: RelationId; readonly label: string }[];
  readonly cameo: string | undefined;
  readonly plover: string | undefined;
}

export interface RelationPage {
  readonly relation: RelationFacts;
  readonly claims: readonly ClaimLine[];
  readonly paging: Paging;
}

/** Answers for the page. Throws `not-found` for a relation that is neither in the vocabulary nor in any claim. */
export async function loadRelationPage(inquiry: Inquiry, id: RelationId, asked: PageAsked): Promise<RelationPage> {
  const node = rel(id);
  const vocabulary = factory.namedNode(graphIri("vocabulary", inquiry.base));
  const rows = await inquiry.select(
    "What the vocabulary says of the relation",
    sparql`SELECT ?property ?value WHERE { GRAPH ${vocabulary} { ${node} ?property ?value } }`,
  );
  const having = (await loadCensus(inquiry)).claims.filter(({ relation }) => relation === id);
  const values = (property: { readonly value: string }) =>
    rows.flatMap((row) => (row.property?.value === property.value && row.value !== undefined ? [row.value] : []));
  const curated = rows.length > 0;
  if (!curated && having.length === 0)
    throw new KnownError(
      "not-found",
      `There is no relation "${id.slice("relation/".length)}". All relations are listed at /ontology.`,
    );
  const labels = await loadRelationLabels(inquiry);
  const { limit, offset } = stretchOf(asked);
  const claims = await loadLinesOf(
    inquiry,
    "Claims that have this relation, with their chains",
    having.slice(offset, offset + limit),
  );
  const text = (property: { readonly value: string }) => values(property)[0]?.value;
  return {
    relation: {
      id,
      iri: node.value,
      label: relationLabel(id, labels),
      curated,
      comment: text(rdfs.comment),
      inverse: text(hs.inverseLabel),
      lemmas: [...values(hs.verb), ...values(hs.noun)].map((term) => term.value).sort(),
      broader: values(skos.broader).flatMap((term) => {
        const broader = relationOf(term);
        return broader === undefined ? [] : [{ id: broader, label: relationLabel(broader, labels) }];
      }),
      cameo: text(hs.cameoRoot),
      plover: text(hs.ploverType),
    },
    claims,
    paging: { ...asked, total: having.length, state: {} },
  };
}
