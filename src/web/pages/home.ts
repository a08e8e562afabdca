// The start page: what is loaded, and where to go from here.
import { pageRoute } from "../page.ts";

interface Home {
  readonly graphs: number;
}

export const homePage = pageRoute<Home>({
  path: "/",
  view: { name: "home", fields: { graphs: true } },
  title: () => "What reporting says, and who says so",
  load: async ({ store }) => ({ graphs: (await store.graphs()).length }),
});
