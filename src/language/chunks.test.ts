// Chunks: what belongs together in a row, with nothing nested in it.
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { stretchOf } from "./sentence.ts";

function chunked(text: string): string[] {
  const analysis = analyse(text, { start: 0, end: text.length });
  return analysis.chunks.map((chunk) => {
    const { start, end } = stretchOf(chunk, analysis);
    return `${chunk.kind}: ${text.slice(start, end)}`;
  });
}

describe("chunks", () => {
  test.each<[string, string]>([
    ["The port’s new owners have not yet paid off the debt.", "verb: have not yet paid off"],
    ["It stopped at around 7,500 lorries.", "noun: around 7,500 lorries"],
    ["He works for the firm because of its pay.", "preposition: because of"],
    ["They saw it on Iran state-run television.", "noun: Iran state-run television"],
    ["They spoke in September 2025.", "noun: September 2025"],
    ["She began to weigh the risks.", "verb: began to weigh"],
    ["Publicly available sources say so.", "noun: Publicly available sources"],
    ["He said that money helps.", "complementiser: that"],
    ["He left that post.", "noun: that post"],
    ["The man who left is back.", "relative: who"],
    ["He served as mayor.", "preposition: as"],
    ["As rain fell, he left.", "subordinator: As"],
  ])("%s", (text, chunk) => expect(chunked(text)).toContain(chunk));
});
