// Every RDF format of export is read back by a reader that we did not write, and holds what was selected, no more and no less.
import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";
import { Store as Oxigraph } from "oxigraph";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultBase, iriOf } from "../../src/rdf/iri.ts";
import { parseJsonLd } from "../../src/rdf/json-ld.ts";
import { linkedOf } from "../../src/rdf/read-claims.ts";
import { writeQuadLine } from "../../src/rdf/syntax.ts";
import { prefixes } from "../../src/rdf/vocabulary.ts";
import type { GraphStore } from "../../src/store/store.ts";
import { borderStory } from "../support/border-story.ts";
import { claimOf, exported, longStory, openOddities, openStory, quadsIn } from "../support/exported.ts";

let story: GraphStore;
let odd: GraphStore;
beforeAll(async () => {
  [story, odd] = await Promise.all([openStory(), openOddities()]);
});
afterAll(() => Promise.all([story.close(), odd.close()]));

const lines = (quads: readonly Quad[]): string[] => quads.map(writeQuadLine).sort();

function inOxigraph(text: string, format: string): Quad[] {
  const store = new Oxigraph();
  store.load(text, { format, base_iri: defaultBase });
  return store.match() as unknown as Quad[];
}

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

describe("JSON-LD", () => {
  test("gives a processor every quad of the store", async () => {
    for (const store of [story, odd]) {
      const quads = await parseJsonLd(await exported(store, "jsonld"), { base: defaultBase });
      expect(lines(quads)).toEqual(lines(await quadsIn(store)));
    }
  });

  test("a document alone is one object", async () => {
    const text = await exported(story, "jsonld", longStory?.reading.document.id);
    expect(JSON.parse(text)["@graph"]).toBeInstanceOf(Array);
    expect(linkedOf(await parseJsonLd(text, { base: defaultBase }), defaultBase)).toEqual(longStory);
  });

  test("annotations point at the words of each claim", async () => {
    const page = JSON.parse(await exported(story, "annotations.jsonld"));
    expect(page.items).toHaveLength(5);
    const terms = [
      "id",
      "type",
      "items",
      "motivation",
      "body",
      "target",
      "source",
      "selector",
      "exact",
      "start",
      "end",
    ];
    const context = Object.fromEntries(
      terms.map((name) => [name, name === "id" || name === "type" ? `@${name}` : `oa:${name}`]),
    );
    const { default: jsonld } = await import("jsonld");
    const quads = await jsonld.toRDF({
      ...page,
      "@context": { "@vocab": "urn:", oa: "http://www.w3.org/ns/oa#", ...context },
    });
    expect(
      Array.isArray(quads) && quads.filter((q) => q.predicate.value === "http://www.w3.org/ns/oa#target"),
    ).toHaveLength(5);
    const texts = new Map(
      borderStory.map(({ reading }) => [iriOf(reading.document.id, defaultBase), [...reading.document.text]]),
    );
    for (const { target } of page.items) {
      const [quote, position] = target.selector;
      const text = texts.get(target.source) ?? [];
      expect(text.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(text.join("")).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    const words = page.items.map((item: { body: { value: string }[] }) => item.body[0]?.value);
    expect(words).toContain("Kommersant, citing a trucking source: the backlog | put | 7,500 vehicles");
    expect(words).toContain("Smart: Kazakhstan | did not support | Russia (denied)");
  });
});

describe("profiles", () => {
  const reifies = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies";

  test("Turtle 1.2: n3 and oxigraph read claims as reifiers, and assert only what is stated", async () => {
    const text = await exported(story, "rdf12.ttl");
    const quads = new Parser({ format: "Turtle", baseIRI: defaultBase }).parse(text);
    expect(quads.filter((q) => q.predicate.value === reifies)).toHaveLength(5);
    const plainly = quads.filter(
      (q) => q.predicate.value === `${prefixes.rel}supported` || q.predicate.value === `${prefixes.rel}depends-on`,
    );
    expect(plainly).toEqual([]);
    expect(quads.filter((q) => q.predicate.value === `${prefixes.rel}met`)).not.toEqual([]);
    expect(text).toMatch(/<actor\/tokayev> rel:met <actor\/zelensky> ~ <claim\/[0-9a-f]+> \{\|/);
    const distinct = new Set(
      quads.map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value} ${q.object.termType}`),
    );
    expect(inOxigraph(text, "text/turtle").length).toBeGreaterThan(distinct.size * 0.9);
    expect(() => new Parser({ format: "Turtle", baseIRI: defaultBase }).parse(oddTurtle12)).not.toThrow();
    expect(inOxigraph(oddTurtle12, "text/turtle").filter((q) => q.predicate.value === reifies).length).toBeGreaterThan(
      20,
    );
  });

  let oddTurtle12 = "";
  beforeAll(async () => {
    oddTurtle12 = await exported(odd, "rdf12.ttl");
  });

  test("plain triples: relations, names and kinds, and nothing of who says so", async () => {
    for (const store of [story, odd]) {
      const quads = new Parser({ format: "Turtle", baseIRI: defaultBase }).parse(await exported(store, "plain.ttl"));
      const direct = (await quadsIn(store)).filter((q) => q.predicate.value.startsWith(prefixes.rel));
      const key = (q: Quad) => `${q.subject.value} ${q.predicate.value} ${q.object.value}`;
      expect(new Set(quads.filter((q) => q.predicate.value.startsWith(prefixes.rel)).map(key))).toEqual(
        new Set(direct.map(key)),
      );
      expect(quads.some((q) => q.predicate.value.includes("prov#"))).toBe(false);
    }
  });

  test("nanopublications: four graphs a claim, the first naming the others", async () => {
    const quads = new Parser({ format: "TriG", baseIRI: defaultBase }).parse(await exported(story, "nanopub.trig"));
    const publications = quads.filter((q) => q.object.value === "http://www.nanopub.org/nschema#Nanopublication");
    expect(publications).toHaveLength(5);
    for (const { subject, graph } of publications) {
      const parts = quads.filter(
        (q) => q.subject.equals(subject) && q.graph.equals(graph) && q.predicate.value.includes("nschema#has"),
      );
      expect(parts).toHaveLength(3);
      for (const { object } of parts) expect(quads.some((q) => q.graph.value === object.value)).toBe(true);
    }
    const denied = quads.filter((q) => q.graph.value === `${iriOf(claimOf("did not support"), defaultBase)}#assertion`);
    expect(denied.map((q) => q.object.value)).toContain(`${prefixes.hs}denied`);
    expect(denied.some((q) => q.predicate.value.startsWith(prefixes.rel))).toBe(false);
  });
});
