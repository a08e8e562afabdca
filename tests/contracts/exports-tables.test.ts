// Every other format of export is read back by a reader that we did not write; scopes; the same text in every run.
import { createRequire } from "node:module";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/export/formats.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { parseCsv } from "../support/csv.ts";
import { claimOf, exported, openOddities, openStory, quadsIn } from "../support/exported.ts";

let story: GraphStore;
let odd: GraphStore;
beforeAll(async () => {
  [story, odd] = await Promise.all([openStory(), openOddities()]);
});
afterAll(() => Promise.all([story.close(), odd.close()]));

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

describe("citations", () => {
  test("CSL-JSON cites documents, and a claim with its words and chain", async () => {
    const items = JSON.parse(await exported(story, "csl.json"));
    expect(items).toContainEqual(
      expect.objectContaining({
        type: "article-newspaper",
        title: 'Gridlock, "by the numbers"',
        "container-title": "The Diplomat",
        issued: { "date-parts": [[2025, 10, 2]] },
      }),
    );
    const [cited] = JSON.parse(await exported(story, "csl.json", claimOf("put")));
    expect(cited.note).toContain("“Kommersant cited a trucking source who put the backlog at 7,500 vehicles.”");
    expect(cited.note).toContain("(according to Kommersant, citing a trucking source)");
  });

  test("BibTeX comes back from a parser, whatever signs the titles have", async () => {
    const { entries }: { entries: (text: string) => Record<string, string>[] } = createRequire(import.meta.url)(
      "bibtex-parse",
    );
    const read = entries(await exported(story, "bib"));
    expect(read).toContainEqual(expect.objectContaining({ JOURNAL: "The Diplomat", type: "article" }));
    expect(read).toHaveLength(2);
    const documents = new Set(
      (await quadsIn(odd)).map((q) => q.graph.value).filter((graph) => graph.includes("/document/")),
    );
    expect(entries(await exported(odd, "bib"))).toHaveLength(documents.size);
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
