// What each claim of a document comes to beside the claims of others: what it says, and where it comes from at the root. Follows from the document alone.
import { propositionId } from "../domain/ids.ts";
import type { ClaimKeys } from "../domain/origin.ts";
import type { Linked } from "../domain/reading.ts";
import { claimRows } from "./claim-rows.ts";
import { propositionKey } from "./corroboration.ts";

/** The keys of a document's claims, in the order of the claims. */
export function claimKeysOf(linked: Linked): readonly ClaimKeys[] {
  return claimRows([linked]).map((row) => ({
    claim: row.claim.id,
    origin: row.origin.key,
    ...(row.wording === undefined ? {} : { wording: row.wording }),
    ...(row.claim.stance.mood === "declarative" ? { proposition: propositionId(propositionKey(row)) } : {}),
  }));
}
