// Every format in every scope is read back by a reader that we did not write, and holds what was selected: no more, no less.
import { createRequire } from "node:module";
import type { Quad } from "@rdfjs/types";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml/node";
import jsonld from "jsonld";
import { Parser } from "n3";
import { Store as Oxigraph } from "oxigraph";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeExport } from "../../src/export/export.ts";
import { findFormat, formats } from "../../src/export/formats.ts";
import type { Scope } from "../../src/export/scope.ts";
import { select } from "../../src/export/selection.ts";
import { factory } from "../../src/rdf/factory.ts";
import { defaultBase } from "../../src/rdf/iri.ts";
import { withPrefixes } from "../../src/rdf/sparql.ts";
import { writeQuadLine } from "../../src/rdf/syntax.ts";
import { hs, prefixes, rdf } from "../../src/rdf/vocabulary.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { parseCsv } from "../support/csv.ts";
import { claimOf, longStory, openStory } from "../support/exported.ts";

let store: GraphStore;
beforeAll(async () => {
  store = await openStory();
});
afterAll(() => store.close());

const hedged = withPrefixes("SELECT ?claim { GRAPH ?g { ?claim hs:certainty hs:hedged } }");
const document = longStory?.reading.document.id ?? "document/none";
const claim = claimOf("put");
if (!claim.startsWith("claim/")) throw new Error("the story has lost its claim");
const put = claim as `claim/${string}`;

/** What is exported, and how many claims of how many documents are in it. */
const scopes: readonly (readonly [name: string, scope: Scope, claims: number, documents: number])[] = [
  ["everything", { kind: "everything" }, 5, 2],
  ["a document", { kind: "document", document: document as `document/${string}` }, 3, 1],
  ["an actor", { kind: "actor", actor: "actor/tokayev" }, 2, 2],
  ["a claim", { kind: "claim", claim: put }, 1, 1],
  ["a query", { kind: "query", query: hedged }, 1, 1],
  ["a filtered network", { kind: "claims", claims: [put, ...metClaims()], name: "network" }, 2, 1],
  ["a query that finds nothing", { kind: "query", query: withPrefixes("SELECT ?claim { ?claim a rel:met }") }, 0, 0],
];

function metClaims() {
  return longStory?.reading.claims.filter(({ predicate }) => predicate.text === "met").map(({ id }) => id) ?? [];
}

async function written(format: string, scope: Scope): Promise<string> {
  let text = "";
  for await (const piece of writeExport(store, defaultBase, { scope, format: findFormat(format) })) text += piece;
  return text;
}

/** What a scope selects, as the store has it. */
async function selected(scope: Scope): Promise<readonly Quad[]> {
  const quads: Quad[] = [];
  for await (const part of (await select(store, defaultBase, scope)).graphs()) quads.push(...part.quads);
  return quads;
}

const lines = (quads: Iterable<Quad>): readonly string[] => [...new Set([...quads].map(writeQuadLine))].sort();
const triples = (quads: Iterable<Quad>): readonly string[] =>
  lines([...quads].map((quad) => factory.quad(quad.subject, quad.predicate, quad.object)));

const byN3 = (text: string, format: string): Quad[] => new Parser({ format, baseIRI: defaultBase }).parse(text);

function byOxigraph(text: string, format: string): Quad[] {
  const read = new Oxigraph();
  read.load(text, { format, base_iri: defaultBase });
  return byN3(read.dump({ format: "application/n-quads" }), "N-Quads");
}

