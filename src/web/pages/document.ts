// The page of a document: the text as published, and what was read in it.
import { type DocumentPage, loadDocumentPage } from "../../queries/document-page.ts";
import { documentQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";

export const documentPage = pageRoute<DocumentPage>({
  path: "/document/:id",
  view: {
    name: "document",
    fields: { document: true, blocks: true, claims: true, cast: true, notes: true, reader: true },
  },
  script: "document",
  title: ({ document }) => document.title,
  load: (inquiry, { params }) => loadDocumentPage(inquiry, `document/${params.id ?? ""}`),
  quads: (inquiry, { document }) => documentQuads(inquiry, document.id),
});
