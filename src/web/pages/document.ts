// The page of a document: the text as published, and what was read in it.
import type { DocumentId } from "../../domain/ids.ts";
import { type DocumentPage, loadDocumentPage } from "../../queries/document-page.ts";
import { documentQuads } from "../../queries/graph-parts.ts";
import { loadVersions, type Version } from "../../queries/versions.ts";
import { pageRoute } from "../page.ts";

interface DocumentView extends DocumentPage {
  readonly versions: readonly Version[];
}

export const documentPage = pageRoute<DocumentView>({
  path: "/document/:id",
  view: {
    name: "document",
    fields: { document: true, blocks: true, claims: true, cast: true, notes: true, reader: true, versions: true },
  },
  script: "document",
  title: ({ document }) => document.title,
  load: async (inquiry, { params }) => {
    const id: DocumentId = `document/${params.id ?? ""}`;
    return { ...(await loadDocumentPage(inquiry, id)), versions: await loadVersions(inquiry, id) };
  },
  quads: (inquiry, { document }) => documentQuads(inquiry, document.id),
});
