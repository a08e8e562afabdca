// Quads as the text of an answer: Turtle for people and JSON-LD for programs, both without the names of the graphs.
import type { Quads } from "../queries/graph-parts.ts";
import { writeTurtle } from "../rdf/syntax.ts";

/** Quads in one of the RDF forms that pages come in. `base`: IRIs of our own are written relative to it. */
export async function writeQuads(quads: Quads, form: "ttl" | "jsonld", base: string): Promise<string> {
  if (form === "ttl") return writeTurtle(quads, { base, flat: true });
  return JSON.stringify(nodesOf(quads), null, 1);
}

/** Flattened JSON-LD without a context: one object a subject, absolute IRIs. */
function nodesOf(quads: Quads): readonly object[] {
  const nodes = new Map<string, Map<string, object[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? new Map<string, object[]>();
    nodes.set(subject.value, node);
    node.set(predicate.value, [...(node.get(predicate.value) ?? []), jsonValue(object)]);
  }
  return [...nodes].map(([id, facts]) => ({ "@id": id, ...Object.fromEntries(facts) }));
}

function jsonValue(term: Quads[number]["object"]): object {
  if (term.termType !== "Literal") return { "@id": term.value };
  if (term.language !== "") return { "@value": term.value, "@language": term.language };
  return { "@value": term.value, "@type": term.datatype.value };
}
