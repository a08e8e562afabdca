// Questions about the network of all ties: the same answers as networks that are built for each, and what can be chosen.
import { describe, expect, test } from "vitest";
import { tieOf } from "../../tests/support/ties.ts";
import type { Tie } from "../domain/tie.ts";
import { answering } from "./ask.ts";
import { buildNetwork } from "./build.ts";
import { filterClaims } from "./filter.ts";

const tie = (n: number, from: string, relation: string, to: string, more: Partial<Tie> = {}): Tie =>
  tieOf(n, from, relation, to, { sources: ["actor/fay"], ...more });

const claims = [
  tie(1, "ada", "met", "ben"),
  tie(2, "ada", "met", "ben", { certainty: "hedged" }),
  tie(3, "ben", "stem-from", "cleo"),
  tie(4, "cleo", "met", "dan", { sources: ["document/1#voice-1"] }),
  tie(5, "ben", "met", "dan"),
];
const actors = ["ada", "ben", "cleo", "dan", "fay"].map(
  (name) => ({ id: `actor/${name}`, label: name.toUpperCase(), kind: "person" }) as const,
);
const counts: Readonly<Record<string, number>> = { ADA: 2, BEN: 4, CLEO: 2, DAN: 2 };
const tied = actors.slice(0, 4).map((actor) => ({ ...actor, claims: counts[actor.label] ?? 0 }));
const { network, choices } = answering({ actors, claims, labels: new Map([["relation/met", "met with"]]) });
const relationLabel = (relation: string) => (relation === "relation/met" ? "met with" : "stem from");

describe("answering", () => {
  test("all ties, as a network that is built of them", () => {
    expect(network({ filter: { relations: [] } }).network).toEqual(buildNetwork(tied, claims, { relationLabel }));
  });

  test("what a filter keeps", () => {
    const filter = { certainties: ["stated"] } as const;
    const kept = filterClaims(claims, filter, tied);
    expect(kept).toHaveLength(4);
    expect(network({ filter, most: 3 }).network).toEqual(buildNetwork(tied, kept, { relationLabel, most: 3 }));
  });

  test("some ties in place of all", () => {
    const { nodes, edges } = network({ claims: claims.slice(0, 1) }).network;
    expect([nodes.length, edges.length]).toEqual([2, 1]);
  });

  test("ways between two, only where they are asked for", () => {
    const asked = network({ between: { from: "actor/ada", to: "actor/dan" } });
    expect(asked.paths[0]?.actors).toEqual(["actor/ada", "actor/ben", "actor/dan"]);
    expect(asked.drawing.nodes.length).toBe(asked.network.nodes.length);
    expect(network({}).paths).toEqual([]);
  });

  test("what can be chosen, the most frequent first; voices without a name cannot", () => {
    expect(choices()).toEqual({
      relations: [
        { id: "relation/met", label: "met with", claims: 4 },
        { id: "relation/stem-from", label: "stem from", claims: 1 },
      ],
      sources: [{ id: "actor/fay", label: "FAY", claims: 4 }],
      actors: [
        { id: "actor/ben", label: "BEN", claims: 4 },
        { id: "actor/ada", label: "ADA", claims: 2 },
        { id: "actor/cleo", label: "CLEO", claims: 2 },
        { id: "actor/dan", label: "DAN", claims: 2 },
      ],
    });
  });
});
