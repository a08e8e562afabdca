// A graph to read from: the objects of each subject by predicate. What is missing that a reading needs is refused with the node's name.
import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { numberOf } from "./literals.ts";
import { hs, rdf, shorten } from "./vocabulary.ts";

export interface Facts {
  /** All objects, in the order in which they were written. */
  readonly all: (subject: Term, predicate: NamedNode) => readonly Quad["object"][];
  /** The only or first object. */
  readonly one: (subject: Term, predicate: NamedNode) => Quad["object"] | undefined;
  readonly text: (subject: Term, predicate: NamedNode) => string | undefined;
  readonly number: (subject: Term, predicate: NamedNode) => number | undefined;
  /** Subjects of a class, by their hs:order and then by IRI. */
  readonly members: (type: NamedNode) => readonly NamedNode[];
  /** Gives a value back, or refuses the graph when it is absent. Throws `bad-data`. */
  readonly need: <T>(value: T | undefined, subject: Term, predicate: NamedNode) => T;
}

/** Reads quads into facts; their graphs do not matter. */
export function factsOf(quads: Iterable<Quad>): Facts {
  const objects = new Map<string, Map<string, Quad["object"][]>>();
  const types = new Map<string, NamedNode[]>();
  for (const { subject, predicate, object } of quads) {
    const predicates = objects.get(subject.value) ?? new Map<string, Quad["object"][]>();
    objects.set(subject.value, predicates);
    const found = predicates.get(predicate.value) ?? [];
    predicates.set(predicate.value, found);
    found.push(object);
    if (predicate.value !== rdf.type.value || subject.termType !== "NamedNode") continue;
    const members = types.get(object.value) ?? [];
    types.set(object.value, members);
    members.push(subject);
  }
  const all: Facts["all"] = (subject, predicate) => objects.get(subject.value)?.get(predicate.value) ?? [];
  const one: Facts["one"] = (subject, predicate) => all(subject, predicate)[0];
  return {
    all,
    one,
    text: (subject, predicate) => one(subject, predicate)?.value,
    number: (subject, predicate) => numberOf(one(subject, predicate)),
    members: (type) => inOrder(types.get(type.value) ?? [], (node) => numberOf(one(node, hs.order))),
    need(value, subject, predicate) {
      if (value === undefined) {
        throw new KnownError(
          "bad-data",
          `${subject.value} has no ${shorten(predicate.value)} that can be read: the graph is not whole.`,
        );
      }
      return value;
    },
  };
}

/** Nodes by a number of theirs, and by IRI where it is the same or absent. */
export function inOrder<T extends Term>(nodes: readonly T[], orderOf: (node: T) => number | undefined): T[] {
  return nodes
    .map((node) => ({ node, order: orderOf(node) ?? 0 }))
    .sort((a, b) => a.order - b.order || (a.node.value < b.node.value ? -1 : 1))
    .map(({ node }) => node);
}
