// The timeline: days of imprecise dates, one mark a date, a link where both are known, nothing where there is only one day.
import { expect, test } from "vitest";
import { dayOf, drawTimeline } from "./timeline.ts";

test.each([
  ["1970-01-02", 1],
  ["1970", 0],
  ["2025-09", 20332],
  ["2025-09-01T10:00:00Z", 20332],
  ["soon", undefined],
])("%s is day %s", (iso, day) => {
  expect(dayOf(iso)).toBe(day);
});

test("marks stand in the order of time, and what was said later is linked to what happened", () => {
  const timeline = drawTimeline([
    { claim: "claim/a", words: "A", happened: "2022", said: "2025-10-10" },
    { claim: "claim/b", words: "B", happened: "2025-09", said: "2025-10-10" },
    { claim: "claim/c", words: "C", said: "2025-10-10" },
  ]);
  const xOf = (claim: string, row: string) =>
    timeline?.marks.find((mark) => mark.claim === claim && mark.row === row)?.x ?? Number.NaN;
  expect(timeline?.marks).toHaveLength(5);
  expect(timeline?.links).toHaveLength(2);
  expect(xOf("claim/a", "happened")).toBeLessThan(xOf("claim/b", "happened"));
  expect(xOf("claim/b", "happened")).toBeLessThan(xOf("claim/b", "said"));
  expect(timeline?.ticks.map(({ label }) => label)).toEqual([
    "2022-01",
    "2022-07",
    "2023-01",
    "2023-07",
    "2024-01",
    "2024-07",
    "2025-01",
    "2025-07",
  ]);
  expect(new Set(timeline?.marks.filter(({ row }) => row === "said").map(({ y }) => y)).size).toBe(3);
});

test("one day is no line", () => {
  expect(drawTimeline([])).toBeUndefined();
  expect(drawTimeline([{ claim: "claim/a", words: "A", said: "2025-10-10" }])).toBeUndefined();
});
