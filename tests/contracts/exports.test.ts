// Every format of export is read back by a reader that we did not write, and holds what was selected, no more and no less.
import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml/node";
import { Parser } from "n3";
import { Store as Oxigraph } from "oxigraph";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Linked } from "../../src/domain/reading.ts";
import { readExportRequest, writeExport } from "../../src/export/export.ts";
import { formats } from "../../src/export/formats.ts";
import { defaultBase, iriOf } from "../../src/rdf/iri.ts";
import { linkedOf } from "../../src/rdf/read-claims.ts";
import { quadsOfActors } from "../../src/rdf/shared-graphs.ts";
import { writeQuadLine } from "../../src/rdf/syntax.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { borderStory } from "../support/border-story.ts";
import { linkedReading } from "../support/readings.ts";

async function storeOf(documents: readonly Linked[]): Promise<GraphStore> {
  const store = await openMemoryStore();
  for (const linked of documents)
    await store.replaceGraph(iriOf(linked.reading.document.id, defaultBase), quadsOf(linked, defaultBase));
  const actors = documents.flatMap((linked) => linked.actors);
  const unique = [...new Map(actors.map((actor) => [actor.id, actor])).values()];
  await store.replaceGraph(iriOf("graph/actors", defaultBase), quadsOfActors(unique, defaultBase));
  return store;
}

async function exported(store: GraphStore, format: string, scope = "all", query?: string): Promise<string> {
  let text = "";
  const request = readExportRequest({ scope, format, ...(query === undefined ? {} : { query }) });
  for await (const piece of writeExport(store, defaultBase, request)) text += piece;
  return text;
}

const lines = (quads: readonly Quad[]): string[] => quads.map(writeQuadLine).sort();

async function quadsIn(store: GraphStore): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of store.match({})) quads.push(quad);
  return quads;
}

function inOxigraph(text: string, format: string): Quad[] {
  const store = new Oxigraph();
  store.load(text, { format, base_iri: defaultBase });
  return store.match() as unknown as Quad[];
}

let story: GraphStore;
let odd: GraphStore;
beforeAll(async () => {
  story = await storeOf(borderStory);
  const made = fc.sample(linkedReading, { seed: 11, numRuns: 25 });
  odd = await storeOf([...new Map(made.map((linked) => [linked.reading.document.id, linked])).values()]);
});
afterAll(() => Promise.all([story.close(), odd.close()]));

const [first] = borderStory.filter(({ reading }) => reading.claims.length === 3);
const claimOf = (words: string) =>
  first?.reading.claims.find((claim) => claim.predicate.text === words)?.id ?? "claim/none";

