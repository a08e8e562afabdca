// Plain triples: who did what to whom, with names and kinds, and nothing of who says so. Only what is affirmed and stated is in it.
import type { Quad } from "@rdfjs/types";
import { hs, prefixes, rdf, rdfs, schema } from "../rdf/vocabulary.ts";
import type { Format } from "./format.ts";
import { turtlePieces } from "./turtle.ts";

export const plain: Format = {
  name: "plain.ttl",
  title: "Plain triples (Turtle)",
  purpose: "graphs of actors and relations alone; somebody says each, and this file does not say who",
  mediaType: "text/turtle",
  async *write({ graphs, base }) {
    const write = turtlePieces(base);
    yield "# Each of these triples is said by somebody. Who says it, and in which words, is in the other formats.\n";
    for await (const { quads } of graphs()) {
      const triples = plainly(quads);
      if (triples.length > 0) yield write(triples, { flat: true });
    }
  },
};

/** What a node is called and what it comes to. */
const described: ReadonlySet<string> = new Set(
  [rdf.type, rdfs.label, schema.value, schema.maxValue, schema.unitText, schema.currency, hs.per, hs.from, hs.to].map(
    (term) => term.value,
  ),
);

/** The direct triples among some quads, and what their ends are called. The vocabulary's own triples are none. */
function plainly(quads: readonly Quad[]): readonly Quad[] {
  const isTerm = (node: { readonly value: string }) =>
    node.value.startsWith(prefixes.rel) || node.value.startsWith(prefixes.hs);
  const triples = quads.filter((quad) => quad.predicate.value.startsWith(prefixes.rel) && !isTerm(quad.subject));
  const ends = new Set(triples.flatMap(({ subject, object }) => [subject.value, object.value]));
  const names = quads.filter((quad) => ends.has(quad.subject.value) && described.has(quad.predicate.value));
  return [...triples, ...names];
}
