// The explorer in a process of its own, over made-up reporting in memory: `explorer-served CLAIMS [lean]`. Tells its parent the addresses, takes one more
// article when it is told to, and says for how long its event loop was blocked and what memory it holds.
import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Quad } from "@rdfjs/types";
import { openComparing } from "../../src/app/comparing.ts";
import { readConfig } from "../../src/app/config.ts";
import { ingestArticle } from "../../src/app/ingest.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import { claimKeysOf } from "../../src/link/claim-keys.ts";
import { positionsOf } from "../../src/link/positions.ts";
import { quadsOfDisagreements } from "../../src/rdf/derived-graph.ts";
import { graphIri, iriOf } from "../../src/rdf/iri.ts";
import { quadsOfActors, quadsOfVocabulary, sharedGraphs } from "../../src/rdf/shared-graphs.ts";
import { hs, oa } from "../../src/rdf/vocabulary.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { startServer } from "../../src/web/server.ts";
import { makeActors, makeDocument } from "./made-up-news.ts";
import { varyNews } from "./varied-news.ts";

/** What the parent asks for; each is answered by one {@link Told}. */
export type Order = "change" | "strain" | "memory";

export interface Strain {
  readonly blocked: number;
  /** Nobody else is answered meanwhile; other than `blocked` it does not grow with what else the machine does. Linux only. */
  readonly answering: number;
  readonly computing: number;
}

export interface Filled {
  readonly url: string;
  readonly claims: number;
  readonly actors: readonly string[];
  readonly documents: readonly string[];
  /** The ids of one claim of each document. */
  readonly dossiers: readonly string[];
  readonly disagreements: readonly string[];
}

/** Milliseconds since it was last asked: the longest for which the event loop stood still, and those of computing, in the thread that answers and in all. Bytes of the process and of its heap. */
export type Told =
  | { readonly filled: Filled }
  | { readonly changed: string }
  | { readonly strain: Strain }
  | { readonly memory: { readonly process: number; readonly heap: number } };

const [, , size = "10000", mode] = process.argv;

/** Nodes that neither lists nor search look at, and facts of other nodes that they do not: without them a hundred thousand claims, which are ten million quads, fit into the engine. */
const idle = new Set([hs.Mention, hs.CastMember, hs.Value, hs.Qualifier].map(({ value }) => value));
const idleFacts = new Set(
  [hs.lemma, hs.predicateSpan, hs.evidenceSpan, hs.qualifier, hs.rule, oa.start, oa.end].map(({ value }) => value),
);

function lean(quads: readonly Quad[]): readonly Quad[] {
  const nodes = new Set(quads.flatMap(({ subject, object }) => (idle.has(object.value) ? [subject.value] : [])));
  return quads.filter(({ subject, predicate }) => !nodes.has(subject.value) && !idleFacts.has(predicate.value));
}

async function fill(app: App): Promise<Omit<Filled, "url">> {
  const actors = makeActors(Math.max(200, Math.round(Number(size) / 6)));
  const comparing = openComparing();
  const [documents, dossiers]: [string[], string[]] = [[], []];
  let claims = 0;
  for (let index = 0; claims < Number(size); index++) {
    const linked = makeDocument(index, actors);
    const { document } = linked.reading;
    const quads = quadsOf(linked, app.base, claimKeysOf(linked));
    await app.store.replaceGraph(iriOf(document.id, app.base), mode === "lean" ? lean(quads) : quads);
    comparing.note(positionsOf(linked));
    documents.push(document.id);
    dossiers.push(...linked.reading.claims.slice(0, 1).map(({ id }) => id));
    claims += linked.reading.claims.length;
  }
  const { all } = comparing.review([]);
  const shared = {
    actors: quadsOfActors(actors, app.base),
    vocabulary: quadsOfVocabulary(app.base),
    derived: quadsOfDisagreements(all, app.base),
  };
  for (const [name, quads] of Object.entries(shared))
    await app.store.replaceGraph(graphIri(sharedGraphs[name as keyof typeof shared], app.base), quads);
  return { claims, documents, dossiers, actors: actors.map(({ id }) => id), disagreements: all.map(({ id }) => id) };
}

const app = await openApp(readConfig({}, { queryTimeout: 600_000 }), { inMemory: true });
const filled = await fill(app);
const server = await startServer(app, { host: "127.0.0.1", port: 0 });
/** Milliseconds; what the monitor measures contains them. */
const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
const article = varyNews();
let changes = 0;

/** One more article: read, linked and stored as usual; what is lean cannot be linked anew, so there one is only stored. */
async function change(number: number): Promise<string> {
  if (mode !== "lean") return (await ingestArticle(app, { text: article(number) })).document;
  const linked = makeDocument(1_000_000 + number, makeActors(200));
  const { id } = linked.reading.document;
  await app.store.replaceGraph(iriOf(id, app.base), lean(quadsOf(linked, app.base, claimKeysOf(linked))));
  return id;
}

async function obey(order: Order): Promise<Told> {
  if (order === "change") return { changed: await change(changes++) };
  if (order === "memory") {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return { memory: { process: rss, heap: heapUsed } };
  }
  return { strain: strainSince() };
}

/** Milliseconds that the thread of the event loop has computed, as Linux counts them. */
function computedHere(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

let [here, all] = [computedHere(), process.cpuUsage()];

function strainSince(): Strain {
  const { user, system } = process.cpuUsage(all);
  const strain = {
    blocked: Math.max(0, delay.max / 1e6 - resolution),
    answering: computedHere() - here,
    computing: (user + system) / 1000,
  };
  delay.reset();
  [here, all] = [computedHere(), process.cpuUsage()];
  return strain;
}

const tell = (told: Told) => process.send?.(told);
process.on("message", (order: Order) => void obey(order).then(tell));
process.on("disconnect", () => process.exit());
tell({ filled: { url: server.url.replace(/\/$/, ""), ...filled } });
