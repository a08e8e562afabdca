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
  readonly rule:
    | "known-name"
    | "same-name"
    | "surname-in-document"
    | "body-of-country"
    | "body-in-document"
    | "only-bearer-of-surname";
}

/** Names of bodies without anything that says whose they are. */
const bodies =
  /^(?:(?:National|Supreme|Constitutional|High|Central|Foreign|Interior|Defen[cs]e|Energy|Finance|Economy|Health|Trade|Commerce|Justice|Education|Culture|Transport|Agriculture|Environment|Labou?r|Security|State|Federal|Investigative|General|Prosecutor|Border|Air|Intelligence) )*(?:Ministry(?: of .+)?|Department(?: of .+)?|Parliament|Senate|Congress|Assembly|Court|Cabinet|Customs|Treasury|Army|Navy|Force|Police|Bank|Council|Committee|Service|Guard|Government)$/;

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
  const within = document.id.slice("document/".length);
  if (member.kind === "organisation" && bodies.test(member.label)) {
    return member.country === undefined
      ? { actor: `${byName}-${within}`, byName, score: 0.9, rule: "body-in-document" }
      : { actor: `${byName}-${member.country.toLowerCase()}`, byName, score: 0.85, rule: "body-of-country" };
  }
  if (member.kind === "person" && !/\s/.test(member.label.trim())) {
    return { actor: `${byName}-${within}`, byName, score: 0.9, rule: "surname-in-document" };
  }
  return { actor: byName, byName, score: member.kind === "state" ? 0.98 : 0.9, rule: "same-name" };
}
