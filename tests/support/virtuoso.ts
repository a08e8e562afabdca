// A SPARQL engine that we did not write, for the tests of the remote store: Debian's Virtuoso, started on loopback in a folder of its own.
import { execFile, execFileSync, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const server = "/usr/bin/virtuoso-t";
const client = "/usr/bin/isql-vt";
const install = "apt-get install --yes --no-install-recommends virtuoso-opensource-7-bin virtuoso-opensource-7-common";

export interface RunningEngine {
  readonly query: string;
  readonly update: string;
  readonly graphs: string;
  readonly stop: () => Promise<void>;
}

function isInstalled(): boolean {
  try {
    for (const file of [server, client]) accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds the engine, or installs it if this process may. Throws with the command to run. */
function assertInstalled(): void {
  if (isInstalled()) return;
  if (process.getuid?.() === 0) {
    try {
      execFileSync("sh", ["-c", `apt-get update -qq && ${install}`], { stdio: "ignore", timeout: 170_000 });
    } catch {
      // Said below: the command.
    }
  }
  if (!isInstalled()) throw new Error(`No Virtuoso was found. Run "${install}".`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

function settings(folder: string, sqlPort: number, webPort: number): string {
  const sections: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
    Database: {
      DatabaseFile: join(folder, "engine.db"),
      ErrorLogFile: join(folder, "engine.log"),
      LockFile: join(folder, "engine.lck"),
      TransactionFile: join(folder, "engine.trx"),
      xa_persistent_file: join(folder, "engine.pxa"),
      FileExtend: 200,
      TempStorage: "TempDatabase",
    },
    TempDatabase: { DatabaseFile: join(folder, "temporary.db"), TransactionFile: join(folder, "temporary.trx") },
    Parameters: {
      ServerPort: `127.0.0.1:${sqlPort}`,
      DisableUnixSocket: 1,
      LiteMode: 0,
      NumberOfBuffers: 20_000,
      MaxDirtyBuffers: 15_000,
      DirsAllowed: folder,
      MaxClientConnections: 10,
    },
    HTTPServer: {
      ServerPort: `127.0.0.1:${webPort}`,
      ServerRoot: folder,
      ServerThreads: 8,
      MaxKeepAlives: 10,
      KeepAliveTimeout: 10,
    },
    SPARQL: { ResultSetMaxRows: 1_000_000, MaxQueryCostEstimationTime: 4000, MaxQueryExecutionTime: 120 },
  };
  return Object.entries(sections)
    .map(
      ([name, values]) =>
        `[${name}]\n${Object.entries(values)
          .map(([key, value]) => `${key} = ${value}\n`)
          .join("")}`,
    )
    .join("\n");
}

/** Starts an empty engine that lets everybody on this machine write, and gives its addresses. */
export async function startVirtuoso(): Promise<RunningEngine> {
  assertInstalled();
  const folder = mkdtempSync(join(tmpdir(), "hearsay-virtuoso-"));
  const [sqlPort, webPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, "engine.ini"), settings(folder, sqlPort, webPort));
  const child = spawn(server, ["+configfile", "engine.ini", "+foreground"], { cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const query = `http://127.0.0.1:${webPort}/sparql`;
  try {
    for (let attempt = 0; !(await answers(query)); attempt++) {
      if (attempt > 240 || child.exitCode !== null)
        throw new Error(`Virtuoso did not start; its log is ${folder}/engine.log.`);
      await pause(500);
    }
    await promisify(execFile)(client, [
      `127.0.0.1:${sqlPort}`,
      "dba",
      "dba",
      `EXEC=GRANT SPARQL_UPDATE TO "SPARQL"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7); GRANT EXECUTE ON DB.DBA.L_O_LOOK TO "SPARQL";`,
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { query, update: query, graphs: `http://127.0.0.1:${webPort}/sparql-graph-crud`, stop };
}

async function answers(query: string): Promise<boolean> {
  try {
    return (await fetch(`${query}?query=ASK%7B%7D`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
