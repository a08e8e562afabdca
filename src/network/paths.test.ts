// Ways between actors: shortest first, detours after, the best evidence of each step, direction of no matter.
import { expect, test } from "vitest";
import type { Tie } from "../domain/tie.ts";
import { groupClaims } from "./edges.ts";
import { findPaths } from "./paths.ts";

/** "a>b" a claim, "a>b~" a hedged one, "a>b 2" one with two origins. */
function edges(...lines: readonly string[]) {
  const claims = lines.flatMap((line, index): Tie[] => {
    const [, from = "", to = "", mark = "", origins = "1"] = /^(\w)>(\w)(~?)(?: (\d))?$/.exec(line) ?? [];
    return Array.from({ length: Number(origins) }, (_, origin) => ({
      claim: `claim/${index}-${origin}`,
      from: `actor/${from}`,
      to: `actor/${to}`,
      relation: "relation/met",
      certainty: mark === "~" ? "hedged" : "stated",
      polarity: "affirmed",
      voice: "named",
      origin: `actor/o${origin}`,
    }));
  });
  return groupClaims(claims);
}

const ways = (...lines: readonly string[]) =>
  findPaths(edges(...lines), "actor/a", "actor/z").map((path) =>
    path.actors.map((actor) => actor.slice("actor/".length)).join(""),
  );

test.each<[string, readonly string[], readonly string[]]>([
  ["a way", ["a>b", "b>z"], ["abz"]],
  ["a way against the arrows", ["b>a", "z>b"], ["abz"]],
  ["the shorter way first", ["a>b", "b>c", "c>z", "a>d", "d>z"], ["adz", "abcz"]],
  ["among equals, the one with the better weakest step", ["a>b", "b>z", "a>c 2", "c>z 3"], ["acz", "abz"]],
  ["at most three", ["a>b", "b>z", "a>c", "c>z", "a>d", "d>z", "a>e", "e>z"], ["abz", "acz", "adz"]],
  ["no circles", ["a>b", "b>c", "c>b", "b>z", "a>a"], ["abz"]],
  ["nothing where there is no way", ["a>b", "c>z"], []],
  ["nothing to somebody who is not there", ["a>b"], []],
])("finds %s", (_, lines, expected) => {
  expect(ways(...lines)).toEqual(expected);
});

test("each step has its edges, the best evidence first", () => {
  const [path] = findPaths(edges("a>b~", "b>a 2", "a>b"), "actor/a", "actor/b");
  expect(path?.steps[0]?.edges.map((edge) => [edge.from, edge.certainty, edge.origins])).toEqual([
    ["actor/b", "stated", 2],
    ["actor/a", "stated", 1],
    ["actor/a", "hedged", 1],
  ]);
});

test("nobody is on the way to themselves", () => {
  expect(findPaths(edges("a>b", "b>a"), "actor/a", "actor/a")).toEqual([]);
});
