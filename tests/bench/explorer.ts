// The explorer at size: how long each page takes after a change, from a warm server and where the reader has it already, for how long it stops everybody else,
// what it weighs, and how fast search answers as one types over ten times as much.
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get as request } from "node:http";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Filled, Order, Strain, Told } from "./explorer-served.ts";
import { inWords, median, quantile, table } from "./measure.ts";

const size = process.env.HEARSAY_BENCH_CLAIMS ?? "10000";
const searched = process.env.HEARSAY_BENCH_SEARCHED ?? "100000";

/** How often each page is asked for from a warm server, and how often after a change. */
const [warmVisits, changes] = [30, 5];

/** Prints the figures. The server runs in a process of its own, in memory; each page is asked for over HTTP, compressed, to the end of its answer. */
export async function benchExplorer(): Promise<void> {
  if (size !== "0") await benchPages();
  if (searched !== "0") await benchSearch();
  console.log(`\n${scripts()}`);
}

interface Visit {
  readonly first: number;
  readonly whole: number;
  readonly status: number;
  readonly tag: string | undefined;
  readonly bytes: number;
}

const agent = new Agent({ keepAlive: true });

/** Asks for a page; milliseconds until the first byte of its answer and until the last. */
function visit(url: string, tag?: string): Promise<Visit> {
  const headers = {
    Accept: "text/html",
    "Accept-Encoding": "gzip",
    ...(tag === undefined ? {} : { "If-None-Match": tag }),
  };
  return new Promise((done, failed) => {
    const start = performance.now();
    request(url, { agent, headers }, (response) => {
      let [first, bytes] = [0, 0];
      response.on("data", (part: Buffer) => {
        first ||= performance.now() - start;
        bytes += part.length;
      });
      response.on("end", () => {
        const whole = performance.now() - start;
        const {
          statusCode: status = 0,
          headers: { etag },
        } = response;
        if (status >= 400) failed(new Error(`${url} was answered ${status}`));
        else done({ first: first || whole, whole, status, tag: etag, bytes });
      });
    }).on("error", failed);
  });
}

/** Starts a server over so many claims. */
async function serve(claims: string, mode: "whole" | "lean") {
  const child = fork(join(import.meta.dirname, "explorer-served.ts"), [claims, mode], {
    execArgv: ["--expose-gc", "--max-old-space-size=12000", "--import", "tsx"],
  });
  const hear = () =>
    new Promise<Told>((heard, failed) => {
      const ended = () => failed(new Error("The server ended before it answered."));
      child.once("exit", ended);
      child.once("message", (told) => {
        child.off("exit", ended);
        heard(told as Told);
      });
    });
  const order = async (what: Order): Promise<Told> => {
    const told = hear();
    child.send(what);
    return told;
  };
  const first = await hear();
  if (!("filled" in first)) throw new Error("The server told something else before it was filled.");
  return {
    filled: first.filled,
    change: () => order("change"),
    async strain(): Promise<Strain> {
      const told = await order("strain");
      return "strain" in told ? told.strain : { blocked: Number.NaN, answering: Number.NaN, computing: Number.NaN };
    },
    async memory() {
      const told = await order("memory");
      return "memory" in told ? told.memory : { process: Number.NaN, heap: Number.NaN };
    },
    close: () => child.disconnect(),
  };
}

/** Every page with its addresses: several where readers go to many of its kind, so that hardly any was asked for before. */
function pagesOf({ actors, documents, dossiers, disagreements }: Filled): Readonly<Record<string, readonly string[]>> {
  const [top = "", other = "", outlet = ""] = [actors[40], actors[55], actors[3]];
  const some = (ids: readonly string[]) => ids.slice(0, 400).map((id) => `/${id}`);
  return {
    start: ["/"],
    network: ["/network"],
    "network, filtered": ["/network?certainty=hedged"],
    "ways between two": [`/network?from=${top}&to=${other}`],
    actors: ["/actors"],
    "actor with the most claims": [`/${top}`],
    "any actor": some(actors.slice(41)),
    documents: ["/documents"],
    "any document": some(documents),
    "any dossier": some(dossiers),
    edge: [`/edge?from=${top}&to=${other}`],
    disagreements: ["/disagreements"],
    "any disagreement": some(disagreements),
    sources: ["/sources"],
    source: [`/${outlet.replace("actor/", "source/")}`],
    vocabulary: ["/ontology"],
    relation: ["/relation/met"],
    query: ["/query"],
    "search for a name": ["/search?q=mercer"],
  };
}

