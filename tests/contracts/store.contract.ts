// What every store of graphs must do, embedded or remote: a function of how one is opened.
import type { Quad } from "@rdfjs/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KnownError } from "../../src/domain/errors.ts";
import { factory } from "../../src/rdf/factory.ts";
import { sparql } from "../../src/rdf/sparql.ts";
import { parseRdf, writeQuadLine } from "../../src/rdf/syntax.ts";
import type { GraphStore, QueryResult } from "../../src/store/store.ts";

const base = "http://127.0.0.1:8080/";
const one = `${base}document/one`;
const two = `${base}document/two`;

const turtle = (text: string): Quad[] =>
  parseRdf(`@prefix rel: <https://w3id.org/hearsay/relation/> .\n${text}`, { syntax: "turtle", base });

const articleOne = turtle(`
  <actor/tokayev> rel:met <actor/zelensky> ; <label> "Tokayev", "Токаев"@ru, "two\\nlines and a \\"quote\\" \\\\" .
  <document/one#value-1> <value> 7500 , 0.82 , true , "2025-09"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .
`);
const articleTwo = turtle("<actor/zelensky> rel:thanked <actor/tokayev> .");

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "no error",
    (error: unknown) => (error instanceof KnownError ? error.code : String(error)),
  );
}

function rows(result: QueryResult): string[] {
  if (result.kind !== "bindings") throw new Error(`rows were expected, not ${result.kind}`);
  return result.rows
    .map((row) => result.variables.map((name) => row[name]?.value.replace(base, "") ?? "").join(" "))
    .sort();
}

/** The suite. `open` gives a store that is empty; each call a new one. */
export function storeContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`a store of graphs: ${name}`, () => {
    let store: GraphStore;

    beforeAll(async () => {
      store = await open();
      await store.replaceGraph(one, articleOne);
      await store.replaceGraph(two, articleTwo);
    });

    afterAll(() => store.close());

    test("tells its graphs, sorted", async () => {
      expect(await store.graphs()).toEqual([one, two]);
    });

    test("asks across all graphs by default", async () => {
      const result = await store.query(
        sparql`SELECT ?a ?b { ?a ?p ?b FILTER(isIRI(?b) && STRSTARTS(STR(?a), ${factory.literal(base)})) }`,
      );
      expect(rows(result)).toEqual(["actor/tokayev actor/zelensky", "actor/zelensky actor/tokayev"]);
    });

    test("asks by graph", async () => {
      const result = await store.query(sparql`SELECT ?g ?a { GRAPH ?g { ?a rel:met ?b } }`);
      expect(rows(result)).toEqual(["document/one actor/tokayev"]);
    });

    test("asks in a dataset given with the query", async () => {
      const all = sparql`SELECT ?a { ?a ?p ?b FILTER(isIRI(?b)) }`;
      expect(rows(await store.query(all, { defaultGraphs: [two] }))).toEqual(["actor/zelensky"]);
      expect(rows(await store.query(all, { namedGraphs: [two] }))).toEqual([]);
      const named = sparql`SELECT ?g { GRAPH ?g { ?a ?p ?b FILTER(isIRI(?b)) } }`;
      expect(rows(await store.query(named, { namedGraphs: [two] }))).toEqual(["document/two"]);
      const from = sparql`SELECT ?a FROM ${factory.namedNode(two)} { ?a ?p ?b FILTER(isIRI(?b)) }`;
      expect(rows(await store.query(from))).toEqual(["actor/zelensky"]);
    });

    test("answers yes or no", async () => {
      expect(await store.query(sparql`ASK { GRAPH ?g { ?a rel:met ?b } }`)).toEqual({ kind: "boolean", value: true });
      expect(await store.query(sparql`ASK { GRAPH ?g { ?a rel:sued ?b } }`)).toEqual({ kind: "boolean", value: false });
    });

    test("constructs triples", async () => {
      const result = await store.query(sparql`CONSTRUCT { ?b rel:met ?a } WHERE { GRAPH ?g { ?a rel:met ?b } }`);
      if (result.kind !== "graph") throw new Error("triples were expected");
      expect(result.quads.map((quad) => writeQuadLine(quad).replaceAll(base, ""))).toEqual([
        "<actor/zelensky> <https://w3id.org/hearsay/relation/met> <actor/tokayev> .\n",
      ]);
      expect(result.truncated).toBe(false);
    });

    test("leaves out variables that are not bound", async () => {
      const result = await store.query(sparql`SELECT ?a ?x { GRAPH ?g { ?a rel:met ?b } OPTIONAL { ?a rel:sued ?x } }`);
      expect(result).toMatchObject({ variables: ["a", "x"] });
      if (result.kind === "bindings") expect(Object.keys(result.rows[0] ?? {})).toEqual(["a"]);
    });

    test("gives back exactly what was put in", async () => {
      const found: Quad[] = [];
      for await (const quad of store.match({ graph: factory.namedNode(one) })) found.push(quad);
      const lines = (quads: readonly Quad[]) =>
        quads.map(({ subject, predicate, object }) => writeQuadLine(factory.quad(subject, predicate, object))).sort();
      expect(lines(found)).toEqual(lines(articleOne));
      expect(found.every(({ graph }) => graph.value === one)).toBe(true);
    });

    test("matches by pattern in all graphs, graph by graph", async () => {
      const found: string[] = [];
      for await (const { graph } of store.match({ object: factory.namedNode(`${base}actor/tokayev`) }))
        found.push(graph.value);
      expect(found).toEqual([two]);
    });

    test("cuts rows off at a limit and says so", async () => {
      const all = `SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?s), "${base}")) } ORDER BY ?s ?p ?o`;
      const few = await store.query(all, { limit: 3 });
      expect(few).toMatchObject({ truncated: true });
      expect(rows(few)).toHaveLength(3);
      expect(await store.query(all, { limit: 9 })).toMatchObject({ truncated: false });
      expect(rows(await store.query(`${all} LIMIT 2`, { limit: 3 }))).toHaveLength(2);
      expect(rows(await store.query(`${all} LIMIT 7`, { limit: 3 }))).toHaveLength(3);
      const values = 'SELECT ?o { ?s <http://127.0.0.1:8080/label> ?o } VALUES ?o { "Tokayev" "nobody" }';
      expect(rows(await store.query(values, { limit: 3 }))).toEqual(["Tokayev"]);
      const triples = await store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", { limit: 3 });
      expect(triples.kind === "graph" && [triples.quads.length, triples.truncated]).toEqual([3, true]);
      const met = sparql`CONSTRUCT WHERE { ?a rel:met ?b }`;
      const one = await store.query(met, { limit: 3 });
      expect(one.kind === "graph" && [one.quads.length, one.truncated]).toEqual([1, false]);
    });

    test("refuses what is no query, and says where it went wrong", async () => {
      expect(await codeOf(store.query("SELECT * { ?s ?p "))).toBe("bad-query");
      expect(await codeOf(store.query(""))).toBe("bad-query");
      expect(await codeOf(store.query("DELETE WHERE { ?s ?p ?o }"))).toBe("update-refused");
      expect(await codeOf(store.query("LOAD <http://example.org/>"))).toBe("update-refused");
      expect(await codeOf(store.query("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }"))).toBe(
        "service-refused",
      );
      const wrong = await store.query("SELECT *\n{ ?s ?p }").catch((error: unknown) => error);
      expect(wrong).toMatchObject({ place: { line: 2, column: 9 } });
    });

    test("gives a query up when its asker does", async () => {
      const controller = new AbortController();
      controller.abort();
      expect(await codeOf(store.query("ASK {}", { signal: controller.signal }))).toBe("query-aborted");
      expect(await store.query("ASK {}")).toEqual({ kind: "boolean", value: true });
    });

    test("keeps its stamp while nothing changes, and only then", async () => {
      const before = await store.stamp();
      const contents = await store.contents();
      expect([...contents.keys()]).toEqual(await store.graphs());
      await store.replaceGraph(one, articleOne);
      await store.dropGraph(`${base}document/none`);
      expect(await store.stamp()).toBe(before);
      await store.replaceGraph(one, articleTwo);
      expect(await store.stamp()).not.toBe(before);
      const changed = [...(await store.contents())].filter(([graph, content]) => contents.get(graph) !== content);
      expect(changed.map(([graph]) => graph)).toEqual([one]);
      await store.replaceGraph(one, [...articleOne].reverse());
      expect(await store.stamp()).toBe(before);
    });

    test("replaces a graph whole, and every query after that sees it", async () => {
      const three = `${base}document/three`;
      await store.replaceGraph(three, articleOne);
      await store.replaceGraph(three, articleTwo);
      const inThree = sparql`SELECT ?s ?p ?o { GRAPH ${factory.namedNode(three)} { ?s ?p ?o } }`;
      expect(rows(await store.query(inThree))).toEqual([
        "actor/zelensky https://w3id.org/hearsay/relation/thanked actor/tokayev",
      ]);
      await store.dropGraph(three);
      expect(rows(await store.query(inThree))).toEqual([]);
      expect(await store.graphs()).toEqual([one, two]);
    });

    test("holds no blank nodes: it gives them names, the same ones for the same text", async () => {
      const three = `${base}graph/three`;
      const blank = () => turtle("[] rel:met [ rel:met _:x ] . _:x rel:met <actor/tokayev> .");
      await store.replaceGraph(three, blank());
      const stamp = await store.stamp();
      await store.replaceGraph(three, blank());
      expect(await store.stamp()).toBe(stamp);
      const found: Quad[] = [];
      for await (const quad of store.match({ graph: factory.namedNode(three) })) found.push(quad);
      expect(found.flatMap(({ subject, object }) => [subject.termType, object.termType])).toEqual(
        Array(6).fill("NamedNode"),
      );
      await store.dropGraph(three);
    });

    test("keeps a graph as it was when the new one cannot be read to its end", async () => {
      function* broken(): Generator<Quad> {
        yield* articleTwo;
        throw new Error("the source broke off");
      }
      await expect(store.replaceGraph(one, broken())).rejects.toThrow("broke off");
      expect(rows(await store.query(sparql`SELECT ?a { GRAPH ${factory.namedNode(one)} { ?a rel:met ?b } }`))).toEqual([
        "actor/tokayev",
      ]);
    });
  });
}
