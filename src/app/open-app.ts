// The application put together by hand: settings, store, ledger, version. The one place where parts are chosen.
import { openMemoryStore } from "../store/memory-store.ts";
import type { GraphStore } from "../store/store.ts";
import type { Config } from "./config.ts";
import { type Ledger, ledgerInMemory, openLedger } from "./ledger.ts";
import { type Linking, loadLinking } from "./linking.ts";
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
  const { readOnly = false, inMemory = false, warm = false } = options;
  const { base } = config;
  const store = await openMemoryStore({
    ...(inMemory ? {} : { folder: config.data, readOnly }),
    base,
    queue: config.queryQueue,
    timeout: config.queryTimeout,
    warm,
  });
  let linking: Promise<Linking> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    config,
    store,
    ledger: inMemory ? ledgerInMemory() : await openLedger(config.data),
    base,
    version: packageVersion(),
    findings: store.findings,
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
