// What each document says in answer to a question, kept for as long as its graph stays as it is: after a change only the graphs that changed are asked.
import type { NamedNode } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { idOf } from "../rdf/iri.ts";
import type { SparqlFragment } from "../rdf/sparql.ts";
import type { GraphStore, Row } from "../store/store.ts";
import { rowsOf } from "./rows.ts";

export interface DocumentQuestion<Digest> {
  /** What the question is for; what is kept goes by it. */
  readonly title: string;
  /**
   * A SELECT about the graph `g`: that of one document, named outright, since engines look through all graphs for an optional part where the graph is a
   * variable, however few it is bound to (a second in place of two milliseconds); and `?g` where the page shows what was asked of all.
   */
  readonly query: (g: NamedNode | SparqlFragment) => string;
  /** What the rows of one document come to. */
  readonly read: (rows: readonly Row[], document: NamedNode) => Digest;
}

interface Kept {
  readonly content: string;
  readonly digest: unknown;
}

/** By store, question and graph. */
const kept = new WeakMap<GraphStore, Map<string, Map<string, Kept>>>();

function keptFor(store: GraphStore, title: string): Map<string, Kept> {
  const questions = kept.get(store) ?? new Map<string, Map<string, Kept>>();
  kept.set(store, questions);
  const digests = questions.get(title) ?? new Map<string, Kept>();
  questions.set(title, digests);
  return digests;
}

/** How many documents are asked at a time, so that neither the engine nor whoever reads its answers has to wait for the other. */
const atOnce = 8;

/** The digest of every document, by the IRI of its graph and in the order of the IRIs. */
export async function askByDocument<Digest>(
  store: GraphStore,
  base: string,
  { title, query, read }: DocumentQuestion<Digest>,
): Promise<ReadonlyMap<string, Digest>> {
  const digests = keptFor(store, title);
  const contents = await store.contents();
  for (const graph of digests.keys()) if (!contents.has(graph)) digests.delete(graph);
  const documents = [...contents.keys()].filter((graph) => idOf(graph, base)?.startsWith("document/"));
  const stale = documents.filter((graph) => digests.get(graph)?.content !== contents.get(graph));
  const ask = async (graph: string): Promise<void> => {
    const node = factory.namedNode(graph);
    const rows = rowsOf(await store.query(query(node), { trusted: true }));
    digests.set(graph, { content: contents.get(graph) ?? "", digest: read(rows, node) });
  };
  for (let at = 0; at < stale.length; at += atOnce) await Promise.all(stale.slice(at, at + atOnce).map(ask));
  return new Map(documents.map((graph) => [graph, digests.get(graph)?.digest as Digest]));
}
