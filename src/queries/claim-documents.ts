// In which document each of some claims stands.
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import { nodeOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";

/** Claims with their documents; those that are not there are left out. */
export async function documentOfClaims(
  inquiry: Inquiry,
  ids: readonly ClaimId[],
): Promise<readonly { readonly id: ClaimId; readonly document: { readonly id: DocumentId } }[]> {
  if (ids.length === 0) return [];
  const nodes = [...new Set(ids)].map((id) => nodeOf(id, inquiry.base));
  const rows = await inquiry.select(
    "In which document each claim stands",
    sparql`SELECT ?claim ?g WHERE { VALUES ?claim { ${nodes} } GRAPH ?g { ?claim a hs:Claim } }`,
  );
  return rows.flatMap((row) => {
    const read = readRow(row, inquiry.base);
    const [id, document] = [read.claim("claim"), read.document("g")];
    return id === undefined || document === undefined ? [] : [{ id, document: { id: document } }];
  });
}
