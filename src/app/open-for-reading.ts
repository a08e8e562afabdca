// The application for whoever only asks: beside a running explorer, and over the articles of the folder where it holds no graph yet.

import { readArticle } from "../read/read-article.ts";
import { openArticle } from "./article-file.ts";
import type { Config } from "./config.ts";
import { ingestReading, settle } from "./ingest.ts";
import { type App, openApp } from "./open-app.ts";
import { articlesIn, sampleArticles } from "./sample.ts";

/** Opens the graph of a folder without changing it. `tell` gets sentences for people. */
export async function openForReading(config: Config, tell: (line: string) => void): Promise<App> {
  const app = await openApp(config, { readOnly: true });
  for (const finding of app.findings) tell(`hearsay: ${finding}`);
  if ((await app.store.graphs()).length > 0) return app;
  await app.close();
  const own = await articlesIn(config.data);
  const files = own.length > 0 ? own : await sampleArticles();
  tell(
    `hearsay: ${config.data} holds no graph yet; this is about ${own.length > 0 ? "its articles" : "the sample"}, read just now.`,
  );
  const inMemory = await openApp(config, { inMemory: true });
  for (const file of files) await ingestReading(inMemory, readArticle(await openArticle(file)));
  await settle(inMemory);
  return inMemory;
}
