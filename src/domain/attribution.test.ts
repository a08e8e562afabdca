// Chains: from the outermost voice inwards, and an end to them whatever the data says.
import { expect, test } from "vitest";
import { type Attribution, chainOf, voiceKind } from "./attribution.ts";

function attribution(id: string, within?: string): Attribution {
  return {
    id,
    voice: { kind: "unnamed", sort: "anonymous", label: id },
    act: "states",
    content: [],
    directness: "indirect",
    rules: [],
    confidence: 1,
    ...(within === undefined ? {} : { within }),
  };
}

const byId = (...attributions: Attribution[]) => new Map(attributions.map((a) => [a.id, a]));

test.each([
  ["the document's own voice has none", undefined, byId(attribution("a1")), []],
  ["one voice", "a1", byId(attribution("a1")), ["a1"]],
  [
    "three, outermost first",
    "a3",
    byId(attribution("a1"), attribution("a2", "a1"), attribution("a3", "a2")),
    ["a1", "a2", "a3"],
  ],
  ["a voice that is not there ends it", "a2", byId(attribution("a2", "a9")), ["a2"]],
  ["a circle ends it", "a1", byId(attribution("a1", "a2"), attribution("a2", "a1")), ["a2", "a1"]],
])("%s", (_, innermost, attributions, chain) => {
  expect(chainOf(innermost, attributions).map((a) => a.id)).toEqual(chain);
});

test("a member of the cast is a named voice, others are named by how they are unnamed", () => {
  expect(voiceKind({ kind: "cast", member: "kommersant", label: "Kommersant" })).toBe("named");
  expect(voiceKind({ kind: "unnamed", sort: "collective", label: "analysts" })).toBe("collective");
});
