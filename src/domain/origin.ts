// Where claims come from at the root, and how many independent roots there are: ten papers that print one wire story are one.
import type { VoiceKind } from "./attribution.ts";
import type { ActorId, ClaimId, DocumentId, PropositionId, RootId } from "./ids.ts";

/** The root of a chain. Two claims with the same key go back to the same voice. */
export interface Origin {
  readonly key: RootId;
  readonly label: string;
  readonly kind: VoiceKind | "document";
  /** Who it is, where that is known. */
  readonly actor?: ActorId;
  /** Who vouches for a voice without a name: the nearest voice around it that has one, else the publisher or the document. */
  readonly vouchedForBy?: ActorId | DocumentId;
}

/** What tells whether two claims are independent of each other. */
export interface Traced {
  /** The root of the chain, or any other key that is the same for the same voice. */
  readonly origin: string;
  /** The same for claims that were read from the same words, where no voice with a name stands behind them: what is printed twice was written once. */
  readonly wording?: string;
}

/** What a claim comes to beside the claims of other documents. Follows from its document and its links alone. */
export interface ClaimKeys extends Traced {
  readonly claim: ClaimId;
  readonly origin: RootId;
  /** Absent for questions and conditions, which say nothing. */
  readonly proposition?: PropositionId;
}

/** Claims grouped by independent root: those of one origin together, and those of one wording. Groups and their members keep the order given. */
export function independentGroups<Row>(
  rows: readonly Row[],
  tracedOf: (row: Row) => Traced,
): readonly (readonly Row[])[] {
  const parent = rows.map((_, index) => index);
  const top = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const first = new Map<string, number>();
  rows.forEach((row, index) => {
    const { origin, wording } = tracedOf(row);
    for (const key of [`origin ${origin}`, ...(wording === undefined ? [] : [`wording ${wording}`])]) {
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else parent[Math.max(top(before), top(index))] = Math.min(top(before), top(index));
    }
  });
  const groups = new Map<number, Row[]>();
  rows.forEach((row, index) => {
    const group = groups.get(top(index));
    if (group === undefined) groups.set(top(index), [row]);
    else group.push(row);
  });
  return [...groups.values()];
}

/** How many independent roots some claims go back to. */
export function countIndependent(rows: readonly Traced[]): number {
  return independentGroups(rows, (row) => row).length;
}
