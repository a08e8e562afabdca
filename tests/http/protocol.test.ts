// The protocols for programs: SPARQL 1.1 Protocol and Service Description, the Graph Store Protocol, patterns of triples, and downloads.
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../src/export/formats.ts";
import { factory } from "../../src/rdf/factory.ts";
import { parseJsonLd } from "../../src/rdf/json-ld.ts";
import { writeQuadLine } from "../../src/rdf/syntax.ts";
import { parseCsv } from "../support/csv.ts";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
const token = "a-token-of-sixteen-and-more";
beforeAll(async () => {
  served = await serveSample({ allowGraphWrites: true, token });
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

describe("/graphs", () => {
  const graphOf = (iri: string) => `/graphs?graph=${encodeURIComponent(iri)}`;
  const write = (method: string, iri: string, body?: string, headers: Record<string, string> = {}) =>
    send(graphOf(iri), {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { "Content-Type": "text/turtle", Authorization: `Bearer ${token}`, ...headers },
    });
  const background = () => `${served.app.base}graph/background`;

  test("one graph, and the union of all", async () => {
    const one = new Parser({ baseIRI: served.app.base }).parse(
      await (await served.get(graphOf(`${served.app.base}graph/actors`), { Accept: "text/turtle" })).text(),
    );
    const all = new Parser().parse(
      await (await served.get("/graphs?default", { Accept: "application/n-triples" })).text(),
    );
    expect(one.length).toBeGreaterThan(50);
    expect(all.length).toBeGreaterThan(one.length);
  });

  test("a graph is at its own IRI too, and the union of all comes in every form", async () => {
    const size = async (path: string, accept: string) => {
      const text = await (await served.get(path, { Accept: accept })).text();
      const quads = accept.includes("json")
        ? await parseJsonLd(text, { base: served.app.base })
        : new Parser({ baseIRI: served.app.base }).parse(text);
      expect(quads.every(({ graph }) => graph.termType === "DefaultGraph")).toBe(true);
      return new Set(
        quads.map(({ subject, predicate, object }) => writeQuadLine(factory.quad(subject, predicate, object))),
      ).size;
    };
    const types = ["text/turtle", "application/n-triples", "application/ld+json"];
    for (const [own, named] of [
      ["/graph/actors", graphOf(`${served.app.base}graph/actors`)],
      ["/graphs?default", "/graphs?default"],
    ] as const) {
      const sizes = [...types.map((type) => size(own, type)), ...types.map((type) => size(named, type))];
      expect(new Set(await Promise.all(sizes)).size).toBe(1);
    }
  });

  test.each([
    ["/graph/none", 404],
    ["/graph/actors?default", 400],
    ["/graphs", 400],
    ["/graphs?default&graph=http://a.example/", 400],
    ["/graphs?graph=actors", 400],
    ["/graphs?graph=http://a.example/none", 404],
  ])("%s is %d", async (path, status) => {
    expect((await served.get(path)).status).toBe(status);
    expect((await served.get(path, {}, "HEAD")).status).toBe(status);
  });

  test("a background graph is written, added to, and taken away, with the token", async () => {
    expect((await write("PUT", background(), "<http://a.example/1> <http://a.example/p> 1 .")).status).toBe(201);
    expect((await write("POST", background(), "<http://a.example/2> <http://a.example/p> 2 .")).status).toBe(204);
    const text = await (await served.get(graphOf(background()), { Accept: "application/n-triples" })).text();
    expect(
      new Parser()
        .parse(text)
        .map(({ subject }) => subject.value)
        .sort(),
    ).toEqual(["http://a.example/1", "http://a.example/2"]);
    expect((await write("DELETE", background())).status).toBe(204);
    expect((await served.get(graphOf(background()))).status).toBe(404);
  });

  test("several who add to one graph at the same time all add to it, and it is named by its own IRI", async () => {
    const add = (n: number) =>
      send("/graph/shared-work", {
        method: "POST",
        body: `<http://a.example/${n}> <http://a.example/p> ${n} .`,
        headers: { "Content-Type": "text/turtle", Authorization: `Bearer ${token}` },
      });
    const statuses = (await Promise.all([1, 2, 3, 4, 5].map(add))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 204, 204, 204, 204]);
    const text = await (await served.get("/graph/shared-work", { Accept: "application/n-triples" })).text();
    expect(new Parser().parse(text)).toHaveLength(5);
    expect((await write("DELETE", `${served.app.base}graph/shared-work`)).status).toBe(204);
  });

  test("nothing is written without the token, to a document, or of what does not parse", async () => {
    const document = (await served.json<{ documents: { id: string }[] }>("/documents")).documents[0]?.id ?? "";
    expect((await write("PUT", background(), "", { Authorization: "Bearer wrong" })).status).toBe(401);
    expect((await write("PUT", `${served.app.base}${document}`, "<a> <b> <c> .")).status).toBe(403);
    expect((await write("DELETE", `${served.app.base}graph/actors`)).status).toBe(403);
    const bad = await write("PUT", background(), "<http://a.example/1> <http://a.example/p> 1 .\n<broken");
    expect([bad.status, await codeOf(bad)]).toEqual([422, "bad-data"]);
    expect((await served.get(graphOf(background()))).status).toBe(404);
    expect((await served.get(`/${document}`)).status).toBe(200);
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
