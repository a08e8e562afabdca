// Quads as the text of an answer: Turtle for people and JSON-LD for programs, both without the names of the graphs.
import type { Quads } from "../queries/graph-parts.ts";
import { writeJsonLd } from "../rdf/json-ld.ts";
import { writeTurtle } from "../rdf/syntax.ts";

/** Quads in one of the RDF forms that pages come in. `base`: IRIs of our own are written relative to it. */
export function writeQuads(quads: Quads, form: "ttl" | "jsonld", base: string): string {
  const options = { base, flat: true };
  return form === "ttl" ? writeTurtle(quads, options) : writeJsonLd(quads, options);
}
