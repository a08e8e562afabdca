// Cutting marked text: pieces add up, overlaps are kept, nothing outside is shown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, type Mark } from "./marked-text.ts";

const text = "Kommersant cited a source who estimated the backlog";

test("cuts where marks begin and end, and lets them overlap", () => {
  const marks: Mark[] = [
    { span: { start: 0, end: 10 }, role: "source" },
    { span: { start: 11, end: 16 }, role: "cue" },
    { span: { start: 0, end: 16 }, role: "evidence" },
  ];
  expect(cutText(text, { start: 0, end: 18 }, marks)).toEqual([
    { start: 0, text: "Kommersant", roles: ["evidence", "source"] },
    { start: 10, text: " ", roles: ["evidence"] },
    { start: 11, text: "cited", roles: ["cue", "evidence"] },
    { start: 16, text: " a", roles: [] },
  ]);
});

test("a mark that reaches out of the part is cut at its border", () => {
  const marks: Mark[] = [{ span: { start: 0, end: 99 }, role: "said" }];
  expect(cutText(text, { start: 11, end: 16 }, marks)).toEqual([{ start: 11, text: "cited", roles: ["said"] }]);
});

test("pieces add up to the part, whatever is marked", () => {
  const spans = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(spans, fc.array(spans), (within, marked) => {
      const part = { start: Math.min(within.start, text.length), end: Math.min(within.end, text.length) };
      const pieces = cutText(
        text,
        part,
        marked.map((span) => ({ span, role: "value" })),
      );
      expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(part.start, part.end));
    }),
  );
});
