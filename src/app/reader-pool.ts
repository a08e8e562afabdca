// Readers on all cores. A reader's memory stays flat by itself; one that has read very much is replaced all the same, so that nothing can add up.
import type { Worker } from "node:worker_threads";
import type { Source } from "../domain/document.ts";
import type { Reading } from "../domain/reading.ts";
import { checkSource } from "../read/source.ts";
import { startThread } from "../store/thread.ts";
import type { ReaderAnswer, ReaderRequest } from "./reader-worker.ts";

export interface ReaderPool {
  /** Reads any text. Readings of several calls may come in any order. */
  readonly read: (source: Source) => Promise<Reading>;
  /** The same as a line of JSON without its end, made where the text is read. */
  readonly readAsJson: (source: Source, id?: string) => Promise<string>;
  /** How many readers there are at most. */
  readonly size: number;
  /** Ends all readers; what is still being read is given up. */
  readonly close: () => Promise<void>;
}

/** After so many code units a reader is replaced: some 10,000 articles. Not sooner, for a fresh one reads its first thousand at half the speed. */
const retireAfter = 50_000_000;

interface Job {
  readonly request: ReaderRequest;
  readonly settle: (answer: ReaderAnswer) => void;
}

interface Seat {
  worker?: Worker;
  job?: Job;
  /** Code units read by this worker. */
  read: number;
}

/** The same source. Throws `empty-input`, `not-text`, `too-large` or `wrong-language` for what is no article. */
export function checked(source: Source): Source {
  checkSource(source);
  return source;
}

/** Opens a pool. A reader's thread is started when there is something for it to read. */
export function openReaderPool(size: number, options: { readonly retireAfter?: number } = {}): ReaderPool {
  const limit = options.retireAfter ?? retireAfter;
  const seats: Seat[] = Array.from({ length: size }, () => ({ read: 0 }));
  const waiting: Job[] = [];
  let isClosed = false;

  function finish(seat: Seat, answer: ReaderAnswer): void {
    const { job } = seat;
    delete seat.job;
    if (seat.read >= limit) retire(seat);
    job?.settle(answer);
    dispatch();
  }

  function retire(seat: Seat): void {
    const { worker } = seat;
    delete seat.worker;
    seat.read = 0;
    worker?.removeAllListeners();
    void worker?.terminate();
  }

  function dispatch(): void {
    for (const seat of seats) {
      if (seat.job !== undefined) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      seat.job = job;
      seat.read += job.request.source.text.length;
      seat.worker ??= hire(seat);
      seat.worker.postMessage(job.request);
    }
  }

  function hire(seat: Seat): Worker {
    const worker = startThread("app/reader-worker", { resourceLimits });
    worker.on("message", (answer: ReaderAnswer) => finish(seat, answer));
    worker.on("error", (bug) => {
      retire(seat);
      finish(seat, { bug: bug instanceof Error ? bug : new Error(String(bug)) });
    });
    return worker;
  }

  function ask(request: ReaderRequest): Promise<ReaderAnswer> {
    return new Promise((resolve, reject) => {
      const settle = (answer: ReaderAnswer) => ("bug" in answer ? reject(answer.bug) : resolve(answer));
      if (isClosed) settle({ bug: new Error("The readers have been sent home.") });
      else {
        waiting.push({ request, settle });
        dispatch();
      }
    });
  }

  return {
    size,
    async read(source) {
      const answer = await ask({ source });
      if (!("reading" in answer)) throw new Error("A reader answered with something else than a reading.");
      return answer.reading;
    },
    async readAsJson(source, id) {
      const answer = await ask({ source, asJson: id === undefined ? {} : { id } });
      if (!("json" in answer)) throw new Error("A reader answered with something else than JSON.");
      return answer.json;
    },
    async close() {
      isClosed = true;
      const givenUp: ReaderAnswer = { bug: new Error("The readers have been sent home.") };
      for (const job of [...waiting.splice(0), ...seats.flatMap((s) => s.job ?? [])]) job.settle(givenUp);
      await Promise.all(seats.map((seat) => seat.worker?.terminate()));
    },
  };
}

/** An article leaves some 10 MB behind that nobody needs any more: with room for several, a tenth of the time is saved that collecting it takes. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };
