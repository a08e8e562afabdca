// Who has it from whom: each name once on a side, the strongest on top, lines from name to name.
import { expect, test } from "vitest";
import type { Citing } from "../queries/citing.ts";
import { drawCiting } from "./citing.ts";

const step = (from: string, to: string, claims: number): Citing => ({
  from: { label: from, kind: "named", actor: `actor/${from}` },
  to: to.startsWith("a ") ? { label: to, kind: "anonymous" } : { label: to, kind: "named", actor: `actor/${to}` },
  claims,
});

test("each name stands once on a side, the strongest first", () => {
  const drawing = drawCiting([step("kun", "reuters", 4), step("kun", "a source", 1), step("lenta", "reuters", 1)]);
  expect(drawing?.relays.map(({ label, claims }) => [label, claims])).toEqual([
    ["kun", 5],
    ["lenta", 1],
  ]);
  expect(drawing?.roots.map(({ label, claims }) => [label, claims])).toEqual([
    ["reuters", 5],
    ["a source", 1],
  ]);
  expect(drawing?.lines.map(({ title }) => title)).toEqual([
    "kun has 4 claims from reuters",
    "kun has 1 claim from a source",
    "lenta has 1 claim from reuters",
  ]);
  const [widest, thin] = drawing?.lines ?? [];
  expect(widest?.width).toBeGreaterThan(thin?.width ?? 99);
});

test("of very many only the strongest are drawn, and without any there is no drawing", () => {
  const many = Array.from({ length: 90 }, (_, n) => step(`paper-${n}`, `voice-${n}`, 90 - n));
  const drawing = drawCiting(many);
  expect(drawing?.relays).toHaveLength(16);
  expect(drawing?.total).toBe(90);
  expect(drawCiting([])).toBeUndefined();
});