async function byJsonLd(text: string): Promise<Quad[]> {
  return byN3(
    String(await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", base: defaultBase })),
    "N-Quads",
  );
}

/** Claims in a text that an RDF reader has read. */
const claimsIn = (quads: readonly Quad[]): ReadonlySet<string> =>
  new Set(quads.filter((q) => q.predicate.equals(rdf.type) && q.object.equals(hs.Claim)).map((q) => q.subject.value));

type Check = (text: string, scope: Scope, claims: number, documents: number) => Promise<void> | void;

interface Reader {
  readonly read: (text: string, format: string) => Quad[] | Promise<Quad[]>;
  /** What is selected as this reader understands it: Oxigraph keeps numbers in their canonical form. */
  readonly expected: (quads: readonly Quad[]) => Quad[];
}

const n3: Reader = { read: byN3, expected: (quads) => [...quads] };
const oxigraph: Reader = {
  read: byOxigraph,
  expected: (quads) => byOxigraph(quads.map(writeQuadLine).join(""), "application/n-quads"),
};
const processor: Reader = { read: byJsonLd, expected: (quads) => [...quads] };

/** Both hold the same; `as` says what of it. */
const same =
  ({ read, expected }: Reader, format: string, as: (quads: Iterable<Quad>) => readonly string[] = lines): Check =>
  async (text, scope) =>
    expect(as(await read(text, format))).toEqual(as(expected(await selected(scope))));

/** The triples of relations alone. */
const direct = (quads: Iterable<Quad>): readonly string[] =>
  triples([...quads].filter(({ predicate }) => predicate.value.startsWith(prefixes.rel)));

const reified =
  ({ read }: Reader): Check =>
  async (text, _, claims) => {
    const quads = await read(text, "text/turtle");
    expect(claimsIn(quads).size).toBe(claims);
    const triples = quads.filter(({ predicate }) => predicate.value === `${prefixes.rdf}reifies`);
    expect(triples.map(({ object }) => object.termType)).toEqual(Array(claims).fill("Quad"));
  };

/** Four graphs a claim: the head, what is asserted, where it comes from, how it was published. */
const published =
  ({ read }: Reader): Check =>
  async (text, _, claims) => {
    const graphs = new Set((await read(text, "application/trig")).map(({ graph }) => graph.value));
    expect([...graphs].filter((graph) => graph.endsWith("#assertion"))).toHaveLength(claims);
    expect(graphs.size).toBe(4 * claims);
  };

const network =
  (read: (text: string) => { readonly order: number; readonly size: number }): Check =>
  async (text, scope) => {
    const edges = parseCsv(await written("edges.csv", scope));
    const graph = read(text);
    expect([graph.size, graph.order]).toEqual([
      edges.length,
      new Set(edges.flatMap(({ source, target }) => [source, target])).size,
    ]);
  };

const { entries }: { entries: (text: string) => unknown[] } = createRequire(import.meta.url)("bibtex-parse");

/** The readers of each format, and what they must find. */
const checks: Readonly<Record<string, readonly Check[]>> = {
  ttl: [same(n3, "text/turtle", triples), same(oxigraph, "text/turtle", triples)],
  trig: [same(n3, "application/trig"), same(oxigraph, "application/trig")],
  nq: [same(n3, "application/n-quads"), same(oxigraph, "application/n-quads")],
  jsonld: [same(processor, ""), same(oxigraph, "application/ld+json")],
  "rdf12.ttl": [reified(n3), reified(oxigraph)],
  "plain.ttl": [same(n3, "text/turtle", direct), same(oxigraph, "text/turtle", direct)],
  "nanopub.trig": [published(n3), published(oxigraph)],
  "annotations.jsonld": [(text, _, claims) => expect(JSON.parse(text).items).toHaveLength(claims)],
  csv: [(text, _, claims) => expect(parseCsv(text)).toHaveLength(claims)],
  "actors.csv": [
    async (text, scope) => {
      const actors = new Set(parseCsv(text).map(({ actor }) => actor));
      for (const { source, target } of parseCsv(await written("edges.csv", scope)))
        for (const end of [source, target]) expect(actors).toContain(end);
    },
  ],
  "edges.csv": [
    async (text, scope) => {
      const wanted = new Set(claimsIn(await selected(scope)));
      for (const { claims = "" } of parseCsv(text)) for (const id of claims.split(" ")) expect(wanted).toContain(id);
    },
  ],
  // The reader takes a file without edges for one that may have both kinds, so the graph's own type stands.
  gexf: [
    network((text) =>
      parseGexf(MultiDirectedGraph, text, { allowUndeclaredAttributes: false, respectInputGraphType: true }),
    ),
  ],
  graphml: [network((text) => parseGraphml(MultiDirectedGraph, text))],
  "csl.json": [(text, _, __, documents) => expect(JSON.parse(text)).toHaveLength(documents)],
  bib: [(text, _, __, documents) => expect(entries(text)).toHaveLength(documents)],
};

test("every format has its readers", () => {
  expect(Object.keys(checks).sort()).toEqual(formats.map(({ name }) => name).sort());
});

describe.each(scopes)("%s", (_, scope, claims, documents) => {
  test.each(formats.map(({ name }) => name))("as %s", async (name) => {
    const text = await written(name, scope);
    for (const check of checks[name] ?? []) await check(text, scope, claims, documents);
  });
});

test("a query with more rows than are allowed is refused, and not half exported", async () => {
  const query = withPrefixes("SELECT ?claim { GRAPH ?g { ?claim a hs:Claim } }");
  const pieces = writeExport(
    store,
    defaultBase,
    { scope: { kind: "query", query }, format: findFormat("csv") },
    { limit: 4 },
  );
  await expect(pieces.next()).rejects.toMatchObject({
    code: "bad-request",
    message: expect.stringContaining("more than 4 rows"),
  });
});
