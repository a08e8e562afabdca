// The graph at size: how fast it is loaded, and then, in a process of its own: start, memory, pages and typical queries, each beside other engines.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultBase, graphIri, iriOf } from "../../src/rdf/iri.ts";
import { quadsOfActors, quadsOfVocabulary, sharedGraphs } from "../../src/rdf/shared-graphs.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Filled } from "./graph-opened.ts";
import { makeActors, makeDocument } from "./made-up-news.ts";
import { table } from "./measure.ts";

const size = Number(process.env.HEARSAY_BENCH_QUADS ?? 1_000_000);

/** Prints one report. */
export async function benchGraph(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    console.log(
      `${availableParallelism()} cores, ${loadavg()[0]?.toFixed(1)} processes running before; Node ${process.version}.`,
    );
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    const filled = await fill(folder);
    const seconds = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      `${filled.quads} quads in ${filled.documents.length} documents with ${filled.claims.length} claims of ${filled.actors.length} actors.\n`,
    );
    console.log(
      table(
        ["loading", "figure"],
        [
          ["quads a second, made, written and on disk", String(Math.round(filled.quads / seconds))],
          ["in all", `${seconds.toFixed(0)} s, of which ${((user + system) / 1e6).toFixed(0)} s of computing`],
        ],
      ),
    );
    writeFileSync(join(folder, "filled.json"), JSON.stringify(filled));
    const opened = fileURLToPath(new URL("graph-opened.ts", import.meta.url));
    const { status } = spawnSync(
      process.execPath,
      ["--expose-gc", "--max-old-space-size=8192", "--import", "tsx", opened, folder],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    if (status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts documents into the store of a folder until it holds enough. */
async function fill(folder: string): Promise<Filled> {
  const store = await openMemoryStore({ folder });
  const actors = makeActors(Math.max(200, Math.round(size / 300)));
  const documents: Filled["documents"][number][] = [];
  const claims: Filled["claims"][number][] = [];
  let quads = 0;
  for (let index = 0; quads < size; index++) {
    const linked = makeDocument(index, actors);
    const made = quadsOf(linked, defaultBase);
    await store.replaceGraph(iriOf(linked.reading.document.id, defaultBase), made);
    quads += made.length;
    documents.push(linked.reading.document.id);
    claims.push(...linked.reading.claims.map(({ id }) => id));
  }
  await store.replaceGraph(graphIri(sharedGraphs.actors, defaultBase), quadsOfActors(actors, defaultBase));
  await store.replaceGraph(graphIri(sharedGraphs.vocabulary, defaultBase), quadsOfVocabulary(defaultBase));
  await store.close();
  return { quads, documents, claims, actors: actors.map(({ id }) => id) };
}
