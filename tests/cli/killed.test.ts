// An ingest that is killed in the middle and started again ends with the same graph, byte for byte, as one that ran through.
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run, sample, scratch, start } from "./run.ts";

const folder = scratch();
afterAll(folder.remove);

/** Eight articles out of the paragraphs of the sample, each with a heading of its own. */
const paragraphs = readFileSync(sample, "utf8")
  .split(/\n\s*\n/)
  .filter((paragraph) => paragraph.length > 200);
const articles = Array.from({ length: 8 }, (_, n) => {
  const path = folder.file(`article-${n}.txt`);
  writeFileSync(
    path,
    `Report number ${n}\n\n${paragraphs[n % paragraphs.length]}\n\n${paragraphs[(n + 1) % paragraphs.length]}\n`,
  );
  return path;
});

/** All snapshots of a folder, by name. */
function snapshots(data: string): ReadonlyMap<string, string> {
  const place = join(data, "snapshots");
  return new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name), "utf8")]));
}

/** Ingests until so many articles are acknowledged, and kills the process. Gives the ids of those documents. */
async function ingestAndKill(data: string, lines: number): Promise<readonly string[]> {
  const child = start(["ingest", "--data", data, ...articles]);
  let out = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (out.split("\n").length > lines) child.kill("SIGKILL");
  });
  if (lines === 0) child.stderr?.once("data", () => child.kill("SIGKILL"));
  await once(child, "close");
  return [...out.matchAll(/: document\/([0-9a-f]{12}),/g)].map((match) => match[1] ?? "");
}

test("killed after 1, 3 and 6 articles, then started again", { timeout: 900_000 }, async () => {
  const whole = folder.file("whole");
  expect((await run(["ingest", "--data", whole, ...articles])).code).toBe(0);
  const broken = folder.file("broken");
  for (const lines of [1, 3, 6]) {
    const acknowledged = await ingestAndKill(broken, lines);
    expect(acknowledged.length).toBeGreaterThanOrEqual(lines);
    const held = [...snapshots(broken).keys()];
    for (const id of acknowledged) expect(held).toContain(`document.${id}.trig`);
    const check = await run(["check", "--data", broken]);
    expect(`${check.out}${check.err}`).not.toMatch(/skipped/);
  }
  const again = await run(["ingest", "--data", broken, ...articles]);
  expect(again.code).toBe(0);
  expect(again.out).toContain("unchanged");
  expect([...snapshots(broken)].sort()).toEqual([...snapshots(whole)].sort());
  const check = await run(["check", "--data", broken]);
  expect(check.code).toBe(0);
});
