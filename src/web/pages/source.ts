// One voice: what it originates and relays, from whom and to whom.
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
import { loadSourcePage, type SourcePage } from "../../queries/source-page.ts";
import { pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

export const sourcePage = pageRoute<SourcePage>({
  path: "/source/:slug",
  view: {
    name: "source",
    fields: { actor: true, originates: true, relays: true, from: true, to: true, claims: true, paging: true },
  },
  title: ({ actor }) => `${actor.label} as a source`,
  load: (inquiry, { params, parameters }) =>
    loadSourcePage(inquiry, `actor/${params.slug ?? ""}`, pageOf(parameters, 30)),
  quads: async (inquiry, { actor, claims }) => [
    ...(await actorQuads(inquiry, [actor.id])),
    ...(await claimQuads(inquiry, claims)),
  ],
});
