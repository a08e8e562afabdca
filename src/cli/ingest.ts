// hearsay ingest: articles from files into the graph of a folder.
import type { Command } from "commander";
import { readConfig } from "../app/config.ts";
import { settle } from "../app/ingest.ts";
import { ingestFile } from "../app/ingest-files.ts";
import { openApp } from "../app/open-app.ts";
import { openReaderPool } from "../app/reader-pool.ts";
import { eachFile } from "./files.ts";
import { addSettings, example } from "./options.ts";
import { note, print } from "./output.ts";

interface IngestOptions {
  readonly data?: string;
  readonly base?: string;
  readonly readers?: string;
}

export function declare(command: Command): void {
  command
    .argument("<files...>", "articles as text files; what is known about NAME.txt may stand in NAME.json")
    .action(run);
  addSettings(command, ["data", "base", "readers"]);
  example(command, "hearsay ingest article.txt", "hearsay ingest --data border news/*.txt");
}

async function run(files: readonly string[], options: IngestOptions): Promise<void> {
  const config = readConfig(process.env, options);
  const app = await openApp(config);
  for (const finding of app.findings) note(`hearsay: ${finding}`);
  const readers = openReaderPool(Math.min(config.readers, files.length));
  try {
    await eachFile(files, {
      width: 2 * readers.size,
      work: (file) => ingestFile(app, readers, file),
      after: ({ document, changed, claims, attributions, actors }, file) =>
        print(
          `${file}: ${document}, ${claims} claims, ${attributions} attributions, ${actors} actors${changed ? "" : ", unchanged"}\n`,
        ),
    });
    await settle(app);
  } finally {
    await readers.close();
    await app.close();
  }
}
