// Times that come again: what they come to, and what only looks like one.
import { describe, expect, test } from "vitest";
import { valuesIn } from "../values.ts";

const setsIn = (text: string) =>
  valuesIn(text, { start: 0, end: text.length })
    .filter(({ type }) => type === "set")
    .map(({ text: words, value, per }) => `${words}: ${value} in ${per}`);

describe("sets", () => {
  test.each<[string, string]>([
    ["Inspectors come every Monday.", "every Monday: 1 in XXXX-WXX-1"],
    ["Rents rise each year.", "each year: 1 in P1Y"],
    ["The board meets twice a week.", "twice a week: 2 in P1W"],
    ["The board meets three times per month.", "three times per month: 3 in P1M"],
    ["It votes every two years.", "every two years: 1 in P2Y"],
    ["Ships sail every other day.", "every other day: 1 in P2D"],
    ["Trains leave every 20 minutes.", "every 20 minutes: 1 in PT20M"],
    ["The weekly report is late.", "weekly: 1 in P1W"],
    ["The market opens on Fridays.", "Fridays: 1 in XXXX-WXX-5"],
  ])("%s", (text, set) => expect(setsIn(text)).toEqual([set]));

  test("the words of a set are no other value", () =>
    expect(
      valuesIn("It votes every two years and twice a week.", { start: 0, end: 42 }).map(({ type }) => type),
    ).toEqual(["set", "set"]));
});

describe("no sets", () => {
  test.each([
    "The Daily Mail lost.",
    "Each of them left.",
    "Every player left.",
    "Trucks carry 60 tons a day.",
    "Once a king, he left.",
  ])("%s", (text) => expect(setsIn(text)).toEqual([]));
});
