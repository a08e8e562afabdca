// The id that a cast member has by itself, before any person's judgement: from its name and from what our lists know, never from other documents.
import type { CastMember } from "../domain/actor.ts";
import type { Document } from "../domain/document.ts";
import { type ActorId, actorId } from "../domain/ids.ts";
import { knownActor } from "../domain/known.ts";

/** An id with the rule that gave it and how far it goes, in [0, 1]. */
export interface OwnId {
  readonly actor: ActorId;
  /** The id that the label alone gives. */
  readonly byName: ActorId;
  readonly score: number;
  readonly rule: "known-name" | "same-name" | "surname-in-document" | "only-bearer-of-surname";
}

/**
 * The actor that a member is on its own. Names of our lists are one actor in every spelling; a full name is one actor everywhere; a person of
 * whom a document gives one word only is somebody of that document ("Smith" here and "Smith" there need not be one).
 */
export function ownId(member: CastMember, document: Document): OwnId {
  const byName = actorId(member.label);
  for (const iri of member.sameAs) {
    const actor = knownActor(iri);
    if (actor !== undefined) return { actor, byName, score: 0.98, rule: "known-name" };
  }
  if (member.kind === "person" && !/\s/.test(member.label.trim())) {
    const within = document.id.slice("document/".length);
    return { actor: `${byName}-${within}`, byName, score: 0.9, rule: "surname-in-document" };
  }
  return { actor: byName, byName, score: member.kind === "state" ? 0.98 : 0.9, rule: "same-name" };
}
