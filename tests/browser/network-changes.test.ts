// What a reader does to the network, in place: expand and collapse, ego networks, sizes, communities; names in many scripts, none over another.
import type { Quad } from "@rdfjs/types";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { factory } from "../../src/rdf/factory.ts";
import { graphIri } from "../../src/rdf/iri.ts";
import { browseSample } from "../support/browsed.ts";
import { type Served, serveSample } from "../support/served.ts";
import { visit } from "../support/visit.ts";

const site = browseSample();

const drawn = (page: Page) => page.waitForSelector(".network-answer:not([aria-busy]) [data-drawn=canvas]");
const namesIn = (page: Page) => page.locator(".network-nodes a").allTextContents();

interface Payload {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly community?: number;
  }[];
}
const payloadOf = async (page: Page): Promise<Payload> =>
  JSON.parse((await page.locator(".network-data").textContent()) ?? "") as Payload;
const placesOf = async (page: Page) =>
  new Map((await payloadOf(page)).nodes.map(({ id, x, y }) => [id, `${x} ${y}`] as const));

test("an actor is expanded and collapsed in place: nobody else moves, the address holds it, and back is back", async () => {
  const { page, errors, close } = await visit(site.browser, `${site.url}/network?most=5`);
  await drawn(page);
  const [before, few] = [await placesOf(page), await namesIn(page)];
  await page.click(".network-nodes a[data-node='actor/russia']");
  await page.getByRole("link", { name: "Show all neighbours" }).click();
  await page.waitForURL(/expand=actor/);
  await drawn(page);
  const after = await placesOf(page);
  expect(after.size).toBeGreaterThan(before.size);
  for (const [id, place] of before) expect([id, after.get(id)]).toEqual([id, place]);
  expect(await page.locator(".panel-head h2").textContent()).toContain("Russia");
  expect(await page.evaluate(() => document.activeElement?.closest(".panel-head") !== null)).toBe(true);
  await page.getByRole("link", { name: "Hide lone neighbours" }).click();
  await page.waitForURL(/collapse=actor/);
  await drawn(page);
  expect((await namesIn(page)).length).toBeLessThan(after.size);
  await page.goBack();
  await page.waitForURL(/expand=actor/);
  await drawn(page);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes("expand"));
  await drawn(page);
  expect(await namesIn(page)).toEqual(few);
  expect(errors).toEqual([]);
  await close();
});

test("the filters do what they say: around one actor, sizes, communities, voices, relations", async () => {
  const { page, errors, close } = await visit(site.browser, `${site.url}/network`);
  await drawn(page);
  const all = await namesIn(page);
  await page.getByText("Filters", { exact: true }).click();

  const change = async (act: () => Promise<unknown>, address: RegExp) => {
    await act();
    await page.waitForURL(address);
    await drawn(page);
  };
  const sizes = async () => (await payloadOf(page)).nodes.map(({ size }) => size);
  const byDegree = await sizes();
  await change(() => page.getByLabel("Size by").selectOption("betweenness"), /size=betweenness/);
  expect(await sizes()).not.toEqual(byDegree);
  await change(() => page.getByLabel("Colour by community").check(), /communities=1/);
  expect((await payloadOf(page)).nodes.every(({ community }) => community !== undefined)).toBe(true);
  await change(() => page.getByLabel("states", { exact: true }).check(), /kind=state/);
  expect((await namesIn(page)).length).toBeLessThan(all.length);
  await change(() => page.getByRole("link", { name: "Without filters" }).click(), /network$/);
  expect(await namesIn(page)).toEqual(all);

  const ego = page.getByLabel("Actor", { exact: true });
  await ego.fill("actor/olaf-scholz");
  await change(() => ego.press("Enter"), /ego=actor/);
  const near = await namesIn(page);
  await change(
    () =>
      page
        .getByLabel("Steps")
        .fill("2")
        .then(() => page.getByLabel("Steps").press("Enter")),
    /depth=2/,
  );
  expect((await namesIn(page)).length).toBeGreaterThan(near.length);
  expect(await page.locator(".network-files a", { hasText: "GraphML" }).getAttribute("href")).toContain("depth=2");
  expect(errors).toEqual([]);
  await close();
});

test("what is left of nothing says what to do", async () => {
  const { page, close } = await visit(site.browser, `${site.url}/network?origins=900`);
  expect(await page.locator(".network-answer .empty").textContent()).toContain("ask for less");
  await close();
});

const names = [
  "Қасым-Жомарт Тоқаев",
  "中华人民共和国外交部",
  "محمد بن سلمان آل سعود",
  "नरेन्द्र दामोदरदास मोदी",
  "Қазақстан Республикасы",
  "ประเทศไทย",
  "משרד החוץ",
  "日本国政府",
] as const;

/** The sample with its actors called otherwise, in scripts that English reporting would transliterate. */
async function serveInManyScripts(): Promise<Served> {
  const served = await serveSample();
  const { store, base } = served.app;
  const graph = graphIri("actors", base);
  const quads: Quad[] = [];
  for await (const quad of store.match({ graph: factory.namedNode(graph) })) quads.push(quad);
  const isLabel = ({ predicate }: Quad) => predicate.value.endsWith("rdf-schema#label");
  const order = quads.filter(isLabel).map(({ subject }) => subject.value);
  const renamed = quads.map((quad) => {
    if (!isLabel(quad)) return quad;
    const place = order.indexOf(quad.subject.value);
    const name = `${names[place % names.length]}${place < names.length ? "" : ` ${place}`}`;
    return factory.quad(quad.subject, quad.predicate, factory.literal(name), quad.graph);
  });
  await store.replaceGraph(graph, renamed);
  return served;
}

test("names of every script are drawn, and none covers another", async () => {
  const served = await serveInManyScripts();
  const { page, close } = await visit(site.browser, `${served.url}/network`, { javaScriptEnabled: false });
  const labels = page.locator(".network-svg text");
  expect(await labels.count()).toBeGreaterThan(8);
  const boxes = await Promise.all((await labels.all()).map((label) => label.boundingBox()));
  const overlaps = boxes.flatMap((a, index) =>
    boxes.slice(index + 1).filter((b) => {
      if (a === null || b === null) return true;
      const [wide, high] = [
        Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
        Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
      ];
      // The box of a text has room above and below its letters.
      return wide > 1 && high > 4;
    }),
  );
  expect(overlaps).toEqual([]);
  await close();
  await served.close();
});
