// What was acknowledged is there, whatever happens to the process or the disk: kill -9 at any moment, a full disk, damaged files, two writers.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factory } from "../src/rdf/factory.ts";
import { openMemoryStore } from "../src/store/memory-store.ts";
import { bundleScript } from "./support/bundle.ts";
import { type Deed, deed, seeded } from "./support/store-deeds.ts";

/** How often a process is killed in a run. */
const kills = 200;

const place = mkdtempSync(join(tmpdir(), "hearsay-durability-"));
let script = "";
let folders = 0;

beforeAll(async () => {
  script = await bundleScript("store-worker", place);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const newFolder = () => join(place, `data-${++folders}`);

interface Life {
  readonly lines: readonly string[];
  readonly code: number | null;
}

/** Lets a process change the store of a folder, and kills it so many milliseconds after its so-and-so-manieth line (the first: the store is open). */
async function live(folder: string, first: number, lines: number, milliseconds: number): Promise<Life> {
  const child = spawn(process.execPath, [script, folder, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  const said = new Promise<void>((resolve) => {
    if (lines === 0) resolve();
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
      if (output.split("\n").length > lines) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await Promise.race([said, ended]);
  await Promise.race([pause(milliseconds), ended]);
  child.kill("SIGKILL");
  const code = await ended;
  return { lines: output.split("\n").slice(0, -1), code };
}

/** The graphs of a folder by IRI, each with the version that it holds and its number of quads. */
async function contents(folder: string): Promise<{ graphs: Map<string, string>; findings: readonly string[] }> {
  const store = await openMemoryStore({ folder });
  const graphs = new Map<string, string>();
  for (const graph of await store.graphs()) {
    let [count, version] = [0, ""];
    for await (const quad of store.match({ graph: factory.namedNode(graph) })) {
      count++;
      if (quad.subject.value === `${graph}#s0`) version = quad.object.value;
    }
    graphs.set(graph, `${version} with ${count}`);
  }
  await store.close();
  return { graphs, findings: store.findings };
}

const summary = ({ quads }: Deed) =>
  quads.length === 0 ? undefined : `${quads[0]?.object.value} with ${quads.length}`;

describe("killed in the middle of a change", () => {
  test(`${kills} times: nothing acknowledged is lost, and no graph is half there`, { timeout: 1_200_000 }, async () => {
    const tallies = await Promise.all([1, 2].map((seed) => killAgainAndAgain(seed, kills / 2)));
    const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
    console.info(
      `killed ${kills} times, ${sum((t) => t.opened)} of them after opening; ${sum((t) => t.acknowledged)} changes acknowledged; ` +
        `${sum((t) => t.reached)} times the change under way had reached the disk`,
    );
    expect(sum((t) => t.acknowledged)).toBeGreaterThan(kills);
    expect(sum((t) => t.opened)).toBeGreaterThan(kills / 2);
  });
});

interface Tally {
  readonly opened: number;
  readonly acknowledged: number;
  readonly reached: number;
}

/** One folder and its lives: what is found after each death is what was acknowledged, with or without the change that was under way. */
async function killAgainAndAgain(seed: number, times: number): Promise<Tally> {
  const folder = newFolder();
  const random = seeded(seed);
  const expected = new Map<string, string>();
  let [next, opened, reached] = [0, 0, 0];
  for (let life = 0; life < times; life++) {
    const after = Math.floor(random() * 6);
    const { lines } = await live(folder, next, after, random() * (after === 0 ? 300 : 30));
    if (lines[0] === "open") opened++;
    const acknowledged = lines.slice(1).map(Number);
    for (const index of acknowledged) remember(expected, deed(index));
    next = (acknowledged.at(-1) ?? next - 1) + 1;
    const { graphs, findings } = await contents(folder);
    expect(findings).toEqual([]);
    const underWay = deed(next);
    if (graphs.get(underWay.graph) !== expected.get(underWay.graph)) {
      reached++;
      remember(expected, underWay);
    }
    expect(graphs).toEqual(expected);
    expect(readdirSync(join(folder, "snapshots")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  }
  return { opened, acknowledged: next, reached };
}

function remember(expected: Map<string, string>, done: Deed): void {
  const held = summary(done);
  if (held === undefined) expected.delete(done.graph);
  else expected.set(done.graph, held);
}

describe("two processes on one folder", () => {
  test("the second is told so, and by whom the folder is held", async () => {
    const folder = newFolder();
    const store = await openMemoryStore({ folder });
    const second = await live(folder, 0, 1, 10_000);
    expect(second.lines).toEqual([
      expect.stringContaining(`store-locked: ${folder} is in use by process ${process.pid}`),
    ]);
    expect(second.code).toBe(3);
    const reader = await openMemoryStore({ folder, readOnly: true });
    await expect(reader.replaceGraph("http://example.org/g", deed(1).quads)).rejects.toMatchObject({
      code: "forbidden",
    });
    await reader.close();
    await store.close();
    await (await openMemoryStore({ folder })).close();
  });

  test("a lock that a dead process left is taken over", async () => {
    const folder = newFolder();
    await live(folder, 0, 2, 0);
    expect(readdirSync(folder)).toContain("lock");
    await (await openMemoryStore({ folder })).close();
    expect(readdirSync(folder)).not.toContain("lock");
  });
});

describe("damaged snapshots", () => {
  async function filled(): Promise<{ folder: string; files: string[] }> {
    const folder = newFolder();
    const store = await openMemoryStore({ folder });
    for (const index of [1, 2, 3, 4]) {
      await store.replaceGraph(`http://127.0.0.1:8080/document/d${index}`, deed(100 + index).quads);
    }
    await store.close();
    const snapshots = join(folder, "snapshots");
    return { folder, files: readdirSync(snapshots).map((name) => join(snapshots, name)) };
  }

  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ["cut off", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ["cut off within its heading", (file) => truncateSync(file, 20)],
    ["empty", (file) => truncateSync(file, 0)],
    ["with one bit flipped", (file) => flip(file, 0.7)],
    ["with one bit of its hash flipped", (file) => flip(file, 0, 12)],
  ];

  test.each(damages)("one %s is skipped with a sentence, the others are there", async (_, damage) => {
    const { folder, files } = await filled();
    damage(files[1] ?? "");
    const { graphs, findings } = await contents(folder);
    expect(graphs.size).toBe(3);
    expect(findings).toEqual([expect.stringContaining(`${files[1]} was skipped`)]);
    const store = await openMemoryStore({ folder });
    await store.replaceGraph("http://127.0.0.1:8080/document/d2", deed(102).quads);
    await store.close();
    expect((await contents(folder)).findings).toEqual([]);
  });

  test("any bit flipped anywhere is noticed", { timeout: 300_000 }, async () => {
    const { folder, files } = await filled();
    const file = files[0] ?? "";
    const whole = readFileSync(file);
    const random = seeded(7);
    for (let round = 0; round < 25; round++) {
      flip(file, random());
      expect((await contents(folder)).findings, `round ${round}`).toHaveLength(1);
      writeFileSync(file, whole);
    }
  });
});

function flip(file: string, share: number, offset = 0): void {
  const bytes = readFileSync(file);
  const at = Math.min(Math.floor(bytes.length * share) + offset, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
}

describe("a full disk", () => {
  test("refuses the change in words, keeps what was there, and goes on when there is room", async () => {
    const folder = newFolder();
    const store = await openMemoryStore({ folder });
    const small = [...deed(3).quads].slice(0, 20);
    await store.replaceGraph("http://127.0.0.1:8080/document/0", small);
    await store.close();
    // A file may have at most 8 blocks of 1,024 bytes; the signal that would end the process is ignored, so that writing fails as on a full disk.
    const child = spawn("bash", [
      "-c",
      `trap '' XFSZ; ulimit -f 8; exec "$@"`,
      "bash",
      process.execPath,
      script,
      folder,
      "0",
      "200",
    ]);
    let output = "";
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
    });
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    expect(output).toContain("disk-full: There is no room left in");
    expect(code).toBe(3);
    const { graphs, findings } = await contents(folder);
    expect(findings).toEqual([]);
    const acknowledged = output.split("\n").slice(1, -2).map(Number);
    const expected = new Map([["http://127.0.0.1:8080/document/0", `${small[0]?.object.value} with ${small.length}`]]);
    for (const index of acknowledged) remember(expected, deed(index));
    expect(graphs).toEqual(expected);
    expect(readdirSync(join(folder, "snapshots")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
