// The list of voices: who originates and who relays.
import { type Citing, loadCiting } from "../../queries/citing.ts";
import { actorQuads } from "../../queries/graph-parts.ts";
import { loadSourcesPage, type SourcesPage } from "../../queries/sources-page.ts";
import { type CitingDrawing, drawCiting } from "../citing.ts";
import { pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

interface SourcesView extends SourcesPage {
  /** Who has it from whom; on the first page only. */
  readonly steps: readonly Citing[];
  readonly citing: CitingDrawing | undefined;
}

/** The most steps that the data of the page holds. */
const mostSteps = 200;

export const sourcesPage = pageRoute<SourcesView>({
  path: "/sources",
  view: { name: "sources", fields: { sources: true, paging: true, steps: true, citing: true } },
  drawn: ["citing"],
  title: () => "Sources",
  load: async (inquiry, { parameters }) => {
    const page = await loadSourcesPage(inquiry, pageOf(parameters, 100));
    const steps = page.paging.page === 1 ? await loadCiting(inquiry) : [];
    return { ...page, steps: steps.slice(0, mostSteps), citing: drawCiting(steps) };
  },
  quads: (inquiry, { sources }) =>
    actorQuads(
      inquiry,
      sources.flatMap(({ actor }) => actor ?? []),
    ),
});
