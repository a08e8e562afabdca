// Other engines over the same quads, behind the same port, so that whole pages can be asked of them: Oxigraph in this thread, Comunica over an N3 store.
import type { Quad, Term } from "@rdfjs/types";
import { Store } from "n3";
import oxigraph from "oxigraph";
import { writeNQuads } from "../../src/rdf/syntax.ts";
import type { GraphStore, Row } from "../../src/store/store.ts";

/** Oxigraph with nothing around it, its answer as text. */
export function oxigraphAlone(record: Store): (sparql: string) => unknown {
  const engine = new oxigraph.Store();
  for (const slice of writeNQuads(record, 1 << 22))
    engine.load(slice, { format: "application/n-quads", no_transaction: true, lenient: true });
  return (sparql) =>
    engine.query(sparql, { results_format: "application/sparql-results+json", use_default_graph_as_union: true });
}

interface ComunicaEngine {
  queryBindings(
    sparql: string,
    context: { readonly sources: readonly Store[] },
  ): Promise<{ toArray(): Promise<Iterable<readonly [{ readonly value: string }, Term]>[]> }>;
}

/** Comunica over an N3 store, as far as pages use a store. Named at run time, so that the rest can be built where it is not installed. */
export async function comunicaOver(record: Store): Promise<GraphStore> {
  const name = "@comunica/query-sparql-rdfjs";
  const { QueryEngine }: { readonly QueryEngine: new () => ComunicaEngine } = await import(name);
  const engine = new QueryEngine();
  return {
    async query(sparql) {
      const solutions = await (await engine.queryBindings(sparql, { sources: [record] })).toArray();
      const rows = solutions.map((row): Row => Object.fromEntries([...row].map(([{ value }, term]) => [value, term])));
      return { kind: "bindings", variables: [], rows, truncated: false };
    },
    async *match({ subject, predicate, object, graph }): AsyncIterable<Quad> {
      yield* record.getQuads(subject ?? null, predicate ?? null, object ?? null, graph ?? null);
    },
    graphs: async () => [],
    contents: async () => new Map(record.getGraphs(null, null, null).map(({ value }) => [value, "as it was"])),
    replaceGraph: async () => {},
    dropGraph: async () => {},
    stamp: async () => "as it was",
    close: async () => {},
  };
}

/** The quads of a store in N3's own, which keeps an index for each direction. */
export async function n3Store(store: GraphStore): Promise<Store> {
  const record = new Store();
  for await (const quad of store.match({})) record.addQuad(quad);
  return record;
}
