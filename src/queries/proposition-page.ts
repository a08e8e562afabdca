// Everybody who says the same thing, grouped by independent origin. One question for the claims, whatever the size of the collection.
import { KnownError } from "../domain/errors.ts";
import type { PropositionId } from "../domain/ids.ts";
import { nodeOf } from "../rdf/iri.ts";
import { fragment } from "../rdf/sparql.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import { groupByOrigin, type OriginGroup } from "./edge-page.ts";
import type { Inquiry } from "./inquiry.ts";

export interface PropositionPage {
  readonly id: PropositionId;
  readonly claims: number;
  readonly origins: readonly OriginGroup[];
}

/** The most claims that one page shows. */
const most = 200;

/** Answers for the page. Throws `not-found`. */
export async function loadPropositionPage(inquiry: Inquiry, id: PropositionId): Promise<PropositionPage> {
  const picked = pickClaims(fragment`?claim hs:proposition ${nodeOf(id, inquiry.base)} .`, { limit: most });
  const claims = await loadClaimLines(inquiry, "The claims that say so, with their chains", picked);
  const standing = claims.filter(({ verdict }) => verdict !== "rejected");
  if (standing.length === 0)
    throw new KnownError(
      "not-found",
      `Nobody says "${id.slice("proposition/".length)}" in this collection. A document that was read again may have new claims.`,
    );
  return { id, claims: standing.length, origins: groupByOrigin(standing) };
}
