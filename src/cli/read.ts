// hearsay read: articles in, what they say out, as JSON or in words. Nothing is stored.
import type { Command } from "commander";
import { openArticle } from "../app/article-file.ts";
import { readChecked, readText } from "../app/reader.ts";
import { linesOf, parseTextLine } from "../app/text-lines.ts";
import { readingToJson } from "../domain/reading-json.ts";
import { explain } from "./explain.ts";
import { eachFile } from "./files.ts";
import { example } from "./options.ts";
import { print } from "./output.ts";

interface ReadOptions {
  readonly format: "json" | "jsonl" | "text";
  readonly explain?: true;
  readonly jsonl?: true;
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
    .action(run);
  example(command, "hearsay read article.txt --explain", "hearsay read *.txt > readings.jsonl");
}

async function run(files: readonly string[], options: ReadOptions, command: Command): Promise<void> {
  const inWords = options.explain === true || options.format === "text";
  if (options.jsonl) {
    for await (const line of linesOf(process.stdin)) {
      if (line.text.trim() === "") continue;
      const { id, source } = parseTextLine(line);
      const reading = readText(source);
      await print(inWords ? explain(reading) : `${JSON.stringify(readingToJson(reading, id))}\n`);
    }
    return;
  }
  if (files.length === 0) command.error("hearsay: Name the files to read, or use --jsonl to read from standard input.");
  await eachFile(files, async (file) => {
    const reading = readChecked(await openArticle(file));
    await print(inWords ? explain(reading) : `${JSON.stringify(readingToJson(reading))}\n`);
  });
}
