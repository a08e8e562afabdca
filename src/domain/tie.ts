// Whom a claim ties its subject to: the object, and those whom its circumstances name as taking part ("imports its fuel from Russia"). The rest of a
// claim's circumstances (where, when, about what) tie nobody.
import type { VoiceKind } from "./attribution.ts";
import type { Certainty, Claim, Polarity, QualifierRole } from "./claim.ts";
import type { ActorId, ClaimId, LocalId, RelationId } from "./ids.ts";
import type { Traced } from "./origin.ts";

/** A claim between two actors, with the voices of its chain and its root: what edges are drawn from. One row a claim and far end. */
export interface Tie extends Traced {
  readonly claim: ClaimId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly relation: RelationId;
  /** The preposition that leads to the far end, where it is not the object ("imports … from"). */
  readonly via?: string;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** Of the innermost voice; "named" where the document speaks itself. */
  readonly voice: VoiceKind;
  /** Everyone it comes through, as ids: the voices of the chain and the outlet that printed it. What the filter by source looks at. */
  readonly sources?: readonly string[];
  /** ISO date at which it was said, where known. */
  readonly said?: string;
}

/** A member of the cast at the far end of a claim; `via` is the preposition that leads there, absent for the object itself. */
export interface TieEnd {
  readonly member: LocalId;
  readonly via?: string;
}

/** The roles of circumstances that take part in what happens. */
export const tyingRoles = ["origin", "recipient", "company"] as const satisfies readonly QualifierRole[];

/**
 * The preposition by which the circumstance at `index` ties its actor to the subject, or undefined where it ties nobody. One right behind another
 * circumstance belongs to the noun there ("during a visit to Astana") and not to what happened. Words without a preposition are company.
 */
export function viaOf({ qualifiers }: Pick<Claim, "qualifiers">, index: number): string | undefined {
  const qualifier = qualifiers[index];
  if (qualifier?.member === undefined || !tyingRoles.some((role) => role === qualifier.role)) return undefined;
  const words = qualifier.text.toLowerCase();
  if (/^(?:without|between|among)\b/.test(words)) return undefined;
  const before = qualifiers.some(
    ({ span }) => span.end < qualifier.span.start && qualifier.span.start - span.end === 1,
  );
  return before
    ? undefined
    : (/^(?:out of|together with|along with|from|to|towards?|with|alongside)\b/.exec(words)?.[0] ?? "with");
}

/** The far ends of a claim, the object first; never the subject itself. */
export function tieEnds(claim: Claim): readonly TieEnd[] {
  const { subject, object, qualifiers } = claim;
  const ends: TieEnd[] = object?.kind === "cast" ? [{ member: object.member }] : [];
  for (const [index, { member }] of qualifiers.entries()) {
    const via = viaOf(claim, index);
    if (member !== undefined && via !== undefined && !ends.some((end) => end.member === member))
      ends.push({ member, via });
  }
  return ends.filter(({ member }) => subject.kind !== "cast" || subject.member !== member);
}

/** How many ties each actor is at an end of. */
export function countEnds(ties: readonly Pick<Tie, "from" | "to">[]): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { from, to } of ties) for (const end of new Set([from, to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}
