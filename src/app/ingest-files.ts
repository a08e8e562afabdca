// Many articles into the graph: read on all cores, stored one after the other, linked anew once at the end.
import { copyFile, mkdir, readFile, rename } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileError, openArticle, readBytes } from "./article-file.ts";
import { type Ingested, ingestReading } from "./ingest.ts";
import type { App } from "./open-app.ts";
import { checked, type ReaderPool } from "./reader-pool.ts";

/** Reads the article in a file into the graph and keeps a copy of the file in the data folder. Links are settled by {@link settle}, after the last. */
export async function ingestFile(app: App, readers: ReaderPool, path: string): Promise<Ingested> {
  const reading = await readers.read(checked(await openArticle(path)));
  const ingested = await ingestReading(app, reading);
  await keep(path, join(app.config.data, "articles"), ingested.document.slice("document/".length));
  return ingested;
}

/** Copies an article and its metadata into a folder, as they are; another of the same name stays, and the copy gets the document's id in its name. */
async function keep(path: string, folder: string, id: string): Promise<void> {
  if (resolve(dirname(path)) === resolve(folder)) return;
  try {
    await mkdir(folder, { recursive: true });
    const extension = extname(path);
    const name = basename(path, extension);
    const isOther = await differs(path, join(folder, `${name}.txt`));
    const kept = isOther ? `${name}-${id}` : name;
    await copyWhole(path, join(folder, `${kept}.txt`));
    const metadata = join(dirname(path), `${name}.json`);
    const isThere = await readFile(metadata).then(
      () => true,
      () => false,
    );
    if (isThere && extension !== ".json") await copyWhole(metadata, join(folder, `${kept}.json`));
  } catch (error) {
    throw fileError(error, folder);
  }
}

async function differs(path: string, other: string): Promise<boolean> {
  const there = await readFile(other).catch(() => undefined);
  return there !== undefined && !there.equals(await readBytes(path));
}

/** A copy that is there whole or not at all. */
async function copyWhole(from: string, to: string): Promise<void> {
  const draft = `${to}.tmp`;
  await copyFile(from, draft);
  await rename(draft, to);
}
