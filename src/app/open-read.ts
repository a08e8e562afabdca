// A graph in memory, of the articles of a folder that holds no graph yet, or of the sample.

import { readArticle } from "../read/read-article.ts";
import { openArticle } from "./article-file.ts";
import type { Config } from "./config.ts";
import { ingestReading, settle } from "./ingest.ts";
import { type App, openApp } from "./open-app.ts";
import { checked } from "./reader-pool.ts";
import { articlesIn, sampleArticles } from "./sample.ts";

/** Reads the articles of a data folder, or the sample where it has none, into a graph that is kept nowhere. */
export async function openRead(config: Config, tell: (line: string) => void): Promise<App> {
  const own = await articlesIn(config.data);
  const files = own.length > 0 ? own : await sampleArticles();
  const what = own.length > 0 ? "its articles" : "the sample article";
  tell(`hearsay: ${config.data} holds no graph yet; the answer is about ${what}, read just now.`);
  const app = await openApp(config, { inMemory: true });
  for (const file of files) await ingestReading(app, readArticle(checked(await openArticle(file))));
  await settle(app);
  return app;
}
