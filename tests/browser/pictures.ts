// The pictures of the README, the tour and the design: the ten main views, light and dark, taken from the running product on its sample. `npm run pictures` makes
// them anew after a build; look at what changed before you keep it.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/chromium.ts";
import { startExplorer } from "../support/explorer.ts";
import { findPages } from "../support/explorer-pages.ts";
import { visit } from "../support/visit.ts";

interface View {
  readonly name: string;
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const tokayev = "actor/kassym-jomart-tokayev";
const claimsShown = (page: Page) => page.locator(".panel-chosen .claims").first().waitFor();

function viewsOf(pages: ReadonlyMap<string, string>): readonly View[] {
  const pathOf = (kind: string): string => pages.get(kind) ?? "/";
  return [
    { name: "home", path: "/" },
    { name: "network", path: `/network#selected=${tokayev}`, act: claimsShown },
    {
      name: "edge",
      path: "/network",
      act: async (page) => {
        await page.click(".network-edges a:has-text('Tokayev met Volodymyr Zelensky')");
        await claimsShown(page);
        await page.evaluate(() => scrollTo(0, 0));
      },
    },
    { name: "paths", path: "/network?from=actor/dmitry-medvedev&to=actor/olaf-scholz" },
    { name: "actor", path: `/${tokayev}` },
    { name: "claim", path: pathOf("claim") },
    { name: "document", path: pathOf("document") },
    { name: "sources", path: "/sources" },
    { name: "search", path: "/search?q=border" },
    {
      name: "query",
      path: "/query",
      act: async (page) => {
        await page.click(".examples a >> nth=0");
        await page.click(".query-form button[type=submit]");
        await page.waitForLoadState();
      },
    },
  ];
}

const folder = resolve(import.meta.dirname, "../../docs/pictures");
mkdirSync(folder, { recursive: true });
const [explorer, browser] = await Promise.all([startExplorer(), launchBrowser()]);
try {
  const views = viewsOf(await findPages(explorer.url));
  for (const colorScheme of ["light", "dark"] as const)
    for (const { name, path, act } of views) {
      const { page, close } = await visit(browser, explorer.url + path, { colorScheme, reducedMotion: "reduce" });
      if ((await page.locator("[data-network]").count()) > 0) await page.waitForSelector("[data-drawn]");
      await act?.(page);
      const file = `${name}${colorScheme === "dark" ? "-dark" : ""}.png`;
      await page.screenshot({ path: resolve(folder, file) });
      console.log(`docs/pictures/${file}`);
      await close();
    }
  const card = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await card.goto(`${explorer.url}/assets/social-card.svg`);
  await card.screenshot({ path: resolve(folder, "social-card.png") });
  console.log("docs/pictures/social-card.png");
} finally {
  await browser.close();
  await explorer.close();
}
