// Blank nodes of imported graphs as IRIs (RDF 1.1 Concepts, 3.5), since nothing that is stored has blank nodes.
import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { factory } from "./factory.ts";

/**
 * The quads with every blank node named after the graph that it comes into: `GRAPH#genid-1`, counted in order of appearance, so that the same
 * text gives the same names. Names that the quads hold already, from an earlier time, are passed over. Triple terms are left as they are.
 */
export function withoutBlankNodes(quads: Iterable<Quad>, graph: string): Quad[] {
  const all = [...quads];
  const start = `${graph}#genid-`;
  const taken = new Set<string>();
  let hasBlank = false;
  for (const { subject, object } of all)
    for (const term of [subject, object]) {
      if (term.termType === "NamedNode" && term.value.startsWith(start)) taken.add(term.value);
      if (term.termType === "BlankNode") hasBlank = true;
    }
  if (!hasBlank) return all;
  let count = 0;
  const names = new Map<string, NamedNode>();
  const named = <T extends Term>(term: T): T | NamedNode => {
    if (term.termType !== "BlankNode") return term;
    const known = names.get(term.value);
    if (known !== undefined) return known;
    do count++;
    while (taken.has(start + count));
    const name = factory.namedNode(start + count);
    names.set(term.value, name);
    return name;
  };
  return all.map((quad) => factory.quad(named(quad.subject), quad.predicate, named(quad.object), named(quad.graph)));
}

/**
 * The inverse for who takes a graph away again: nodes that were named here are blank nodes once more, so that it is as it was brought. Their labels
 * count the graphs, from `first` where others stand in the same text.
 */
export function withBlankNodes(quads: Iterable<Quad>, first = 1): Quad[] {
  const graphs = new Map<string, number>();
  const blank = <T extends Term>(term: T, graph: Term) => {
    const start = `${graph.value}#genid-`;
    const number = term.termType === "NamedNode" && term.value.startsWith(start) ? term.value.slice(start.length) : "";
    if (!/^[1-9]\d*$/.test(number)) return term;
    const place = graphs.get(graph.value) ?? graphs.size + first;
    graphs.set(graph.value, place);
    return factory.blankNode(`g${place}n${number}`);
  };
  return [...quads].map((quad) =>
    factory.quad(blank(quad.subject, quad.graph), quad.predicate, blank(quad.object, quad.graph), quad.graph),
  );
}
