// Where voices disagree.
import { disagreementKinds } from "../../domain/disagreement.ts";
import { type DisagreementsPage, loadDisagreementsPage } from "../../queries/disagreements-page.ts";
import { claimQuads, derivedQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";
import { actorsIn } from "./network.ts";
import { pageOf } from "./paging.ts";

export const disagreementsPage = pageRoute<DisagreementsPage>({
  path: "/disagreements",
  view: { name: "disagreements", fields: { disagreements: true, kind: true, actor: true, counts: true, paging: true } },
  title: () => "Where they disagree",
  load: (inquiry, { parameters }) =>
    loadDisagreementsPage(
      inquiry,
      { kind: parameters.oneOf("kind", disagreementKinds), actor: actorsIn(parameters, "actor")[0] },
      pageOf(parameters, 20),
    ),
  quads: async (inquiry, { disagreements }) => [
    ...(await derivedQuads(
      inquiry,
      disagreements.map(({ id }) => id),
    )),
    ...(await claimQuads(
      inquiry,
      disagreements.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    )),
  ],
});
