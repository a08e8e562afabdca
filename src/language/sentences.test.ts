// Sentences: what ends one and what does not, and that nothing of the text is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe("leaves one sentence whole", () => {
  test.each([
    "Mr. Ibragimov met Gen. Ortiz on Oct. 2 in St. Petersburg.",
    "Lenta.ru said that the queue of 2.5 million tons had grown.",
    "J. P. Morgan and George W. Bush signed it.",
    "The U.S. Treasury sold Acme Inc. bonds.",
    "She left at 10 a.m. Tuesday for Washington, D.C. and Ottawa.",
    "“Why now?” he asked.",
    "“Stop!” Anna Berg said.",
    "Prices rose … and then fell.",
  ])("%s", (text) => expect(split(text)).toEqual([text]));
});

describe("cuts between sentences", () => {
  test.each([
    ["He came.|She left."],
    ["“It is over.”|The crowd went home."],
    ["''It is over.''|The crowd went home."],
    ["He works for Acme Inc.|The company is old."],
    ["They live in the U.S.|They like it."],
    ["Is it so?|Nobody knows!|“Perhaps,” he said."],
    ["(It was late.)|Then rain fell."],
    ["The sum was 5.|10 people came."],
    ["It never took place, he wrote on X.|Premium Times stood by its story."],
  ])("%s", (text) => expect(split(text.replaceAll("|", " "))).toEqual(text.split("|")));

  test("an empty line ends a sentence", () =>
    expect(split("A heading\n\nThe text.")).toEqual(["A heading", "The text."]));
});

test("pieces and the blanks between them are the whole text, and no piece is too long", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."aA. \n?!”“1") })),
      (text) => {
        let at = 0;
        for (const piece of splitSentences(text, { start: 0, end: text.length })) {
          expect(text.slice(at, piece.start)).toMatch(/^\s*$/);
          expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      },
    ),
  );
  expect(split("word ".repeat(2000)).every((s) => s.length <= 1500)).toBe(true);
}, 60_000);
