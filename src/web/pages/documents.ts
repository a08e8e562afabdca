// The list of documents.

import { type DocumentsPage, loadDocumentsPage } from "../../queries/documents-page.ts";
import { documentFactQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

export const documentsPage = pageRoute<DocumentsPage>({
  path: "/documents",
  view: { name: "documents", fields: { documents: true, paging: true } },
  title: () => "Documents",
  load: (inquiry, { parameters }) => loadDocumentsPage(inquiry, pageOf(parameters, 50)),
  quads: (inquiry, { documents }) =>
    documentFactQuads(
      inquiry,
      documents.map(({ id }) => id),
    ),
});
