// Claims of many documents in one form, so that they can be set beside each other: who and what as keys that mean the same everywhere.
import { type Attribution, chainOf } from "../domain/attribution.ts";
import type { Claim, Participant, Qualifier } from "../domain/claim.ts";
import { type ActorId, slug } from "../domain/ids.ts";
import type { Origin } from "../domain/origin.ts";
import type { Linked } from "../domain/reading.ts";
import { originOf, wordingOf } from "../domain/root.ts";
import { quoteAt } from "../domain/span.ts";
import type { Value } from "../domain/value.ts";

/** Who or what takes part, comparable across documents: an actor's id, or a thing by its words. */
export interface Role {
  readonly key: string;
  readonly text: string;
  readonly actor?: ActorId;
  readonly value?: Value;
}

/** One claim beside others. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly linked: Linked;
  readonly subject: Role;
  readonly object?: Role;
  /** Actors of the qualifiers, and values of them ("in Aktau", "of 40 people"). */
  readonly qualifiers: readonly Role[];
  readonly origin: Origin;
  readonly wording?: string;
  /** ISO date at which it was said: of the attribution where known, else of publication. */
  readonly said?: string;
}

/**
 * The claims of documents as rows, in the order of the documents and their claims. A thing of one word ("the company") is a thing of its
 * document, and words like "this" are a thing of their claim; of two versions of one article (`scope` "versions") things are compared by their words.
 */
export function claimRows(
  documents: readonly Linked[],
  scope: "documents" | "versions" = "documents",
): readonly ClaimRow[] {
  return documents.flatMap((linked) => {
    const { reading, links } = linked;
    const actors = new Map(links.map(({ member, actor }) => [member, actor]));
    const values = new Map(reading.values.map((value) => [value.id, value]));
    const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
    return reading.claims.map((claim): ClaimRow => {
      const own = (role: Role): Role => (scope === "versions" ? role : ownThing(role, claim.id, reading.document.id));
      const said =
        saidWhen(chainOf(claim.attribution, attributions), values) ?? reading.document.published?.slice(0, 10);
      const { text } = reading.document;
      const object = claim.object === undefined ? undefined : own(roleOf(claim.object, text, actors, values));
      const origin = originOf(claim, linked);
      const wording = wordingOf(claim, linked, origin);
      return {
        claim,
        linked,
        subject: own(roleOf(claim.subject, text, actors, values)),
        ...(object === undefined ? {} : { object }),
        qualifiers: claim.qualifiers.flatMap((qualifier) => qualifierRole(qualifier, actors, values)),
        origin,
        ...(wording === undefined ? {} : { wording }),
        ...(said === undefined ? {} : { said }),
      };
    });
  });
}

function saidWhen(chain: readonly Attribution[], values: ReadonlyMap<string, Value>): string | undefined {
  for (const { when } of [...chain].reverse()) {
    const from = when?.value === undefined ? undefined : values.get(when.value)?.from;
    if (from !== undefined) return from;
  }
  return undefined;
}

type Actors = ReadonlyMap<string, ActorId>;
type Values = ReadonlyMap<string, Value>;

function roleOf(participant: Participant, text: string, actors: Actors, values: Values): Role {
  const words = participant.text === "" ? quoteAt(text, participant.span) : participant.text;
  if (participant.kind === "cast") {
    const actor = actors.get(participant.member);
    return actor === undefined ? { key: thingKey(words), text: words } : { key: actor, text: words, actor };
  }
  if (participant.kind === "claim") return { key: participant.claim, text: words };
  const value = participant.kind === "value" ? values.get(participant.value) : undefined;
  return value === undefined ? { key: thingKey(words), text: words } : { key: valueKey(value), text: words, value };
}

function qualifierRole({ member, value, text }: Qualifier, actors: Actors, values: Values): readonly Role[] {
  const actor = member === undefined ? undefined : actors.get(member);
  const known = value === undefined ? undefined : values.get(value);
  if (actor !== undefined) return [{ key: actor, text, actor }];
  return known === undefined ? [] : [{ key: valueKey(known), text, value: known }];
}

const pronoun =
  /^thing\/(?:this|that|these|those|it|they|them|he|she|we|you|i|who|what|which|many|some|both|one|other|others|all|more|most|nobody|everyone)$/;

/** Gives a thing that its words do not tell from others to its document, or to its claim. */
function ownThing(role: Role, claim: string, document: string): Role {
  if (!role.key.startsWith("thing/")) return role;
  if (pronoun.test(role.key)) return { ...role, key: `${role.key} of ${claim}` };
  return role.key.includes("-") ? role : { ...role, key: `${role.key} of ${document}` };
}

const determiner = /^(?:the|a|an|this|that|these|those|its|his|her|their|such|some|any|all|another)\s+/i;

/** A thing by its words: without determiner, lower case, its last word in the singular. */
export function thingKey(words: string): string {
  const bare = slug(words.replace(determiner, ""));
  return `thing/${bare.replace(/(?<=[a-z]{3})ies$/, "y").replace(/(?<=[a-z]{3}[^s])s$/, "")}`;
}

/** A value by what it comes to, so that "$4.2 billion" and "4.2 billion USD" are one. */
export function valueKey({ type, value, max, unit, currency, from, to, text }: Value): string {
  const parts = [value, max, currency, unit === undefined ? undefined : thingKey(unit), from, to].map(
    (part) => part ?? "",
  );
  return parts.every((part) => part === "") ? `value/${type}/${slug(text)}` : `value/${type}/${parts.join(",")}`;
}
