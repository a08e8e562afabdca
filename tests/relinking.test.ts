// Killed while documents come and go and are linked anew: nothing acknowledged is lost, and the next start brings every graph to what documents and ledger say.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../src/app/config.ts";
import { ingestReading, settle, settleIfNeeded } from "../src/app/ingest.ts";
import { type App, openApp } from "../src/app/open-app.ts";
import { idOf } from "../src/rdf/iri.ts";
import { borderStory } from "./support/border-story.ts";
import { seeded } from "./support/store-deeds.ts";

const kills = 10;
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

async function read(app: App, documents: readonly string[]): Promise<void> {
  for (const { reading } of borderStory) if (documents.includes(reading.document.id)) await ingestReading(app, reading);
  await settle(app);
}

async function documentsOf(app: App): Promise<readonly string[]> {
  return (await app.store.graphs())
    .map((graph) => idOf(graph, app.base) ?? "")
    .filter((id) => id.startsWith("document/"));
}

/** How the document that comes and goes must stand after these lines; undefined where its next coming or going was under way. */
function isThereAfter(lines: readonly string[]): boolean | undefined {
  const last = lines.findLastIndex((line) => line.startsWith("document/"));
  if (lines.length - 1 - last >= 2) return undefined;
  return last < 0 || lines[last]?.endsWith(" came") === true;
}

test(`${kills} times: ledger and documents are what was acknowledged, and the graphs follow from them`, {
  timeout: 900_000,
}, async () => {
  const random = seeded(11);
  const acknowledged: string[] = [];
  let needed = 0;
  for (let life = 0; life < kills; life++) {
    const lines = await judgeAndKill(1 + Math.floor(random() * 9), random() * 40);
    acknowledged.push(...lines.filter((line) => line.startsWith("judgement/")));
    const app = await openApp(readConfig({}, { data: folder }));
    expect(app.findings).toEqual([]);
    const judgements = app.ledger.judgements();
    expect(judgements.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    const documents = await documentsOf(app);
    const isThere = isThereAfter(lines);
    if (isThere !== undefined) expect(documents.length, lines.join("\n")).toBe(isThere ? 2 : 1);
    if (await settleIfNeeded(app)) needed++;
    const fresh = await openApp(readConfig({}), { inMemory: true });
    await read(fresh, documents);
    for (const judgement of judgements) await fresh.ledger.append(judgement);
    await settle(fresh);
    expect(await app.store.stamp()).toBe(await fresh.store.stamp());
    await Promise.all([app.close(), fresh.close()]);
  }
  expect(acknowledged.length).toBeGreaterThan(kills);
  // Some were killed between two changes, when nothing was left to do; most in the middle of one.
  expect(needed).toBeGreaterThan(kills / 4);
});

test("what was left settled is not settled again; what was changed by hand is, once", async () => {
  const data = mkdtempSync(join(tmpdir(), "hearsay-settled-"));
  const isNeeded = async (change?: (app: App) => Promise<unknown>) => {
    const app = await openApp(readConfig({}, { data }));
    await change?.(app);
    const needed = await settleIfNeeded(app);
    await app.close();
    return needed;
  };
  try {
    expect(
      await isNeeded((app) =>
        read(
          app,
          borderStory.map(({ reading }) => reading.document.id),
        ),
      ),
    ).toBe(false);
    expect(await isNeeded()).toBe(false);
    const line = {
      id: "judgement/by-hand",
      at: "2026-01-01T00:00:00Z",
      kind: "relabel",
      actor: "actor/tokayev",
      label: "T.",
    };
    writeFileSync(join(data, "judgements.jsonl"), `${JSON.stringify(line)}\n`);
    expect(await isNeeded()).toBe(true);
    expect(await isNeeded()).toBe(false);
    expect(await isNeeded((app) => app.store.dropGraph(`${app.base}graph/actors`))).toBe(true);
    expect(await isNeeded()).toBe(false);
    writeFileSync(join(data, "settled"), "half a no");
    expect(await isNeeded()).toBe(true);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
