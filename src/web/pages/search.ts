// Search over actors, claims and documents.
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
import { loadSearchPage, type SearchPage } from "../../queries/search-page.ts";
import { pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

export const searchPage = pageRoute<SearchPage>({
  path: "/search",
  view: {
    name: "search",
    fields: { q: true, actors: true, documents: true, quotes: true, misspelt: true, paging: true },
  },
  title: ({ q }) => (q === "" ? "Search" : `Search: ${q}`),
  load: (inquiry, { parameters }) => loadSearchPage(inquiry, parameters.text("q", 200) ?? "", pageOf(parameters, 20)),
  quads: async (inquiry, { actors, quotes }) => [
    ...(await actorQuads(
      inquiry,
      actors.map(({ id }) => id),
    )),
    ...(await claimQuads(
      inquiry,
      quotes.flatMap(({ claims }) => claims),
    )),
  ],
});
