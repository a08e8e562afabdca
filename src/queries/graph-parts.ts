// Parts of the graph as quads, for the pages' RDF: actors as graph/actors has them, documents whole, and claims with all that they stand on.
import type { Quad, Term } from "@rdfjs/types";
import type { ActorId, ClaimId, DisagreementId, DocumentId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri, iriOf, nodeOf } from "../rdf/iri.ts";
import { hs, rdf } from "../rdf/vocabulary.ts";
import type { GraphStore, Pattern } from "../store/store.ts";
import type { Inquiry } from "./inquiry.ts";

export type Quads = readonly Quad[];

/** Everything in the graph of a document. */
export async function documentQuads({ store, base }: Inquiry, id: DocumentId): Promise<readonly Quad[]> {
  return collect(store.match({ graph: factory.namedNode(iriOf(id, base)) }));
}

/** What graph/actors says of some actors. */
export async function actorQuads({ store, base }: Inquiry, ids: Iterable<ActorId>): Promise<readonly Quad[]> {
  const graph = factory.namedNode(graphIri("actors", base));
  const quads: Quad[] = [];
  for (const id of new Set(ids)) quads.push(...(await collect(store.match({ graph, subject: nodeOf(id, base) }))));
  return quads;
}

/** What graph/derived says of some disagreements: the sides, and the voices without a name that they go back to. */
export async function derivedQuads({ store, base }: Inquiry, ids: readonly DisagreementId[]): Promise<Quads> {
  const graph = factory.namedNode(graphIri("derived", base));
  const quads: Quad[] = [];
  const queue: Term[] = ids.map((id) => nodeOf(id, base));
  const seen = new Set<string>();
  for (const subject of queue) {
    if (seen.has(subject.value)) continue;
    seen.add(subject.value);
    for (const quad of await collect(store.match({ graph, subject }))) {
      quads.push(quad);
      if (quad.predicate.equals(hs.side) || quad.predicate.equals(hs.root)) queue.push(quad.object);
    }
  }
  return quads;
}

/** What the vocabulary says of one term; of all where none is given. */
export async function vocabularyQuads({ store, base }: Inquiry, iri?: string): Promise<readonly Quad[]> {
  const graph = factory.namedNode(graphIri("vocabulary", base));
  return collect(store.match({ graph, ...(iri === undefined ? {} : { subject: factory.namedNode(iri) }) }));
}

/**
 * Claims with their chains, voices, participants and passages, the direct triples that they assert, and what is known of their documents (not the
 * whole text). Each document's graph is read once.
 */
export async function claimQuads(
  inquiry: Inquiry,
  claims: readonly { readonly id: ClaimId; readonly document: { readonly id: DocumentId } }[],
): Promise<readonly Quad[]> {
  const byDocument = new Map<DocumentId, ClaimId[]>();
  for (const { id, document } of claims) byDocument.set(document.id, [...(byDocument.get(document.id) ?? []), id]);
  const quads: Quad[] = [];
  for (const [document, ids] of byDocument)
    quads.push(...closure(await documentQuads(inquiry, document), ids, document, inquiry.base));
  return quads;
}

/** The quads of some nodes of a graph and of every node of the same document that they point at. */
function closure(
  quads: readonly Quad[],
  claims: readonly ClaimId[],
  document: DocumentId,
  base: string,
): readonly Quad[] {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.value);
    if (known === undefined) bySubject.set(quad.subject.value, [quad]);
    else known.push(quad);
  }
  const inside = `${iriOf(document, base)}#`;
  const claimBase = iriOf("claim/", base);
  const kept: Quad[] = [];
  const seen = new Set<string>();
  const queue = claims.map((id) => iriOf(id, base));
  const direct = new Set<string>();
  for (const node of queue) {
    if (seen.has(node)) continue;
    seen.add(node);
    const own = bySubject.get(node) ?? [];
    const fact = (property: { readonly value: string }) =>
      own.find((quad) => quad.predicate.value === property.value)?.object.value;
    const [subject, predicate, object] = [fact(rdf.subject), fact(rdf.predicate), fact(rdf.object)];
    if (subject !== undefined && predicate !== undefined && object !== undefined)
      direct.add(`${subject}\n${predicate}\n${object}`);
    for (const quad of own) {
      kept.push(quad);
      const { value, termType } = quad.object;
      if (
        termType === "NamedNode" &&
        (value.startsWith(inside) || (value.startsWith(claimBase) && bySubject.has(value)))
      )
        queue.push(value);
    }
  }
  const facts = (bySubject.get(iriOf(document, base)) ?? []).filter(
    ({ predicate }) => predicate.value !== hs.text.value,
  );
  const asserted = quads.filter((quad) =>
    direct.has(`${quad.subject.value}\n${quad.predicate.value}\n${quad.object.value}`),
  );
  return [...facts, ...asserted, ...kept];
}

async function collect(quads: AsyncIterable<Quad>): Promise<readonly Quad[]> {
  const all: Quad[] = [];
  for await (const quad of quads) all.push(quad);
  return all;
}

/** What is known of some documents as such: title, publisher, dates, language; not the text nor what was read in it. */
export async function documentFactQuads(
  { store, base }: Inquiry,
  ids: readonly DocumentId[],
): Promise<readonly Quad[]> {
  const quads: Quad[] = [];
  for (const id of ids) {
    const graph = nodeOf(id, base);
    const facts = await collect(store.match({ graph, subject: graph }));
    quads.push(...facts.filter(({ predicate }) => predicate.value !== hs.text.value));
  }
  return quads;
}

/** Some of the quads that fit a pattern, in the record's order. Time grows with `offset`. */
export async function matchQuads(
  store: GraphStore,
  pattern: Pattern,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Quads> {
  const quads: Quad[] = [];
  let seen = 0;
  for await (const quad of store.match(pattern)) {
    if (seen++ < offset) continue;
    quads.push(quad);
    if (quads.length >= limit) break;
  }
  return quads;
}
