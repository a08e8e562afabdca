// Confidence: what is read with ease counts more than what is read with effort, and always stays between 0 and 1.
import { expect, test } from "vitest";
import { readArticle } from "./read-article.ts";

const firstOf = (text: string): number => readArticle({ text }).claims[0]?.confidence ?? 0;

test("a short main clause with an object counts more than a clause deep in a long sentence", () => {
  const plain = firstOf("The guards closed the gate.");
  const { claims } = readArticle({
    text: "The guards, who had come from the north when snow fell there, said that farmers selling grain in towns that lie by the river might follow, because they hoped that prices would rise.",
  });
  expect(plain).toBeGreaterThan(Math.min(...claims.map((c) => c.confidence)));
  expect(Math.max(...claims.map((c) => c.confidence))).toBeLessThan(1);
  expect(plain).toBeLessThan(1);
});

test("a claim without object counts less than the same with one", () => {
  expect(firstOf("Prices rose.")).toBeLessThan(firstOf("Prices exceeded wages."));
});
