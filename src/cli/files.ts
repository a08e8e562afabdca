// Many files, one after the other: a bar on a terminal, and a bad file does not keep the others from being done.
import { SingleBar } from "cli-progress";
import { inOrder } from "../app/in-order.ts";
import { KnownError } from "../domain/errors.ts";
import { note } from "./output.ts";

interface FileWork<Result> {
  /** How many files may be under way at once. */
  readonly width: number;
  /** What is done with each file, in any order. */
  readonly work: (file: string) => Promise<Result>;
  /** What is done with each result, in the order of the files. */
  readonly after: (result: Result, file: string) => Promise<void>;
}

/**
 * Works on each file. A KnownError is told in a line and the other files are done all the same; the first such error decides the exit code.
 * A bar is shown on standard error when it is a terminal and there is more than one file.
 */
export async function eachFile<Result>(
  files: readonly string[],
  { width, work, after }: FileWork<Result>,
): Promise<void> {
  const bar = files.length > 1 && process.stderr.isTTY ? startBar(files.length) : undefined;
  const attempts = inOrder(files, width, async (file) => {
    try {
      return { file, result: await work(file) };
    } catch (error) {
      if (error instanceof KnownError) return { file, error };
      throw error;
    }
  });
  try {
    for await (const attempt of attempts) {
      if ("result" in attempt) await after(attempt.result, attempt.file);
      else {
        process.exitCode ??= attempt.error.exit;
        bar?.clear();
        note(`hearsay: ${attempt.error.message}`);
      }
      bar?.increment();
    }
  } finally {
    bar?.stop();
  }
}

interface Bar {
  readonly increment: () => void;
  readonly clear: () => void;
  readonly stop: () => void;
}

function startBar(total: number): Bar {
  const bar = new SingleBar({
    format: "{bar} {value}/{total} files, {eta_formatted} left",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return {
    increment: () => bar.increment(),
    clear: () => process.stderr.write("\r\u001b[2K"),
    stop: () => bar.stop(),
  };
}
