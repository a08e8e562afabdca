// The engine under strain: limits that really stop, pages that stay quick, a queue with an end, and answers that follow the record.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import { type MemoryStore, openMemoryStore } from "./memory-store.ts";

const graph = "http://127.0.0.1:8080/document/a";
const node = (name: string) => factory.namedNode(`http://127.0.0.1:8080/${name}`);
const quads = Array.from({ length: 60 }, (_, n) => factory.quad(node(`s${n}`), node("p"), factory.literal(String(n))));

/** A cross product of 60 to the power of 7: it would run for years. */
const endless = `SELECT (COUNT(*) AS ?n) { ${[..."abcdefg"].map((x) => `?s${x} ?p${x} ?o${x} .`).join(" ")} FILTER(?oa != ?ob || ?oc != ?od || ?oe != ?og) }`;
const count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "no error",
    (error: unknown) => (error instanceof KnownError ? error.code : String(error)),
  );
}

async function counted(store: MemoryStore): Promise<string | undefined> {
  const result = await store.query(count);
  return result.kind === "bindings" ? result.rows[0]?.n?.value : undefined;
}

describe("two replicas", () => {
  let store: MemoryStore;
  beforeAll(async () => {
    store = await openMemoryStore({ queue: 4 });
    await store.replaceGraph(graph, quads);
  });
  afterAll(() => store.close());

  test("a query past its time is stopped, and the next one is answered", async () => {
    expect(await codeOf(store.query(endless, { timeout: 100 }))).toBe("query-timeout");
    expect(await counted(store)).toBe("60");
  });

  test("a query that its asker gave up is told so at once and does not hold the engine", async () => {
    const controller = new AbortController();
    const asked = codeOf(store.query(endless, { signal: controller.signal }));
    expect(await counted(store)).toBe("60");
    controller.abort();
    expect(await asked).toBe("query-aborted");
    expect(await counted(store)).toBe("60");
  });

  test("pages are answered while queries of unknown cost run and wait", async () => {
    const controller = new AbortController();
    const options = { signal: controller.signal, background: true };
    const heavy = [1, 2, 3].map(() => codeOf(store.query(endless, options)));
    for (let page = 0; page < 5; page++) expect(await counted(store)).toBe("60");
    controller.abort();
    expect(await Promise.all(heavy)).toEqual(["query-aborted", "query-aborted", "query-aborted"]);
  });

  test("a full queue refuses the next query instead of growing", async () => {
    const controller = new AbortController();
    const options = { signal: controller.signal, background: true };
    const queries = Array.from({ length: 7 }, () => codeOf(store.query(endless, options)));
    expect(await Promise.race(queries.slice(5))).toBe("too-many-queries");
    controller.abort();
    const codes = await Promise.all(queries);
    expect(codes.filter((code) => code === "too-many-queries").length).toBeGreaterThan(0);
    expect(codes.every((code) => code === "too-many-queries" || code === "query-aborted")).toBe(true);
    expect(await counted(store)).toBe("60");
  });

  test("every query sees the changes that were acknowledged before it", async () => {
    for (let size = 1; size <= 20; size++) {
      await store.replaceGraph(graph, quads.slice(0, size));
      expect(await Promise.all([counted(store), counted(store)])).toEqual([String(size), String(size)]);
    }
    await store.dropGraph(graph);
    expect(await counted(store)).toBe("0");
    await store.replaceGraph(graph, quads);
  });

  test("a query over which the engine breaks off is told so, and the next ones are answered by a new engine", async () => {
    const deep = `ASK { ${"OPTIONAL { ?s ?p ?o } ".repeat(3000)} }`;
    for (let round = 0; round < 3; round++) {
      await expect(store.query(deep)).rejects.toMatchObject({
        code: "bad-query",
        message: expect.stringContaining("too much for the engine"),
      });
      expect(await Promise.all([counted(store), counted(store), counted(store)])).toEqual(["60", "60", "60"]);
    }
  });

  test("a CONSTRUCT ends when it has made what will be given back, and says whether there was more", async () => {
    const construct = async (query: string, limit: number) => {
      const result = await store.query(query, { limit, timeout: 20_000 });
      return result.kind === "graph" ? [result.quads.length, result.truncated] : [];
    };
    const product = [..."abcdef"].map((x) => `?s${x} ?p${x} ?o${x} .`).join(" ");
    expect(await construct(`CONSTRUCT { ?sa ?sb ?sc . ?sd ?se ?sf } WHERE { ${product} }`, 100)).toEqual([100, true]);
    // Countless solutions that all make one triple: ended too, and what was found is given.
    expect(await construct(`CONSTRUCT { <a:a> <a:b> <a:c> } WHERE { ${product} }`, 100)).toEqual([1, true]);
    expect(await construct("CONSTRUCT { <a:a> <a:b> <a:c> } WHERE { ?s ?p ?o }", 60)).toEqual([1, false]);
    expect(await construct("CONSTRUCT WHERE { ?s ?p ?o }", 59)).toEqual([59, true]);
    expect(await construct("CONSTRUCT WHERE { ?s ?p ?o }", 60)).toEqual([60, false]);
  });

  test("what the engine itself objects to is a bad query", async () => {
    expect(await codeOf(store.query("SELECT (<http://a.example/f>(1) AS ?x) {}"))).toBe("bad-query");
  });
});

test("queries that wait when the store is closed are given up, and later ones are refused", async () => {
  const store = await openMemoryStore({ replicas: 1 });
  const waiting = codeOf(store.query(count));
  await store.close();
  expect(["query-aborted", "engine-down"]).toContain(await waiting);
  expect(await codeOf(store.query(count))).toBe("engine-down");
});
