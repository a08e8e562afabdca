// The list of documents, the newest first. Each document is asked once for each state of its graph.
import type { DocumentId } from "../domain/ids.ts";
import { idOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import type { Row } from "../store/store.ts";
import type { DocumentQuestion } from "./by-document.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { readRow } from "./rows.ts";

export interface DocumentLine {
  readonly id: DocumentId;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly claims: number;
}

export interface DocumentsPage {
  readonly documents: readonly DocumentLine[];
  readonly paging: Paging;
}

const question = (base: string): DocumentQuestion<DocumentLine | undefined> => ({
  title: "All documents, with their claims counted",
  query: (g) => sparql`
    SELECT * WHERE {
      { GRAPH ${g} {
          ${g} a hs:Document .
          OPTIONAL { ${g} rdfs:label ?title }
          OPTIONAL { ${g} hs:publisherName ?publisher }
          OPTIONAL { ${g} dcterms:issued ?issued } } }
      UNION { SELECT ?g (COUNT(?claim) AS ?claims) WHERE { GRAPH ${g} { ?claim a hs:Claim } } GROUP BY ?g }
    }`,
  read: (rows, document) => lineOf(rows, idOf(document.value, base) as DocumentId, base),
});

function lineOf(rows: readonly Row[], id: DocumentId, base: string): DocumentLine | undefined {
  const counted = rows.find(({ claims }) => claims !== undefined);
  const own = rows.find(({ claims }) => claims === undefined);
  if (own === undefined) return undefined;
  const read = readRow(own, base);
  const [publisher, published] = [read.text("publisher"), read.text("issued")];
  return {
    id,
    title: read.text("title") ?? id,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    claims: Number(counted?.claims?.value ?? 0),
  };
}

/** The page of the list. */
export async function loadDocumentsPage(inquiry: Inquiry, asked: PageAsked): Promise<DocumentsPage> {
  const all = await loadAllDocuments(inquiry);
  const { limit, offset } = stretchOf(asked);
  return { documents: all.slice(offset, offset + limit), paging: { ...asked, total: all.length, state: {} } };
}

/** Every document as a line, the newest first, those without a date last; some 300 bytes each. */
export function loadAllDocuments(outer: Inquiry): Promise<readonly DocumentLine[]> {
  return outer.keep("documents", async (inquiry) => {
    const lines = await inquiry.byDocument(question(inquiry.base));
    const compare = (a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0);
    return [...lines.values()]
      .flatMap((line) => line ?? [])
      .sort((a, b) => compare(b.published, a.published) || compare(a.title, b.title) || compare(a.id, b.id));
  });
}
