// Killed while documents are linked anew: no acknowledged judgement is lost, and the next start brings every graph to what the ledger says.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../src/app/config.ts";
import { ingestReading, settle } from "../src/app/ingest.ts";
import { type App, openApp } from "../src/app/open-app.ts";
import { borderStory } from "./support/border-story.ts";
import { seeded } from "./support/store-deeds.ts";

const kills = 6;
const folder = mkdtempSync(join(tmpdir(), "hearsay-relinking-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const worker = join(import.meta.dirname, "support/judging-worker.ts");

/** Lets a process judge until so many judgements are acknowledged and some milliseconds have passed, and kills it. Gives the ids it told. */
async function judgeAndKill(lines: number, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", worker, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  const ended = new Promise((resolve) => child.on("close", resolve));
  const said = new Promise<void>((resolve) => {
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      if (output.split("\n").length > lines) resolve();
    });
  });
  await Promise.race([said, ended]);
  await pause(milliseconds);
  child.kill("SIGKILL");
  await ended;
  return output.split("\n").slice(1, -1);
}

async function readStory(app: App): Promise<void> {
  for (const { reading } of borderStory) await ingestReading(app, reading);
  await settle(app);
}

test(`${kills} times: the ledger holds what was acknowledged, and the graphs follow it`, {
  timeout: 600_000,
}, async () => {
  const random = seeded(11);
  const acknowledged: string[] = [];
  for (let life = 0; life < kills; life++) {
    acknowledged.push(...(await judgeAndKill(1 + Math.floor(random() * 6), random() * 40)));
    const app = await openApp(readConfig({}, { data: folder }));
    expect(app.findings).toEqual([]);
    const judgements = app.ledger.judgements();
    expect(judgements.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    await settle(app);
    const fresh = await openApp(readConfig({}), { inMemory: true });
    await readStory(fresh);
    for (const judgement of judgements) await fresh.ledger.append(judgement);
    await settle(fresh);
    expect(await app.store.stamp()).toBe(await fresh.store.stamp());
    await Promise.all([app.close(), fresh.close()]);
  }
  expect(acknowledged.length).toBeGreaterThan(kills);
});
