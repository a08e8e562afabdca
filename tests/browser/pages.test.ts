// Every page, in light, dark and on a narrow screen: no fault that axe knows, nothing wrong in the console, nothing to scroll sideways; and each prints.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browseSample } from "../support/browsed.ts";
import { findPages } from "../support/explorer-pages.ts";
import { accessibilityFaults, manners, visit } from "../support/visit.ts";

const site = browseSample(["--allow-ingest", "--allow-judgements"]);

/** Pages that say what is wrong, and the status that the browser reports of them. */
const wrong: Readonly<Record<string, string>> = { "/no-such-page": "404", "/query?query=SELECT+*+%7B+%3Fs": "400" };

let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  pages = new Map([...(await findPages(site.url)), ["add", "/add"]]);
});

/** What is wrong with the page that is open: errors so far, content wider than the screen, faults that axe knows. */
async function faultsOf(page: Page, errors: readonly string[]): Promise<readonly string[]> {
  if ((await page.locator("[data-network]").count()) > 0) await page.waitForSelector("[data-drawn]");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...errors, ...(wider > 0 ? [`${wider} pixels too wide`] : []), ...(await accessibilityFaults(page))];
}

test.each(Object.entries(manners))(
  "every page is accessible and without errors: %s",
  { timeout: 600_000 },
  async (_, manner) => {
    const { page, errors, close } = await visit(site.browser, `${site.url}/healthz`, manner);
    const faults: Record<string, readonly string[]> = {};
    for (const [name, path] of pages) {
      const before = errors.length;
      await page.goto(site.url + path);
      const status = wrong[name];
      const fresh = errors.slice(before).filter((error) => status === undefined || !error.includes(status));
      const found = await faultsOf(page, fresh);
      if (found.length > 0) faults[name] = found;
    }
    await close();
    expect(faults).toEqual({});
  },
);

test("every page prints, with its address and without its controls", { timeout: 600_000 }, async () => {
  const { page, close } = await visit(site.browser, `${site.url}/healthz`);
  for (const [name, path] of pages) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(site.url + path);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".print-address").isVisible(), name).toBe(true);
    expect(await page.locator(".print-address").textContent(), name).toContain(path);
    expect(await page.locator("button:visible, .main-nav:visible").count(), name).toBe(0);
    const networks = await page.locator("[data-network]").count();
    if (networks > 0) expect(await page.locator(".network-svg").first().isVisible(), name).toBe(true);
    expect((await page.pdf()).subarray(0, 5).toString(), name).toBe("%PDF-");
  }
  await close();
});
