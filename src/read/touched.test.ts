// What is found by halving is what looking at every place would find.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CastMember } from "../domain/actor.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { castDealt, castNear, dealt, holderOf, lastStarted, touched } from "./touched.ts";

/** Places in order and apart from each other, from the lengths of gaps and places in turn. */
const places = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 })), { maxLength: 12 })
  .map((lengths): readonly Span[] => {
    let at = 0;
    return lengths.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

test("finds the places that a span touches, the one that holds it, and the last that started", () => {
  fc.assert(
    fc.property(places, span, (all, one) => {
      const { from, to } = touched(all, one);
      expect(all.slice(from, to)).toEqual(all.filter((place) => overlaps(place, one)));
      expect(holderOf(all, one)).toBe(all.findIndex((place) => contains(place, one)));
      expect(lastStarted(all, one.start)).toBe(all.findLastIndex(({ start }) => start <= one.start));
    }),
  );
});

test("deals out each item once to every place that it touches, in order", () => {
  fc.assert(
    fc.property(places, fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }), (all, items) => {
      const expected = all.map((place) => items.filter((spans) => spans.some((one) => overlaps(place, one))));
      expect(dealt(items, (spans) => spans, all)).toEqual(expected);
    }),
  );
});

test("gives a place the members who are mentioned in it, with those mentions alone", () => {
  const member = (id: string, ...starts: readonly number[]): CastMember => ({
    id,
    kind: "person",
    label: id,
    sameAs: [],
    mentions: starts.map((start) => ({ span: { start, end: start + 2 }, form: "name", rule: "known-person" })),
  });
  const cast = [member("berg", 0, 12, 16), member("ruiz", 14)];
  const sentences = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
  ];
  const [first, second] = castDealt(cast, sentences);
  expect(first).toEqual([member("berg", 0)]);
  expect(second).toEqual([member("berg", 12, 16), member("ruiz", 14)]);
  const near = castNear(cast, sentences);
  expect(near({ start: 14, end: 16 })).toEqual(second);
  expect(near({ start: 8, end: 14 })).toEqual(cast);
});
