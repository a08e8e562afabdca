// An explorer with the sample read and a browser, for all tests of a file: opened before the first and closed behind the last.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./chromium.ts";
import { type Explorer, startExplorer } from "./explorer.ts";

export interface Browsed {
  readonly browser: Browser;
  /** Where the explorer is, without a slash at its end. */
  readonly url: string;
}

/** With options of the command line. To be called once at the top of a test file; what it gives can be asked from within tests and hooks only. */
export function browseSample(options: readonly string[] = []): Browsed {
  let explorer: Explorer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [explorer, browser] = await Promise.all([startExplorer([], options), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
  });
  const open = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("The explorer is not open yet: ask within a test.");
    return thing;
  };
  return {
    get browser() {
      return open(browser);
    },
    get url() {
      return open(explorer).url;
    },
  };
}
