// Spans: quoting and finding are inverses, and nearness decides between equal quotes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, findQuote, hull, overlaps, quoteAt } from "./span.ts";

const textWithSpan = fc
  .tuple(fc.string({ minLength: 1, maxLength: 60, unit: "binary" }), fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const start = a % text.length;
    return { text, span: { start, end: start + 1 + (b % (text.length - start)) } };
  });

describe("findQuote", () => {
  test("is the inverse of quoteAt, whatever the text holds", () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        expect(findQuote(text, quoteAt(text, span), span.start)).toEqual(span);
      }),
    );
  });

  test.each([
    ["the first of two, from the start", 0, 0],
    ["the one before, when that is nearer", 5, 4],
    ["the one after, when that is nearer", 3, 4],
  ])("gives %s", (_, near, start) => {
    expect(findQuote("ab, ab", "ab", near)?.start).toBe(start);
  });

  test.each(["", "abc", "AB"])("finds no %j: exact, never fuzzy", (quote) => {
    expect(findQuote("ab, ab", quote)).toBeUndefined();
  });
});

test.each([
  [{ start: 0, end: 4 }, { start: 4, end: 6 }, false, false],
  [{ start: 0, end: 5 }, { start: 4, end: 6 }, true, false],
  [{ start: 0, end: 9 }, { start: 4, end: 6 }, true, true],
])("%j and %j overlap: %s, the first contains the second: %s", (a, b, touching, within) => {
  expect(overlaps(a, b)).toBe(touching);
  expect(contains(a, b)).toBe(within);
});

test("the hull covers all, and nothing has none", () => {
  expect(
    hull([
      { start: 7, end: 9 },
      { start: 2, end: 3 },
    ]),
  ).toEqual({ start: 2, end: 9 });
  expect(hull([])).toBeUndefined();
});
