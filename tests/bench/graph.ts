// The graph at size: load time, memory, start, the questions of the pages, and eight typical queries, each beside Oxigraph alone and Comunica over the same record.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "n3";
import oxigraph from "oxigraph";
import type { ActorId, ClaimId, DocumentId } from "../../src/domain/ids.ts";
import { loadActorPage } from "../../src/queries/actor-page.ts";
import { loadClaimPage } from "../../src/queries/claim-page.ts";
import { loadDocumentPage } from "../../src/queries/document-page.ts";
import { type Inquiry, openInquiry } from "../../src/queries/inquiry.ts";
import { loadSourcePage } from "../../src/queries/source-page.ts";
import { defaultBase, graphIri, iriOf } from "../../src/rdf/iri.ts";
import { quadsOfActors, quadsOfVocabulary, sharedGraphs } from "../../src/rdf/shared-graphs.ts";
import { writeNQuads } from "../../src/rdf/syntax.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { type MemoryStore, openMemoryStore } from "../../src/store/memory-store.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { seeded } from "../support/store-deeds.ts";
import { makeActors, makeDocument } from "./made-up-news.ts";
import { inWords, median, quantile, table, timed } from "./measure.ts";

const size = Number(process.env.HEARSAY_BENCH_QUADS ?? 1_000_000);

interface Filled {
  readonly quads: number;
  readonly documents: readonly DocumentId[];
  readonly claims: readonly ClaimId[];
  readonly actors: readonly ActorId[];
}

/** Prints one report. */
export async function benchGraph(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const before = process.memoryUsage().rss;
    const first = await openMemoryStore({ folder });
    const [loading] = await timed(1, () => fill(first));
    const filled = lastFilled;
    await first.close();
    console.log(
      `${filled.quads} quads in ${filled.documents.length} documents with ${filled.claims.length} claims of ${filled.actors.length} actors.\n`,
    );
    const opening = performance.now();
    const store = await openMemoryStore({ folder, replicas: 1, timeout: 600_000 });
    const opened = performance.now() - opening;
    await store.query("ASK {}");
    const started = performance.now() - opening;
    globalThis.gc?.();
    const bytes = (process.memoryUsage().rss - before) / filled.quads;
    console.log(
      table(
        ["what", "figure"],
        [
          [
            "load (written, linked, on disk), quads a second",
            String(Math.round(filled.quads / ((loading ?? 0) / 1000))),
          ],
          ["start: record out of its snapshots", inWords(opened)],
          ["start: until the first query is answered", inWords(started)],
          ["memory a quad, record and one engine, bytes", String(Math.round(bytes))],
        ],
      ),
    );
    console.log(`\n${await pages(store, filled)}`);
    console.log(`\n${await queries(store, filled)}`);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let lastFilled: Filled = { quads: 0, documents: [], claims: [], actors: [] };

/** Puts documents into a store until it holds enough. */
async function fill(store: MemoryStore): Promise<void> {
  const actors = makeActors(Math.max(200, Math.round(size / 300)));
  const documents: DocumentId[] = [];
  const claims: ClaimId[] = [];
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
  lastFilled = { quads, documents, claims, actors: actors.map(({ id }) => id) };
}

/** The questions of the pages that grow with what they show. */
async function pages(store: GraphStore, { documents, claims, actors }: Filled): Promise<string> {
  const random = seeded(1);
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] ?? raise();
  const asked = { page: 1, size: 20 };
  const loaders: Readonly<Record<string, (inquiry: Inquiry) => Promise<unknown>>> = {
    "an actor": (inquiry) => loadActorPage(inquiry, any(actors), { ...asked, part: undefined }),
    "the actor most spoken of": (inquiry) =>
      loadActorPage(inquiry, actors[40] ?? raise(), { ...asked, part: undefined }),
    "a claim": (inquiry) => loadClaimPage(inquiry, any(claims)),
    "a document": (inquiry) => loadDocumentPage(inquiry, any(documents)),
    "a source": (inquiry) => loadSourcePage(inquiry, actors[Math.floor(random() * 40)] ?? raise(), asked),
  };
  const rows: string[][] = [];
  for (const [name, load] of Object.entries(loaders)) {
    const times = await timed(40, () =>
      load(openInquiry(store, defaultBase)).catch((error: unknown) => notFound(error)),
    );
    rows.push([name, inWords(median(times)), inWords(quantile(times, 0.95))]);
  }
  return table(["all questions of the page of", "median", "95 %"], rows);
}

/** An actor who is in no document has no page. */
function notFound(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "not-found")) throw error;
}

interface Peer {
  readonly name: string;
  readonly ask: (sparql: string) => Promise<unknown>;
}

async function queries(store: GraphStore, { actors }: Filled): Promise<string> {
  const { typicalQueries } = await import("./typical-queries.ts");
  const record = new Store();
  for await (const quad of store.match({})) record.addQuad(quad);
  const peers: readonly Peer[] = [
    { name: "Hearsay", ask: (sparql) => store.query(sparql) },
    oxigraphAlone(record),
    await comunica(record),
  ];
  const rows: string[][] = [];
  for (const { name, sparql } of typicalQueries(iriOf(actors[41] ?? raise(), defaultBase))) {
    const cells: string[] = [];
    for (const peer of peers) {
      const [once = 0] = await timed(1, () => peer.ask(sparql));
      cells.push(inWords(once > 2000 ? once : median(await timed(9, () => peer.ask(sparql)))));
    }
    rows.push([name, ...cells]);
  }
  return table(["query, median", ...peers.map(({ name }) => name)], rows);
}

/** Oxigraph in this thread with nothing around it, its answer as text. */
function oxigraphAlone(record: Store): Peer {
  const engine = new oxigraph.Store();
  for (const slice of writeNQuads(record))
    engine.load(slice, { format: "application/n-quads", no_transaction: true, lenient: true });
  return {
    name: "Oxigraph alone",
    ask: async (sparql) =>
      engine.query(sparql, { results_format: "application/sparql-results+json", use_default_graph_as_union: true }),
  };
}

interface ComunicaEngine {
  queryBindings(
    sparql: string,
    context: { readonly sources: readonly Store[] },
  ): Promise<{ toArray(): Promise<unknown[]> }>;
}

/** Comunica over the same quads in an N3 store. Named at run time, so that the rest can be built where it is not installed. */
async function comunica(record: Store): Promise<Peer> {
  const name = "@comunica/query-sparql-rdfjs";
  const { QueryEngine }: { readonly QueryEngine: new () => ComunicaEngine } = await import(name);
  const engine = new QueryEngine();
  return {
    name: "Comunica over N3",
    ask: async (sparql) => (await engine.queryBindings(sparql, { sources: [record] })).toArray(),
  };
}

function raise(): never {
  throw new Error("the graph is empty");
}
