// The application put together by hand: settings, store, ledger, version. The one place where parts are chosen.
import { KnownError } from "../domain/errors.ts";
import { sha256 } from "../domain/ids.ts";
import { openMemoryStore } from "../store/memory-store.ts";
import { openRemoteStore } from "../store/remote-store.ts";
import type { GraphStore } from "../store/store.ts";
import type { Config } from "./config.ts";
import { type Ledger, ledgerInMemory, openLedger } from "./ledger.ts";
import { type Linking, loadLinking } from "./linking.ts";
import { neverSettled, type Settled, settledIn } from "./settled.ts";
import { packageVersion } from "./version.ts";

export interface App {
  readonly config: Config;
  readonly store: GraphStore;
  readonly ledger: Ledger;
  /** The base of IRIs: IRI = base + domain id. */
  readonly base: string;
  readonly version: string;
  /** What opening the store found wrong: sentences for people. */
  readonly findings: readonly string[];
  /** Whether links and shared graphs are known to follow from what there is. */
  readonly settled: Settled;
  /** Who is who; loaded when it is first needed. */
  readonly linking: () => Promise<Linking>;
  /** Does one change after the other, in the order in which they were asked for. */
  readonly oneByOne: <Result>(change: () => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Opens beside a process that may be writing: takes no lock, refuses every change. */
  readonly readOnly?: boolean;
  /** Keeps nothing on disk and takes nothing from it. */
  readonly inMemory?: boolean;
  /** Fills the query engine now instead of at the first query. */
  readonly warm?: boolean;
}

/** Opens the store that the settings name. Throws `store-locked` where another process writes to the folder, `file-unreadable` where it cannot be used. */
export async function openApp(config: Config, options: OpenOptions = {}): Promise<App> {
  const { base } = config;
  const { store, findings } = await openStore(config, options);
  const ledger = options.inMemory ? ledgerInMemory() : await openLedger(config.data);
  const version = packageVersion();
  const state = async () => sha256(JSON.stringify([version, base, await store.stamp(), ledger.judgements()]));
  const isKept = options.inMemory !== true && options.readOnly !== true;
  let linking: Promise<Linking> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    config,
    store,
    ledger,
    base,
    version,
    findings,
    settled: isKept ? settledIn(config.data, state) : neverSettled,
    linking() {
      linking ??= loadLinking(store, base);
      return linking;
    },
    oneByOne(change) {
      const result = last.then(change);
      last = result.catch(() => {});
      return result;
    },
    async close() {
      await last;
      await store.close();
    },
  };
}

/** The embedded store, or the engine that HEARSAY_STORE names. */
async function openStore(
  config: Config,
  { readOnly = false, inMemory = false, warm = false }: OpenOptions,
): Promise<{ readonly store: GraphStore; readonly findings: readonly string[] }> {
  const { base, data, store: query, storeUpdate, storeGraphs, storeUser: user, storePassword: password } = config;
  if (query === undefined || inMemory) {
    const store = await openMemoryStore({
      ...(inMemory ? {} : { folder: data, readOnly }),
      base,
      queue: config.queryQueue,
      timeout: config.queryTimeout,
      warm,
    });
    return { store, findings: store.findings };
  }
  if (storeGraphs === undefined)
    throw new KnownError(
      "bad-config",
      "HEARSAY_STORE needs HEARSAY_STORE_GRAPHS too: the address at which the engine takes whole graphs.",
    );
  const store = await openRemoteStore({
    query,
    update: storeUpdate ?? query,
    graphs: storeGraphs,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    base,
    timeout: config.queryTimeout,
  });
  return { store, findings: [] };
}
