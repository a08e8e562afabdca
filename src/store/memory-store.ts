// The embedded store: a record in memory, with snapshots on disk where a folder is given, and an engine beside it that answers SPARQL.
import type { Quad } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { defaultBase } from "../rdf/iri.ts";
import { withoutBlankNodes } from "../rdf/skolem.ts";
import { Engine } from "./engine.ts";
import type { Question } from "./engine-messages.ts";
import { type AdmittedQuery, admit } from "./gate.ts";
import { withRowLimit } from "./limits.ts";
import { GraphRecord } from "./record.ts";
import { EngineFault } from "./replica.ts";
import { graphResult, rowResult } from "./results.ts";
import { hashOfSnapshot, openSnapshots, type Snapshots } from "./snapshots.ts";
import type { GraphStore, Pattern, QueryOptions, QueryResult } from "./store.ts";

export interface MemoryStoreOptions {
  /** Where the snapshots lie; absent: nothing is kept. */
  readonly folder?: string;
  /** The base of IRIs of our own. Snapshots are relative to it. */
  readonly base?: string;
  /** Opens a folder that another process may be writing: takes no lock, refuses every change. */
  readonly readOnly?: boolean;
  /** Worker threads for queries. Two keep pages quick while a heavy query runs. */
  readonly replicas?: number;
  /** How many queries of unknown cost may wait before the next is refused, and how many others. */
  readonly queue?: number;
  /** Milliseconds that a query may run where it does not say itself. */
  readonly timeout?: number;
  /** Fills the engine now instead of at the first query. */
  readonly warm?: boolean;
}

/** A store with what its opening found: sentences about snapshots that were skipped, and why. */
export interface MemoryStore extends GraphStore {
  readonly findings: readonly string[];
}

/** Opens the embedded store. Throws `store-locked` where another process has the folder, `file-unreadable` where it cannot be read. */
export async function openMemoryStore(options: MemoryStoreOptions = {}): Promise<MemoryStore> {
  const {
    base = defaultBase,
    folder,
    readOnly = false,
    replicas = 2,
    queue = 32,
    timeout = 30_000,
    warm = false,
  } = options;
  const record = new GraphRecord();
  const snapshots = folder === undefined ? undefined : await openSnapshots(folder, { base, readOnly });
  const findings: string[] = [];
  const engine = new Engine(record, { replicas, queue });
  // The engine takes graphs over while further ones are still being read: on two cores both take no longer than one.
  if (warm) engine.warm();
  for await (const snapshot of snapshots?.read() ?? []) {
    if ("finding" in snapshot) findings.push(snapshot.finding);
    else {
      record.put(snapshot.graph, snapshot.quads, snapshot.hash);
      engine.changed(snapshot.graph);
    }
  }
  return new RecordAndEngine({ record, engine, snapshots, base, timeout, readOnly, findings });
}

interface Parts {
  readonly record: GraphRecord;
  readonly engine: Engine;
  readonly snapshots: Snapshots | undefined;
  readonly base: string;
  readonly timeout: number;
  readonly readOnly: boolean;
  readonly findings: readonly string[];
}

class RecordAndEngine implements MemoryStore {
  readonly findings: readonly string[];
  readonly #parts: Parts;
  /** Changes happen one after the other, in the order in which they were asked for. */
  #lastChange: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.findings = parts.findings;
  }

  async query(sparql: string, options: QueryOptions = {}): Promise<QueryResult> {
    const { engine, base, timeout } = this.#parts;
    const facts = options.trusted === true ? trustedSelect : admit(sparql, base);
    const isGraph = facts.form === "construct" || facts.form === "describe";
    const question: Question = {
      sparql: options.limit === undefined ? sparql : withRowLimit(sparql, facts, options.limit),
      base,
      format: isGraph ? "application/n-triples" : "application/sparql-results+json",
      dataset: datasetOf(facts, options),
    };
    const text = await engine
      .ask(question, {
        timeout: options.timeout ?? timeout,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        ...(options.background === undefined ? {} : { background: options.background }),
      })
      .catch((error: unknown) => {
        throw error instanceof EngineFault ? refusedBy(error) : error;
      });
    return isGraph ? graphResult(text, options.limit) : rowResult(text, options.limit);
  }

  async *match(pattern: Pattern): AsyncIterable<Quad> {
    yield* this.#parts.record.match(pattern);
  }

  async graphs(): Promise<readonly string[]> {
    return this.#parts.record.graphs();
  }

  async contents(): Promise<ReadonlyMap<string, string>> {
    return this.#parts.record.contents();
  }

  async replaceGraph(graph: string, quads: Iterable<Quad>): Promise<void> {
    const members = withoutBlankNodes(quads, graph);
    return this.#change(async () => {
      const { record, engine, snapshots, base } = this.#parts;
      if (members.length === 0) return this.#remove(graph);
      const { text, hash } = hashOfSnapshot(graph, members, base);
      if (record.hashOf(graph) === hash) return;
      await snapshots?.write(graph, text);
      record.put(graph, members, hash);
      engine.changed(graph);
    });
  }

  dropGraph(graph: string): Promise<void> {
    return this.#change(() => this.#remove(graph));
  }

  async stamp(): Promise<string> {
    return this.#parts.record.stamp();
  }

  async close(): Promise<void> {
    await this.#lastChange;
    this.#parts.engine.close();
    await this.#parts.snapshots?.close();
  }

  async #remove(graph: string): Promise<void> {
    const { record, engine, snapshots } = this.#parts;
    await snapshots?.remove(graph);
    if (record.hashOf(graph) === undefined) return;
    record.drop(graph);
    engine.changed(graph);
  }

  #change(act: () => Promise<void>): Promise<void> {
    if (this.#parts.readOnly) {
      return Promise.reject(
        new KnownError("forbidden", "This store was opened for reading only, so nothing was changed."),
      );
    }
    const done = this.#lastChange.then(act);
    this.#lastChange = done.catch(() => undefined);
    return done;
  }
}

function refusedBy(fault: EngineFault): KnownError {
  const sentence = fault.isBroken
    ? `The query was too much for the engine (${fault.message}): nest it less deeply, or let it make less.`
    : `The query cannot be answered: ${fault.message}`;
  return new KnownError("bad-query", sentence, { cause: fault });
}

/** What the gate would say of our own queries, which name their graphs and no dataset. */
const trustedSelect: AdmittedQuery = { form: "select", hasDataset: false, limit: undefined, hasTrailingValues: false };

/** The dataset of the protocol stands before that of the query, and where neither names one, the default graph is the union of all graphs. */
function datasetOf(facts: AdmittedQuery, { defaultGraphs, namedGraphs }: QueryOptions): Question["dataset"] {
  if (defaultGraphs?.length || namedGraphs?.length) {
    return { defaultGraphs: defaultGraphs ?? [], namedGraphs: namedGraphs ?? [] };
  }
  return facts.hasDataset ? "own" : "union";
}
