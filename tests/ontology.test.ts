// ontology/ and the code speak of the same terms: each has label, comment and what it refines, and every shape and context fits them.
import { readdirSync, readFileSync } from "node:fs";
import type { Quad } from "@rdfjs/types";
import { describe, expect, test } from "vitest";
import { conceptLists } from "../src/rdf/concepts.ts";
import { defaultBase } from "../src/rdf/iri.ts";
import { assertShapes } from "../src/rdf/shapes.ts";
import { quadsOfVocabulary } from "../src/rdf/shared-graphs.ts";
import { parseRdf } from "../src/rdf/syntax.ts";
import { classes, conceptClasses, hs, prefixes, properties, rdf, rdfs, shorten } from "../src/rdf/vocabulary.ts";

const ontology = new URL("../ontology/", import.meta.url);
const read = (name: string): Quad[] =>
  parseRdf(readFileSync(new URL(name, ontology), "utf8"), { syntax: "turtle", name, base: defaultBase });

const vocabulary = read("vocabulary.ttl");
const relations = read("relations.ttl");
const own = (quads: readonly Quad[], type?: string): string[] =>
  [
    ...new Set(
      quads
        .filter((q) => q.predicate.equals(rdf.type) && (type === undefined || q.object.value === type))
        .map((q) => q.subject.value),
    ),
  ]
    .filter((iri) => iri.startsWith(prefixes.hs))
    .map((iri) => iri.slice(prefixes.hs.length))
    .sort();
const objects = (iri: string, predicate: { readonly value: string }): string[] =>
  vocabulary.filter((q) => q.subject.value === iri && q.predicate.value === predicate.value).map((q) => q.object.value);

/** The terms of others that a term of ours refines, itself or through broader ones of ours. */
const standards = (iri: string, refines: { readonly value: string }): readonly string[] =>
  objects(iri, refines).flatMap((each) => (each.startsWith(prefixes.hs) ? standards(each, refines) : [each]));

describe("the vocabulary", () => {
  test("has the classes and properties of the code, and no others", () => {
    expect(own(vocabulary, rdfs.Class.value)).toEqual([...classes, ...conceptClasses].sort());
    expect(own(vocabulary, rdf.Property.value)).toEqual([...properties].sort());
  });

  test("has the concepts of the closed lists, and no others", () => {
    for (const { type, codes, term } of Object.values<(typeof conceptLists)[keyof typeof conceptLists]>(conceptLists)) {
      const terms = (codes as readonly never[]).map((code) => term(code).value.slice(prefixes.hs.length));
      expect(own(vocabulary, type?.value ?? ""), shorten(type?.value ?? "")).toEqual(terms.sort());
    }
  });

  test("gives every term a label and a comment, every class and property what it refines, in the end a standard term", () => {
    for (const name of own(vocabulary)) {
      const iri = prefixes.hs + name;
      expect(objects(iri, rdfs.label), name).toHaveLength(1);
      expect(objects(iri, rdfs.comment)[0], name).toMatch(/^[A-Z“].*\.$/);
      expect(objects(iri, rdfs.isDefinedBy), name).toEqual([prefixes.hs.slice(0, -1)]);
    }
    for (const name of [...classes, ...conceptClasses]) {
      expect(standards(prefixes.hs + name, rdfs.subClassOf), name).not.toEqual([]);
    }
    for (const name of properties) expect(standards(prefixes.hs + name, rdfs.subPropertyOf), name).not.toEqual([]);
  });

  test("names only terms that it defines, in relations and shapes too", () => {
    const defined = new Set(own(vocabulary));
    const shapes = readdirSync(new URL("shapes/", ontology)).flatMap((name) => read(`shapes/${name}`));
    const used = [...vocabulary, ...relations, ...shapes]
      .flatMap(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])
      .filter((iri) => iri.startsWith(prefixes.hs) && !iri.endsWith("Shape"))
      .map((iri) => iri.slice(prefixes.hs.length));
    expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
  });

  test("is a graph of its own together with the relations", () => {
    const quads = quadsOfVocabulary(defaultBase);
    expect(quads.length).toBe(vocabulary.length + relations.length);
    expect(new Set(quads.map((q) => q.graph.value))).toEqual(new Set([`${defaultBase}graph/vocabulary`]));
    expect(quads.some((q) => q.subject.termType === "BlankNode" || q.object.termType === "BlankNode")).toBe(false);
  });
});

