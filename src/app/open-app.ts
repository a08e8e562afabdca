// The application put together by hand: settings, store, version. The one place where parts are chosen.

import { openMemoryStore } from "../store/memory-store.ts";
import type { GraphStore } from "../store/store.ts";
import type { Config } from "./config.ts";
import { packageVersion } from "./version.ts";

export interface App {
  readonly config: Config;
  readonly store: GraphStore;
  /** The base of IRIs: IRI = base + domain id. */
  readonly base: string;
  readonly version: string;
  /** What opening the store found wrong: sentences for people. */
  readonly findings: readonly string[];
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
  const store = await openMemoryStore({
    ...(inMemory ? {} : { folder: config.data, readOnly }),
    base: config.base,
    queue: config.queryQueue,
    timeout: config.queryTimeout,
    warm,
  });
  return {
    config,
    store,
    base: config.base,
    version: packageVersion(),
    findings: store.findings,
    close: () => store.close(),
  };
}
