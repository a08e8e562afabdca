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

/** WebAssembly that ran out of stack or memory stops where it is, and leaves its data as they were at that moment. */
function hasBroken(error: unknown): boolean {
  return error instanceof RangeError || error instanceof WebAssembly.RuntimeError;
}

parentPort?.on("message", (ask: Ask) => {
  let answer: Answer;
  try {
    answer = { id: ask.id, kind: "done", text: perform(ask) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = { id: ask.id, kind: "failed", message, isBroken: hasBroken(error) };
  }
  parentPort?.postMessage(answer);
});
