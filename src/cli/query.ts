// hearsay query: a SPARQL query in, its answer out as a table for people or a file for programs.
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { fileError } from "../app/article-file.ts";
import { readConfig } from "../app/config.ts";
import { openForReading } from "../app/open-for-reading.ts";
import { bindParameters } from "../app/query-parameters.ts";
import { KnownError } from "../domain/errors.ts";
import { findResultFormat, resultFormats } from "../export/query-results.ts";
import { writeTable } from "../export/table.ts";
import type { QueryResult } from "../store/store.ts";
import { addSettings, example } from "./options.ts";
import { note, print } from "./output.ts";

interface QueryOptions {
  readonly file?: string;
  readonly format: string;
  readonly param: readonly string[];
  readonly data?: string;
  readonly base?: string;
}

export function declare(command: Command): void {
  command
    .argument("[query]", "a SPARQL 1.1 query; our own prefixes need no declaration")
    .option("-f, --file <file>", "read the query from a file")
    .addOption(
      command
        .createOption("--format <format>", "how the answer is written")
        .choices(["table", ...resultFormats.map(({ name }) => name)])
        .default("table"),
    )
    .option(
      "--param <name=value>",
      "bind the parameter $name of the query: an id (actor/…), <IRI>, rel:name, number, date or text; may be given again",
      (value: string, all: readonly string[]) => [...all, value],
      [],
    )
    .action(run);
  addSettings(command, ["data", "base"]);
  example(
    command,
    "hearsay query 'SELECT ?who ?whom { GRAPH ?document { ?who rel:met ?whom } }'",
    "hearsay query -f docs/queries/who-said-what-about.rq --param actor=actor/olaf-scholz --format csv > said.csv",
  );
}

async function run(query: string | undefined, options: QueryOptions, command: Command): Promise<void> {
  if ((query === undefined) === (options.file === undefined))
    command.error("hearsay: Give a query, or a file with one by -f.");
  const { data, base } = options;
  const config = readConfig(process.env, { data, base });
  const text = query ?? (await queryFrom(options.file ?? ""));
  const bound = bindParameters(text, parametersFrom(options.param), config.base);
  const app = await openForReading(config, note);
  try {
    const result = await app.store.query(bound, { limit: config.queryRows, timeout: config.queryTimeout });
    for (const piece of write(result, options.format, config.base)) await print(piece);
    if (result.kind !== "boolean" && result.truncated)
      note(`hearsay: Only the first ${config.queryRows} rows are shown; HEARSAY_QUERY_ROWS allows more.`);
  } finally {
    await app.close();
  }
}

/** A yes or no is a word in every format that has none for it; a graph is Turtle where a table was meant. */
function write(result: QueryResult, format: string, base: string): Iterable<string> {
  if (result.kind === "boolean" && ["table", "csv", "tsv"].includes(format)) return [`${result.value}\n`];
  if (result.kind === "bindings" && format === "table")
    return writeTable(result, { base, ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}) });
  return findResultFormat(format === "table" ? "ttl" : format, result.kind).write(result, base);
}

async function queryFrom(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw fileError(error, file);
  }
}

function parametersFrom(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new KnownError("bad-request", `--param ${pair} has no name; write --param name=value.`);
      return [pair.slice(0, at).replace(/^[$?]/, ""), pair.slice(at + 1)];
    }),
  );
}