async function benchPages(): Promise<void> {
  const server = await serve(size, "whole");
  const { url, claims, documents, actors } = server.filled;
  const pages = Object.entries(pagesOf(server.filled)).filter(([, addresses]) => addresses.length > 0);
  console.log(`${claims} claims in ${documents.length} documents, ${actors.length} actors.\n`);
  // The first change loads who is who, which the next ones keep up to date.
  for (const [, [path = ""]] of pages) await visit(url + path);
  await server.change();
  const rows: string[][] = [];
  const times = (visits: readonly Visit[], part: "first" | "whole") => {
    const all = visits.map((each) => each[part]);
    return `${inWords(median(all))} / ${inWords(quantile(all, 0.95))}`;
  };
  for (const [name, addresses] of pages) {
    const pathAt = (n: number) => url + (addresses[n % addresses.length] ?? "");
    const cold: Visit[] = [];
    const strains: Strain[] = [];
    for (let n = 0; n < changes; n++) {
      await server.change();
      await server.strain();
      cold.push(await visit(pathAt(n)));
      strains.push(await server.strain());
    }
    const [warm, again]: [Visit[], Visit[]] = [[], []];
    for (let n = 0; n < warmVisits; n++) warm.push(await visit(pathAt(n + changes)));
    const strain = await server.strain();
    const { tag } = warm.at(-1) ?? {};
    for (let n = 0; n < warmVisits; n++) again.push(await visit(pathAt(warmVisits - 1 + changes), tag));
    if (again.some(({ status }) => status !== 304)) throw new Error(`${name} was sent again though the reader had it`);
    rows.push([
      name,
      times(cold, "first"),
      times(warm, "first"),
      times(warm, "whole"),
      inWords(median(again.map(({ whole }) => whole))),
      inWords(median(strains.map(({ computing }) => computing))),
      inWords(median(strains.map(({ answering }) => answering))),
      inWords(strain.answering / warmVisits),
      inWords(strain.blocked),
      ((warm[0]?.bytes ?? 0) / 1000).toFixed(0),
    ]);
  }
  const head = [
    "page",
    "after a change",
    "warm, first byte",
    "warm, whole",
    "304",
    "computing, after a change",
    "in the thread that answers",
    "the same, warm",
    "longest stop, warm",
    "kB",
  ];
  console.log(table(head, rows));
  server.close();
}

/** What people type, letter by letter: names, words, the beginnings of both, what is misspelt, accents, and words that are in every hundredth claim or in most. */
const typed: Readonly<Record<string, readonly string[]>> = {
  "a name": ["lindqvist", "okafor"],
  words: ["accused", "border crossing"],
  "one or two letters": ["a", "th", "m", "on"],
  "most claims": ["according to", "on 2024"],
  misspelt: ["lindkvist", "acused", "crosing"],
  accents: ["Öküzdàg", "àigül sadýkov"],
  "a whole sentence": ["accused the border crossing on 2024-03-01"],
  nothing: ["zzyzx"],
};

/** Search letter by letter, as a reader types: names in the box at the head of a page, and everything on the search page. */
async function benchSearch(): Promise<void> {
  const server = await serve(searched, "lean");
  const { url, claims } = server.filled;
  const ask = async (path: string, q: string) => (await visit(`${url}${path}?q=${encodeURIComponent(q)}`)).whole;
  await ask("/query", "");
  const before = await server.memory();
  const [first = 0] = [await ask("/search", "a")];
  await ask("/suggest", "a");
  const after = await server.memory();
  await server.strain();
  const rows: string[][] = [];
  for (const [name, words] of Object.entries(typed)) {
    const beginnings = words.flatMap((word) => [...word].map((_, end) => word.slice(0, end + 1)));
    const asked = /sentence|letters/.test(name) ? words.flatMap((word) => Array(10).fill(word)) : beginnings;
    const row = [name];
    for (const path of ["/suggest", "/search"]) {
      const times: number[] = [];
      for (const q of asked) times.push(await ask(path, q));
      row.push(inWords(median(times)), inWords(quantile(times, 0.95)));
    }
    const { answering, blocked } = await server.strain();
    rows.push([...row, inWords(answering / (2 * asked.length)), inWords(blocked)]);
  }
  const head = [
    "at each letter",
    "names, median",
    "95 %",
    "everything, median",
    "95 %",
    "computing, each",
    "longest stop",
  ];
  console.log(`\n${claims} claims are searched.\n\n${table(head, rows)}`);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `\nThe first search took ${inWords(first)}; the index takes ${megabytes(after.heap - before.heap)} of the heap (${megabytes(after.process)} in all).`,
  );
  await server.change();
  await server.change();
  await server.strain();
  const next = await ask("/search", "accused");
  const { answering, blocked } = await server.strain();
  console.log(
    `After a change the next search took ${inWords(next)}, ${inWords(answering)} of it computing in the thread that answers; the longest stop was ${inWords(blocked)}.`,
  );
  server.close();
}

function scripts(): string {
  const folder = resolve(import.meta.dirname, "../../dist/assets");
  const rows = ["search.js", "network.js", "query.js", "document.js", "styles.css"].map((file) => {
    const data = readFileSync(join(folder, file));
    return [file, (data.length / 1000).toFixed(1), (gzipSync(data).length / 1000).toFixed(1)];
  });
  return table(["file", "kB", "kB compressed"], rows);
}
