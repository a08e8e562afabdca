// What people decide: only ever added, never changed; where two contradict each other the later stands.
import type { ActorId, ClaimId, JudgementId } from "./ids.ts";

interface Made {
  readonly id: JudgementId;
  /** ISO 8601 date-time. */
  readonly at: string;
  readonly by?: string;
  readonly why?: string;
}

/** `left` and `right` are the actors' own ids, as minted from their names, before any merging. */
export type Judgement = Made &
  (
    | { readonly kind: "same" | "different"; readonly left: ActorId; readonly right: ActorId }
    | { readonly kind: "confirm" | "reject"; readonly claim: ClaimId }
    | { readonly kind: "relabel"; readonly actor: ActorId; readonly label: string }
  );

/** That a claim was read rightly, or wrongly. */
export type Verdict = Extract<Judgement, { readonly kind: "confirm" | "reject" }>;

/** What stands of the verdicts on claims: of several on one, the latest. */
export function standingVerdicts(judgements: readonly Judgement[]): ReadonlyMap<ClaimId, Verdict> {
  const standing = new Map<ClaimId, Verdict>();
  for (const judgement of judgements) {
    if (judgement.kind !== "confirm" && judgement.kind !== "reject") continue;
    const before = standing.get(judgement.claim);
    const isLater =
      before === undefined || before.at < judgement.at || (before.at === judgement.at && before.id < judgement.id);
    if (isLater) standing.set(judgement.claim, judgement);
  }
  return standing;
}
