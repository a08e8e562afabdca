// The list of actors, those with the most claims first; grows with all claims, since they are counted.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId } from "../domain/ids.ts";
import { actorClass } from "../rdf/concepts.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { fragment, sparql } from "../rdf/sparql.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { readRow } from "./rows.ts";

export interface ActorLine {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
  readonly claims: number;
}

export interface ActorsPage {
  readonly actors: readonly ActorLine[];
  readonly kind: ActorKind | undefined;
  readonly paging: Paging;
}

/** The page of the list, of one kind where one is given. */
export async function loadActorsPage(
  inquiry: Inquiry,
  kind: ActorKind | undefined,
  asked: PageAsked,
): Promise<ActorsPage> {
  const actors = factory.namedNode(graphIri("actors", inquiry.base));
  const ofKind =
    kind === undefined ? fragment`?actor a ?kind .` : fragment`?actor a ${actorClass.term(kind)} , ?kind .`;
  const [count] = await inquiry.select(
    "How many actors there are",
    sparql`SELECT (COUNT(DISTINCT ?actor) AS ?total) WHERE { GRAPH ${actors} { ${ofKind} ?actor rdfs:label ?label } }`,
  );
  const { limit, offset } = stretchOf(asked);
  const rows = await inquiry.select(
    "The actors of this page, with the claims in which each takes part",
    sparql`
      SELECT ?actor ?label ?kind (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
        GRAPH ${actors} { ${ofKind} ?actor rdfs:label ?label }
        OPTIONAL { GRAPH ?g { { ?claim rdf:subject ?actor } UNION { ?claim rdf:object ?actor } } }
      } GROUP BY ?actor ?label ?kind ORDER BY DESC(?claims) ?label ?actor LIMIT ${limit} OFFSET ${offset}`,
  );
  return {
    actors: rows.flatMap((row) => actorLineOf(readRow(row, inquiry.base)) ?? []),
    kind,
    paging: { ...asked, total: Number(count?.total?.value ?? 0), state: kind === undefined ? {} : { kind } },
  };
}

/** A row with ?actor, ?label, ?kind and ?claims as a line. */
export function actorLineOf(read: ReturnType<typeof readRow>): ActorLine | undefined {
  const [id, kind] = [read.actor("actor"), read.kind("kind")];
  if (id === undefined || kind === undefined) return undefined;
  return { id, kind, label: read.text("label") ?? id, claims: read.number("claims") ?? 0 };
}
