// Turtle and TriG for people: prefixes, subjects in groups, sorted, the same text in every run. One graph at a time is held in memory.
import type { Quad } from "@rdfjs/types";
import { writeTurtle } from "../rdf/syntax.ts";
import type { Format } from "./format.ts";
import type { Selection } from "./selection.ts";

/** All graphs together, as most tools want it. */
export const turtle: Format = {
  name: "ttl",
  title: "Turtle",
  purpose: "every RDF tool, and reading by eye",
  mediaType: "text/turtle",
  write: (selection) => writeGraphs(selection, true),
};

/** Each document a graph of its own, as the product keeps it. */
export const trig: Format = {
  name: "trig",
  title: "TriG",
  purpose: "RDF tools that know named graphs: who says what stays apart",
  mediaType: "application/trig",
  write: (selection) => writeGraphs(selection, false),
};

async function* writeGraphs({ graphs, base }: Selection, flat: boolean): AsyncGenerator<string> {
  const write = turtlePieces(base);
  for await (const { quads } of graphs()) yield write(quads, { flat });
}

/** Prefixes beyond our own that a format needs. */
type Prefixes = Readonly<Record<string, string>>;

/** Writes one text in several pieces: each declares the base and the prefixes that no piece before it has declared. */
export function turtlePieces(
  base: string,
  prefixes: Prefixes = {},
): (quads: readonly Quad[], options: { readonly flat: boolean }) => string {
  const declared = new Set<string>();
  return (quads, { flat }) => {
    const { head, body } = turtleParts(quads, { base, flat, prefixes });
    return declare(head, declared) + body;
  };
}

/** Those lines of a head that were not declared yet; notes that they are now. */
export function declare(head: readonly string[], declared: Set<string>): string {
  const fresh = head.filter((line) => !declared.has(line));
  for (const line of fresh) declared.add(line);
  return fresh.length === 0 ? "" : `${fresh.join("")}\n`;
}

/** The declarations of a text, line by line, and what stands below them. */
export function turtleParts(
  quads: readonly Quad[],
  options: { readonly base: string; readonly flat: boolean; readonly prefixes?: Prefixes },
): { readonly head: readonly string[]; readonly body: string } {
  const text = writeTurtle(quads, options);
  const at = text.indexOf("\n\n");
  const head = at < 0 ? text : text.slice(0, at + 1);
  return { head: head.split(/(?<=\n)/).filter((line) => line !== ""), body: at < 0 ? "" : `${text.slice(at + 2)}\n` };
}
