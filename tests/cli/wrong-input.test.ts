// What goes wrong gets one clear line on standard error and the right exit code; nothing else is said, and nothing is written to standard output.
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, sample, scratch } from "./run.ts";

const folder = scratch();
afterAll(folder.remove);

beforeAll(() => {
  writeFileSync(folder.file("empty.txt"), "");
  writeFileSync(
    folder.file("binary.txt"),
    Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256),
  );
  writeFileSync(folder.file("long.txt"), "The minister met the envoy in Astana on Monday. ".repeat(110_000));
  writeFileSync(
    folder.file("russian.txt"),
    "Президент Казахстана встретился с министром иностранных дел в Астане. ".repeat(20),
  );
  writeFileSync(folder.file("dated.txt"), "The minister met the envoy.");
  writeFileSync(folder.file("dated.json"), '{"published": "last Monday"}');
  mkdirSync(folder.file("folder"));
});

test.each([
  ["an empty file", ["read", "empty.txt"], 1, "empty.txt is empty."],
  ["a binary file", ["ingest", "binary.txt"], 1, "binary.txt is not plain text in UTF-8."],
  ["a text of 5 MB", ["ingest", "long.txt"], 1, "long.txt has 5.3 MB; at most 4 MB are taken."],
  ["a file that is not there", ["ingest", "missing.txt"], 1, "There is no file missing.txt."],
  ["a folder", ["read", "folder"], 3, "folder is a folder."],
  ["another language", ["read", "russian.txt"], 1, "only English is read"],
  ["wrong metadata", ["read", "dated.txt"], 1, 'dated.json, field "published"'],
  ["files beside --jsonl", ["read", "dated.txt", "--jsonl"], 2, "--jsonl reads from standard input"],
  ["no files", ["read"], 2, "Name the files to read"],
  ["an unknown command", ["reed"], 2, "unknown command 'reed'"],
  ["an unknown option", ["read", "--fromat", "json"], 2, "unknown option '--fromat'"],
  ["a format that there is not", ["export", "--format", "pdf"], 2, "argument 'pdf' is invalid"],
  ["a port that is none", ["serve", "--port", "http"], 2, '--port is "http", but must be a port'],
  ["a query that cannot be read", ["query", "SELECT WHERE"], 1, "The query cannot be read at line 1"],
  ["an update", ["query", "INSERT DATA { <a:a> <a:b> <a:c> }"], 2, "INSERT at line 1"],
  ["a parameter that the query has not", ["query", "ASK {}", "--param", "x=1"], 2, "no parameter $x"],
])("%s", async (_, parameters, code, sentence) => {
  const ran = await run(parameters, { cwd: folder.path });
  expect(ran.err).toContain(sentence);
  expect(ran.err).toMatch(/^hearsay: .+\n(\(Did you mean .+\)\n)?$/);
  expect(ran.out).toBe("");
  expect(ran.code).toBe(code);
});

test("a setting that there is not", async () => {
  const ran = await run(["query", "ASK {}"], { cwd: folder.path, env: { HEARSAY_PROT: "1" } });
  expect(ran.err).toBe("hearsay: There is no setting HEARSAY_PROT; docs/settings.md lists those there are.\n");
  expect(ran.code).toBe(2);
});

test("a port that is taken", async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const address = server.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const ran = await run(["serve", sample, "--data", "taken", "--port", port], { cwd: folder.path });
    expect(ran.err).toBe(
      `hearsay: Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another with --port.\n`,
    );
    expect(ran.code).toBe(3);
  } finally {
    server.close();
  }
});

test("one bad file among several does not keep the others from being read", async () => {
  const ran = await run(["read", "missing.txt", sample, "empty.txt", "--format", "json"], { cwd: folder.path });
  expect(ran.out.trim().split("\n")).toHaveLength(1);
  expect(ran.err.trim().split("\n")).toEqual([
    "hearsay: There is no file missing.txt.",
    "hearsay: empty.txt is empty. Give a text file with an article in it.",
  ]);
  expect(ran.code).toBe(1);
});

test("a line of --jsonl that is none stops with its number", async () => {
  const ran = await run(["read", "--jsonl"], { input: '{"text":"A minister met an envoy."}\n{"id":2}\n' });
  expect(ran.out.trim().split("\n")).toHaveLength(1);
  expect(ran.err).toContain('Line 2, field "text"');
  expect(ran.code).toBe(1);
});
