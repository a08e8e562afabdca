// The explorer as people run it: the built command in a process of its own, on a folder of its own and a port that is free.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Explorer {
  /** Its address, without the slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const command = resolve(import.meta.dirname, "../../dist/cli/main.js");

/** Starts `hearsay serve` on some articles, or on the sample, with options as on the command line. Resolves once it says that it is ready; rejects with what it said instead. */
export async function startExplorer(
  articles: readonly string[] = [],
  options: readonly string[] = [],
): Promise<Explorer> {
  const data = await mkdtemp(join(tmpdir(), "hearsay-explorer-"));
  const server = spawn(process.execPath, [command, "serve", ...articles, ...options, "--data", data, "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HEARSAY_LOG: "error" },
  });
  const ended = new Promise<void>((gone) => server.once("exit", () => gone()));
  const close = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  let said = "";
  const url = await new Promise<string>((ready, failed) => {
    const hear = (text: string) => {
      said += text;
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined && said.includes("\n")) ready(found.replace(/\/$/, ""));
    };
    server.stdout.setEncoding("utf8").on("data", hear);
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    server.once("exit", (code) => failed(new Error(`hearsay serve ended with ${code} before it was ready: ${said}`)));
  });
  return { url, close };
}
