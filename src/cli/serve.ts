// hearsay serve: the explorer on an address of this machine, with the graph of a folder or with articles read just now.
import type { Command } from "commander";
import { type Config, readConfig } from "../app/config.ts";
import { openForServing } from "../app/open-for-serving.ts";
import { startServer } from "../web/server.ts";
import { addSettings, example } from "./options.ts";
import { note, print } from "./output.ts";

interface ServeOptions {
  readonly data?: string;
  readonly base?: string;
  readonly port?: string;
  readonly host?: string;
  readonly allowIngest?: true;
  readonly allowJudgements?: true;
  readonly allowGraphWrites?: true;
  readonly log?: string;
}

export function declare(command: Command): void {
  command
    .argument("[files...]", "articles to read first; without any, an empty folder gets the sample article")
    .action(run);
  addSettings(command, ["data", "base", "port", "host", "allowIngest", "allowJudgements", "allowGraphWrites", "log"]);
  example(command, "hearsay serve", "hearsay serve article.txt --port 9000");
}

async function run(files: readonly string[], options: ServeOptions): Promise<void> {
  const config: Config = readConfig(process.env, options);
  const asked = askedToEnd();
  const app = await openForServing(config, files, note);
  try {
    const server = await startServer(app, { host: config.host, port: config.port, log: config.log });
    await print(`Hearsay is ready on ${server.url}\n`);
    await asked;
    await server.close();
  } finally {
    await app.close();
  }
}

/** Resolves when the process is asked to end: by Ctrl-C, or by whoever started it. A second time ends it at once. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
