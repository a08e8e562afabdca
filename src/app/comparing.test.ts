// What is kept right step by step is what would be found from all documents at once, in whatever order they come and go.
import fc from "fast-check";
import { expect, test } from "vitest";
import { borderStory, otherCount } from "../../tests/support/border-story.ts";
import { linkedReading } from "../../tests/support/readings.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { Linked } from "../domain/reading.ts";
import { disagreements } from "../link/disagreement.ts";
import { positionsOf } from "../link/positions.ts";
import { rosterOf } from "../link/roster.ts";
import { openComparing } from "./comparing.ts";
import { livingRoster } from "./living-roster.ts";

const made = fc.sample(linkedReading, { seed: 5, numRuns: 12 });
const documents: readonly Linked[] = [
  ...new Map([...borderStory, otherCount, ...made].map((linked) => [linked.reading.document.id, linked])).values(),
];

/** Comings and goings: the number of a document, and whether it comes. */
const deeds = fc.array(fc.tuple(fc.nat(documents.length - 1), fc.boolean()), { maxLength: 30 });

test("disagreements and rosters are those of the documents that are there", () => {
  fc.assert(
    fc.property(deeds, (steps) => {
      const [comparing, roster] = [openComparing(), livingRoster()];
      const there = new Map<string, Linked>();
      for (const [n, comes] of [...steps, [documents.length - 1, true] as const]) {
        const linked = documents[n];
        if (linked === undefined) continue;
        const { id } = linked.reading.document;
        if (comes) {
          comparing.note(positionsOf(linked));
          there.set(id, linked);
        } else {
          comparing.forget(id);
          there.delete(id);
        }
        roster.put(id, comes ? linked.actors : []);
        if (n % 3 === 0) comparing.review([]);
      }
      const all = [...there.values()].sort((a, b) => (a.reading.document.id < b.reading.document.id ? -1 : 1));
      const byId = [...disagreements(all)].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(comparing.review([]).all).toEqual(byId);
      expect(roster.actors()).toEqual(rosterOf(all));
    }),
    { numRuns: 60 },
  );
});

test("who denies what another says disagrees with them, and no longer when one of them goes or was misread", () => {
  const denying = borderStory.find(({ reading }) => reading.claims.some(({ stance }) => stance.polarity === "denied"));
  if (denying === undefined) throw new Error("nobody in the story denies anything");
  const affirming: Linked = {
    ...denying,
    reading: {
      ...denying.reading,
      document: { ...denying.reading.document, id: "document/other", publisher: "Kun.uz" },
      claims: denying.reading.claims.map(({ attribution: _, ...claim }) => ({
        ...claim,
        id: `${claim.id}0`,
        stance: { ...claim.stance, polarity: "affirmed" },
      })),
    },
  };
  const comparing = openComparing();
  const kinds = (judgements: readonly Judgement[] = []) => comparing.review(judgements).all.map(({ kind }) => kind);
  comparing.note(positionsOf(denying));
  expect(kinds()).toEqual([]);
  comparing.note(positionsOf(affirming));
  const { all, fresh } = comparing.review([]);
  expect(all).toMatchObject([{ kind: "polarity", about: "Kazakhstan supported Russia" }]);
  expect(fresh).toEqual(all);
  const claim = all[0]?.sides[0]?.claims[0] ?? "claim/none";
  expect(kinds([{ id: "judgement/1", at: "2026-01-01T00:00:00Z", kind: "reject", claim }])).toEqual([]);
  expect(kinds()).toEqual(["polarity"]);
  expect(comparing.review([])).toMatchObject({ fresh: [] });
  comparing.forget("document/other");
  expect(kinds()).toEqual([]);
});
