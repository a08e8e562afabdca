// Blank nodes of imported graphs as IRIs (RDF 1.1 Concepts, 3.5), since nothing that is stored has blank nodes.
import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { factory } from "./factory.ts";

/**
 * The quads with every blank node named after the graph that it comes into: `GRAPH#genid-1`, counted in order of appearance, so that the same
 * text gives the same names. Triple terms are left as they are.
 */
export function withoutBlankNodes(quads: Iterable<Quad>, graph: string): Quad[] {
  const names = new Map<string, NamedNode>();
  const named = <T extends Term>(term: T): T | NamedNode => {
    if (term.termType !== "BlankNode") return term;
    const known = names.get(term.value) ?? factory.namedNode(`${graph}#genid-${names.size + 1}`);
    names.set(term.value, known);
    return known;
  };
  return [...quads].map((quad) =>
    factory.quad(named(quad.subject), quad.predicate, named(quad.object), named(quad.graph)),
  );
}
