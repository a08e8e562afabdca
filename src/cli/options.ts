// What the help of several commands shares.
import type { Command } from "commander";

/** Shows an example below the help of a command: what to type, line by line. */
export function example(command: Command, ...lines: readonly string[]): void {
  command.addHelpText("after", `\nExample:\n${lines.map((line) => `  $ ${line}`).join("\n")}`);
}
