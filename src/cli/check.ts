// hearsay check: is a graph folder sound?
import type { Command } from "commander";
import { checkGraph } from "../app/check.ts";
import { readConfig } from "../app/config.ts";
import { openApp } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { addSettings, example } from "./options.ts";
import { print } from "./output.ts";

export function declare(command: Command): void {
  command.action(run);
  addSettings(command, ["data", "base"]);
  example(command, "hearsay check --data border");
}

async function run(options: { readonly data?: string; readonly base?: string }): Promise<void> {
  const app = await openApp(readConfig(process.env, options), { readOnly: true });
  try {
    const { problems, counts } = await checkGraph(app);
    for (const problem of problems) await print(`${problem}\n`);
    const numbers = Object.entries(counts).map(([what, count]) => `${count.toLocaleString("en-GB")} ${what}`);
    await print(`${numbers.join(", ")}\n`);
    if (problems.length === 0) return;
    const found = problems.length === 1 ? "one problem" : `${problems.length} problems`;
    throw new KnownError("store-damaged", `${app.config.data} has ${found}; they are listed above.`);
  } finally {
    await app.close();
  }
}
