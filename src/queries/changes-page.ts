// Two documents side by side at the level of claims: what stayed, what came, what went, and what is put otherwise. Meant for versions of one article.
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { type Change, compareVersions } from "../link/versions.ts";
import { type ClaimLine, claimLineOf, lookupOf } from "./claim-line.ts";
import { type DocumentFacts, factsOf, loadLinked } from "./document-page.ts";
import type { Inquiry } from "./inquiry.ts";

export interface ChangesPage {
  readonly from: DocumentFacts;
  readonly to: DocumentFacts;
  /** Claims that both have, and in what they differ. */
  readonly altered: readonly {
    readonly before: ClaimLine;
    readonly after: ClaimLine;
    readonly what: readonly Change[];
  }[];
  readonly gone: readonly ClaimLine[];
  readonly added: readonly ClaimLine[];
  /** How many say the same in the same words, by the same voices. */
  readonly kept: number;
}

/** Answers for two documents. Throws `not-found`. */
export async function loadChangesPage(inquiry: Inquiry, from: DocumentId, to: DocumentId): Promise<ChangesPage> {
  const [before, after] = [await loadLinked(inquiry, from), await loadLinked(inquiry, to)];
  const { changed, removed, added, unchanged } = compareVersions(before, after);
  const [old, now] = [linesOf(before), linesOf(after)];
  return {
    from: factsOf(before.reading),
    to: factsOf(after.reading),
    altered: changed.flatMap(({ before, after, changes }) => {
      const [was, is] = [old.get(before), now.get(after)];
      return was === undefined || is === undefined ? [] : [{ before: was, after: is, what: changes }];
    }),
    gone: removed.flatMap((id) => old.get(id) ?? []),
    added: added.flatMap((id) => now.get(id) ?? []),
    kept: unchanged,
  };
}

function linesOf(linked: Linked): ReadonlyMap<ClaimId, ClaimLine> {
  const lookup = lookupOf(linked);
  return new Map(linked.reading.claims.map((claim) => [claim.id, claimLineOf(claim, lookup)]));
}
