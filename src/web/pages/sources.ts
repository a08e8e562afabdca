// The list of voices: who originates and who relays.
import { actorQuads } from "../../queries/graph-parts.ts";
import { loadSourcesPage, type SourcesPage } from "../../queries/sources-page.ts";
import { pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

export const sourcesPage = pageRoute<SourcesPage>({
  path: "/sources",
  view: { name: "sources", fields: { sources: true, paging: true } },
  title: () => "Sources",
  load: (inquiry, { parameters }) => loadSourcesPage(inquiry, pageOf(parameters, 100)),
  quads: (inquiry, { sources }) =>
    actorQuads(
      inquiry,
      sources.flatMap(({ actor }) => actor ?? []),
    ),
});
