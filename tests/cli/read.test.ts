// hearsay read: one line of JSON a text, in order, whatever the number of readers; words for people; a reader of the output who leaves early.
import { writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { ReadingJson } from "../../src/domain/reading-json.ts";
import { run, sample, scratch, start } from "./run.ts";

const folder = scratch();
afterAll(folder.remove);

const parse = (out: string): ReadingJson[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("a file becomes one line of JSON, with what is known about it", async () => {
  const { code, out, err } = await run(["read", sample, "--format", "json"]);
  expect([code, err]).toEqual([0, ""]);
  const [reading] = parse(out);
  expect(reading?.document.title).toBe("Border Gridlock Deepens as Kazakhstan Tightens Checks");
  expect(reading?.cast.map((member) => member.label)).toContain("Lenta.ru");
});

test("an empty file beside an article, as a shell makes for > article.json, says nothing of it", async () => {
  writeFileSync(folder.file("article.txt"), "A minister met an envoy.");
  writeFileSync(folder.file("article.json"), "");
  const { code, out, err } = await run(["read", folder.file("article.txt")]);
  expect([code, err]).toEqual([0, ""]);
  expect(parse(out)[0]?.claims).toHaveLength(1);
});

test("lines become readings in their order, each under its own id", async () => {
  const texts = Array.from({ length: 300 }, (_, n) => ({
    id: `t${n}`,
    text: `Minister Number${n} met envoys.`,
    issued: "2025-10-02",
  }));
  const input = `${texts.map((text) => JSON.stringify(text)).join("\n")}\n\n`;
  const { code, out, err } = await run(["read", "--jsonl", "--readers", "2"], { input });
  expect([code, err]).toEqual([0, ""]);
  expect(parse(out).map((reading) => reading.id)).toEqual(texts.map((text) => text.id));
  expect(parse(out)[0]?.document.issued).toBe("2025-10-02");
});

test("any text at all gives a reading", async () => {
  const input = ["", "\u0000\u0001", "…", "Привет", "\ud800", "a".repeat(3_000_000)]
    .map((text) => JSON.stringify({ text }))
    .join("\n");
  const { code, out } = await run(["read", "--jsonl"], { input });
  expect(code).toBe(0);
  expect(parse(out)).toHaveLength(6);
});

test("--explain says it in words", async () => {
  const { code, out } = await run(["read", sample, "--explain"]);
  expect(code).toBe(0);
  expect(out).toContain("Border Gridlock Deepens as Kazakhstan Tightens Checks");
  expect(out).toContain("said by: the document");
});

test("a reader of the output that leaves early is no error", async () => {
  const child = start(["read", "--jsonl"]);
  child.stdin?.on("error", () => {});
  let err = "";
  child.stderr?.on("data", (data) => {
    err += data;
  });
  child.stdout?.once("data", () => child.stdout?.destroy());
  child.stdin?.end(`${JSON.stringify({ text: "A minister met an envoy." })}\n`.repeat(2000));
  const code = await new Promise((done) => child.on("close", done));
  expect([code, err]).toEqual([0, ""]);
});
