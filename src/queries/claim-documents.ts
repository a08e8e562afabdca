// In which document each of some claims stands.
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import { loadCensus } from "./census.ts";
import type { PickedClaim } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";

/** Claims with their documents, each once and in their order; those that are not there are left out. */
export async function documentsOfClaims(inquiry: Inquiry, ids: Iterable<ClaimId>): Promise<readonly PickedClaim[]> {
  const documents = await loadDocumentOfEach(inquiry);
  return [...new Set(ids)].flatMap((id) => {
    const document = documents.get(id);
    return document === undefined ? [] : [{ id, document }];
  });
}

const loadDocumentOfEach = (outer: Inquiry): Promise<ReadonlyMap<ClaimId, DocumentId>> =>
  outer.keep(
    "document of each claim",
    async (inquiry) => new Map((await loadCensus(inquiry)).claims.map(({ id, document }) => [id, document])),
  );
