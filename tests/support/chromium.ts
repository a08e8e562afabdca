// A real browser for the tests: Debian's chromium or whatever is called like it. Found, or installed where that is possible, or the test fails and says what to do.
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The path of a chromium: CHROME_PATH, or one on the PATH, or Debian's, installed now if this process may. Throws with the command to run. */
export function findChromium(): string {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== "") return given;
  const found = onPath();
  if (found !== undefined) return found;
  const install = "apt-get install --yes --no-install-recommends chromium fonts-noto-core";
  if (process.getuid?.() === 0) {
    try {
      execFileSync("sh", ["-c", `apt-get update -qq && ${install}`], { stdio: "ignore", timeout: 170_000 });
    } catch {
      // Said below: the command and what else helps.
    }
  }
  const installed = onPath();
  if (installed !== undefined) return installed;
  throw new Error(`No chromium was found. Run "${install}", or set CHROME_PATH to a Chromium or Chrome.`);
}

/** Starts a browser that draws WebGL in software and calls nobody. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--enable-unsafe-swiftshader",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--font-render-hinting=none",
      ...more,
    ],
  });
}
