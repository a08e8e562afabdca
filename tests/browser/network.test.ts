// The network in a real browser: drawn, chosen from, read, walked by keyboard; and all of it without script and without WebGL.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browseSample } from "../support/browsed.ts";
import { launchBrowser } from "../support/chromium.ts";
import { downloadOf, visit } from "../support/visit.ts";

const site = browseSample();

const tokayev = ".network-nodes a[data-node='actor/kassym-jomart-tokayev']";
const drawn = (page: Page) => page.waitForSelector("[data-drawn=canvas]");
const panel = (page: Page) => page.locator(".panel-chosen");
const chosenName = async (page: Page): Promise<string | null> => page.locator(".panel-head h2").textContent();

/** Where somebody stands in the picture, in pixels from the stage's corner: measured where the canvas has not taken its place. */
async function placeOf(selector: string): Promise<{ x: number; y: number }> {
  const { page, close } = await visit(site.browser, `${site.url}/network`, { javaScriptEnabled: false });
  const [stage, figure] = await Promise.all([
    page.locator(".network-stage").boundingBox(),
    page.locator(`.network-svg ${selector} .shape`).boundingBox(),
  ]);
  await close();
  if (stage === null || figure === null) throw new Error(`The picture has no place for ${selector}.`);
  return { x: figure.x + figure.width / 2 - stage.x, y: figure.y + figure.height / 2 - stage.y };
}

/** A picture that was saved, opened by itself: whether it is well formed, and how many figures it has. */
async function drawnIn(svg: Buffer): Promise<{ readonly root: string; readonly figures: number }> {
  const { page, close } = await visit(site.browser, "about:blank");
  const drawn = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, "image/svg+xml");
    return { root: picture.documentElement.localName, figures: picture.querySelectorAll("a > .shape").length };
  }, svg.toString());
  await close();
  return drawn;
}

/** How many pixels of what is seen of an element have a colour, give or take what antialiasing does. */
async function pixelsOf(page: Page, selector: string, token: string): Promise<number> {
  const shot = await page.locator(selector).first().screenshot();
  return page.evaluate(
    async ([data, name]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d");
      if (context === null || name === undefined) return 0;
      context.drawImage(image, 0, 0);
      const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      const wanted = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
      const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (wanted.every((part, index) => Math.abs(part - (pixels[at + index] ?? 0)) < 12)) count += 1;
      return count;
    },
    [shot.toString("base64"), token],
  );
}

describe("with script", () => {
  test("a canvas takes the place of the picture and shows people and states, without an error", async () => {
    const { page, errors, close } = await visit(site.browser, `${site.url}/network`);
    await drawn(page);
    expect(await page.locator(".network-svg").isVisible()).toBe(false);
    expect(await pixelsOf(page, ".network-canvas", "--person")).toBeGreaterThan(200);
    expect(await pixelsOf(page, ".network-canvas", "--state")).toBeGreaterThan(200);
    expect(errors).toEqual([]);
    await close();
  });

  test("an actor chosen in the list is lit, and the panel lists the claims about them with their words", async () => {
    const { page, errors, close } = await visit(site.browser, `${site.url}/network`);
    await drawn(page);
    await page.click(tokayev);
    await panel(page).locator(".claims").first().waitFor();
    expect(await chosenName(page)).toContain("Kassym-Jomart Tokayev");
    expect(await panel(page).textContent()).toContain("Tokayev also met Ukrainian President Volodymyr Zelensky");
    expect(await panel(page).locator("a[href^='/claim/']").count()).toBeGreaterThan(1);
    expect(await page.locator(tokayev).getAttribute("aria-current")).toBe("true");
    expect(new URL(page.url()).hash).toBe("#selected=actor/kassym-jomart-tokayev");
    expect(errors).toEqual([]);
    await close();
  });

  test("a click on the canvas chooses who stands there in the picture", async () => {
    const { page, close } = await visit(site.browser, `${site.url}/network`);
    await drawn(page);
    const place = await placeOf("a[data-node='actor/kassym-jomart-tokayev']");
    await page.locator(".network-stage").click({ position: place });
    expect(await chosenName(page)).toContain("Kassym-Jomart Tokayev");
    await close();
  });

  test("the edge from Tokayev to Zelensky shows the sentence and who says so", async () => {
    const { page, close } = await visit(site.browser, `${site.url}/network`);
    await drawn(page);
    await page.click(".network-edges a:has-text('Tokayev met Volodymyr Zelensky')");
    await panel(page).locator(".claims").first().waitFor();
    expect(await panel(page).locator(".quote").first().textContent()).toContain(
      "in New York during the 80th UN General",
    );
    expect(await panel(page).locator(".chain").first().textContent()).toContain("UNITED24 Media");
    await close();
  });

  test("an address with a choice opens with it, and an unknown choice is no choice", async () => {
    const { page, close } = await visit(site.browser, `${site.url}/network#selected=actor/kazakhstan`);
    expect(await chosenName(page)).toContain("Kazakhstan");
    await page.goto(`${site.url}/network#selected=actor/nobody`);
    expect(await panel(page).isVisible()).toBe(false);
    await close();
  });

  test("everything is done from the keyboard: find, choose, let go", async () => {
    const { page, close } = await visit(site.browser, `${site.url}/network`);
    await drawn(page);
    await page.focus(".network-find input");
    await page.keyboard.type("scholz");
    await page.keyboard.press("Enter");
    expect(await chosenName(page)).toContain("Olaf Scholz");
    await page.keyboard.press("Escape");
    expect(await panel(page).isVisible()).toBe(false);
    await page.focus(tokayev);
    await page.keyboard.press("Enter");
    expect(await panel(page).isVisible()).toBe(true);
    await close();
  });

  test("the picture is saved as PNG", async () => {
    const { page, close } = await visit(site.browser, `${site.url}/network`);
    await drawn(page);
    const png = await downloadOf(page, page.locator(".network-tools >> text=PNG"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    await close();
  });
});

describe("without", () => {
  test("script, the picture is there, every figure a link, and the lists say the same", async () => {
    const { page, errors, close } = await visit(site.browser, `${site.url}/network`, { javaScriptEnabled: false });
    expect(await page.locator(".network-svg").isVisible()).toBe(true);
    expect(await page.locator(".network-svg a.node").count()).toBe(await page.locator(".network-nodes a").count());
    expect(await page.locator(".network-svg a.edge").count()).toBe(await page.locator(".network-edges a").count());
    expect(await page.locator(".network-canvas").count()).toBe(0);
    const svg = await downloadOf(page, page.getByRole("link", { name: "SVG", exact: true }));
    expect(await drawnIn(svg)).toEqual({ figures: await page.locator(".network-svg a.node").count(), root: "svg" });
    await page.click(tokayev);
    expect(new URL(page.url()).pathname).toBe("/actor/kassym-jomart-tokayev");
    expect(errors).toEqual([]);
    await close();
  });

  test("WebGL, the picture stays and choosing from the lists still works", async () => {
    const plain = await launchBrowser(["--disable-3d-apis"]);
    const { page, close } = await visit(plain, `${site.url}/network`);
    await page.waitForSelector("[data-drawn=picture]");
    expect(await page.locator(".network-svg").isVisible()).toBe(true);
    await page.click(tokayev);
    await panel(page).locator(".claims").first().waitFor();
    await close();
    await plain.close();
  });
});
