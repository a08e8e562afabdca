// What every actor is called and what kind it is: read once for each state of the actors' graph, since every list needs some of them.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId } from "../domain/ids.ts";
import { actorClass } from "../rdf/concepts.ts";
import { graphIri, idOf } from "../rdf/iri.ts";
import { rdf, rdfs, skos } from "../rdf/vocabulary.ts";
import { breather } from "./breather.ts";
import type { Inquiry } from "./inquiry.ts";

export interface NamedActor {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
}

export type ActorNames = ReadonlyMap<ActorId, NamedActor>;

export interface ActorDirectory {
  readonly names: ActorNames;
  /** Other names, as they are written somewhere. */
  readonly aliases: readonly { readonly actor: ActorId; readonly name: string }[];
}

/** All actors by id; grows with their number (some 100 bytes each). */
export async function loadActorNames(inquiry: Inquiry): Promise<ActorNames> {
  return (await loadActorDirectory(inquiry)).names;
}

/** The same with all their other names. */
export function loadActorDirectory(outer: Inquiry): Promise<ActorDirectory> {
  const graph = graphIri("actors", outer.base);
  return outer.keep("actor names", (inquiry) => readDirectory(inquiry, graph), [graph]);
}

async function readDirectory(inquiry: Inquiry, graph: string): Promise<ActorDirectory> {
  const [labels, kinds] = [new Map<ActorId, string>(), new Map<ActorId, ActorKind>()];
  const aliases: { readonly actor: ActorId; readonly name: string }[] = [];
  const breathe = breather();
  for (const { subject, predicate, object } of await inquiry.graph("What all actors are called", graph)) {
    await breathe();
    const id = idOf(subject.value, inquiry.base);
    if (id === undefined || !isActor(id)) continue;
    const kind = predicate.equals(rdf.type) ? actorClass.code(object) : undefined;
    if (kind !== undefined) kinds.set(id, kind);
    if (predicate.equals(rdfs.label)) labels.set(id, object.value);
    if (predicate.equals(skos.altLabel)) aliases.push({ actor: id, name: object.value });
  }
  const names = new Map<ActorId, NamedActor>();
  for (const id of [...labels.keys()].sort()) {
    const [label, kind] = [labels.get(id), kinds.get(id)];
    if (label !== undefined && kind !== undefined) names.set(id, { id, kind, label });
  }
  return { names, aliases };
}

const isActor = (id: string): id is ActorId => id.startsWith("actor/");
