// Every rule that fires on the sample and on the open gold articles says what it sees.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isExplained } from "../../src/domain/rule-words.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { readGold } from "../support/gold-format.ts";

const folder = new URL("../gold/open/", import.meta.url);
const texts = readdirSync(folder)
  .filter((file) => file.endsWith(".gold"))
  .map((file) => readGold(file, readFileSync(new URL(file, folder), "utf8")).source);

test("no rule fires without words for it", () => {
  const sample = readFileSync(new URL("../../graph-data/articles/kazakhstan-border.txt", import.meta.url), "utf8");
  const readings = [{ text: sample }, ...texts].map((source) => readArticle(source));
  const fired = readings.flatMap(({ claims, attributions }) =>
    [...claims, ...attributions].flatMap(({ rules }) => rules),
  );
  expect([...new Set(fired)].filter((rule) => !isExplained(rule))).toEqual([]);
  expect(new Set(fired).size).toBeGreaterThan(30);
});
