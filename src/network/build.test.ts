// Networks: grouping, honest totals, the same picture from any order, ego networks, expanding and collapsing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tieOf } from "../../tests/support/ties.ts";
import type { ActorId } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
import { stage } from "./arrange.ts";
import { buildNetwork, nodeSizes } from "./build.ts";
import type { NodeActor } from "./payload.ts";

const actor = (name: string): NodeActor => ({ id: `actor/${name}`, label: name, kind: "person", claims: 1 });

let count = 0;
const claim = (from: string, relation: string, to: string, more: Partial<Tie> = {}): Tie =>
  tieOf(++count, from, relation, to, more);

const actors = ["ada", "ben", "cleo", "dan", "eve", "fay"].map(actor);
const claims = [
  claim("ada", "met", "ben", { origin: "actor/times" }),
  claim("ada", "met", "ben", { origin: "actor/times" }),
  claim("ada", "met", "ben", { origin: "actor/post" }),
  claim("ada", "met", "ben", { certainty: "hedged" }),
  claim("ben", "accused", "ada"),
  claim("ben", "stem-from", "cleo"),
  claim("cleo", "met", "dan"),
  claim("dan", "met", "eve"),
  claim("fay", "called", "fay"),
];

const ids = (nodes: readonly { readonly id: ActorId }[]) => nodes.map((node) => node.id.slice("actor/".length));

describe("buildNetwork", () => {
  const network = buildNetwork(actors, claims);

  test("makes one edge of all claims that say the same in the same way, and counts their origins", () => {
    const met = network.edges.find((edge) => edge.claims.length > 1);
    expect(met).toMatchObject({ from: "actor/ada", to: "actor/ben", label: "met", origins: 2 });
    expect(met?.claims).toEqual(["claim/0001", "claim/0002", "claim/0003"]);
    expect(network.edges).toHaveLength(7);
  });

  test("names relations by the words of their ids, or as it is told", () => {
    const labels = (edges: readonly { label: string }[]) => new Set(edges.map((edge) => edge.label));
    expect(labels(network.edges)).toContain("stem from");
    expect(labels(buildNetwork(actors, claims, { relationLabel: () => "x" }).edges)).toEqual(new Set(["x"]));
  });

  test("bends edges between the same two apart, and leaves a lone edge straight", () => {
    const between = network.edges.filter((e) => [e.from, e.to].sort().join() === "actor/ada,actor/ben");
    // On the common side, as seen from ada: a bend to the left of ben -> ada is one to the right of ada -> ben.
    const sides = between.map((e) => (e.from === "actor/ada" ? e.bend : -e.bend));
    expect(new Set(sides).size).toBe(3);
    expect(network.edges.find((e) => e.from === "actor/cleo")?.bend).toBe(0);
    expect(network.edges.find((e) => e.from === e.to)?.bend).toBe(1);
  });

  test("is the same whatever the order of claims and actors", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(claims, { minLength: claims.length }),
        fc.shuffledSubarray(actors, { minLength: actors.length }),
        (shuffledClaims, shuffledActors) => {
          expect(buildNetwork(shuffledActors, shuffledClaims, { communities: true })).toEqual(
            buildNetwork(actors, claims, { communities: true }),
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  test("stands on the stage, in sizes between the smallest and the largest", () => {
    for (const node of network.nodes) {
      expect(Math.abs(node.x)).toBeLessThanOrEqual(stage.width / 2);
      expect(Math.abs(node.y)).toBeLessThanOrEqual(stage.height / 2);
      expect(node.size).toBeGreaterThanOrEqual(nodeSizes.smallest);
      expect(node.size).toBeLessThanOrEqual(nodeSizes.largest);
    }
    expect(new Set(network.nodes.map((node) => `${node.x} ${node.y}`)).size).toBe(network.nodes.length);
  });

  test("shows the strongest, and says how many there are and whom it hides", () => {
    const two = buildNetwork(actors, claims, { most: 2 });
    expect(ids(two.nodes)).toEqual(["ada", "ben"]);
    expect(two.total).toEqual({ nodes: 6, edges: 7 });
    expect(two.nodes.map((node) => node.hidden)).toEqual([0, 1]);
  });

  test("draws the edges with the most evidence, yet leaves nobody alone", () => {
    const thin = buildNetwork(actors, claims, { mostEdges: 1 });
    expect(ids(thin.nodes)).toEqual(ids(network.nodes));
    const ends = new Set(thin.edges.flatMap(({ from, to }) => [from, to]));
    expect(ends.size).toBe(network.nodes.length);
    expect(thin.edges.length).toBeLessThan(network.edges.length);
    expect(thin.edges.some(({ origins }) => origins === 2)).toBe(true);
    expect(thin.total.edges).toBe(7);
  });

  test.each([
    [1, ["ben", "cleo", "dan"]],
    [2, ["ada", "ben", "cleo", "dan", "eve"]],
  ])("shows who is within %d steps of an actor", (depth, expected) => {
    expect(ids(buildNetwork(actors, claims, { ego: { actor: "actor/cleo", depth } }).nodes)).toEqual(expected);
  });

  test("shows an actor alone that is tied to nobody", () => {
    const lone = buildNetwork([...actors, actor("gus")], claims, { ego: { actor: "actor/gus", depth: 2 } });
    expect(lone.nodes).toMatchObject([{ id: "actor/gus", degree: 0, hidden: 0 }]);
    expect(lone.edges).toEqual([]);
  });

  test("expands an actor whose neighbours are too weak to be shown, and collapses one with those who have nobody else", () => {
    expect(ids(buildNetwork(actors, claims, { most: 2, expanded: ["actor/ben"] }).nodes)).toEqual([
      "ada",
      "ben",
      "cleo",
    ]);
    expect(ids(buildNetwork(actors, claims, { collapsed: ["actor/dan"] }).nodes)).toEqual([
      "ada",
      "ben",
      "cleo",
      "dan",
      "fay",
    ]);
  });

  test("moves nobody when somebody is expanded or collapsed, and sets newcomers beside whom they came with", () => {
    const placesOf = (options: Parameters<typeof buildNetwork>[2]) =>
      new Map(buildNetwork(actors, claims, options).nodes.map(({ id, x, y }) => [id, { x, y }]));
    const before = placesOf({ most: 2 });
    const after = placesOf({ most: 2, expanded: ["actor/ben"] });
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    const [ben, cleo] = [after.get("actor/ben"), after.get("actor/cleo")];
    expect(Math.hypot((ben?.x ?? 0) - (cleo?.x ?? 0), (ben?.y ?? 0) - (cleo?.y ?? 0))).toBeCloseTo(110, 0);
    const all = placesOf({});
    for (const [id, place] of placesOf({ collapsed: ["actor/dan"] })) expect(place).toEqual(all.get(id));
  });

  test("shows what lies between two actors", () => {
    const between = buildNetwork(actors, claims, { between: { from: "actor/ada", to: "actor/dan" } });
    expect(ids(between.nodes)).toEqual(["ada", "ben", "cleo", "dan"]);
  });

  test("leaves out edges with too few origins, and claims about nobody known", () => {
    expect(buildNetwork(actors, claims, { minimumOrigins: 2 }).edges).toHaveLength(1);
    expect(buildNetwork(actors.slice(0, 1), claims).nodes).toEqual([]);
  });

  test("is empty of nothing", () => {
    expect(buildNetwork([], [])).toEqual({ nodes: [], edges: [], total: { nodes: 0, edges: 0 }, chosen: "strongest" });
  });
});
