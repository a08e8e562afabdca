// hearsay read: articles in, what they say out, as JSON or in words. Nothing is stored.
import type { Command } from "commander";
import { openArticle } from "../app/article-file.ts";
import { readConfig } from "../app/config.ts";
import { inOrder } from "../app/in-order.ts";
import { checked, openReaderPool } from "../app/reader-pool.ts";
import { linesOf, parseTextLine } from "../app/text-lines.ts";
import type { Source } from "../domain/document.ts";
import { explain } from "./explain.ts";
import { eachFile } from "./files.ts";
import { example } from "./options.ts";
import { print } from "./output.ts";

interface ReadOptions {
  readonly format: "json" | "jsonl" | "text";
  readonly explain?: true;
  readonly jsonl?: true;
  readonly readers?: string;
}

export function declare(command: Command): void {
  command
    .argument("[files...]", "articles as text files; what is known about NAME.txt may stand in NAME.json")
    .addOption(
      command
        .createOption("--format <format>", "one line of JSON a reading, or words for people")
        .choices(["json", "jsonl", "text"])
        .default("json"),
    )
    .option("--explain", "the same as --format text: each claim with its chain, its quote and the rules that found it")
    .option(
      "--jsonl",
      'read lines of {"id", "text", "issued"?} from standard input, print a reading for each, in order',
    )
    .option("--readers <number>", "how many texts to read at once; as many as there are cores unless said otherwise")
    .action(run);
  example(command, "hearsay read article.txt --explain", "hearsay read *.txt > readings.jsonl");
}

async function run(files: readonly string[], options: ReadOptions, command: Command): Promise<void> {
  if (files.length === 0 && !options.jsonl)
    command.error("hearsay: Name the files to read, or use --jsonl to read from standard input.");
  if (files.length > 0 && options.jsonl)
    command.error("hearsay: --jsonl reads from standard input. Leave out the files, or use --format jsonl for them.");
  const { readers } = readConfig(process.env, { readers: options.readers });
  const inWords = options.explain === true || options.format === "text";
  const pool = openReaderPool(files.length === 0 ? readers : Math.min(readers, files.length));
  const read = async (source: Source, id?: string): Promise<string> =>
    inWords ? explain(await pool.read(source)) : `${await pool.readAsJson(source, id)}\n`;
  try {
    if (options.jsonl) await readLines(process.stdin, pool.size, read);
    else
      await eachFile(files, {
        width: 2 * pool.size,
        work: async (file) => read(checked(await openArticle(file))),
        after: print,
      });
  } finally {
    await pool.close();
  }
}

async function readLines(
  input: AsyncIterable<Uint8Array>,
  readers: number,
  read: (source: Source, id?: string) => Promise<string>,
): Promise<void> {
  const readings = inOrder(linesOf(input), 4 * readers, async (line) => {
    if (line.text.trim() === "") return "";
    const { id, source } = parseTextLine(line);
    return read(source, id);
  });
  for await (const reading of readings) await print(reading);
}
