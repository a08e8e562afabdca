// A document's graph cut down to some claims: what can be reached from them, under the same names as in the whole.
import type { Quad } from "@rdfjs/types";
import { hs, prefixes, rdf } from "../rdf/vocabulary.ts";

/** Followed nowhere and left out: the text of the whole document, and every place where someone is spoken of. */
const leftOut: ReadonlySet<string> = new Set([hs.text.value, hs.mention.value]);

/** The quads of a graph by their subject. */
export type BySubject = ReadonlyMap<string, readonly Quad[]>;

/** A graph put in order, so that several parts can be taken out of it. */
export function bySubjectOf(quads: readonly Quad[]): BySubject {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.value);
    if (known === undefined) bySubject.set(quad.subject.value, [quad]);
    else known.push(quad);
  }
  return bySubject;
}

/** The quads that the claims stand on: chains, voices, evidence, participants with their names, and the plain triples of these claims alone. */
export function claimsWithin(bySubject: BySubject, claims: ReadonlySet<string>): readonly Quad[] {
  const reached = new Set<string>();
  const ahead = [...claims].filter((claim) => bySubject.has(claim));
  const kept: Quad[] = [];
  const plain: Quad[] = [];
  const triples = new Set<string>();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    const facts = bySubject.get(node) ?? [];
    const about = (predicate: { readonly value: string }) =>
      facts.find((q) => q.predicate.value === predicate.value)?.object.value;
    if (about(rdf.subject) !== undefined) triples.add(key(about(rdf.subject), about(rdf.predicate), about(rdf.object)));
    for (const quad of facts) {
      if (leftOut.has(quad.predicate.value)) continue;
      if (quad.predicate.value.startsWith(prefixes.rel)) plain.push(quad);
      else {
        kept.push(quad);
        if (quad.object.termType === "NamedNode") ahead.push(quad.object.value);
      }
    }
  }
  return [...kept, ...plain.filter((q) => triples.has(key(q.subject.value, q.predicate.value, q.object.value)))];
}

const key = (...parts: readonly (string | undefined)[]): string => parts.join("\n");
