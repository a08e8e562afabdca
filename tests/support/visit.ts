// Looking at a page as a test does: nothing may be wrong in the console, axe must find nothing, whatever the colours and the width.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The ways in which every page is looked at. */
export const manners = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { colorScheme: "light", viewport: { width: 390, height: 844 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export interface Visit {
  readonly page: Page;
  /** Errors of the console and of the page so far; refusals of the security policy are among them. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page in a context of its own. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  // Software WebGL on a busy machine is slow; a test that hangs is ended by its own limit.
  page.setDefaultTimeout(90_000);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(url, { waitUntil: "load" });
  return { page, errors, close: () => context.close() };
}

/** The file that a click saves. */
export async function downloadOf(page: Page, control: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), control.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What axe finds against WCAG 2.2 AA and best practice: one line a rule, with the first places. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Violation {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly string[] }[];
    }
    const { axe: checker } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<{ violations: readonly Violation[] }> };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await checker.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map((node) => node.target.join(" "))
          .join("; ")}`,
    );
  });
}
