// The start page: what is loaded, the strongest actors, the newest documents, and what is not put plainly.
import { claimQuads } from "../../queries/graph-parts.ts";
import { type HomePage, loadHomePage } from "../../queries/home-page.ts";
import { pageRoute } from "../page.ts";
import { loadPicture, type Picture } from "./picture.ts";

/** How many actors the start page draws. */
const strongest = 60;

export const homePage = pageRoute<HomePage & Picture>({
  path: "/",
  view: {
    name: "home",
    fields: { counts: true, newest: true, uncertain: true, network: true, drawing: true, symbols: true },
  },
  drawn: ["drawing", "symbols"],
  title: () => "What reporting says, and who says so",
  script: "network",
  load: async (inquiry) => ({ ...(await loadHomePage(inquiry)), ...(await loadPicture(inquiry, { most: strongest })) }),
  quads: (inquiry, { uncertain }) => claimQuads(inquiry, uncertain),
});
