// Datelines of agencies and newspapers are cut, sentences with a dash are not.
import { describe, expect, test } from "vitest";
import { endOfDateline } from "./dateline.ts";
import { readArticle } from "./read-article.ts";

const without = (text: string): string => text.slice(endOfDateline(text, { start: 0, end: text.length }));

describe("is cut", () => {
  test.each([
    "PALU, Indonesia (Reuters) - The toll rose.",
    "Kyiv (Reuters) — The toll rose.",
    "BAGHDAD — The toll rose.",
    "BAGHDAD, Iraq -- The toll rose.",
    "NAIROBI, March 3 (Reuters) – The toll rose.",
    "PATNA, July 9 (PTI): The toll rose.",
    "SÃO PAULO, Brazil, Oct. 14, 2025 — The toll rose.",
    "BERLIN (dpa) - The toll rose.".replace("dpa", "DPA"),
  ])("%s", (text) => expect(without(text)).toBe("The toll rose."));
});

describe("is left alone", () => {
  test.each([
    "NATO — The alliance — met on Friday.",
    "Berg — The former mayor — met them.",
    "The toll rose - and rose again.",
    "Berlin (pop. 3.6 million) is large.",
    "EU - The bloc.",
    "BERG: The former mayor met them.",
    "BERG (R): The former mayor met them.",
    "Smith-Jones met them.",
  ])("%s", (text) => expect(without(text)).toBe(text));
});

test("a dateline is in no content, and its place and outlet are still in the cast", () => {
  const { attributions, cast, document } = readArticle({
    text: "Toll rises in the hills\n\nTIRANA, Albania (Reuters) - Two bridges fell, the rescue service said. It rained.",
  });
  expect(attributions[0]?.content.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    "Two bridges fell",
  ]);
  expect(cast.map((member) => member.label)).toEqual(expect.arrayContaining(["Reuters", "Albania"]));
});
