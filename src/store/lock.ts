// One writer a folder: a lock file that says who holds it, and that the death of its holder releases.
import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { KnownError } from "../domain/errors.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it, so that a reused process id is told apart; empty where it cannot be known. */
  readonly started: string;
}

/** Takes the lock of a folder and gives back its release. Throws `store-locked` while another living process holds it. */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, "lock");
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: await startOf(process.pid),
    key: randomUUID(),
  });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await tryLink(draft, path)) return () => release(path, mine);
      const held = await readFile(path, "utf8").catch(() => undefined);
      if (held === undefined) continue;
      const holder = holderOf(held);
      if (holder !== undefined && (await isAlive(holder))) throw locked(folder, holder);
      await removeStale(path, held);
    }
    throw new KnownError("store-locked", `${folder} is being opened by several processes at once: try again.`);
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** A hard link is made for one of several who try, and for none over an existing file. */
async function tryLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead holder's lock away; where it turns out to be another's by now, puts it back. */
async function removeStale(path: string, held: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== held) await tryLink(aside, path);
  await unlink(aside);
}

async function release(path: string, mine: string): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => undefined);
  if (held === mine) await unlink(path).catch(() => undefined);
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: Partial<Holder> = JSON.parse(text);
    const { pid, host = "", started = "" } = value;
    return typeof pid === "number" ? { pid, host, started } : undefined;
  } catch {
    return undefined;
  }
}

/** A holder on another machine (a shared folder) cannot be asked, and counts as living. */
async function isAlive({ pid, host, started }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  const now = await startOf(pid);
  return started === "" || now === "" || now === started;
}

/** Field 22 of /proc/PID/stat, with the boot's id: the same number means another time after a restart. */
async function startOf(pid: number): Promise<string> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    return `${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""}@${boot.trim()}`;
  } catch {
    return "";
  }
}

function locked(folder: string, { pid, host }: Holder): KnownError {
  const where = host === hostname() ? "" : ` on ${host}`;
  return new KnownError(
    "store-locked",
    `${folder} is in use by process ${pid}${where}: stop it first, ask it over HTTP, or work on another folder with --data.`,
  );
}
