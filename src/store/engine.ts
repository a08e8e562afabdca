// The engine that answers SPARQL: a few replicas in worker threads, a queue with an end, and limits that really stop a query.
import { KnownError } from "../domain/errors.ts";
import type { Question } from "./engine-messages.ts";
import { type EngineSource, Replica } from "./replica.ts";

export interface EngineOptions {
  /** How many worker threads there may be; the second starts when the first is busy. */
  readonly replicas: number;
  /** How many queries of unknown cost may wait, and how many others; the next is refused with `too-many-queries`. */
  readonly queue: number;
}

export interface AskOptions {
  /** Milliseconds that the query may run, not counting its wait; then `query-timeout`. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  /** A query of unknown cost: one replica is kept free of these, where there are several. */
  readonly background?: boolean;
}

interface Waiting {
  readonly question: Question;
  readonly options: AskOptions;
  readonly resolve: (text: string) => void;
  readonly reject: (error: unknown) => void;
}

/** A query that was given up may still end by itself within this time; a worker that has to be filled anew costs more. */
const grace = 250;

export class Engine {
  readonly #source: EngineSource;
  readonly #options: EngineOptions;
  readonly #idle: Replica[] = [];
  readonly #all = new Set<Replica>();
  readonly #queue: Waiting[] = [];
  #background = 0;
  #failures = 0;
  #warming = false;
  #closed = false;

  constructor(source: EngineSource, options: EngineOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** Starts and fills all replicas now instead of when they are first needed, one after the other: the first is sooner ready so. */
  warm(): void {
    this.#warming = true;
    this.#start();
  }

  /** Notes that a graph of the record has changed: every query asked from now on sees it. */
  changed(graph: string): void {
    for (const replica of this.#all) replica.markStale(graph);
  }

  /** The answer to a question as text. Rejects with a {@link KnownError}, or an `EngineFault` where the engine itself objects. */
  ask(question: Question, options: AskOptions): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new KnownError("engine-down", "The store is closed."));
      if (options.signal?.aborted) return reject(aborted());
      const waitingAlike = this.#queue.filter((other) => other.options.background === options.background).length;
      if (waitingAlike >= this.#options.queue) return reject(tooMany(waitingAlike));
      const waiting: Waiting = { question, options, resolve, reject };
      this.#queue.push(waiting);
      options.signal?.addEventListener("abort", () => this.#leave(waiting), { once: true });
      this.#next();
    });
  }

  /** Ends all workers; what still waits is rejected. */
  close(): void {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.reject(aborted());
    for (const replica of this.#all) replica.end();
    this.#all.clear();
    this.#idle.length = 0;
  }

  #leave(waiting: Waiting): void {
    const index = this.#queue.indexOf(waiting);
    if (index < 0) return;
    this.#queue.splice(index, 1);
    waiting.reject(aborted());
  }

  #next(): void {
    const index = this.#queue.findIndex(({ options }) => options.background !== true || this.#mayRunBackground());
    if (index < 0) return;
    const replica = this.#idle.pop();
    if (replica === undefined) {
      if (this.#all.size < this.#options.replicas) this.#start();
      return;
    }
    const [waiting] = this.#queue.splice(index, 1);
    if (waiting === undefined) return;
    void this.#run(replica, waiting);
    this.#next();
  }

  #mayRunBackground(): boolean {
    return this.#background < Math.max(1, this.#options.replicas - 1);
  }

  /** A new replica is filled before it takes a query. One that cannot be filled twice in a row is given up with all that wait. */
  #start(): void {
    const replica = new Replica(this.#source);
    this.#all.add(replica);
    replica.update().then(
      () => {
        this.#failures = 0;
        this.#free(replica);
        if (this.#warming && !this.#closed && this.#all.size < this.#options.replicas) this.#start();
      },
      (error: unknown) => {
        this.#drop(replica);
        if (this.#closed) return;
        if (++this.#failures >= 2) for (const waiting of this.#queue.splice(0)) waiting.reject(error);
        else this.#next();
      },
    );
  }

  #free(replica: Replica): void {
    if (this.#closed || replica.ended) {
      this.#drop(replica);
      return;
    }
    this.#idle.push(replica);
    this.#next();
  }

  #drop(replica: Replica): void {
    replica.end();
    this.#all.delete(replica);
  }

  async #run(replica: Replica, { question, options, resolve, reject }: Waiting): Promise<void> {
    const isBackground = options.background === true;
    if (isBackground) this.#background++;
    try {
      await replica.update();
      if (options.signal?.aborted) throw aborted();
      resolve(await this.#limited(replica, question, options, reject));
    } catch (error) {
      reject(error);
    }
    if (isBackground) this.#background--;
    if (replica.ended) {
      this.#drop(replica);
      if (!this.#closed) this.#start();
    } else this.#free(replica);
  }

  /** Asks, and ends the replica when the time is up, or soon after the asker went away (whom `reject` tells at once). */
  async #limited(
    replica: Replica,
    question: Question,
    { timeout, signal }: AskOptions,
    reject: (error: unknown) => void,
  ): Promise<string> {
    let late = false;
    const timers: NodeJS.Timeout[] = [];
    const endAfter = (milliseconds: number, then: () => void) => {
      if (Number.isFinite(milliseconds)) timers.push(setTimeout(then, milliseconds));
    };
    endAfter(timeout, () => {
      late = true;
      replica.end();
    });
    const leave = () => {
      reject(aborted());
      endAfter(grace, () => replica.end());
    };
    signal?.addEventListener("abort", leave, { once: true });
    try {
      return await replica.ask(question);
    } catch (error) {
      throw late ? timedOut(timeout) : error;
    } finally {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
    }
  }
}

function aborted(): KnownError {
  return new KnownError("query-aborted", "The query was given up before it was answered.");
}

function timedOut(milliseconds: number): KnownError {
  return new KnownError(
    "query-timeout",
    `The query was stopped after ${milliseconds / 1000} s: narrow it (name a graph, an actor or a relation, or add LIMIT), or raise the time limit.`,
  );
}

function tooMany(waiting: number): KnownError {
  return new KnownError("too-many-queries", `${waiting} queries are waiting already: ask again in a few seconds.`);
}
