// The protocols for programs: SPARQL 1.1 Protocol and Service Description, patterns of triples, and downloads.
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/export/formats.ts";
import { parseJsonLd } from "../../src/rdf/json-ld.ts";
import { parseCsv } from "../support/csv.ts";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
beforeAll(async () => {
  served = await serveSample();
});
afterAll(() => served.close());

const met = "PREFIX rel: <https://w3id.org/hearsay/relation/> ASK { GRAPH ?g { ?a rel:met ?b } }";
const form = "application/x-www-form-urlencoded";
const send = (path: string, init: RequestInit = {}) => fetch(served.url + path, { redirect: "manual", ...init });
const post = (body: BodyInit, type: string, path = "/sparql") =>
  send(path, { method: "POST", body, headers: { "Content-Type": type } });
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

describe("a query is answered", () => {
  test.each([
    ["by GET", () => send(`/sparql?query=${encodeURIComponent(met)}`)],
    ["by a form", () => post(new URLSearchParams({ query: met }).toString(), form)],
    [
      "by a form that names its charset",
      () => post(new URLSearchParams({ query: met }).toString(), `${form}; charset=UTF-8`),
    ],
    ["by its text", () => post(met, "application/sparql-query")],
  ])("%s", async (_, ask) => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/sparql-results+json");
    expect(await response.json()).toEqual({ head: {}, boolean: true });
  });

  test.each([
    ["application/sparql-results+json", "application/sparql-results+json", /^\{"head":/],
    ["application/json", "application/sparql-results+json", /^\{"head":/],
    ["application/sparql-results+xml", "application/sparql-results+xml", /^<\?xml/],
    ["text/csv", "text/csv", /^n\r?\n/],
    ["text/tab-separated-values", "text/tab-separated-values", /^\?n\n/],
    ["text/html, */*;q=0.1", "application/sparql-results+json", /^\{"head":/],
  ])("a table as %s", async (accept, type, beginning) => {
    const query = encodeURIComponent("SELECT (1 AS ?n) {}");
    const response = await send(`/sparql?query=${query}`, { headers: { Accept: accept } });
    expect(response.headers.get("content-type")).toContain(type);
    expect(await response.text()).toMatch(beginning);
  });

  test.each(["json", "xml", "csv", "tsv"])("?format=%s beats Accept", async (name) => {
    const response = await send(`/sparql?format=${name}&query=SELECT%20*%20%7B%7D`, {
      headers: { Accept: "image/png" },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(name === "tsv" ? "tab-separated" : name);
  });

  test("a graph as Turtle, which parses", async () => {
    const query = encodeURIComponent("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 50");
    const response = await send(`/sparql?query=${query}`, { headers: { Accept: "text/turtle" } });
    expect(response.headers.get("content-type")).toContain("text/turtle");
    expect(new Parser({ baseIRI: served.app.base }).parse(await response.text()).length).toBeGreaterThan(10);
  });

  test.each([
    ["application/n-triples", "nt", (text: string) => new Parser({ format: "N-Triples" }).parse(text)],
    ["application/trig", "trig", (text: string) => new Parser({ format: "TriG" }).parse(text)],
    ["application/ld+json", "jsonld", (text: string) => parseJsonLd(text)],
  ])("a graph as %s, by Accept and by ?format=%s", async (type, name, parse) => {
    const query = `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${served.app.base}graph/actors> { ?s ?p ?o } }`;
    const path = `/sparql?query=${encodeURIComponent(query)}`;
    const size = new Parser().parse(await (await send(path, { headers: { Accept: "text/turtle" } })).text()).length;
    for (const response of [await send(path, { headers: { Accept: type } }), await send(`${path}&format=${name}`)]) {
      expect(response.headers.get("content-type")).toContain(type);
      expect(await parse(await response.text())).toHaveLength(size);
    }
  });

  test("over the dataset that the protocol names", async () => {
    const actors = encodeURIComponent(`${served.app.base}graph/actors`);
    const ask = async (query: string, dataset: string) =>
      ((await (await send(`/sparql?query=${encodeURIComponent(query)}&${dataset}`)).json()) as { boolean: boolean })
        .boolean;
    expect(await ask("ASK { ?s a <https://schema.org/Person> }", `default-graph-uri=${actors}`)).toBe(true);
    expect(await ask("ASK { ?s a <https://w3id.org/hearsay/ns#Claim> }", `default-graph-uri=${actors}`)).toBe(false);
    expect(await ask("ASK { GRAPH ?g { ?s a <https://schema.org/Person> } }", `named-graph-uri=${actors}`)).toBe(true);
    expect(
      await ask("ASK { GRAPH ?g { ?s a <https://w3id.org/hearsay/ns#Claim> } }", `named-graph-uri=${actors}`),
    ).toBe(false);
  });
});

describe("refused", () => {
  test.each([
    ["no query at all", 400, "bad-request", () => post("", form)],
    ["two queries", 400, "bad-request", () => send("/sparql?query=ASK%7B%7D&query=ASK%7B%7D")],
    ["wrong syntax", 400, "bad-query", () => send("/sparql?query=SELEKT%20*")],
    ["an update in a query", 403, "update-refused", () => post("DROP ALL", "application/sparql-query")],
    ["an update in a form", 403, "update-refused", () => post("update=DROP%20ALL", form)],
    ["an update by its type", 403, "update-refused", () => post("DROP ALL", "application/sparql-update")],
    ["an update by GET", 403, "update-refused", () => send("/sparql?update=DROP%20ALL")],
    [
      "a call to another service",
      403,
      "service-refused",
      () => post("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "application/sparql-query"),
    ],
    ["another type of body", 415, "unsupported-media-type", () => post("ASK {}", "text/plain")],
    [
      "a body in UTF-16",
      415,
      "unsupported-media-type",
      () => post(Buffer.from(met, "utf16le"), "application/sparql-query; charset=UTF-16"),
    ],
    [
      "a body that is not UTF-8",
      400,
      "bad-request",
      () => post(new Uint8Array([0x41, 0xff, 0xfe]), "application/sparql-query"),
    ],
    ["a body that is too long", 413, "too-large", () => post("#".repeat(1_200_000), "application/sparql-query")],
    [
      "a table as a picture",
      406,
      "not-acceptable",
      () => send("/sparql?query=SELECT%20*%20%7B%7D", { headers: { Accept: "image/png" } }),
    ],
    ["a format that there is not", 406, "not-acceptable", () => send("/sparql?format=gif&query=ASK%20%7B%7D")],
    ["another method", 405, "method-not-allowed", () => send("/sparql?query=ASK%7B%7D", { method: "PUT" })],
  ])("%s: %d %s", async (_, status, code, ask) => {
    const response = await ask();
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  test("wrong syntax with its place", async () => {
    const body = await (await post("SELECT *\nWHERE { ?s ?p }", "application/sparql-query")).json();
    expect(body).toMatchObject({ error: { code: "bad-query", line: 2, column: expect.any(Number) } });
  });
});

test("without a query: the description of the service, and for people the query page", async () => {
  const response = await send("/sparql", { headers: { Accept: "text/turtle" } });
  const quads = new Parser().parse(await response.text());
  const said = (name: string) =>
    quads.filter(({ predicate }) => predicate.value.endsWith(`#${name}`)).map(({ object }) => object.value);
  expect(said("endpoint")).toEqual([`${served.url}/sparql`]);
  expect(said("supportedLanguage")).toEqual(["http://www.w3.org/ns/sparql-service-description#SPARQL11Query"]);
  expect(said("resultFormat").length).toBeGreaterThan(4);
  const people = await send("/sparql", { headers: { Accept: "text/html" } });
  expect([people.status, people.headers.get("location")]).toEqual([303, "/query"]);
});

test("other origins may read, and are told so beforehand", async () => {
  const asked = await send("/sparql", {
    method: "OPTIONS",
    headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "POST" },
  });
  expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
  const answer = await send("/sparql?query=ASK%20%7B%7D", { headers: { Origin: "https://elsewhere.example" } });
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
});

describe("/triples", () => {
  interface Triples {
    readonly triples: readonly { readonly s: { readonly value: string }; readonly o: { readonly value: string } }[];
    readonly next?: string;
  }
  test("finds by pattern, with ids and short names", async () => {
    const { triples } = await served.json<Triples>("/triples?s=actor/kassym-jomart-tokayev&p=rel:met");
    expect(triples.map(({ o }) => o.value)).toContain(`${served.app.base}actor/volodymyr-zelensky`);
  });

  test("comes in pages that do not overlap and end", async () => {
    const seen: string[] = [];
    let path: string | undefined = "/triples?p=rdfs:label&g=graph/actors&limit=7";
    while (path !== undefined) {
      const page: Triples = await served.json<Triples>(path);
      seen.push(...page.triples.map(({ s }) => s.value));
      path = page.next;
    }
    const { paging } = await served.json<{ paging: { total: number } }>("/actors");
    expect(seen).toHaveLength(paging.total);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("comes as N-Quads, which parse", async () => {
    const response = await served.get("/triples?limit=20", { Accept: "application/n-quads" });
    expect(new Parser({ format: "N-Quads" }).parse(await response.text())).toHaveLength(20);
    expect(response.headers.get("link")).toContain('rel="next"');
  });
});

describe.each(formats.map(({ name, mediaType }) => [name, mediaType] as const))("/export/….%s", (name, mediaType) => {
  test("everything, one actor, and a network as it is shown, as a file", async () => {
    for (const scope of ["all", "actor/kassym-jomart-tokayev", "network"]) {
      const response = await served.get(`/export/${scope}.${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain(mediaType.split(";")[0] ?? "");
      expect(response.headers.get("content-disposition")).toContain(`.${name}"`);
      expect((await response.text()).length).toBeGreaterThan(20);
    }
  });
});

test("/export/network.csv holds the claims behind the edges that the filters leave", async () => {
  const relations = async (path: string) =>
    new Set(parseCsv(await (await served.get(path)).text()).map(({ relation }) => relation));
  expect((await relations("/export/network.csv")).size).toBeGreaterThan(3);
  const met = "https://w3id.org/hearsay/relation/met";
  expect(await relations("/export/network.csv?relation=met")).toEqual(new Set([met]));
  const turtle = await (await served.get("/export/network.ttl?relation=met")).text();
  const claims = new Parser({ baseIRI: served.app.base })
    .parse(turtle)
    .filter(({ predicate }) => predicate.value.endsWith("#predicate"));
  expect(new Set(claims.map(({ object }) => object.value))).toEqual(new Set([met]));
});

test("a query over which the claims are exported runs behind the pages' own, and is told where it fails", async () => {
  const asked = (query: string) => served.get(`/export/query.csv?query=${encodeURIComponent(query)}`);
  expect((await asked("SELECT ?claim { GRAPH ?g { ?claim a <https://w3id.org/hearsay/ns#Claim> } }")).status).toBe(200);
  const wrong = await asked("SELECT ?claim {");
  expect([wrong.status, await codeOf(wrong)]).toEqual([400, "bad-query"]);
});

test("alive and ready", async () => {
  expect(await served.json("/healthz")).toEqual({ status: "ok" });
  expect(await served.json("/readyz")).toMatchObject({ status: "ready" });
});
