// Where articles lie: those of a data folder, and the sample that the package brings for whoever has none yet.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The articles kept in a data folder, sorted by name; none where there is no such folder. */
export async function articlesIn(data: string): Promise<readonly string[]> {
  const folder = join(data, "articles");
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(folder, name));
}

/** The articles that come with the package. */
export function sampleArticles(): Promise<readonly string[]> {
  return articlesIn(fileURLToPath(new URL("../../graph-data/", import.meta.url)));
}
