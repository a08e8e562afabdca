// Runs the built command line as a user does, in a folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const main = join(root, "dist/cli/main.js");
if (!existsSync(main)) throw new Error("dist/ is not there: npm run build");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `hearsay` with these arguments. */
export function start(
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(HEARSAY_|PORT$|HOST$)/.test(name)));
  return spawn(process.execPath, [main, ...parameters], {
    cwd: options.cwd ?? root,
    env: { ...env, ...options.env },
  });
}

/** Runs `hearsay` to its end; `input` goes to its standard input. */
export async function run(
  parameters: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const child = start(parameters, options);
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.input ?? "");
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, out, err };
}

/** A folder that is gone when the test is over. */
export function scratch(): {
  readonly path: string;
  readonly file: (name: string) => string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
  return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const sample = join(root, "graph-data/articles/kazakhstan-border.txt");
