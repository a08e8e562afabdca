// What each document says in answer to a question, kept for as long as its graph stays as it is: after a change only the graphs that changed are asked.
import type { Term } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { idOf } from "../rdf/iri.ts";
import { fragment, type SparqlFragment } from "../rdf/sparql.ts";
import type { GraphStore, Row } from "../store/store.ts";
import { groupRows, rowsOf } from "./rows.ts";

export interface DocumentQuestion<Digest> {
  /** What the question is for; what is kept goes by it. */
  readonly title: string;
  /** A SELECT whose rows bind `?g`. `these` binds it to some documents and stands before each pattern; it is empty where all are asked. */
  readonly query: (these: SparqlFragment) => string;
  /** What the rows of one document come to. */
  readonly read: (rows: readonly Row[], document: Term) => Digest;
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

/** How many documents are asked at a time: their answer is read within some milliseconds, so that nobody else has to wait. */
const batch = 12;

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
  for (let at = 0; at < stale.length; at += batch) {
    const nodes = stale.slice(at, at + batch).map((graph) => factory.namedNode(graph));
    const rows = rowsOf(await store.query(query(fragment`VALUES ?g { ${nodes} }`), { trusted: true }));
    const byGraph = groupRows(rows, ({ g }) => g);
    for (const node of nodes) {
      const content = contents.get(node.value) ?? "";
      digests.set(node.value, { content, digest: read(byGraph.get(node.value) ?? [], node) });
    }
  }
  return new Map(documents.map((graph) => [graph, digests.get(graph)?.digest as Digest]));
}
