// docs/tutorial.md, followed word for word: every numbered step is an instruction of a small vocabulary, and one that is none of it fails.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browseSample } from "../support/browsed.ts";
import { downloadOf, visit } from "../support/visit.ts";

const site = browseSample();

interface Task {
  readonly title: string;
  readonly steps: readonly string[];
}

const tutorial = readFileSync(resolve(import.meta.dirname, "../../docs/tutorial.md"), "utf8");
const tasks: readonly Task[] = tutorial
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split("\n")[0] ?? "",
    steps: [...section.matchAll(/^\d+\. (.*)$/gm)].map(([, step = ""]) => step),
  }));

type Act = (page: Page, first: string, second: string) => Promise<void>;

const seen: Act = async (page, text) => {
  await page.locator("main").getByText(text).locator("visible=true").first().waitFor();
};

/** The instructions there are: how each is written, and what a reader does. */
const instructions: readonly (readonly [RegExp, Act])[] = [
  [/^Open `(.+)`\.$/, async (page, path) => void (await page.goto(site.url + path))],
  [
    /^Choose \*\*(.+)\*\* in the list\.$/,
    async (page, name) => {
      await page.waitForSelector("[data-drawn]");
      await page.locator(".network-lists").getByRole("link", { name, exact: true }).first().click();
    },
  ],
  [/^Follow \*\*(.+)\*\*\.?$/, async (page, name) => page.locator("main").getByRole("link", { name }).first().click()],
  [
    /^Type `(.+)` into \*\*(.+)\*\*\.$/,
    async (page, text, label) => {
      await page.getByLabel(label).fill(text);
      await page.getByLabel(label).press("Enter");
    },
  ],
  [
    /^Download \*\*(.+)\*\*\.$/,
    async (page, name) => {
      const file = await downloadOf(page, page.locator("main").getByRole("link", { name, exact: true }));
      expect(file.toString()).toContain("<gexf");
    },
  ],
  [/^You see “(.+)”\.$/, seen],
];

async function follow(page: Page, step: string): Promise<void> {
  for (const [pattern, act] of instructions) {
    const match = pattern.exec(step);
    if (match !== null) return act(page, match[1] ?? "", match[2] ?? "");
  }
  throw new Error(`No reader knows what to do: ${step}`);
}

test.each(tasks)("$title", async ({ steps }) => {
  expect(steps.length).toBeGreaterThan(1);
  const { page, errors, close } = await visit(site.browser, `${site.url}/healthz`);
  for (const step of steps) await follow(page, step);
  expect(errors).toEqual([]);
  await close();
});
