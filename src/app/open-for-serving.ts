// The application for the explorer: opened for changes, filled with the files that were named, or with what there is to read where it holds nothing.
import type { Config } from "./config.ts";
import { inOrder } from "./in-order.ts";
import { settleIfNeeded } from "./ingest.ts";
import { ingestFile } from "./ingest-files.ts";
import { type App, openApp } from "./open-app.ts";
import { openReaderPool } from "./reader-pool.ts";
import { articlesIn, sampleArticles } from "./sample.ts";

/**
 * Opens the graph of a folder and reads the files into it. Without any, a folder that holds no graph gets the articles that lie in it, and an
 * empty one the sample. `tell` gets sentences for people.
 */
export async function openForServing(
  config: Config,
  files: readonly string[],
  tell: (line: string) => void,
): Promise<App> {
  const app = await openApp(config, { warm: true });
  try {
    for (const finding of app.findings) tell(`hearsay: ${finding}`);
    const isEmpty = (await app.store.graphs()).every((graph) => !graph.startsWith(`${app.base}document/`));
    const wanted = files.length > 0 || !isEmpty ? files : await articlesToStartWith(config.data);
    if (wanted.length > 0) await ingestAll(app, wanted);
    await settleIfNeeded(app);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function articlesToStartWith(data: string): Promise<readonly string[]> {
  const own = await articlesIn(data);
  return own.length > 0 ? own : sampleArticles();
}

async function ingestAll(app: App, files: readonly string[]): Promise<void> {
  const readers = openReaderPool(Math.min(app.config.readers, files.length));
  try {
    for await (const _ of inOrder(files, 2 * readers.size, (file) => ingestFile(app, readers, file)));
  } finally {
    await readers.close();
  }
}
