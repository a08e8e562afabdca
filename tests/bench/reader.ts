// How fast articles are read, stage by stage and on all cores, and whether memory stays flat however many there are.
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
import { varyNews } from "./varied-news.ts";

const article = varyNews();

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
    if (++done % Math.max(1, Math.floor(count / 10)) === 0) {
      memory.push(Math.round(process.memoryUsage.rss() / 1e6));
      console.log(`${done.toLocaleString("en-GB")} articles read, ${memory.at(-1)} MB`);
    }
  await pool.close();
  return { perMinute: (count / (performance.now() - start)) * 60_000, memory };
}

/** Prints the figures of the reader. HEARSAY_BENCH_ARTICLES says how many articles go through the pool (100,000 unless said otherwise). */
export async function benchReader(): Promise<void> {
  const count = Number(process.env.HEARSAY_BENCH_ARTICLES ?? 100_000);
  timeStages(150);
  const before = process.cpuUsage();
  const times = timeStages(300);
  const { user, system } = process.cpuUsage(before);
  const whole = median(times.get("all") ?? []);
  const rows = [...times].map(([stage, each]) => {
    const middle = median(each);
    return [stage, inWords(middle), `${Math.round((middle / whole) * 100)} %`];
  });
  console.log(table(["stage", "median for 5 KB", "share"], rows));
  console.log(`\n${Math.round(60_000 / whole).toLocaleString("en-GB")} articles of 5 KB a minute on one core`);
  console.log(`${((user + system) / 300_000).toFixed(1)} ms of processor time an article, collecting garbage included`);
  const { perMinute, memory } = await readOnAllCores(count);
  console.log(
    `${Math.round(perMinute).toLocaleString("en-GB")} a minute through the pool, over ${count.toLocaleString("en-GB")} articles`,
  );
  console.log(`memory at each tenth: ${memory.join(", ")} MB`);
}
