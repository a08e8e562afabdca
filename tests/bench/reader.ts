// How fast articles are read, stage by stage and on all cores, and whether memory stays flat however many there are.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../../src/app/config.ts";
import { inOrder } from "../../src/app/in-order.ts";
import { openReaderPool } from "../../src/app/reader-pool.ts";
import { findAttributions } from "../../src/read/attributions.ts";
import { gatherCast } from "../../src/read/cast.ts";
import { findClaims } from "../../src/read/claims.ts";
import { resolveCoreference } from "../../src/read/coreference.ts";
import { ground } from "../../src/read/ground.ts";
import { findMentions } from "../../src/read/mentions.ts";
import { segment } from "../../src/read/read-article.ts";
import { findValues } from "../../src/read/values.ts";
import { inWords, median, table } from "./measure.ts";

const sample = readFileSync(resolve(import.meta.dirname, "../../graph-data/articles/kazakhstan-border.txt"), "utf8");

/** An article of about 5 KB; each has names and numbers that no other has, as the news does. */
function article(n: number): string {
  const name = (k: number) =>
    `${["Bal", "Kor", "Tem", "Zhan", "Ust"][(n + k) % 5]}${(n * 7 + k).toString(36).replace(/\d/g, "o")}ev`;
  return sample
    .slice(0, 5_000)
    .replaceAll("Tokayev", name(1))
    .replaceAll("Emelin", name(2))
    .replaceAll("Hess", name(3))
    .replace("2,500", (2_000 + n).toLocaleString("en-GB"));
}

/** Reads so many articles stage by stage, and gives the milliseconds of each stage for each article. */
function timeStages(count: number): ReadonlyMap<string, number[]> {
  const times = new Map<string, number[]>();
  const timed = <T>(stage: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    const known = times.get(stage) ?? [];
    times.set(stage, known);
    known.push(performance.now() - start);
    return result;
  };
  for (let n = 0; n < count; n++) {
    const text = article(n);
    timed("all", () => {
      const segmented = timed("blocks, sentences, words, clauses", () => segment({ text }));
      const valued = timed("values", () => findValues(segmented));
      const mentioned = timed("mentions", () => findMentions(valued));
      const peopled = timed("cast", () => gatherCast(mentioned));
      const attributed = timed("attributions", () => findAttributions(peopled));
      const resolved = timed("coreference", () => resolveCoreference(attributed));
      const claims = timed("claims", () => findClaims(resolved));
      timed("ground", () => ground(text, claims));
    });
  }
  return times;
}

/** Reads so many articles on all cores; gives articles a minute and the memory at ten points, in megabytes. */
async function readOnAllCores(
  count: number,
): Promise<{ readonly perMinute: number; readonly memory: readonly number[] }> {
  const pool = openReaderPool(readConfig({}).readers);
  const memory: number[] = [];
  const numbers = (function* () {
    for (let n = 0; n < count; n++) yield n;
  })();
  const start = performance.now();
  let done = 0;
  for await (const _ of inOrder(numbers, 4 * pool.size, (n) => pool.readAsJson({ text: article(n) })))
    if (++done % Math.max(1, Math.floor(count / 10)) === 0) memory.push(Math.round(process.memoryUsage.rss() / 1e6));
  await pool.close();
  return { perMinute: (count / (performance.now() - start)) * 60_000, memory };
}

/** Prints the figures of the reader. HEARSAY_BENCH_ARTICLES says how many articles go through the pool (100,000 unless said otherwise). */
export async function benchReader(): Promise<void> {
  const count = Number(process.env.HEARSAY_BENCH_ARTICLES ?? 100_000);
  timeStages(30);
  const times = timeStages(200);
  const whole = median(times.get("all") ?? []);
  const rows = [...times].map(([stage, each]) => {
    const middle = median(each);
    return [stage, inWords(middle), `${Math.round((middle / whole) * 100)} %`];
  });
  console.log(table(["stage", "median for 5 KB", "share"], rows));
  console.log(`\n${Math.round(60_000 / whole).toLocaleString("en-GB")} articles of 5 KB a minute on one core`);
  const { perMinute, memory } = await readOnAllCores(count);
  console.log(
    `${Math.round(perMinute).toLocaleString("en-GB")} a minute through the pool, over ${count.toLocaleString("en-GB")} articles`,
  );
  console.log(`memory at each tenth: ${memory.join(", ")} MB`);
}
