// One worker thread of the engine with its copy of the record: brought up to date before every query, ended and filled anew when a query runs too long.
import type { Worker } from "node:worker_threads";
import { KnownError } from "../domain/errors.ts";
import type { Answer, Ask, Question } from "./engine-messages.ts";
import { startThread } from "./thread.ts";

/** What a replica is filled from: the record. */
export interface EngineSource {
  graphs(): Iterable<string>;
  /** The quads of a graph as slices of N-Quads; nothing of a graph that is not there. */
  nquads(graph: string): Iterable<string>;
}

/** Graphs cross to the worker in messages of about this many characters: smaller ones take half as long again to load. */
const parcel = 1 << 22;

export class Replica {
  readonly #source: EngineSource;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (text: string) => void; reject: (error: unknown) => void }>();
  readonly #stale: Set<string>;
  readonly #held = new Set<string>();
  #lastId = 0;
  #ended = false;

  constructor(source: EngineSource) {
    this.#source = source;
    this.#stale = new Set(source.graphs());
    this.#worker = startThread("store/engine-worker");
    this.#worker.unref();
    this.#worker.on("message", (answer: Answer) => {
      const waiter = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (this.#waiting.size === 0) this.#worker.unref();
      if (answer.kind === "done") waiter?.resolve(answer.text);
      else waiter?.reject(new EngineFault(answer.message, { isBroken: answer.isBroken }));
      if (answer.kind === "failed" && answer.isBroken) this.end();
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(undefined));
  }

  /** That the worker is gone: it was ended, or it broke down. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Notes that a graph of the record has changed; it is brought over before the next query. */
  markStale(graph: string): void {
    this.#stale.add(graph);
  }

  /** Brings over what has changed, graph by graph. A graph that changes meanwhile is brought over again. */
  async update(): Promise<void> {
    while (this.#stale.size > 0) {
      const drop: string[] = [];
      let text = "";
      for (const graph of this.#stale) {
        this.#stale.delete(graph);
        if (this.#held.delete(graph)) drop.push(graph);
        for (const slice of this.#source.nquads(graph)) {
          this.#held.add(graph);
          text += slice;
          if (text.length < parcel) continue;
          await this.#load(drop.splice(0), text);
          text = "";
        }
      }
      await this.#load(drop, text);
    }
  }

  /** The answer to a question, as text in the format that it asks for. */
  ask(question: Question): Promise<string> {
    return this.#send((id) => ({ id, kind: "query", question }));
  }

  /** Ends the worker at once, in the middle of a query too; everything that waits for it is rejected. */
  end(): void {
    this.#fail(undefined);
    void this.#worker.terminate();
  }

  async #load(drop: readonly string[], nquads: string): Promise<void> {
    if (drop.length === 0 && nquads === "") return;
    await this.#send((id) => ({ id, kind: "load", drop, nquads })).catch((error: unknown) => {
      throw error instanceof EngineFault ? engineDown(error) : error;
    });
  }

  #send(ask: (id: number) => Ask): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(engineDown(undefined));
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(ask(id));
    });
  }

  #fail(cause: unknown): void {
    this.#ended = true;
    for (const waiter of this.#waiting.values()) waiter.reject(engineDown(cause));
    this.#waiting.clear();
  }
}

/** What the engine itself says against a query, or that it broke off over it. */
export class EngineFault extends Error {
  readonly isBroken: boolean;
  constructor(message: string, { isBroken }: { readonly isBroken: boolean }) {
    super(message);
    this.isBroken = isBroken;
  }
}

function engineDown(cause: unknown): KnownError {
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  return new KnownError(
    "engine-down",
    `The query engine stopped${why}. Ask again; if it stops again, the graph is too large for the embedded engine: see docs/scale.md.`,
    { cause },
  );
}
