// Disagreements: claims on the same matter with another answer, from other roots. Derived from claims, shown side by side, never resolved.
import type { ClaimId, DisagreementId } from "./ids.ts";
import type { Origin } from "./origin.ts";

/** Why claims disagree: one denies what another affirms; they say opposite things; they give other amounts; they count the same things otherwise. */
export const disagreementKinds = ["polarity", "opposite", "amount", "count"] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

/** One answer, with the claims that give it and their independent roots. */
export interface Side {
  readonly answer: string;
  /** Sorted. */
  readonly claims: readonly ClaimId[];
  readonly origins: readonly Origin[];
}

export interface Disagreement {
  readonly id: DisagreementId;
  readonly kind: DisagreementKind;
  /** Subject and relation, or what is counted, in words. */
  readonly about: string;
  /** At least two, the better supported first. */
  readonly sides: readonly Side[];
}
