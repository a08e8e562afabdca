// The stage of values as a whole: counted nouns by tags, the anchor of relative times, and what holds for any string.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteAt } from "../domain/span.ts";
import { readArticle, segment } from "./read-article.ts";
import { findValues, valuesIn } from "./values.ts";

const valuesOf = (text: string, published?: string) =>
  findValues(segment({ text, ...(published === undefined ? {} : { published }) }));

describe("what is counted", () => {
  test.each<[string, string, string | undefined]>([
    ["Some 2,500 Chinese trucks have piled up at the border.", "2,500 Chinese trucks", "truck"],
    ["Thousands of Chinese trucks have jammed the border.", "Thousands", "truck"],
    ["The 25-member council met in Accra on Monday.", "25-member", "member"],
    ["Rescuers found seven heavily damaged houses in the valley.", "seven heavily damaged houses", "house"],
    ["Officials said 40 people died.", "40 people", "people"],
    ["Only three were found alive.", "three", undefined],
  ])("%s", (text, quote, unit) => {
    const value = valuesOf(text).values.find((v) => v.text === quote);
    expect(value?.text).toBe(quote);
    expect(value?.unit).toBe(unit);
  });
});

describe("the anchor of relative times", () => {
  const text = "The summit was held in May 2024. It ended on May 17. The next one is due next year.";

  test("is the day of publication", () => {
    const { values, notes } = valuesOf(text, "2023-02-01");
    expect(values.map((v) => v.from)).toEqual(["2024-05", "2022-05-17", "2024"]);
    expect(notes).toEqual([]);
  });

  test("is the full date at the head of the text where nobody knows better, and a note says so", () => {
    const { values, notes } = valuesOf(
      "ACCRA, May 20, 2024 – The summit ended on Friday. The next one is due next year.",
    );
    expect(values.map((v) => v.from)).toEqual(["2024-05-20", "2024-05-17", "2025"]);
    expect(notes.map((n) => n.rule)).toEqual(["date-anchor"]);
  });

  test.each([
    ["of a year in the body", "The pipeline is unlikely to be finished before 2028. A judge ruled on Wednesday."],
    ["of a past year", "The group, founded in 2020, will decide next week."],
    ["of a month", text],
  ])("is not made %s", (_, body) => {
    const { values, notes } = valuesOf(body);
    expect(values.at(-1)?.from).toBeUndefined();
    expect(notes).toEqual([]);
  });

  test("is not needed where the text itself dates the month, once and for all", () => {
    const { values } = valuesOf("The strike began in mid-September. In September 2025 it spread. It ended on Oct. 2.");
    expect(values.map((v) => [v.from, v.to])).toEqual([
      ["2025-09-11", "2025-09-20"],
      ["2025-09", "2025-09"],
      ["--10-02", "--10-02"],
    ]);
    const two = valuesOf("Rain fell in mid-May. It did in May 2021 and in May 2023.");
    expect(two.values[0]?.from).toBe("--05-11");
  });

  test("is none in a text that names no year", () => {
    const { values, notes } = valuesOf("It rained on Friday. The fair opens next month.");
    expect(values.map((v) => [v.text, v.from])).toEqual([
      ["Friday", undefined],
      ["next month", undefined],
    ]);
    expect(notes).toEqual([]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "1",
      "2,500",
      "3.5",
      "½",
      "$",
      "€",
      "%",
      "-",
      "–",
      "/",
      ".",
      ",",
      "'",
      '"',
      "(",
      ")",
      " ",
      "  ",
      "\n",
      "\u202f",
      "°",
      "^",
      "e",
      "x",
    ],
    ...[
      "million",
      "hundred",
      "two",
      "thirds",
      "and",
      "a",
      "half",
      "of",
      "the",
      "from",
      "to",
      "between",
      "per",
      "cent",
      "percent",
      "dollars",
    ],
    ...[
      "May",
      "Oct",
      "12",
      "2019",
      "Friday",
      "next",
      "last",
      "week",
      "years",
      "ago",
      "in",
      "since",
      "before",
      "end",
      "first",
      "quarter",
      "km",
      "m",
      "s",
    ],
    ...[
      "𝟙",
      "٣",
      "Ⅳ",
      "é",
      "US",
      "USD",
      "point",
      "Easter",
      "new",
      "year",
      "'s",
      "day",
      "weekend",
      "pm",
      ":",
      "30",
      "twenty-one",
      "dozen",
      "trucks",
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" ")),
    fc.array(pieces, { maxLength: 40 }).map((words) => words.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
  );

  test("gives values that lie in it, in order, apart from each other, and the same ones again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const today = { year: 2025, month: 10, day: 8 };
        const values = valuesIn(text, { start: 0, end: text.length }, today);
        let last = 0;
        for (const value of values) {
          expect(value.span.start).toBeGreaterThanOrEqual(last);
          expect(value.span.end).toBeGreaterThan(value.span.start);
          expect(value.span.end).toBeLessThanOrEqual(text.length);
          expect(quoteAt(text, value.span)).toBe(value.text);
          for (const number of [value.value, value.max]) if (number !== undefined) expect(number).not.toBeNaN();
          last = value.span.end;
        }
        expect(valuesIn(text, { start: 0, end: text.length }, today)).toEqual(values);
      }),
      { numRuns: 400, seed: 25 },
    );
  });

  test("is read to its end, whatever is repeated", () => {
    for (const piece of [
      "1,",
      "two hundred and ",
      "from May to ",
      "the first week of ",
      "10/",
      "1 000 ",
      "- ",
      "$",
      "a half of ",
    ]) {
      const text = piece.repeat(300);
      expect(valuesIn(text, { start: 0, end: text.length }).length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("values that are part of a name", () => {
  test.each<[string, readonly string[]]>([
    ["Il Sole 24 Ore reported on Monday that 24 men had left.", ["Monday", "24 men"]],
    ["Ana Ruiz owns 24 ships.", ["24 ships"]],
  ])("%s", (text, words) => expect(readArticle({ text }).values.map((value) => value.text)).toEqual(words));
});
