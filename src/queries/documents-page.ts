// The list of documents, the newest first; grows with the documents of one page, and with all of them for their order.
import type { DocumentId } from "../domain/ids.ts";
import { fragment, type SparqlFragment, sparql } from "../rdf/sparql.ts";
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

/** Which documents of the ordered list are wanted; all of them where it is absent, since engines refuse to sort for a large limit. */
interface Stretch {
  readonly limit: number;
  readonly offset: number;
}

/** The question for some documents: `where` restricts `?g` within its own graph. */
export function documentLinesQuery(where: SparqlFragment, stretch?: Stretch): string {
  const part = stretch === undefined ? fragment`` : fragment`LIMIT ${stretch.limit} OFFSET ${stretch.offset}`;
  return sparql`
    SELECT ?g ?title ?publisher ?issued (COUNT(?claim) AS ?claims) WHERE {
      { SELECT ?g ?title ?publisher ?issued WHERE {
          GRAPH ?g {
            ?g a hs:Document . ${where}
            OPTIONAL { ?g rdfs:label ?title }
            OPTIONAL { ?g hs:publisherName ?publisher }
            OPTIONAL { ?g dcterms:issued ?issued }
          }
        } ORDER BY DESC(?issued) ?title ?g ${part} }
      OPTIONAL { GRAPH ?g { ?claim a hs:Claim } }
    } GROUP BY ?g ?title ?publisher ?issued ORDER BY DESC(?issued) ?title ?g`;
}

/** Documents as lines. */
export async function loadDocumentLines(
  inquiry: Inquiry,
  title: string,
  where: SparqlFragment,
  stretch?: Stretch,
): Promise<readonly DocumentLine[]> {
  const rows = await inquiry.select(title, documentLinesQuery(where, stretch));
  return rows.flatMap((row) => {
    const read = readRow(row, inquiry.base);
    const id = read.document("g");
    if (id === undefined) return [];
    const publisher = read.text("publisher");
    const published = read.text("issued");
    return [
      {
        id,
        title: read.text("title") ?? id,
        ...(publisher === undefined ? {} : { publisher }),
        ...(published === undefined ? {} : { published }),
        claims: read.number("claims") ?? 0,
      },
    ];
  });
}

/** The page of the list. */
export async function loadDocumentsPage(inquiry: Inquiry, asked: PageAsked): Promise<DocumentsPage> {
  const all = await loadAllDocuments(inquiry);
  const { limit, offset } = stretchOf(asked);
  return { documents: all.slice(offset, offset + limit), paging: { ...asked, total: all.length, state: {} } };
}

/** Every document as a line, the newest first; kept for each state of the store, some 300 bytes each. */
export function loadAllDocuments(outer: Inquiry): Promise<readonly DocumentLine[]> {
  return outer.keep("documents", (inquiry) =>
    loadDocumentLines(inquiry, "All documents, with their claims counted", fragment``),
  );
}
