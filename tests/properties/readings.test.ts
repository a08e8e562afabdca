// What holds of every reading that is written into the graph: nothing is lost on the way there, to a file, and back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultBase } from "../../src/rdf/iri.ts";
import { parseJsonLd, writeJsonLd } from "../../src/rdf/json-ld.ts";
import { linkedOf } from "../../src/rdf/read-claims.ts";
import { indexText } from "../../src/rdf/selectors.ts";
import { parseRdf, writeNQuads, writeTurtle } from "../../src/rdf/syntax.ts";
import { quadsOf } from "../../src/rdf/write-reading.ts";
import { linkedReading } from "../support/readings.ts";

const lines = (quads: ReturnType<typeof quadsOf>) => [...writeNQuads(quads)].join("").split("\n").sort();

describe("a reading in the graph", () => {
  test("is read back as it was", () => {
    fc.assert(
      fc.property(linkedReading, (linked) => {
        expect(linkedOf(quadsOf(linked, defaultBase), defaultBase)).toEqual(linked);
      }),
      { numRuns: 120 },
    );
  });

  test("survives every syntax", () => {
    fc.assert(
      fc.property(linkedReading, (linked) => {
        const quads = quadsOf(linked, defaultBase);
        const trig = writeTurtle(quads, { base: defaultBase });
        expect(lines(parseRdf(trig, { syntax: "trig" }))).toEqual(lines(quads));
        const nquads = [...writeNQuads(quads)].join("");
        expect(linkedOf(parseRdf(nquads, { syntax: "nquads" }), defaultBase)).toEqual(linked);
        const turtle = writeTurtle(quads, { base: defaultBase, flat: true });
        expect(linkedOf(parseRdf(turtle, { syntax: "turtle" }), defaultBase)).toEqual(linked);
      }),
      { numRuns: 40 },
    );
  });

  test("survives JSON-LD", async () => {
    await fc.assert(
      fc.asyncProperty(linkedReading, async (linked) => {
        const quads = quadsOf(linked, defaultBase);
        const back = await parseJsonLd(writeJsonLd(quads, { base: defaultBase }));
        expect(lines(back)).toEqual(lines(quads));
        const moved = await parseJsonLd(writeJsonLd(quads, { flat: true }));
        expect(linkedOf(moved, defaultBase)).toEqual(linked);
      }),
      { numRuns: 30 },
    );
  });

  test("has no blank node, lies in its document's graph, and has each quad once", () => {
    fc.assert(
      fc.property(linkedReading, (linked) => {
        const quads = quadsOf(linked, defaultBase);
        expect(new Set(lines(quads)).size).toBe(quads.length + 1);
        const termTypes = new Set(quads.flatMap(({ subject, object }) => [subject.termType, object.termType]));
        expect(termTypes).not.toContain("BlankNode");
        expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(
          new Set([defaultBase + linked.reading.document.id]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("means the same under another base", () => {
    fc.assert(
      fc.property(linkedReading, (linked) => {
        const trig = writeTurtle(quadsOf(linked, "https://a.example/"), { base: "https://a.example/" });
        const moved = trig.replace("@base <https://a.example/>", "@base <http://b.example:8080/kg/>");
        expect(linkedOf(parseRdf(moved, { syntax: "trig" }), "http://b.example:8080/kg/")).toEqual(linked);
      }),
      { numRuns: 40 },
    );
  });
});

test("offsets in code points and in UTF-16 are inverse to each other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const index = indexText(text);
      let offset = 0;
      for (const [codePoint, character] of [...text].entries()) {
        expect(index.toCodePoint(offset)).toBe(codePoint);
        expect(index.toUtf16(codePoint)).toBe(offset);
        offset += character.length;
      }
      expect(index.toUtf16(index.toCodePoint(text.length))).toBe(text.length);
    }),
  );
});
