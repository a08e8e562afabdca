// Two versions of a document side by side.
import { KnownError } from "../../domain/errors.ts";
import type { DocumentId } from "../../domain/ids.ts";
import { type ChangesPage, loadChangesPage } from "../../queries/changes-page.ts";
import { claimQuads, documentFactQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import type { Parameters } from "../parameters.ts";

export const changesPage = pageRoute<ChangesPage>({
  path: "/changes",
  view: { name: "changes", fields: { from: true, to: true, altered: true, gone: true, added: true, kept: true } },
  title: ({ from, to }) => `From “${from.title}” to “${to.title}”`,
  load: (inquiry, { parameters }) =>
    loadChangesPage(inquiry, documentIn(parameters, "from"), documentIn(parameters, "to")),
  quads: async (inquiry, { from, to, altered, gone, added }) => [
    ...(await documentFactQuads(inquiry, [from.id, to.id])),
    ...(await claimQuads(inquiry, [...altered.flatMap(({ before, after }) => [before, after]), ...gone, ...added])),
  ],
});

function documentIn(parameters: Parameters, name: string): DocumentId {
  const value = parameters.text(name);
  if (value === undefined)
    throw new KnownError(
      "bad-request",
      `Two documents are compared: "${name}" is missing. Write /changes?from=document/…&to=document/…`,
    );
  return `document/${value.replace(/^document\//, "")}`;
}
