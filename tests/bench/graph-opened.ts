// Second half of the graph's bench, in a process that did nothing before: `graph-opened FOLDER` opens what was filled and measures.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ActorId, ClaimId, DocumentId } from "../../src/domain/ids.ts";
import { loadActorPage } from "../../src/queries/actor-page.ts";
import { loadActorsPage } from "../../src/queries/actors-page.ts";
import { loadCensus } from "../../src/queries/census.ts";
import { loadClaimPage } from "../../src/queries/claim-page.ts";
import { loadDocumentPage } from "../../src/queries/document-page.ts";
import { loadDocumentsPage } from "../../src/queries/documents-page.ts";
import { type Inquiry, openInquiry } from "../../src/queries/inquiry.ts";
import { loadSourcePage } from "../../src/queries/source-page.ts";
import { defaultBase, iriOf } from "../../src/rdf/iri.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { seeded } from "../support/store-deeds.ts";
import { inWords, median, quantile, table, timed } from "./measure.ts";
import { comunicaOver, n3Store, oxigraphAlone } from "./peers.ts";
import { typicalQueries } from "./typical-queries.ts";

export interface Filled {
  readonly quads: number;
  readonly documents: readonly DocumentId[];
  readonly claims: readonly ClaimId[];
  readonly actors: readonly ActorId[];
}

/** Milliseconds after which a peer's page is given up. */
const patience = 20_000;

type Loader = (inquiry: Inquiry) => Promise<unknown>;

/** The questions of the pages that grow with what they show, each time of another actor, claim or document. */
function loadersOf({ documents, claims, actors }: Filled): Readonly<Record<string, Loader>> {
  const random = seeded(1);
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] ?? raise();
  const asked = { page: 1, size: 20 };
  const actorPage = (inquiry: Inquiry, actor: ActorId) => loadActorPage(inquiry, actor, { ...asked, part: undefined });
  return {
    "an actor": (inquiry) => actorPage(inquiry, any(actors)),
    "the actor most spoken of": (inquiry) => actorPage(inquiry, actors[40] ?? raise()),
    "a claim": (inquiry) => loadClaimPage(inquiry, any(claims)),
    "a document": (inquiry) => loadDocumentPage(inquiry, any(documents)),
    "a source": (inquiry) => loadSourcePage(inquiry, actors[Math.floor(random() * 40)] ?? raise(), asked),
  };
}

async function main(folder: string): Promise<void> {
  const filled: Filled = JSON.parse(readFileSync(join(folder, "filled.json"), "utf8"));
  const from = performance.now();
  const store = await openMemoryStore({ folder, warm: true, timeout: 600_000 });
  const opened = performance.now() - from;
  await store.query("ASK {}");
  const answered = performance.now() - from;
  // Two queries of unknown cost at the same time: the second engine is then filled too.
  const count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
  await Promise.all([store.query(count), store.query(count)]);
  const first = async (act: Loader) => inWords(median(await timed(1, () => act(openInquiry(store, defaultBase)))));
  const census = await first(loadCensus);
  const list = { page: 1, size: 20 };
  globalThis.gc?.();
  await pause(200);
  const bytes = process.memoryUsage().rss / filled.quads;
  console.log(
    `\n${table(
      ["opening", "figure"],
      [
        ["until the record is read", inWords(opened)],
        ["until the first query is answered", inWords(answered)],
        ["census of all claims, once for each state of the store", census],
        ["list of all actors, once for each state", await first((inquiry) => loadActorsPage(inquiry, undefined, list))],
        ["list of all documents, once for each state", await first((inquiry) => loadDocumentsPage(inquiry, list))],
        ["memory of the process with record and two engines, bytes a quad", String(Math.round(bytes))],
      ],
    )}`,
  );
  const record = await n3Store(store);
  const peer = await comunicaOver(record);
  console.log(`\n${await pages(store, peer, filled)}`);
  console.log(`\n${await queries(store, oxigraphAlone(record), peer, filled)}`);
  await store.close();
}

async function pages(store: GraphStore, peer: GraphStore, filled: Filled): Promise<string> {
  const rows: string[][] = [];
  const names = Object.keys(loadersOf(filled));
  for (const name of names) {
    const load = loadersOf(filled)[name] ?? raise();
    const ask = (of: GraphStore) => load(openInquiry(of, defaultBase)).catch(passNotFound);
    await timed(5, () => ask(store));
    const times = await timed(60, () => ask(store));
    rows.push([name, inWords(median(times)), inWords(quantile(times, 0.95)), await withPatience(() => ask(peer))]);
  }
  return table(["all questions of the page of", "median", "95 %", "once, Comunica over N3"], rows);
}

/** How long something takes once, the second time, when what is kept is there; at most as long as there is patience. */
async function withPatience(act: () => Promise<unknown>): Promise<string> {
  const late = pause(patience, "late", { ref: false });
  const first = await Promise.race([act(), late]);
  if (first === "late") return `over ${inWords(patience)}`;
  return inWords(median(await timed(1, act)));
}

/** An actor who is in no document has no page. */
function passNotFound(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "not-found")) throw error;
}

async function queries(
  store: GraphStore,
  alone: (sparql: string) => unknown,
  peer: GraphStore,
  { actors }: Filled,
): Promise<string> {
  const rows: string[][] = [];
  let [ours, theirs] = [0, 0];
  for (const { name, sparql } of typicalQueries(iriOf(actors[41] ?? raise(), defaultBase))) {
    const [hearsay, oxigraph]: [number[], number[]] = [[], []];
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < 25; round++) {
      hearsay.push(...(await timed(1, () => store.query(sparql))));
      oxigraph.push(...(await timed(1, () => alone(sparql))));
    }
    const [mine, other] = [median(hearsay), median(oxigraph)];
    ours += mine;
    theirs += other;
    const comunica = inWords(median(await timed(1, () => peer.query(sparql))));
    rows.push([name, inWords(mine), inWords(other), (mine / other).toFixed(2), comunica]);
  }
  rows.push(["all eight", inWords(ours), inWords(theirs), (ours / theirs).toFixed(2), ""]);
  return table(["query, median", "Hearsay", "Oxigraph alone", "ratio", "once, Comunica over N3"], rows);
}

function raise(): never {
  throw new Error("the graph is empty");
}

const folder = process.argv[2];
if (folder !== undefined) await main(folder);
