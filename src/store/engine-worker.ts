// The worker thread in which SPARQL runs: an Oxigraph store that is filled from the record, asked, and thrown away whenever a query runs too long.
import { parentPort } from "node:worker_threads";
import oxigraph from "oxigraph";
import type { Answer, Ask, Question } from "./engine-messages.ts";

const store = new oxigraph.Store();

function load(drop: readonly string[], nquads: string): string {
  for (const graph of drop) store.update(`DROP SILENT GRAPH <${graph}>`);
  if (nquads !== "") store.load(nquads, { format: "application/n-quads", no_transaction: true, lenient: true });
  return "";
}

function ask({ sparql, base, format, dataset }: Question): string {
  const scope =
    dataset === "union"
      ? { use_default_graph_as_union: true }
      : dataset === "own"
        ? {}
        : {
            default_graph: dataset.defaultGraphs.map((graph) => oxigraph.namedNode(graph)),
            named_graphs: dataset.namedGraphs.map((graph) => oxigraph.namedNode(graph)),
          };
  const result = store.query(sparql, { base_iri: base, results_format: format, ...scope });
  return typeof result === "string" ? result : String(result);
}

parentPort?.on("message", (message: Ask) => {
  let answer: Answer;
  try {
    const text = message.kind === "load" ? load(message.drop, message.nquads) : ask(message.question);
    answer = { id: message.id, kind: "done", text };
  } catch (error) {
    answer = { id: message.id, kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
