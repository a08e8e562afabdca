// The examples of docs/api.md run as they stand, against the built API, in the folder that the page describes.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/api.md"), "utf8");
const examples = [...page.matchAll(/^## (.+)$[\s\S]*?^```js\n([\s\S]*?)^```/gm)].map(([, title = "", code = ""]) => ({
  title,
  code,
}));

/** Within the package, so that it can import itself by name. */
let folder = "";
beforeAll(() => {
  mkdirSync(join(root, "dist/examples"), { recursive: true });
  folder = mkdtempSync(join(root, "dist/examples/run-"));
  writeFileSync(join(folder, "article.txt"), /^> (.+)$/m.exec(page)?.[1] ?? "");
});
afterAll(() => rmSync(join(root, "dist/examples"), { recursive: true, force: true }));

/** What each example prints. */
const printed: Readonly<Record<string, RegExp>> = {
  "Read an article": /Tokayev \| relation\/met \| Zelensky \| UNITED24 Media\n/,
  "Read many": /^\[ true, true \]\n$/,
  "Keep a graph and ask it": /^true true\nhttp:\/\/127\.0\.0\.1:8080\/actor\/volodymyr-zelensky\n$/,
  Export: /^hearsay\.csv true\n$/,
  Judge: /^relabel\nnot-found\n$/,
};

test("every example is known here", () => {
  expect(examples.map(({ title }) => title)).toEqual(Object.keys(printed));
});

test.each(examples)("$title", async ({ title, code }) => {
  const file = join(folder, `${title.replace(/\W+/g, "-")}.mjs`);
  writeFileSync(file, code);
  const { stdout, stderr } = await execute(process.execPath, [file], { cwd: folder });
  expect(stderr).toBe("");
  expect(stdout).toMatch(printed[title] ?? /^$/);
});
