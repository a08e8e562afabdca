// The explorer at size: how long each page takes from a cold and from a warm server, what it weighs, and how fast search answers as one types.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { readConfig } from "../../src/app/config.ts";
import { type App, openApp } from "../../src/app/open-app.ts";
import { graphIri, iriOf } from "../../src/rdf/iri.ts";
import { quadsOfActors, quadsOfVocabulary, sharedGraphs } from "../../src/rdf/shared-graphs.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { startServer } from "../../src/web/server.ts";
import { makeActors, makeDocument } from "./made-up-news.ts";
import { inWords, median, quantile, table, timed } from "./measure.ts";

const size = Number(process.env.HEARSAY_BENCH_CLAIMS ?? 10_000);

/** Prints the figures. The server runs in this process, in memory; each page is asked for over HTTP, compressed, to the end of its answer. */
export async function benchExplorer(): Promise<void> {
  const app = await openApp(readConfig({}), { inMemory: true });
  const { documents, actors, claim } = await fill(app);
  const server = await startServer(app, { host: "127.0.0.1", port: 0 });
  const url = server.url.replace(/\/$/, "");
  const get = async (path: string) => (await fetch(url + path, { headers: { Accept: "text/html" } })).text();
  console.log(`${size} claims in ${documents.length} documents, ${actors.length} actors.\n`);
  const pages: Readonly<Record<string, string>> = {
    start: "/",
    network: "/network",
    "ways between two": `/network?from=${actors[41]}&to=${actors[80]}`,
    actors: "/actors",
    actor: `/${actors[41]}`,
    documents: "/documents",
    document: `/${documents[0]}`,
    dossier: `/${claim}`,
    sources: "/sources",
    source: `/${(actors[3] ?? "").replace("actor/", "source/")}`,
    vocabulary: "/ontology",
    query: "/query",
    "search: mercer": "/search?q=mercer",
  };
  const rows: string[][] = [];
  for (const [name, path] of Object.entries(pages)) {
    const [cold = 0] = await timed(1, () => get(path));
    const warm = await timed(15, () => get(path));
    const html = await get(path);
    rows.push([
      name,
      inWords(cold),
      inWords(median(warm)),
      inWords(quantile(warm, 0.95)),
      kilobytes(html),
      kilobytes(gzipSync(html)),
    ]);
  }
  console.log(table(["page", "first time", "warm, median", "warm, 95 %", "kB", "kB compressed"], rows));
  console.log(`\n${await typing(get)}`);
  console.log(`\n${scripts()}`);
  await server.close();
  await app.close();
}

const kilobytes = (data: string | Buffer): string => (Buffer.byteLength(data) / 1000).toFixed(0);

async function fill(app: App) {
  const actors = makeActors(Math.max(200, Math.round(size / 25)));
  const documents: string[] = [];
  let claim = "";
  for (let index = 0; documents.length * 25 < size; index++) {
    const linked = makeDocument(index, actors);
    const { document, claims } = linked.reading;
    await app.store.replaceGraph(iriOf(document.id, app.base), quadsOf(linked, app.base));
    documents.push(document.id);
    claim ||= claims[0]?.id ?? "";
  }
  await app.store.replaceGraph(graphIri(sharedGraphs.actors, app.base), quadsOfActors(actors, app.base));
  await app.store.replaceGraph(graphIri(sharedGraphs.vocabulary, app.base), quadsOfVocabulary(app.base));
  return { documents, claim, actors: actors.map(({ id }) => id) };
}

/** Search letter by letter, as a reader types: names in the box at the head of a page, and everything on the search page. */
async function typing(get: (path: string) => Promise<string>): Promise<string> {
  const words = ["lindqvist", "accused", "border crossing"];
  const beginnings = words.flatMap((word) => [...word].map((_, end) => word.slice(0, end + 1)));
  const rows: string[][] = [];
  for (const [name, path] of [
    ["names as one types", "/suggest"],
    ["search as one types", "/search"],
  ] as const) {
    await get(`${path}?q=a`);
    const times: number[] = [];
    for (const q of beginnings) times.push(...(await timed(1, () => get(`${path}?q=${encodeURIComponent(q)}`))));
    rows.push([name, inWords(median(times)), inWords(quantile(times, 0.95))]);
  }
  return table(["at each letter", "median", "95 %"], rows);
}

function scripts(): string {
  const folder = resolve(import.meta.dirname, "../../dist/assets");
  const rows = ["search.js", "network.js", "query.js", "document.js", "styles.css"].map((file) => {
    const data = readFileSync(join(folder, file));
    return [file, (data.length / 1000).toFixed(1), (gzipSync(data).length / 1000).toFixed(1)];
  });
  return table(["file", "kB", "kB compressed"], rows);
}
