// Every page of the explorer, over HTTP on the sample article: as HTML, JSON, Turtle and JSON-LD, parsed back; and every IRI of ours leads somewhere.
import jsonld from "jsonld";
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimLine } from "../../src/queries/claim-line.ts";
import { pages as routes } from "../../src/web/routes.ts";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
/** Addresses of pages whose ids come from the text. */
const found = { document: "", claim: "", proposition: "", disagreement: "" };
const edge = "/edge?from=actor/kassym-jomart-tokayev&relation=relation/met&to=actor/volodymyr-zelensky";

beforeAll(async () => {
  served = await serveSample();
  const page = await served.json<{ documents: { id: string }[] }>("/documents");
  found.document = `/${page.documents[0]?.id}`;
  const { origins } = await served.json<{ origins: { claims: ClaimLine[] }[] }>(edge);
  found.claim = `/${origins[0]?.claims[0]?.id}`;
  const { disagreements } = await served.json<{ disagreements: { id: string }[] }>("/disagreements");
  found.disagreement = `/${disagreements[0]?.id}`;
  const turtle = await (await served.get(found.claim, { Accept: "text/turtle" })).text();
  found.proposition = `/${/proposition\/\w+/.exec(turtle)?.[0]}`;
});
afterAll(() => served.close());

const pages: readonly (readonly [name: string, path: () => string])[] = [
  ["home", () => "/"],
  ["network", () => "/network"],
  ["actors", () => "/actors"],
  ["actor", () => "/actor/kassym-jomart-tokayev"],
  ["documents", () => "/documents"],
  ["document", () => found.document],
  ["claim", () => found.claim],
  ["edge", () => edge],
  ["sources", () => "/sources"],
  ["source", () => "/source/united24-media"],
  ["ontology", () => "/ontology"],
  ["relation", () => "/relation/met"],
  ["relations", () => "/relations/met"],
  ["search", () => "/search?q=locomotive"],
  ["changes", () => `/changes?from=${found.document.slice(1)}&to=${found.document.slice(1)}`],
  ["proposition", () => found.proposition],
  ["disagreements", () => "/disagreements"],
  ["disagreement", () => found.disagreement],
  ["voice", () => "/voice/kommersant/a-trucking-industry-source"],
  ["voices", () => "/voice/analysts"],
];

test("every page is among them, and the query page has a test of its own", () => {
  const tested = [...pages.map(([, path]) => path()), "/query"].map((path) => path.split("?")[0] ?? path);
  const patterns = routes.map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`));
  expect(patterns.filter((pattern) => !tested.some((path) => pattern.test(path)))).toEqual([]);
});

test("the query page has its queries; as RDF they are SHACL executables, the one asked among them", async () => {
  const path = `/query?query=${encodeURIComponent("SELECT * { ?s ?p ?o } LIMIT 2")}`;
  const html = await (await served.get(path, { Accept: "text/html" })).text();
  expect(html).toContain("This page’s queries");
  expect(html).toContain('<link rel="alternate" type="application/json"');
  const bySuffix = await served.get(suffixed(path, "json"));
  expect(await bySuffix.text()).toBe(await (await served.get(path, { Accept: "application/json" })).text());
  const quads = new Parser().parse(await (await served.get(path, { Accept: "text/turtle" })).text());
  const selects = quads.filter(({ predicate }) => predicate.value === "http://www.w3.org/ns/shacl#select");
  expect(selects.map(({ object }) => object.value)).toContain("SELECT * { ?s ?p ?o } LIMIT 2");
  for (const { subject, object } of selects)
    expect(new URL(subject.value).searchParams.get("query")).toBe(object.value);
  const wrong = await served.get("/query?query=SELECT", { Accept: "text/turtle" });
  expect(wrong.status).toBe(400);
});

const suffixed = (path: string, suffix: string): string => {
  const [stem = "", search] = path.split("?");
  return `${stem === "/" ? "/index" : stem}.${suffix}${search === undefined ? "" : `?${search}`}`;
};

describe.each(pages)("%s", (_, path) => {
  test("is a page in HTML, with links to its other forms and its queries", async () => {
    const response = await served.get(path(), { Accept: "text/html" });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("vary")).toContain("Accept");
    for (const type of ["application/json", "text/turtle", "application/ld+json"]) {
      expect(response.headers.get("link")).toContain(`rel="alternate"; type="${type}"`);
      expect(html).toContain(`<link rel="alternate" type="${type}"`);
    }
    expect(html).toContain("This page’s queries");
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
    const titles = [...html.matchAll(/<section>\n\s*<h2>(.*?)<\/h2>\n\s*<pre tabindex="0">/g)].map(
      ([, title]) => title,
    );
    expect(new Set(titles).size).toBe(titles.length);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test("is the same by suffix and by Accept, in every form", async () => {
    const forms = [
      ["json", "application/json"],
      ["ttl", "text/turtle"],
      ["jsonld", "application/ld+json"],
    ] as const;
    for (const [suffix, type] of forms) {
      const bySuffix = await served.get(suffixed(path(), suffix));
      const byAccept = await served.get(path(), { Accept: type });
      expect(bySuffix.status).toBe(200);
      expect(bySuffix.headers.get("content-type")).toContain(type);
      expect(await bySuffix.text()).toBe(await byAccept.text());
    }
  });

  test("says the same in Turtle and in JSON-LD", async () => {
    const turtle = new Parser({ baseIRI: served.app.base }).parse(
      await (await served.get(suffixed(path(), "ttl"))).text(),
    );
    const json = JSON.parse(await (await served.get(suffixed(path(), "jsonld"))).text());
    const nquads = await jsonld.toRDF(json, { format: "application/n-quads", base: served.app.base });
    expect(new Set(turtle.map((quad) => `${quad.subject.value} ${quad.predicate.value}`))).toEqual(
      new Set(new Parser().parse(String(nquads)).map((quad) => `${quad.subject.value} ${quad.predicate.value}`)),
    );
    expect(turtle.length).toBeGreaterThan(0);
  });

  test("answers HEAD as GET without a body, and 304 to who has it", async () => {
    const get = await served.get(path());
    const head = await served.get(path(), {}, "HEAD");
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    const tag = get.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/".+"$/);
    expect(head.headers.get("etag")).toBe(tag);
    const again = await served.get(path(), { "If-None-Match": tag });
    expect(again.status).toBe(304);
    expect((await served.get(path(), { "If-None-Match": tag, Accept: "application/json" })).status).toBe(200);
  });

  test("takes no other method and no other type", async () => {
    const post = await served.get(path(), {}, "POST");
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect((await served.get(path(), { Accept: "image/png" })).status).toBe(406);
    expect((await served.get(suffixed(path(), "docx"))).status).toBe(404);
  });
});

test("every IRI of ours leads to something", { timeout: 120_000 }, async () => {
  const quads = new Parser({ format: "N-Quads" }).parse(await (await served.get("/export/all.nq")).text());
  const iris = new Set(
    quads
      .flatMap(({ subject, object, graph }) => [subject, object, graph])
      .filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(served.app.base))
      .map(({ value }) => value.replace(/#.*/, "").slice(served.app.base.length)),
  );
  const lost: string[] = [];
  for (const id of iris) {
    const response = await fetch(`${served.url}/${id}`, { headers: { Accept: "text/turtle" } });
    if (response.status !== 200) lost.push(`${response.status} ${id}`);
    await response.body?.cancel();
  }
  expect(iris.size).toBeGreaterThan(200);
  expect(lost).toEqual([]);
});
