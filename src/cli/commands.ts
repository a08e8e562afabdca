// The table of commands. A command's module is imported only when the command is run, so that each starts with what it needs and no more.
import type { Command } from "commander";

interface CommandModule {
  /** Gives the command its arguments, options, example and action. */
  readonly declare: (command: Command) => void;
}

export interface CommandRow {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

export const commands: readonly CommandRow[] = [
  { name: "read", summary: "read articles and print what they say, as JSON", load: () => import("./read.ts") },
  { name: "ingest", summary: "read articles into the graph of a folder", load: () => import("./ingest.ts") },
  {
    name: "import",
    summary: "take over a colleague's export, or RDF as background knowledge",
    load: () => import("./import.ts"),
  },
  { name: "serve", summary: "explore a graph in the browser", load: () => import("./serve.ts") },
  { name: "query", summary: "ask the graph in SPARQL", load: () => import("./query.ts") },
  { name: "export", summary: "write the graph, or a part of it, for other tools", load: () => import("./export.ts") },
  {
    name: "judge",
    summary: "add a decision of yours to the ledger: same, different, confirm, reject, relabel",
    load: () => import("./judge.ts"),
  },
  {
    name: "relink",
    summary: "work out again who is who, from all documents and the ledger",
    load: () => import("./relink.ts"),
  },
  { name: "check", summary: "verify that the graph of a folder is sound", load: () => import("./check.ts") },
];
