// graph/derived: what is written can be read again, satisfies the shapes, and is the same in any order.
import { expect, test } from "vitest";
import type { Disagreement } from "../domain/disagreement.ts";
import { disagreementsOf, quadsOfDisagreements } from "./derived-graph.ts";
import { defaultBase } from "./iri.ts";
import { assertShapes } from "./shapes.ts";
import { writeQuadLine } from "./syntax.ts";

const lenta = { key: "actor/lenta-ru", label: "actor/lenta-ru", kind: "named", actor: "actor/lenta-ru" } as const;
const source = {
  key: "voice/kommersant/a-source",
  label: "a source",
  kind: "anonymous",
  vouchedForBy: "actor/kommersant",
} as const;
const paper = { key: "document/1", label: "document/1", kind: "document" } as const;

const all: readonly Disagreement[] = [
  {
    id: "disagreement/1",
    kind: "amount",
    about: "the backlog numbers",
    sides: [
      { answer: "2,500 trucks", claims: ["claim/1", "claim/2"], origins: [lenta, paper] },
      { answer: "7,500 vehicles", claims: ["claim/3"], origins: [source] },
    ],
  },
  {
    id: "disagreement/2",
    kind: "polarity",
    about: "Halyk bought Kaspi",
    sides: [
      { answer: "affirmed bought", claims: ["claim/4"], origins: [source] },
      { answer: "denied bought", claims: ["claim/5"], origins: [lenta] },
    ],
  },
];

test("is read back as it was written, with actors under their ids", async () => {
  const quads = quadsOfDisagreements(all, defaultBase);
  await assertShapes(quads);
  expect(disagreementsOf(quads, defaultBase)).toEqual(all);
});

test("is the same in any order, and of two spellings of a voice one is taken", () => {
  const lines = (list: readonly Disagreement[]) => quadsOfDisagreements(list, defaultBase).map(writeQuadLine);
  expect(lines([...all].reverse())).toEqual(lines(all));
  const shouted = { ...source, label: "A source" };
  const mixed = all.map((each, n) =>
    n === 0 ? { ...each, sides: each.sides.map((side) => ({ ...side, origins: [shouted] })) } : each,
  );
  const labels = disagreementsOf(quadsOfDisagreements(mixed, defaultBase), defaultBase).flatMap(({ sides }) =>
    sides.flatMap(({ origins }) => origins.flatMap(({ key, label }) => (key === source.key ? [label] : []))),
  );
  expect(new Set(labels)).toEqual(new Set(["A source"]));
});
