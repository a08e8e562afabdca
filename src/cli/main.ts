#!/usr/bin/env node
// The command line: finds the command in the table, runs it, and turns what goes wrong into one line and an exit code.
import { CommanderError } from "commander";
import { KnownError } from "../domain/errors.ts";
import { note } from "./output.ts";
import { programFor } from "./program.ts";

/** What a bug in the product ends with; see docs/cli.md for the others. */
const bug = 70;

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof KnownError) {
    note(`hearsay: ${error.message}`);
    return error.exit;
  }
  note(`hearsay: This is a mistake in hearsay, not yours. ${error instanceof Error ? error.stack : String(error)}`);
  return bug;
}

// A reader of our output that has seen enough (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : exitCodeOf(error));
});

try {
  const program = await programFor(process.argv.slice(2));
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
