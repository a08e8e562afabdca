// The record on disk: one TriG file a graph, written whole or not at all, with a hash that is verified when it is read.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import { idOf } from "../rdf/iri.ts";
import { inGraph, parseRdf, writeTurtle } from "../rdf/syntax.ts";
import { takeLock } from "./lock.ts";

export interface Snapshot {
  readonly graph: string;
  readonly quads: readonly Quad[];
  readonly hash: string;
}

export interface Snapshots {
  /** All snapshots, or for one that cannot be trusted a sentence that says why. */
  read(): AsyncIterable<Snapshot | { readonly finding: string }>;
  /** Puts a graph on disk; it is there for good when the promise resolves. `text` as made by {@link hashOfSnapshot}. */
  write(graph: string, text: string): Promise<void>;
  remove(graph: string): Promise<void>;
  close(): Promise<void>;
}

const heading = /^# sha256 ([0-9a-f]{64})\n/;
const baseLine = /^@base <[^>]*> \.\n/;

/** A graph as the text of its snapshot, whose first line holds the hash of all the others. The same graph gives the same text. */
export function hashOfSnapshot(graph: string, quads: readonly Quad[], base: string): { text: string; hash: string } {
  const name = factory.namedNode(graph);
  const body = writeTurtle(
    quads.map((quad) => inGraph(quad, name)),
    { base },
  );
  const hash = sha256(body);
  return { text: `# sha256 ${hash}\n${body}`, hash };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Opens `<folder>/snapshots`, making it where it is not there. Throws `store-locked` where another process writes to the folder. */
export async function openSnapshots(
  folder: string,
  { base, readOnly }: { readonly base: string; readonly readOnly: boolean },
): Promise<Snapshots> {
  const place = join(folder, "snapshots");
  if (!readOnly) await attempt(place, () => mkdir(place, { recursive: true }));
  const release = readOnly ? async () => {} : await takeLock(folder);
  if (!readOnly) await sweep(place);
  return {
    read: () => readAll(place, base),
    write: (graph, text) => attempt(place, () => writeWhole(place, fileName(graph, base), text)),
    async remove(graph) {
      await attempt(place, async () => {
        await unlink(join(place, fileName(graph, base))).catch(ignoreMissing);
        await syncFolder(place);
      });
    },
    close: release,
  };
}

/** Removes what a process left that was killed while it wrote. */
async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place))
    if (name.endsWith(".tmp")) await unlink(join(place, name)).catch(ignoreMissing);
}

async function* readAll(place: string, base: string): AsyncIterable<Snapshot | { readonly finding: string }> {
  const names = await readdir(place).catch((error: unknown) => {
    ignoreMissing(error);
    return [];
  });
  for (const name of names.filter((name) => name.endsWith(".trig")).sort()) {
    const path = join(place, name);
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      // Another process may have dropped the graph since the folder was listed.
      if (codeOf(error) === "ENOENT") return undefined;
      throw new KnownError("file-unreadable", `${path} cannot be read: ${messageOf(error)}.`, { cause: error });
    });
    if (text === undefined) continue;
    yield readOne(path, text, base);
  }
}

/** A snapshot out of its text. `@base` gives way to the base that is in force, so that a graph can move to another host. */
function readOne(path: string, text: string, base: string): Snapshot | { readonly finding: string } {
  const hash = heading.exec(text)?.[1];
  if (hash === undefined)
    return { finding: `${path} was skipped: its first line does not hold a hash, so it is cut off or not a snapshot.` };
  const whole = text.slice(text.indexOf("\n") + 1);
  if (sha256(whole) !== hash)
    return {
      finding: `${path} was skipped: its content does not fit its hash, so it is cut off or was changed. Ingest its article again.`,
    };
  const quads = parseOrExplain(whole.replace(baseLine, ""), path, base);
  if (!Array.isArray(quads)) return quads;
  const graph = quads[0]?.graph.value;
  if (graph === undefined || graph === "") return { finding: `${path} was skipped: it holds no named graph.` };
  return { graph, quads, hash };
}

/** A snapshot that fits its hash and cannot be read was written by another version of the software. */
function parseOrExplain(body: string, path: string, base: string): Quad[] | { readonly finding: string } {
  try {
    return parseRdf(body, { syntax: "trig", base, name: path });
  } catch (error) {
    return { finding: `${path} was skipped: ${messageOf(error)}` };
  }
}

/** Temporary file, fsync, rename, fsync of the folder: after a crash there is the old file or the new one, never half of one. */
async function writeWhole(place: string, name: string, text: string): Promise<void> {
  const path = join(place, name);
  const temporary = `${path}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(place);
}

async function syncFolder(place: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(place, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The file of a graph: its id with dots for slashes, or a hash of an IRI that is no id of ours. */
function fileName(graph: string, base: string): string {
  const id = idOf(graph, base);
  const simple = id !== undefined && /^[a-z0-9-]+\/[a-z0-9-]{1,80}$/.test(id);
  return simple ? `${id.replace("/", ".")}.trig` : `other.${sha256(id ?? graph).slice(0, 24)}.trig`;
}

const fullCodes: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

async function attempt<T>(place: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const isFull = fullCodes.includes(codeOf(error));
    throw new KnownError(
      isFull ? "disk-full" : "file-unreadable",
      isFull
        ? `There is no room left in ${place}: the last change was not kept. Make room and repeat it.`
        : `${place} cannot be written: ${messageOf(error)}.`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== "ENOENT") throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
