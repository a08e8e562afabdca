// The versions of one article, the earliest first: documents that revise each other.
import type { DocumentId } from "../domain/ids.ts";
import { sparql } from "../rdf/sparql.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";

export interface Version {
  readonly id: DocumentId;
  readonly title: string;
  readonly published?: string;
  readonly revises?: DocumentId;
}

/** All versions of a document's article, this one among them; none where there is only one. */
export async function loadVersions(inquiry: Inquiry, id: DocumentId): Promise<readonly Version[]> {
  const all = await inquiry.keep("versions", findVersions);
  const found = new Set<DocumentId>([id]);
  for (const known of found)
    for (const { id: each, revises } of all.values()) {
      if (each === known && revises !== undefined) found.add(revises);
      if (revises === known) found.add(each);
    }
  if (found.size < 2) return [];
  return [...found]
    .flatMap((each) => all.get(each) ?? [])
    .sort((a, b) => depthOf(a, all) - depthOf(b, all) || (a.id < b.id ? -1 : 1));
}

/** How many versions came before. */
function depthOf(version: Version, all: ReadonlyMap<DocumentId, Version>): number {
  const before = new Set<DocumentId>();
  for (let at: Version | undefined = version; at?.revises !== undefined && !before.has(at.revises); ) {
    before.add(at.revises);
    at = all.get(at.revises);
  }
  return before.size;
}

/** Every document that revises another or is revised; kept, and grows with their number. */
async function findVersions(inquiry: Inquiry): Promise<ReadonlyMap<DocumentId, Version>> {
  const rows = await inquiry.select(
    "Which documents are versions of each other",
    sparql`
      SELECT ?document ?title ?issued ?revised WHERE {
        { GRAPH ?document { ?document prov:wasRevisionOf ?revised } }
        UNION { SELECT DISTINCT ?document WHERE { GRAPH ?later { ?later prov:wasRevisionOf ?document } } }
        GRAPH ?document { ?document a hs:Document OPTIONAL { ?document rdfs:label ?title } OPTIONAL { ?document dcterms:issued ?issued } }
      }`,
  );
  const versions = new Map<DocumentId, Version>();
  for (const row of rows) {
    const read = readRow(row, inquiry.base);
    const id = read.document("document");
    if (id === undefined) continue;
    const [published, revises] = [read.text("issued"), read.document("revised")];
    versions.set(id, {
      ...versions.get(id),
      id,
      title: read.text("title") ?? id,
      ...(published === undefined ? {} : { published }),
      ...(revises === undefined ? {} : { revises }),
    });
  }
  return versions;
}
