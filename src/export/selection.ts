// What a format writes from: a selection of the graph, given out document by document so that memory stays flat however much there is.
import type { NamedNode, Quad } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import type { ClaimId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { factory } from "../rdf/factory.ts";
import { idOf, iriOf, nodeOf } from "../rdf/iri.ts";
import { linkedOf } from "../rdf/read-claims.ts";
import { sparql } from "../rdf/sparql.ts";
import type { GraphStore, QueryOptions } from "../store/store.ts";
import { restrict } from "./restrict.ts";
import type { Scope } from "./scope.ts";
import { bySubjectOf, claimsWithin } from "./subgraph.ts";
import { collectTies, type Ties } from "./ties.ts";

/** One named graph, or as much of it as was selected. */
export interface SelectedGraph {
  readonly graph: string;
  readonly quads: readonly Quad[];
}

export interface Selection {
  readonly base: string;
  readonly scope: Scope;
  /** The selection as RDF, graph by graph, in the order of their names. */
  readonly graphs: () => AsyncIterable<SelectedGraph>;
  /** The selection as readings, document by document, in the order of their ids. */
  readonly documents: () => AsyncIterable<Linked>;
  /** The selected claims between actors. */
  readonly ties: () => Promise<Ties>;
}

/**
 * Selects a scope. A query that stands for one is asked with `asking`; beyond its limit of rows it is refused, since half of what was asked for is
 * no export. Throws `not-found` where there is no such thing, `bad-query` where the query cannot be read, `bad-request` where it is of no use.
 */
export async function select(
  store: GraphStore,
  base: string,
  scope: Scope,
  asking: QueryOptions = {},
): Promise<Selection> {
  const chosen = await choose(store, base, scope, asking);
  async function* graphs(): AsyncGenerator<SelectedGraph> {
    for (const [graph, claims] of chosen) {
      const quads = await quadsIn(store, graph);
      const wanted = claims === "all" ? undefined : new Set([...claims].map((id) => iriOf(id, base)));
      yield { graph, quads: wanted === undefined ? quads : claimsWithin(bySubjectOf(quads), wanted) };
    }
  }
  async function* documents(): AsyncGenerator<Linked> {
    for (const [graph, claims] of chosen) {
      if (!isDocument(graph, base)) continue;
      const linked = linkedOf(await quadsIn(store, graph), base);
      yield claims === "all" ? linked : restrict(linked, claims);
    }
  }
  return { base, scope, graphs, documents, ties: () => collectTies(documents()) };
}

const isDocument = (graph: string, base: string): boolean => idOf(graph, base)?.startsWith("document/") === true;

async function quadsIn(store: GraphStore, graph: string): Promise<readonly Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of store.match({ graph: factory.namedNode(graph) })) quads.push(quad);
  return quads;
}

type Chosen = ReadonlyMap<string, "all" | ReadonlySet<ClaimId>>;

/** The graphs that a scope touches, sorted, each whole or with the claims that are wanted of it. */
async function choose(store: GraphStore, base: string, scope: Scope, asking: QueryOptions): Promise<Chosen> {
  if (scope.kind === "everything") return new Map((await store.graphs()).map((graph) => [graph, "all"]));
  if (scope.kind === "document") {
    const graph = iriOf(scope.document, base);
    if (!(await store.graphs()).includes(graph))
      throw new KnownError("not-found", `There is no ${scope.document} in this graph.`);
    return new Map([[graph, "all"]]);
  }
  if (scope.kind === "query") return claimsIn(store, base, await named(store, base, scope.query, asking));
  if (scope.kind === "claims") return claimsIn(store, base, graphsOf(scope.claims.map((claim) => nodeOf(claim, base))));
  const found = await claimsIn(store, base, claimsQuery(scope, base));
  if (found.size > 0) return found;
  throw new KnownError("not-found", `There is no ${scope.kind === "actor" ? scope.actor : scope.claim} in this graph.`);
}

function claimsQuery(scope: Extract<Scope, { readonly kind: "actor" | "claim" }>, base: string): string {
  if (scope.kind === "claim") return graphsOf([nodeOf(scope.claim, base)]);
  const actor = nodeOf(scope.actor, base);
  return sparql`
    SELECT DISTINCT ?graph ?claim WHERE {
      GRAPH ?graph {
        { ?claim rdf:subject ${actor} } UNION { ?claim rdf:object ${actor} } UNION { ?claim prov:wasAttributedTo ${actor} }
        ?claim a hs:Claim .
      }
    }`;
}

/** The question for the graphs of all claims that the answer to another question names. */
async function named(store: GraphStore, base: string, query: string, asking: QueryOptions): Promise<string> {
  const result = await store.query(query, asking);
  if (result.kind !== "bindings")
    throw new KnownError(
      "bad-request",
      "An export is made of the claims in the columns of a SELECT; this query is none.",
    );
  if (result.truncated)
    throw new KnownError(
      "bad-request",
      `The query gives more than ${asking.limit} rows, so its claims cannot all be exported: narrow it.`,
    );
  const claims = result.rows.flatMap((row) =>
    Object.values(row).flatMap((term) =>
      term.termType === "NamedNode" && idOf(term.value, base)?.startsWith("claim/") ? [term] : [],
    ),
  );
  return graphsOf(claims);
}

/** The question for the graphs of some claims. */
function graphsOf(named: readonly NamedNode[]): string {
  const claims = [...new Map(named.map((claim) => [claim.value, claim])).values()];
  return sparql`SELECT DISTINCT ?graph ?claim WHERE { VALUES ?claim { ${claims} } GRAPH ?graph { ?claim a hs:Claim } }`;
}

async function claimsIn(store: GraphStore, base: string, query: string): Promise<Chosen> {
  const result = await store.query(query, { trusted: true });
  const chosen = new Map<string, Set<ClaimId>>();
  for (const row of result.kind === "bindings" ? result.rows : []) {
    const [graph, claim] = [row.graph?.value, idOf(row.claim?.value ?? "", base)];
    if (graph === undefined || claim === undefined || !isClaimId(claim)) continue;
    const claims = chosen.get(graph) ?? new Set();
    chosen.set(graph, claims.add(claim));
  }
  return new Map(
    [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([graph, claims]) => [graph, new Set([...claims].sort())]),
  );
}

const isClaimId = (id: string): id is ClaimId => id.startsWith("claim/");
