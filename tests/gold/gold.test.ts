// How well articles are read that we annotated ourselves: printed each run, and held above the floors of floors.json, overall and by phenomenon.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GoldText, readGold } from "../support/gold-format.ts";
import { sampleAsGold, type SampleGold } from "../support/gold-sample.ts";
import { reportOf, type Score, scoreGold, shareOf } from "../support/gold-score.ts";
import floors from "./floors.json" with { type: "json" };

const folder = import.meta.dirname;

const half = (name: string): readonly GoldText[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith(".gold"))
    .sort()
    .map((file) => readGold(file, readFileSync(join(folder, name, file), "utf8")));

function sample(): readonly GoldText[] {
  const article = new URL("../../graph-data/articles/kazakhstan-border.txt", import.meta.url);
  const gold: SampleGold = JSON.parse(readFileSync(join(folder, "kazakhstan-border.gold.json"), "utf8"));
  return [sampleAsGold("kazakhstan-border", { text: readFileSync(article, "utf8") }, gold)];
}

const sets = { sample: sample(), open: half("open"), "held-out": half("held-out") };

interface Floors {
  readonly overall: Readonly<Record<string, number>>;
  readonly phenomena: Readonly<Record<string, number>>;
}

/** What lies below its floor, as sentences. */
function tooLow(score: Score, { overall, phenomena }: Floors): readonly string[] {
  const shares: Readonly<Record<string, number>> = Object.fromEntries(
    Object.entries(score).flatMap(([key, value]) => (value instanceof Map ? [] : [[key, shareOf(value)]])),
  );
  const low = (what: string, is: number | undefined, floor: number): readonly string[] =>
    is !== undefined && is >= floor ? [] : [`${what} is ${is?.toFixed(3) ?? "not measured"}, its floor is ${floor}`];
  return [
    ...Object.entries(overall).flatMap(([key, floor]) => low(key, shares[key], floor)),
    ...Object.entries(phenomena).flatMap(([tag, floor]) => {
      const phenomenon = score.phenomena.get(tag);
      return low(`recall of ${tag}`, phenomenon && shareOf(phenomenon.recall), floor);
    }),
  ];
}

describe("the gold set", () => {
  test("has at least 200 sentences, half of them held out", () => {
    const count = (texts: readonly GoldText[]): number => texts.reduce((n, t) => n + t.sentences.length, 0);
    expect(count(sets.open) + count(sets["held-out"])).toBeGreaterThanOrEqual(200);
    expect(count(sets["held-out"])).toBeGreaterThanOrEqual(count(sets.open));
  });

  test.each(["sample", "open", "held-out"] as const)("%s is read at least as well as before", (name) => {
    const score = scoreGold(sets[name]);
    process.stdout.write(`${reportOf(name, score)}\n`);
    expect(tooLow(score, floors[name])).toEqual([]);
  });
});
