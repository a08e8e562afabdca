// Versions at the level of claims: what stays, changes, comes and goes, each claim counted once.
import { expect, test } from "vitest";
import { compareClaims } from "./changes-page.ts";
import type { ClaimLine } from "./claim-line.ts";

function claim(
  id: string,
  object: string,
  change: { readonly denied?: true; readonly hedged?: true; readonly voice?: string } = {},
): ClaimLine {
  return {
    id: `claim/${id}`,
    document: { id: "document/a", title: "A" },
    subject: { kind: "thing", label: "The backlog" },
    predicate: { relation: "relation/numbers", text: "numbers" },
    object: { kind: "value", label: object },
    stance: {
      polarity: change.denied ? "denied" : "affirmed",
      certainty: change.hedged ? "hedged" : "stated",
      mood: "declarative",
      verbatim: false,
    },
    chain: change.voice === undefined ? [] : [{ label: change.voice, kind: "anonymous", act: "estimates" }],
    quote: "…",
    confidence: 0.9,
  };
}

test.each([
  ["the same", claim("2", "7,500"), []],
  ["another value", claim("2", "9,000"), ["object"]],
  ["denied now", claim("2", "7,500", { denied: true }), ["polarity"]],
  ["hedged now", claim("2", "7,500", { hedged: true }), ["certainty"]],
  ["another voice", claim("2", "7,500", { voice: "a source" }), ["voices"]],
])("%s", (_, after, what) => {
  const { altered, kept, gone, added } = compareClaims([claim("1", "7,500")], [after]);
  expect(altered.flatMap((pair) => pair.what)).toEqual(what);
  expect(kept).toHaveLength(what.length === 0 ? 1 : 0);
  expect([...gone, ...added]).toEqual([]);
});

test("the most alike are paired first, the rest came or went", () => {
  const before = [claim("1", "2,500"), claim("2", "7,500")];
  const after = [claim("3", "7,500"), claim("4", "2,500"), claim("5", "100")];
  const { kept, altered, gone, added } = compareClaims(before, after);
  expect(kept.map(({ id }) => id).sort()).toEqual(["claim/3", "claim/4"]);
  expect([altered, gone]).toEqual([[], []]);
  expect(added.map(({ id }) => id)).toEqual(["claim/5"]);
});
