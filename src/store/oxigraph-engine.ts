// Oxigraph as the engine uses it: filled with N-Quads, asked in SPARQL, everything as text.
import oxigraph from "oxigraph";
import type { Question } from "./engine-messages.ts";

export interface OxigraphEngine {
  /** Empties graphs, then adds N-Quads. */
  readonly load: (drop: readonly string[], nquads: string) => void;
  /** The answer in the format that the question names. Throws what the engine has against it. */
  readonly ask: (question: Question) => string;
}

/** Opens an empty engine. It is synchronous: whoever asks waits. */
export function openOxigraph(): OxigraphEngine {
  const store = new oxigraph.Store();
  return {
    load(drop, nquads) {
      for (const graph of drop) store.update(`DROP SILENT GRAPH <${graph}>`);
      if (nquads !== "") store.load(nquads, { format: "application/n-quads", no_transaction: true, lenient: true });
    },
    ask({ sparql, base, format, dataset }) {
      const result = store.query(sparql, { base_iri: base, results_format: format, ...scopeOf(dataset) });
      return typeof result === "string" ? result : String(result);
    },
  };
}

function scopeOf(dataset: Question["dataset"]) {
  if (dataset === "union") return { use_default_graph_as_union: true };
  if (dataset === "own") return {};
  return {
    default_graph: dataset.defaultGraphs.map((graph) => oxigraph.namedNode(graph)),
    named_graphs: dataset.namedGraphs.map((graph) => oxigraph.namedNode(graph)),
  };
}
