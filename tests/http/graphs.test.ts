// The SPARQL 1.1 Graph Store Protocol: every graph is read, background graphs are written with a token, and nothing else is.
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factory } from "../../src/rdf/factory.ts";
import { parseJsonLd } from "../../src/rdf/json-ld.ts";
import { writeQuadLine } from "../../src/rdf/syntax.ts";
import { type Served, serveSample } from "../support/served.ts";

let served: Served;
const token = "a-token-of-sixteen-and-more";
beforeAll(async () => {
  served = await serveSample({ allowGraphWrites: true, token });
});
afterAll(() => served.close());

const send = (path: string, init: RequestInit = {}) => fetch(served.url + path, { redirect: "manual", ...init });
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

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

  test("a graph that is brought without a name gets one, the same for the same content", async () => {
    const bring = (body: string, given = token) =>
      send("/graphs", {
        method: "POST",
        body,
        headers: { "Content-Type": "text/turtle", Authorization: `Bearer ${given}` },
      });
    const text = "<http://a.example/new> <http://a.example/p> 1 .";
    const [first, again, other] = [await bring(text), await bring(text), await bring(`${text} `)];
    expect([first.status, again.status, other.status]).toEqual([201, 201, 201]);
    const place = first.headers.get("location") ?? "";
    expect(place.replace(served.app.base, "")).toMatch(/^graph\/[0-9a-f]{12}$/);
    expect(again.headers.get("location")).toBe(place);
    expect(other.headers.get("location")).not.toBe(place);
    expect(new Parser().parse(await (await served.get(graphOf(place), { Accept: "text/turtle" })).text())).toHaveLength(
      1,
    );
    expect((await bring(text, "wrong")).status).toBe(401);
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

test("nothing is written where the server was not started for it, whatever the token", async () => {
  const closed = await serveSample({ token });
  const statuses = await Promise.all(
    ["PUT", "POST", "DELETE"].map(async (method) => {
      const response = await fetch(`${closed.url}/graph/background`, {
        method,
        ...(method === "DELETE" ? {} : { body: "<http://a.example/1> <http://a.example/p> 1 ." }),
        headers: { "Content-Type": "text/turtle", Authorization: `Bearer ${token}` },
      });
      return [response.status, await codeOf(response)];
    }),
  );
  await closed.close();
  expect(statuses).toEqual(Array(3).fill([403, "forbidden"]));
});
