// Turtle and TriG for people: prefixes, subjects in groups, sorted, the same text in every run. One graph at a time is held in memory.

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
  const declared = new Set<string>();
  for await (const { quads } of graphs()) {
    const text = writeTurtle(quads, { base, flat });
    const bodyAt = /^(?!@)/m.exec(text)?.index ?? 0;
    const head = text
      .slice(0, bodyAt)
      .split(/(?<=\n)/)
      .filter((line) => !declared.has(line));
    for (const line of head) declared.add(line);
    yield head.join("") + text.slice(bodyAt);
  }
}
