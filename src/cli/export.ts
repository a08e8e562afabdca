// hearsay export: the graph, or a part of it, as a file for other tools.
import type { Command } from "commander";
import { readConfig } from "../app/config.ts";
import { openForReading } from "../app/open-for-reading.ts";
import { bindParameters } from "../app/query-parameters.ts";
import { readExportRequest, writeExport } from "../export/export.ts";
import { formats } from "../export/formats.ts";
import { addSettings, example } from "./options.ts";
import { note, print } from "./output.ts";

interface ExportOptions {
  readonly format: string;
  readonly query?: string;
  readonly data?: string;
  readonly base?: string;
}

export function declare(command: Command): void {
  command
    .argument("[scope]", "what to export: all, or the id of a document, actor or claim", "all")
    .addOption(
      command
        .createOption("--format <format>", "the format of the file")
        .choices(formats.map((format) => format.name))
        .default("ttl"),
    )
    .option("--query <sparql>", "export the claims in the columns of a SELECT instead")
    .action(run);
  addSettings(command, ["data", "base"]);
  const width = Math.max(...formats.map((format) => format.name.length));
  const lines = formats.map(({ name, title, purpose }) => `  ${name.padEnd(width)}  ${title}: ${purpose}`);
  command.addHelpText("after", `\nFormats:\n${lines.join("\n")}`);
  example(command, "hearsay export > graph.ttl", "hearsay export actor/olaf-scholz --format gexf > scholz.gexf");
}

async function run(scope: string, options: ExportOptions): Promise<void> {
  const config = readConfig(process.env, options);
  const query = options.query === undefined ? {} : { query: bindParameters(options.query, {}, config.base) };
  const request = readExportRequest({ scope, format: options.format, ...query });
  const app = await openForReading(config, note);
  try {
    for await (const piece of writeExport(app.store, app.base, request)) await print(piece);
  } finally {
    await app.close();
  }
}
