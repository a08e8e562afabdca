// The worker thread in which SPARQL runs: an engine that is filled from the record, asked, and thrown away whenever a query runs too long.
import { parentPort } from "node:worker_threads";
import type { Answer, Ask } from "./engine-messages.ts";
import { openOxigraph } from "./oxigraph-engine.ts";

const engine = openOxigraph();

function perform(ask: Ask): string {
  if (ask.kind === "query") return engine.ask(ask.question);
  engine.load(ask.drop, ask.nquads);
  return "";
}

parentPort?.on("message", (ask: Ask) => {
  let answer: Answer;
  try {
    answer = { id: ask.id, kind: "done", text: perform(ask) };
  } catch (error) {
    answer = { id: ask.id, kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
