// The ten main views as pictures: what is opened and done before each is taken, with fonts that every machine of the tests has, so that a picture is the same everywhere.
import type { Browser, Page } from "playwright-core";
import { findPages } from "./explorer-pages.ts";

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
        await page.locator(".result").waitFor();
        await page.locator(".query-editor").waitFor();
      },
    },
  ];
}

/** Fonts of Debian's fonts-noto-core and fonts-dejavu-core in place of what the system would choose. */
const fonts = `:root { --serif: "Noto Serif"; --sans: "Noto Sans"; --mono: "DejaVu Sans Mono"; }`;

export const schemes = ["light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** The name of a view's file under docs/pictures. */
export const fileOf = (name: string, scheme: Scheme): string => `${name}${scheme === "dark" ? "-dark" : ""}.png`;

/** Takes all views in light or dark; gives each as PNG by the name of its file. */
export async function takeViews(browser: Browser, url: string, scheme: Scheme): Promise<ReadonlyMap<string, Buffer>> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  await context.route("**/assets/styles.css", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${fonts}` });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const taken = new Map<string, Buffer>();
  for (const { name, path, act } of viewsOf(await findPages(url))) {
    // By way of an empty page: an address that differs in its fragment alone would not load anew.
    await page.goto("about:blank");
    await page.goto(url + path);
    if ((await page.locator("[data-network]").count()) > 0) await page.waitForSelector("[data-drawn]");
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
    taken.set(fileOf(name, scheme), await page.screenshot({ animations: "disabled" }));
  }
  await context.close();
  return taken;
}
