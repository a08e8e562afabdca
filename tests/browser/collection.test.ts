// Five tasks of a researcher, from start to end, on three hundred articles; and a network that is too large to be shown whole.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { writeCollection } from "../support/collection.ts";
import { type Explorer, startExplorer } from "../support/explorer.ts";
import { downloadOf, visit } from "../support/visit.ts";

let folder: string;
let explorer: Explorer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-collection-"));
  const articles = await writeCollection(folder, 300);
  [explorer, browser] = await Promise.all([startExplorer(articles), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await explorer?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Walks through the explorer from its start page; nothing may go wrong in the console on the way. */
async function walk(from: string, way: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors, close } = await visit(browser, explorer.url + from);
  await way(page);
  expect(errors).toEqual([]);
  await close();
}

const seen = (page: Page, text: string | RegExp) =>
  page.locator("main").getByText(text).locator("visible=true").first().waitFor();

test("who met whom, and how do we know?", () =>
  walk("/query", async (page) => {
    await page.getByRole("link", { name: "Who met whom, and who says so" }).click();
    const row = page.locator(".result-table tr", { hasText: "Dmitry Medvedev" }).filter({ hasText: "Irina Kessler" });
    await row.getByRole("link", { name: /^claim/ }).click();
    await seen(page, "Who says so");
    await seen(page, "Dmitry Medvedev met Irina Kessler in Kazakhstan on Monday.");
    await page.locator(".chain a").first().click();
    await seen(page, /claims? read in this document/);
  }));

test("what rests on one anonymous source?", () =>
  walk("/query", async (page) => {
    await page.getByRole("link", { name: "What rests on one anonymous source" }).click();
    const row = page.locator(".result-table tr", { hasText: "Olaf Scholz visited Armenia" });
    await row.getByRole("link", { name: /^claim/ }).click();
    await seen(page, "diplomatic source");
    await seen(page, /anonymous/);
  }));

test("where do outlets disagree?", () =>
  walk("/search", async (page) => {
    await page.getByLabel("Names, words of a quote, titles").pressSequentially("Hungary exported tons to Serbia");
    await seen(page, "350 tons");
    const quote = page.locator(".search-results li", { hasText: "exported 350 tons" }).first();
    await quote.getByRole("link", { name: "How do we know?" }).first().click();
    const otherwise = page.locator(".otherwise");
    expect(await otherwise.textContent()).toContain("900 tons");
    expect(await otherwise.textContent()).toContain("Bloomberg");
  }));

test("of a matter with many answers six are shown, and a link leads to the rest", () =>
  walk("/", async (page) => {
    const matter = page.locator(".disagreement").first();
    expect(await matter.locator(".side").count()).toBe(6);
    await matter.getByRole("link", { name: /more answers$/ }).click();
    await seen(page, "independent origin");
    expect(await page.locator(".side").count()).toBeGreaterThan(6);
  }));

test("how are Medvedev and Scholz connected?", () =>
  walk("/network?from=actor/dmitry-medvedev&to=actor/olaf-scholz", async (page) => {
    const first = page.locator(".path-list > li").first();
    expect(await first.locator("a.actor").allTextContents()).toEqual([
      "Dmitry Medvedev",
      "Irina Kessler",
      "Irina Kessler",
      "Olaf Scholz",
    ]);
    await first.locator("a.relation").last().click();
    await seen(page, "Irina Kessler met Olaf Scholz in Poland on Tuesday.");
  }));

test("take the network of one actor to Gephi", () =>
  walk("/search?q=Irina+Kessler", async (page) => {
    await page.locator(".search-results a.actor", { hasText: "Irina Kessler" }).first().click();
    await seen(page, "Take it along");
    const file = await downloadOf(page, page.getByRole("link", { name: "GEXF", exact: true }));
    const network = parseGexf(MultiDirectedGraph, file.toString());
    expect(network.nodes()).toEqual(expect.arrayContaining(["actor/irina-kessler", "actor/olaf-scholz"]));
  }));

test("the strongest are shown and counted, filters change the picture where it stands, and files hold what is shown", () =>
  walk("/network?most=60", async (page) => {
    await page.waitForSelector("[data-drawn=canvas]");
    const count = page.locator(".network-count");
    expect(await count.textContent()).toMatch(/^Showing the strongest 60 of \d{3} actors, and \d+ of [\d,]+ edges\.$/);
    const before = await page.evaluate(() => performance.timeOrigin);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByLabel("denied").check();
    await page.waitForURL(/polarity=denied/);
    await page.waitForSelector(".network-answer:not([aria-busy]) [data-drawn=canvas]");
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);
    const edges = await page.locator(".network-edges li").count();
    expect(edges).toBeGreaterThan(3);
    expect(await page.locator(".network-svg a.edge.denied").count()).toBe(edges);
    expect(await count.textContent()).toContain(`${edges} edges`);
    const file = await downloadOf(page, page.locator(".network-files a", { hasText: "GEXF" }));
    const network = parseGexf(MultiDirectedGraph, file.toString());
    expect([network.order, network.size]).toEqual([await page.locator(".network-nodes li").count(), edges]);
    await page.goBack();
    await page.waitForSelector(".network-answer:not([aria-busy]) [data-drawn=canvas]");
    await page.waitForFunction(() => document.querySelector(".network-count")?.textContent?.includes("strongest 60"));
  }));
