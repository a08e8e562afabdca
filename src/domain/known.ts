// Names that our own lists know have an IRI of their own, so that two documents that say "EU" and "European Union" mean one actor.
import { type ActorId, slug } from "./ids.ts";

const namespace = "https://w3id.org/hearsay/known/";

/** The IRI of a name in our lists, from its usual form. */
export function knownIri(label: string): string {
  return `${namespace}${slug(label)}`;
}

/** The id of the actor that an IRI of our lists stands for; undefined for other IRIs. */
export function knownActor(iri: string): ActorId | undefined {
  return iri.startsWith(namespace) ? `actor/${iri.slice(namespace.length)}` : undefined;
}
