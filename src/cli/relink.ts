// hearsay relink: who is who, computed again from all documents and the ledger.
import type { Command } from "commander";
import { readConfig } from "../app/config.ts";
import { settle } from "../app/ingest.ts";
import { openApp } from "../app/open-app.ts";
import { addSettings, example } from "./options.ts";
import { print } from "./output.ts";

export function declare(command: Command): void {
  command.action(run);
  addSettings(command, ["data", "base"]);
  example(command, "hearsay relink --data border");
}

async function run(options: { readonly data?: string; readonly base?: string }): Promise<void> {
  const app = await openApp(readConfig(process.env, options));
  try {
    for (const document of await settle(app)) await print(`${document}\n`);
  } finally {
    await app.close();
  }
}
