// A process that changes a store until it is killed: `store-worker FOLDER FIRST`. Each change that the store has acknowledged is a line on standard output.
import { writeSync } from "node:fs";
import { KnownError } from "../../src/domain/errors.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { deed } from "./store-deeds.ts";

const [, , folder = "", first = "0", last = "1000000"] = process.argv;

try {
  const store = await openMemoryStore({ folder });
  writeSync(1, "open\n");
  for (let index = Number(first); index < Number(last); index++) {
    const { graph, quads } = deed(index);
    if (quads.length === 0) await store.dropGraph(graph);
    else await store.replaceGraph(graph, quads);
    writeSync(1, `${index}\n`);
  }
  await store.close();
} catch (error) {
  if (!(error instanceof KnownError)) throw error;
  writeSync(1, `${error.code}: ${error.message}\n`);
  process.exitCode = error.exit;
}
