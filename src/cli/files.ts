// Many files, one after the other: a bar on a terminal, and a bad file does not keep the others from being done.
import { SingleBar } from "cli-progress";
import { KnownError } from "../domain/errors.ts";
import { note } from "./output.ts";

/**
 * Does something with each file. A KnownError is told in a line and the next file is taken; the first such error decides the exit code.
 * A bar is shown on standard error when it is a terminal and there is more than one file.
 */
export async function eachFile(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const bar = files.length > 1 && process.stderr.isTTY ? startBar(files.length) : undefined;
  try {
    for (const file of files) {
      try {
        await work(file);
      } catch (error) {
        if (!(error instanceof KnownError) || files.length === 1) throw error;
        process.exitCode ??= error.exit;
        bar?.clear();
        note(`hearsay: ${error.message}`);
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
