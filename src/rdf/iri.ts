// Domain ids as IRIs and back: an IRI is the base and the id, the node of a local id is its document's IRI with a fragment.
import type { NamedNode } from "@rdfjs/types";
import type { DocumentId, LocalId } from "../domain/ids.ts";
import { factory } from "./factory.ts";

/** The base of a graph that is looked at on the machine where it was made. */
export const defaultBase = "http://127.0.0.1:8080/";

/** What may not stand in an IRI (RFC 3987, and the IRIREF production of Turtle). */
const forbidden = /[\p{Cc}\p{Cs}<>"{}|^`\\ ]/gu;

/** A text with everything that may not stand in an IRI percent-encoded. */
function escapeIri(text: string): string {
  return text.replace(forbidden, (character) =>
    character.length === 1 && character >= "\ud800" ? "%EF%BF%BD" : encodeURIComponent(character),
  );
}

/** The IRI of a domain id. `base` ends with a slash. */
export function iriOf(id: string, base: string): string {
  return base + escapeIri(id);
}

/** The domain id of an IRI under a base, or undefined of one that is not. The inverse of {@link iriOf} for ids as the domain mints them. */
export function idOf(iri: string, base: string): string | undefined {
  return iri.startsWith(base) ? iri.slice(base.length) : undefined;
}

/** The node of a domain id. */
export function nodeOf(id: string, base: string): NamedNode {
  return factory.namedNode(iriOf(id, base));
}

/** The sorts of nodes that live inside a document, each with the way from local id to fragment and back. */
const fragments = {
  passage: plain(),
  attribution: plain(),
  value: {
    write: (id: LocalId) => `value-${id.replace(/^v(?=\d+$)/, "")}`,
    read: (fragment: string) => fragment.slice("value-".length).replace(/^(?=\d+$)/, "v"),
  },
  cast: prefixed("cast-"),
  mention: prefixed("mention-"),
  thing: prefixed("thing-"),
  voice: prefixed("voice-"),
  note: prefixed("note-"),
} as const;

export type NodeSort = keyof typeof fragments;

function plain() {
  return { write: (id: LocalId) => id, read: (fragment: string) => fragment };
}

function prefixed(prefix: string) {
  return { write: (id: LocalId) => prefix + id, read: (fragment: string) => fragment.slice(prefix.length) };
}

/** The id of a node inside a document: `localNodeId("document/3f2a", "value", "v2")` is `document/3f2a#value-2`. */
export function localNodeId(document: DocumentId, sort: NodeSort, local: LocalId): string {
  return `${document}#${fragments[sort].write(local)}`;
}

/** The local id in the IRI or id of a node inside a document; the inverse of {@link localNodeId}. */
export function localIdOf(iri: string, sort: NodeSort): LocalId {
  return fragments[sort].read(iri.slice(iri.indexOf("#") + 1));
}

/** The IRI of a named graph that belongs to no document: "actors", "judgements", "vocabulary", or a background graph's name. */
export function graphIri(name: string, base: string): string {
  return iriOf(`graph/${name}`, base);
}
