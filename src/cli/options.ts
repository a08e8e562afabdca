// What the help of several commands shares: settings as flags, and examples.
import type { Command } from "commander";
import { type SettingName, settings } from "../app/config.ts";

/** What the help says of a setting that has a flag. */
const explained: Partial<Record<SettingName, { readonly value?: string; readonly help: string }>> = {
  data: { value: "folder", help: "the folder of the graph (default: graph-data)" },
  base: { value: "address", help: "what IRIs begin with (default: http://127.0.0.1:8080/)" },
  port: { value: "port", help: "the port to listen on, 0 for any (default: 8080)" },
  host: { value: "host", help: "the name or address to listen on (default: 127.0.0.1)" },
  readers: { value: "number", help: "how many articles are read at once (default: one a core)" },
  allowIngest: { help: "let readers of the explorer add articles" },
  allowJudgements: { help: "let claims and actors be judged on their pages" },
  allowGraphWrites: { help: "let /graphs be written to, with the token of HEARSAY_TOKEN" },
  log: { value: "level", help: "what is logged: silent, error, warn, info, debug (default: warn)" },
};

/** Adds flags for settings; each is also an environment variable, which the help names. */
export function addSettings(command: Command, names: readonly SettingName[]): void {
  for (const name of names) {
    const { flag, variable } = settings[name];
    const { value, help } = explained[name] ?? { help: settings[name].expected };
    if (flag !== undefined)
      command.option(value === undefined ? flag : `${flag} <${value}>`, `${help}; also ${variable}`);
  }
}

/** Shows an example below the help of a command: what to type, line by line. */
export function example(command: Command, ...lines: readonly string[]): void {
  command.addHelpText("after", `\nExample:\n${lines.map((line) => `  $ ${line}`).join("\n")}`);
}
