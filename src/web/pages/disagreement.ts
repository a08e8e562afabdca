// One disagreement in full.
import { type DisagreementPage, loadDisagreementPage } from "../../queries/disagreements-page.ts";
import { claimQuads, derivedQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import { words } from "../words.ts";

export const disagreementPage = pageRoute<DisagreementPage>({
  path: "/disagreement/:id",
  view: { name: "disagreement", fields: { disagreement: true } },
  title: ({ disagreement }) => words.matter(disagreement),
  load: (inquiry, { params }) => loadDisagreementPage(inquiry, `disagreement/${params.id ?? ""}`),
  quads: async (inquiry, { disagreement }) => [
    ...(await derivedQuads(inquiry, [disagreement.id])),
    ...(await claimQuads(
      inquiry,
      disagreement.sides.flatMap(({ claims }) => claims),
    )),
  ],
});
