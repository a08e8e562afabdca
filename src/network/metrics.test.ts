// Measures and communities on networks small enough to know the answer.
import { expect, test } from "vitest";
import { tieOf } from "../../tests/support/ties.ts";
import { findCommunities } from "./communities.ts";
import { groupClaims } from "./edges.ts";
import { measure } from "./metrics.ts";

const edges = (...pairs: readonly string[]) =>
  groupClaims(pairs.map(([from = "", to = ""], index) => tieOf(index, from, "met", to)));

test("the middle of a star lies between all others", () => {
  const rows = measure(edges("mb", "mc", "dm", "dm", "mm"));
  expect(rows.map((row) => row.actor)).toEqual(["actor/b", "actor/c", "actor/d", "actor/m"]);
  expect(rows.at(-1)).toEqual({ actor: "actor/m", degree: 3, claims: 5, origins: 5, betweenness: 1 });
  expect(rows.at(0)).toEqual({ actor: "actor/b", degree: 1, claims: 1, origins: 1, betweenness: 0 });
});

test("two circles of friends and a bridge are two communities, the larger first", () => {
  const communities = findCommunities(edges("ab", "bc", "ca", "wx", "xy", "yz", "zw", "wy", "cw"));
  expect([..."abcwxyz"].map((name) => communities.get(`actor/${name}`))).toEqual([1, 1, 1, 0, 0, 0, 0]);
});

test("nothing has no measures and no communities", () => {
  expect(measure([])).toEqual([]);
  expect(findCommunities([]).size).toBe(0);
});
