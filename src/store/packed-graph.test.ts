// A packed graph gives back what went in, whatever its terms are, and finds by pattern what a search through all would find.
import type { Quad, Term } from "@rdfjs/types";
import { describe, expect, test } from "vitest";
import { factory } from "../rdf/factory.ts";
import { writeQuadLine } from "../rdf/syntax.ts";
import { xsd } from "../rdf/vocabulary.ts";
import { matchPacked, packedLines, packGraph, patternTerm, sizeOf } from "./packed-graph.ts";

const name = factory.namedNode("http://a.example/graph");
const node = (id: string) => factory.namedNode(`http://a.example/${id}`);
const triple = (s: Quad["subject"], p: Quad["predicate"], o: Quad["object"]) => factory.quad(s, p, o, name);
const inner = factory.quad(node("s"), node("p"), factory.literal('a "b"', "en"));

const objects: readonly Quad["object"][] = [
  node("o"),
  node("\u{1f600}"),
  node("\uffe6"),
  factory.blankNode("b1"),
  factory.literal(""),
  factory.literal('say "no"\\n\n\r\t\b\f\u0000\u007f – “да” \u{1f600}'),
  factory.literal("hi", "en-gb"),
  factory.literal("hi", { language: "ar", direction: "rtl" }),
  factory.literal('1"@en', xsd.decimal),
  factory.literal("^^<http://a.example/x>"),
  inner,
];
const quads: readonly Quad[] = objects.flatMap((object, index) => [
  triple(node(`s${index % 4}`), node(`p${index % 3}`), object),
  triple(factory.blankNode(`b${index % 2}`), node("p0"), object),
]);
const lines = (found: Iterable<Quad>) => [...found].map(writeQuadLine).sort();
const anything = { subject: undefined, predicate: undefined, object: undefined };

describe("a packed graph", () => {
  test("gives back every term as it was", () => {
    expect(lines(matchPacked(packGraph(quads), anything, name))).toEqual(lines(quads));
    expect(
      [...packedLines(packGraph(quads), name, 50)]
        .join("")
        .split(/(?<=\.\n)/)
        .sort(),
    ).toEqual(lines(quads));
  });

  test("is the same whatever the order, and holds each triple once", () => {
    const packed = packGraph([...quads, ...quads]);
    expect(packGraph([...quads].reverse())).toEqual(packed);
    expect(sizeOf(packed)).toBe(quads.length);
  });

  const terms = (pick: (quad: Quad) => Term): readonly (Term | undefined)[] => [undefined, ...quads.map(pick)];
  test("finds by every pattern what fits it", () => {
    const packed = packGraph(quads);
    for (const subject of terms((quad) => quad.subject))
      for (const predicate of terms((quad) => quad.predicate))
        for (const object of terms((quad) => quad.object)) {
          const pattern = {
            subject: patternTerm(subject),
            predicate: patternTerm(predicate),
            object: patternTerm(object),
          };
          const wanted = quads.filter(
            (quad) =>
              (subject === undefined || quad.subject.equals(subject)) &&
              (predicate === undefined || quad.predicate.equals(predicate)) &&
              (object === undefined || quad.object.equals(object)),
          );
          expect(lines(matchPacked(packed, pattern, name))).toEqual(lines(wanted));
        }
  });

  test("finds nothing of a term that it does not know", () => {
    const pattern = { ...anything, subject: patternTerm(node("elsewhere")) };
    expect([...matchPacked(packGraph(quads), pattern, name)]).toEqual([]);
  });
});
