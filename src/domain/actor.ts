// Who takes part: mentions in a text, the cast of a document, and actors across documents. A cast member stands between the two so that a wrong
// merge can be undone by linking again, without reading again.
import type { ActorId, JudgementId, LocalId } from "./ids.ts";
import type { Span } from "./span.ts";

export const actorKinds = ["person", "organisation", "outlet", "state", "place", "group"] as const;
export type ActorKind = (typeof actorKinds)[number];

export type MentionForm = "name" | "title" | "description" | "pronoun";

/** A place where someone is spoken of. `rule` names why it was taken to be this member ("surname", "pronoun-he", "capital-for-government", …). */
export interface Mention {
  readonly span: Span;
  readonly form: MentionForm;
  readonly rule: string;
}

/** Someone as one document knows them. `label` is their fullest name there; `role` the words that say what they are ("former German Chancellor"). */
export interface CastMember {
  readonly id: LocalId;
  readonly kind: ActorKind;
  readonly label: string;
  readonly role?: string;
  readonly mentions: readonly Mention[];
  /** ISO 3166-1 alpha-2 code of the country that a state is, or that an outlet or group belongs to. */
  readonly country?: string;
  /** IRIs of the same thing elsewhere (ISO 3166, GeoNames, an outlet's site), from what the product ships. */
  readonly sameAs: readonly string[];
}

/** Someone across documents. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly country?: string;
}

/** That a cast member is an actor, and why: a score in [0, 1] with the rule that gave it, or a person's judgement. */
export interface Link {
  readonly member: LocalId;
  readonly actor: ActorId;
  readonly because: { readonly score: number; readonly rule: string } | { readonly judgement: JudgementId };
}
