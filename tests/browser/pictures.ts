// Accepts the pictures of the ten main views, light and dark, and the social card: docs/pictures, of which the tour of the README is made and to which the test of
// pictures holds the product. `npm run pictures` after a build; look at what changed before you keep it.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../support/chromium.ts";
import { startExplorer } from "../support/explorer.ts";
import { schemes, takeViews } from "../support/main-views.ts";

const folder = resolve(import.meta.dirname, "../../docs/pictures");
const keep = (file: string, picture: Buffer) => {
  writeFileSync(resolve(folder, file), picture);
  console.log(`docs/pictures/${file}`);
};

mkdirSync(folder, { recursive: true });
const [explorer, browser] = await Promise.all([startExplorer(), launchBrowser()]);
try {
  for (const scheme of schemes)
    for (const [file, picture] of await takeViews(browser, explorer.url, scheme)) keep(file, picture);
  const card = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await card.goto(pathToFileURL(resolve(import.meta.dirname, "../../views/assets/social-card.svg")).href);
  keep("social-card.png", await card.screenshot());
} finally {
  await browser.close();
  await explorer.close();
}
