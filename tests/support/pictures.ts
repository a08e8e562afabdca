// Takes the pictures of the documentation from the running product: `npm run pictures`. To be looked at before they are committed.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";
import { startExplorer } from "./explorer.ts";

const folder = resolve(import.meta.dirname, "../../docs/pictures");

/** File, path, and what has to be there before the picture is taken. */
const pictures = [
  { file: "explorer.png", path: "/", height: 860 },
  { file: "document.png", path: "/documents", follow: "main a[href^='/document/']", height: 860 },
] as const;

const explorer = await startExplorer();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--enable-unsafe-swiftshader", "--disable-background-networking"],
});
try {
  mkdirSync(folder, { recursive: true });
  for (const { file, path, height, ...picture } of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1280, height },
      colorScheme: "light",
      deviceScaleFactor: 1,
    });
    page.setDefaultTimeout(120_000);
    await page.goto(explorer.url + path, { waitUntil: "load" });
    if ("follow" in picture) {
      await page.locator(picture.follow).first().click();
      await page.waitForLoadState("load");
    }
    await page.waitForTimeout(8_000);
    await page.screenshot({ path: join(folder, file), timeout: 120_000 });
    await page.close();
    process.stdout.write(`docs/pictures/${file}\n`);
  }
} finally {
  await browser.close();
  await explorer.close();
}