describe("RDF", () => {
  test.each([
    ["trig", "TriG"],
    ["nq", "N-Quads"],
  ])("%s gives n3 and oxigraph every quad of the store", async (name, format) => {
    for (const store of [story, odd]) {
      const text = await exported(store, name);
      const expected = lines(await quadsIn(store));
      expect(lines(new Parser({ format, baseIRI: defaultBase }).parse(text))).toEqual(expected);
      expect(inOxigraph(text, name === "trig" ? "application/trig" : "application/n-quads")).toHaveLength(
        expected.length,
      );
    }
  });

  test("Turtle holds every triple once, with prefixes, and a document's can be read back as it was", async () => {
    const text = await exported(story, "ttl", borderStory[0]?.reading.document.id);
    expect(text).toContain("@prefix hs: <https://w3id.org/hearsay/ns#> .");
    const quads = new Parser({ format: "Turtle", baseIRI: defaultBase }).parse(text);
    expect(linkedOf(quads, defaultBase)).toEqual(borderStory[0]);
    expect(inOxigraph(text, "text/turtle")).toHaveLength(quads.length);
    const all = new Parser({ format: "Turtle", baseIRI: defaultBase }).parse(await exported(odd, "ttl"));
    const triples = new Set(
      (await quadsIn(odd)).map(
        ({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`,
      ),
    );
    expect(new Set(all.map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value}`))).toEqual(triples);
  });

  test("a claim brings its chain, its passage and its own plain triple, and nothing of other claims", async () => {
    const text = await exported(story, "ttl", claimOf("met"));
    expect(text).toMatch(/<actor\/tokayev> a schema:Person ;[^.]*rel:met <actor\/zelensky>/s);
    expect(text).not.toContain("7,500");
    expect(text).not.toContain("rel:supported");
    const chained = await exported(story, "ttl", claimOf("put"));
    for (const words of ["a trucking source", "Kommersant", "7,500 vehicles"]) expect(chained).toContain(words);
    expect(chained).not.toContain("rel:met");
  });
});

describe("tables", () => {
  test("claims: a row each, fields quoted so that they come back", async () => {
    const rows = parseCsv(await exported(story, "csv"));
    expect(rows).toHaveLength(5);
    const put = rows.find((row) => row.words === "put");
    expect(put).toMatchObject({
      subject: "the backlog",
      relation: "https://w3id.org/hearsay/relation/numbers",
      value: "7500",
      unit: "vehicles",
      chain: "Kommersant > a trucking source",
      voice: "anonymous",
      title: 'Gridlock, "by the numbers"',
      published: "2025-10-02",
    });
    expect(rows.find((row) => row.words === "did not support")).toMatchObject({ polarity: "denied", origin: "Smart" });
    expect(parseCsv(await exported(odd, "csv")).length).toBeGreaterThan(20);
  });

  test("actors: counted over documents", async () => {
    const rows = parseCsv(await exported(story, "actors.csv"));
    expect(rows.map((row) => row.label)).toEqual([
      "Kazakhstan",
      "Kommersant",
      "Russia",
      "Smart",
      "Tokayev",
      "Zelensky",
    ]);
    expect(rows.find((row) => row.label === "Tokayev")).toMatchObject({
      kind: "person",
      documents: "2",
      claims: "2",
      said: "0",
    });
    expect(rows.find((row) => row.label === "Smart")).toMatchObject({ documents: "1", claims: "0", said: "1" });
  });

  test("edges: claims of two documents on one edge, with their origins", async () => {
    const rows = parseCsv(await exported(story, "edges.csv"));
    expect(rows.find((row) => row.relation_label === "met")).toMatchObject({
      weight: "2",
      origins: "2",
      source_label: "Tokayev",
    });
    expect(rows.find((row) => row.relation_label === "supported")).toMatchObject({ polarity: "denied", weight: "1" });
    expect(rows).toHaveLength(3);
  });
});

describe("networks", () => {
  test.each([
    ["gexf", (text: string) => parseGexf(MultiDirectedGraph, text, { allowUndeclaredAttributes: false })],
    ["graphml", (text: string) => parseGraphml(MultiDirectedGraph, text)],
  ])("%s comes back with its nodes, edges and attributes", async (name, parse) => {
    const graph = parse(await exported(story, name));
    expect([...graph.nodes()].sort()).toEqual(["actor/kazakhstan", "actor/russia", "actor/tokayev", "actor/zelensky"]);
    expect(graph.size).toBe(3);
    const met = graph.findEdge((_, { relation }) => relation === "relation/met") ?? "";
    expect([graph.source(met), graph.target(met)]).toEqual(["actor/tokayev", "actor/zelensky"]);
    expect(graph.getEdgeAttributes(met)).toMatchObject({
      polarity: "affirmed",
      certainty: "stated",
      origins: 2,
      weight: 2,
      label: "met",
    });
    expect(graph.getNodeAttributes("actor/russia")).toMatchObject({ label: "Russia", kind: "state", claims: 2 });
    expect(graph.getNodeAttribute("actor/russia", "x")).toEqual(expect.any(Number));
  });

  test("hold odd names too", async () => {
    const expected = parseCsv(await exported(odd, "edges.csv")).length;
    expect(expected).toBeGreaterThan(0);
    expect(parseGexf(MultiDirectedGraph, await exported(odd, "gexf")).size).toBe(expected);
    expect(parseGraphml(MultiDirectedGraph, await exported(odd, "graphml")).size).toBe(expected);
  });
});

describe("scopes", () => {
  test("an actor's claims are those of which it is subject, object or voice", async () => {
    const words = async (scope: string) =>
      parseCsv(await exported(story, "csv", scope))
        .map((row) => row.words)
        .sort();
    expect(await words("actor/tokayev")).toEqual(["met", "met"]);
    expect(await words("actor/kommersant")).toEqual(["put"]);
    expect(await words("actor/smart")).toEqual(["did not support"]);
  });

  test("a query's claims are those in its columns", async () => {
    const query =
      "SELECT ?c WHERE { GRAPH ?g { ?c <https://w3id.org/hearsay/ns#certainty> <https://w3id.org/hearsay/ns#hedged> } }";
    expect(parseCsv(await exported(story, "csv", "all", query)).map((row) => row.words)).toEqual(["depend"]);
    expect(parseCsv(await exported(story, "csv", "all", "SELECT ?c WHERE { ?c <a:b> ?d }"))).toEqual([]);
  });

  test.each([
    ["actor/nobody", "not-found"],
    ["document/000000000000", "not-found"],
    ["claim/000000000000", "not-found"],
    ["relation/met", "bad-request"],
    ["../etc/passwd", "bad-request"],
  ])("%s is refused: %s", async (scope, code) => {
    await expect(exported(story, "ttl", scope)).rejects.toMatchObject({ code });
  });
});

test("every format gives the same text in every run, and something for every scope", async () => {
  for (const { name } of formats)
    for (const scope of ["all", "actor/tokayev", claimOf("put")]) {
      const text = await exported(story, name, scope);
      expect(text).not.toBe("");
      expect(await exported(story, name, scope)).toBe(text);
    }
});

/** Rows of RFC 4180 CSV by the names in its head. */
function parseCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") records.push([]);
  }
  const [head = [], ...rows] = records.filter((record) => record.length > 0);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  return rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ""])));
}
