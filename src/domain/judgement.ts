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