describe("the JSON-LD context", () => {
  const context: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(new URL("context.jsonld", ontology), "utf8"),
  )["@context"];
  const ids = Object.values(context).map((definition) =>
    typeof definition === "object" && definition !== null && "@id" in definition ? definition["@id"] : definition,
  );

  test("names every class and property of ours, and nothing that is not there", () => {
    const named = ids.flatMap((id) => (typeof id === "string" && id.startsWith("hs:") ? [id.slice(3)] : []));
    expect(named.sort()).toEqual([...classes, ...properties].sort());
  });

  test("has the prefixes of the code", () => {
    expect(context).toMatchObject(prefixes);
  });

  test("takes as nodes what the vocabulary takes as nodes", () => {
    for (const name of properties) {
      const [range = ""] = objects(prefixes.hs + name, rdfs.range);
      const definition = context[name];
      const type =
        typeof definition === "object" && definition !== null && "@type" in definition
          ? definition["@type"]
          : undefined;
      if (range !== "")
        expect(type === "@id", name).toBe(!range.startsWith(prefixes.xsd) && !range.endsWith("langString"));
    }
  });
});

describe("relations", () => {
  const subjects = [
    ...new Set(
      relations.filter((q) => q.predicate.equals(rdf.type) && q.object.equals(hs.Relation)).map((q) => q.subject.value),
    ),
  ];
  const of = (iri: string, predicate: { readonly value: string }) =>
    relations
      .filter((q) => q.subject.value === iri && q.predicate.value === predicate.value)
      .map((q) => q.object.value);
  const owl = (name: string) => ({ value: `http://www.w3.org/2002/07/owl#${name}` });
  const isSymmetric = (iri: string) => of(iri, rdf.type).includes(owl("SymmetricProperty").value);
  const curated = subjects.filter((iri) => of(iri, hs.verb).length > 0);

  test("each have label, comment, family, inverse label, and what they refine", () => {
    expect(curated.length).toBeGreaterThanOrEqual(60);
    for (const iri of subjects)
      for (const term of [rdfs.label, rdfs.comment, hs.family, hs.inverseLabel, rdfs.subPropertyOf, rdfs.isDefinedBy])
        expect(of(iri, term), `${iri} ${term.value}`).not.toEqual([]);
  });

  test("are symmetric and their own inverse, or have one that leads back", () => {
    const inverses = new Map(subjects.flatMap((iri) => of(iri, owl("inverseOf")).map((other) => [other, iri])));
    for (const iri of curated) {
      if (isSymmetric(iri)) expect(of(iri, hs.inverseLabel), iri).toEqual(of(iri, rdfs.label));
      else {
        const other = inverses.get(iri) ?? of(iri, owl("inverseOf"))[0] ?? "";
        expect(of(other, rdfs.label), iri).toEqual(of(iri, hs.inverseLabel));
      }
    }
  });

  // CAMEO 1.1 has twenty roots; PLOVER (2023) knows sixteen types, and none for statements (root 01).
  test("are joined to CAMEO by one of its roots, and to PLOVER by one of its types, where they are events", () => {
    const types =
      "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";
    const events = curated.filter((iri) => of(iri, hs.cameoRoot).length > 0);
    expect(events.length).toBeGreaterThan(90);
    for (const iri of curated) {
      const [root, type] = [of(iri, hs.cameoRoot), of(iri, hs.ploverType)];
      expect(type.length, iri).toBe(root.length === 1 && root[0] !== "01" ? 1 : 0);
      for (const each of root) expect(each, iri).toMatch(/^(0[1-9]|1\d|20)$/);
      for (const each of type) expect(types.split(" "), iri).toContain(each);
    }
  });
});

describe("the shapes", () => {
  const examples = (folder: string): string[] =>
    readdirSync(new URL(`examples/${folder}`, ontology))
      .filter((name) => name.endsWith(".trig"))
      .sort();
  const example = (name: string): Quad[] =>
    parseRdf(readFileSync(new URL(`examples/${name}`, ontology), "utf8"), { syntax: "trig", name, base: defaultBase });

  test.each(examples(""))("accept examples/%s", async (name) => {
    await assertShapes(example(name));
  });

  test.each(examples("wrong"))("refuse examples/wrong/%s for the reason in its first line", async (name) => {
    const reason = /^# Wrong: (.*)\n/.exec(readFileSync(new URL(`examples/wrong/${name}`, ontology), "utf8"))?.[1];
    await expect(assertShapes(example(`wrong/${name}`))).rejects.toMatchObject({
      code: "bad-shape",
      message: expect.stringContaining(reason ?? "no reason is given"),
    });
  });
});
