// The ten main views look as they were accepted to look: docs/pictures, pixel by pixel, give or take what a renderer may do. Accept others with `npm run pictures`.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { browseSample } from "../support/browsed.ts";
import { schemes, takeViews } from "../support/main-views.ts";

/** The share of pixels that may differ: edges of letters and lines are drawn a little otherwise by every version of a browser and its software WebGL. */
const tolerance = 0.015;

const site = browseSample();

/** The share of pixels that differ, 1 where even the sizes do; and a picture of the differences. */
function compare(taken: Buffer, accepted: Buffer): { readonly share: number; readonly picture: Buffer } {
  const [a, b] = [PNG.sync.read(taken), PNG.sync.read(accepted)];
  if (a.width !== b.width || a.height !== b.height) return { share: 1, picture: taken };
  const difference = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: 0.2 });
  return { share: count / (a.width * a.height), picture: PNG.sync.write(difference) };
}

test.each(schemes)("the main views in %s are as they were accepted", { timeout: 300_000 }, async (scheme) => {
  const pictures = resolve(import.meta.dirname, "../../docs/pictures");
  const taken = await takeViews(site.browser, site.url, scheme);
  expect(taken.size).toBe(10);
  const others: string[] = [];
  let folder: string | undefined;
  for (const [file, picture] of taken) {
    const { share, picture: difference } = compare(picture, readFileSync(resolve(pictures, file)));
    if (share <= tolerance) continue;
    folder ??= mkdtempSync(join(tmpdir(), "hearsay-pictures-"));
    writeFileSync(join(folder, file), picture);
    writeFileSync(join(folder, `difference-${file}`), difference);
    others.push(`${file}: ${(share * 100).toFixed(1)} % of its pixels; see ${folder}`);
  }
  expect(others).toEqual([]);
});
