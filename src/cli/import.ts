// hearsay import: a colleague's export into the graph, or plain RDF as background knowledge.
import type { Command } from "commander";
import { readConfig } from "../app/config.ts";
import { importFile } from "../app/import.ts";
import { openApp } from "../app/open-app.ts";
import { eachFile } from "./files.ts";
import { addSettings, example } from "./options.ts";
import { note, print } from "./output.ts";

interface ImportOptions {
  readonly as?: string;
  readonly data?: string;
  readonly base?: string;
}

export function declare(command: Command): void {
  command
    .argument("<files...>", "Turtle, TriG, N-Triples, N-Quads or JSON-LD")
    .option("--as <name>", "the name of the graph for background knowledge; the file's name unless said otherwise")
    .action(run);
  addSettings(command, ["data", "base"]);
  example(command, "hearsay import colleague.trig", "hearsay import --as countries countries.ttl");
}

async function run(files: readonly string[], { as, ...flags }: ImportOptions): Promise<void> {
  const app = await openApp(readConfig(process.env, flags));
  for (const finding of app.findings) note(`hearsay: ${finding}`);
  try {
    await eachFile(files, {
      width: 1,
      work: (file) => importFile(app, file, as === undefined ? {} : { as }),
      after: ({ documents, judgements, background }, file) => {
        const taken = [
          `${documents.length} documents`,
          `${judgements} judgements`,
          ...(background === undefined ? [] : [`${background.statements} statements in ${background.graph}`]),
        ];
        return print(`${file}: ${taken.join(", ")}\n`);
      },
    });
  } finally {
    await app.close();
  }
}
