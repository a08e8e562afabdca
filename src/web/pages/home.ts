// The start page: what is loaded, the strongest actors, the newest documents, where voices disagree, and what is not put plainly.
import { examples } from "../../queries/example-queries.ts";
import { claimQuads, derivedQuads } from "../../queries/graph-parts.ts";
import { type HomePage, loadHomePage } from "../../queries/home-page.ts";
import { pageRoute } from "../page.ts";
import { drawnFields, loadPicture, type SavedPicture } from "./picture.ts";

/** How many actors the start page draws. */
const strongest = 60;

/** Questions that the start page proposes: the first of the query page. */
const beginnings = examples.slice(0, 2);

interface HomeView extends HomePage, SavedPicture {
  readonly beginnings: typeof beginnings;
}

export const homePage = pageRoute<HomeView>({
  path: "/",
  view: {
    name: "home",
    fields: {
      counts: true,
      newest: true,
      disagreements: true,
      disputed: true,
      uncertain: true,
      network: true,
      drawing: true,
      symbols: true,
      asked: true,
      beginnings: true,
    },
  },
  drawn: [...drawnFields, "beginnings"],
  title: () => "What reporting says, and who says so",
  script: "network",
  load: async (inquiry) => ({
    ...(await loadHomePage(inquiry)),
    beginnings,
    ...(await loadPicture(inquiry, { most: strongest, edges: 2 * strongest })),
  }),
  quads: async (inquiry, { uncertain, disagreements }) => [
    ...(await derivedQuads(
      inquiry,
      disagreements.map(({ id }) => id),
    )),
    ...(await claimQuads(inquiry, [
      ...new Map(
        [...uncertain, ...disagreements.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims))].map((claim) => [
          claim.id,
          claim,
        ]),
      ).values(),
    ])),
  ],
});
