// The start page: what is loaded, the strongest actors, the newest documents, where voices disagree, and what is not put plainly.
import { claimQuads, derivedQuads } from "../../queries/graph-parts.ts";
import { type HomePage, loadHomePage } from "../../queries/home-page.ts";
import { pageRoute } from "../page.ts";
import { loadPicture, type Picture } from "./picture.ts";

/** How many actors the start page draws. */
const strongest = 60;

export const homePage = pageRoute<HomePage & Picture>({
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
    },
  },
  drawn: ["drawing", "symbols"],
  title: () => "What reporting says, and who says so",
  script: "network",
  load: async (inquiry) => ({
    ...(await loadHomePage(inquiry)),
    ...(await loadPicture(inquiry, { most: strongest, mostEdges: 2 * strongest })),
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
