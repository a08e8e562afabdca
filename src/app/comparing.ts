// Who says otherwise, kept right while documents come and go: only matters on which somebody new speaks, or nobody any more, are looked at again.
import type { Disagreement } from "../domain/disagreement.ts";
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import { standingVerdicts } from "../domain/judgement.ts";
import { disagreementsOn } from "../link/disagreement.ts";
import type { Position, Positions } from "../link/positions.ts";

/** Whether something is other than before; unknown where what was found before may not have been stored. */
export type Change = "none" | "some" | "unknown";

export interface Comparing {
  /** What a document says, in place of what it said before. */
  readonly note: (positions: Positions) => void;
  readonly forget: (document: DocumentId) => void;
  /** All disagreements as they are now, sorted by id, and those that are new or other than when this was last asked. A claim that was rejected takes no side. */
  readonly review: (judgements: readonly Judgement[]) => {
    readonly all: readonly Disagreement[];
    readonly fresh: readonly Disagreement[];
    readonly change: Change;
  };
  /** What came of the last review may not have been stored: the next one says that it has changed. */
  readonly doubt: () => void;
}

/** An index without documents. It holds some 300 bytes a claim. */
export function openComparing(): Comparing {
  const byDocument = new Map<DocumentId, Positions>();
  const byMatter = new Map<string, Map<DocumentId, readonly Position[]>>();
  /** Disagreements by matter, and by document those that lie within it. */
  const found = new Map<string, readonly Disagreement[]>();
  let dirty = new Set<string>();
  let rejected: ReadonlySet<ClaimId> = new Set();
  let judged: readonly Judgement[] | undefined;
  let isDoubted = true;

  function forget(document: DocumentId): void {
    const known = byDocument.get(document);
    byDocument.delete(document);
    if (known === undefined) return;
    for (const { matter } of known.positions) {
      const positions = byMatter.get(matter);
      positions?.delete(document);
      if (positions?.size === 0) byMatter.delete(matter);
      dirty.add(matter);
    }
    dirty.add(document);
  }

  function look(key: string): readonly Disagreement[] {
    const document = byDocument.get(key as DocumentId);
    if (document !== undefined) return document.within.filter((each) => !takesSide(each, rejected));
    const positions = [...(byMatter.get(key)?.values() ?? [])].flat();
    return positions.length < 2 ? [] : disagreementsOn(positions.filter(({ claim }) => !rejected.has(claim)));
  }

  return {
    note(positions) {
      forget(positions.document);
      byDocument.set(positions.document, positions);
      for (const position of positions.positions) {
        const all = byMatter.get(position.matter) ?? new Map<DocumentId, readonly Position[]>();
        all.set(position.document, [...(all.get(position.document) ?? []), position]);
        byMatter.set(position.matter, all);
        dirty.add(position.matter);
      }
      dirty.add(positions.document);
    },
    forget,
    doubt() {
      isDoubted = true;
    },
    review(judgements) {
      if (judgements !== judged) {
        judged = judgements;
        const before = rejected;
        rejected = rejectedBy(judgements);
        const turned = new Set([...before, ...rejected].filter((claim) => before.has(claim) !== rejected.has(claim)));
        if (turned.size > 0)
          for (const { document, positions } of byDocument.values())
            for (const { claim, matter } of positions)
              if (turned.has(claim)) {
                dirty.add(matter);
                dirty.add(document);
              }
      }
      const fresh: Disagreement[] = [];
      let change: Change = isDoubted ? "unknown" : "none";
      isDoubted = false;
      for (const key of dirty) {
        const [before, now] = [found.get(key) ?? [], look(key)];
        if (JSON.stringify(before) === JSON.stringify(now)) continue;
        if (change === "none") change = "some";
        if (now.length === 0) found.delete(key);
        else found.set(key, now);
        fresh.push(...now);
      }
      dirty = new Set();
      const all = [...found.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1));
      return { all, fresh, change };
    },
  };
}

const takesSide = ({ sides }: Disagreement, claims: ReadonlySet<ClaimId>): boolean =>
  claims.size > 0 && sides.some((side) => side.claims.some((claim) => claims.has(claim)));

function rejectedBy(judgements: readonly Judgement[]): ReadonlySet<ClaimId> {
  return new Set(
    [...standingVerdicts(judgements).values()].flatMap(({ kind, claim }) => (kind === "reject" ? [claim] : [])),
  );
}
