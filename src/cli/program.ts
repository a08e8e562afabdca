// The program as commander knows it: every command by name and summary, and the one that is called for in full.
import { Command } from "commander";
import { packageVersion } from "../app/version.ts";
import { type CommandRow, commands } from "./commands.ts";

/** The name of the command that some arguments call for, also behind `help`. */
function calledFor(parameters: readonly string[]): string | undefined {
  const words = parameters.filter((word) => !word.startsWith("-"));
  return words[0] === "help" ? words[1] : words[0];
}

/** The program, ready to parse these arguments (without node and script). Throws commander's own errors in place of ending the process. */
export async function programFor(parameters: readonly string[]): Promise<Command> {
  const program = new Command("hearsay")
    .description("Turns reporting into a knowledge graph in which no fact stands without its source.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false })
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "hearsay: ")) })
    .addHelpText("after", "\nhearsay COMMAND --help shows the options of a command, and an example.");
  const name = calledFor(parameters);
  for (const row of commands) await addCommand(program, row, row.name === name);
  return program;
}

async function addCommand(program: Command, { name, summary, load }: CommandRow, isCalledFor: boolean): Promise<void> {
  const command = program
    .command(name)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .summary(summary);
  command.copyInheritedSettings(program);
  if (isCalledFor) (await load()).declare(command);
}
