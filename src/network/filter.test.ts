// The filter: each line of it alone, and an empty one that lets everything through.
import { expect, test } from "vitest";
import type { Tie } from "../domain/tie.ts";
import { filterClaims, type NetworkFilter } from "./filter.ts";
import type { NodeActor } from "./payload.ts";

const actors: readonly NodeActor[] = [
  { id: "actor/ada", label: "Ada", kind: "person", claims: 2 },
  { id: "actor/ruritania", label: "Ruritania", kind: "state", claims: 2 },
];

const first: Tie = {
  claim: "claim/1",
  from: "actor/ada",
  to: "actor/ruritania",
  relation: "relation/visited",
  certainty: "stated",
  polarity: "affirmed",
  voice: "named",
  origin: "actor/times",
  sources: ["actor/post"],
  said: "2025-09-23",
};
const second: Tie = {
  ...first,
  claim: "claim/2",
  to: "actor/ada",
  relation: "relation/met",
  certainty: "hedged",
  polarity: "denied",
  voice: "anonymous",
  origin: "document/x#voice-1",
  sources: [],
  said: "2025-10",
};
const { said: _, ...undated } = { ...first, claim: "claim/3" as const };

test.each<[string, NetworkFilter, readonly number[]]>([
  ["nothing asked for", {}, [1, 2, 3]],
  ["empty lists", { relations: [], kinds: [], sources: [] }, [1, 2, 3]],
  ["a relation", { relations: ["relation/met"] }, [2]],
  ["either of two relations", { relations: ["relation/met", "relation/visited"] }, [1, 2, 3]],
  ["an origin", { sources: ["actor/times"] }, [1, 3]],
  ["a voice on the way", { sources: ["actor/post"] }, [1, 3]],
  ["a kind of voice", { voices: ["anonymous"] }, [2]],
  ["a kind of actor, at both ends", { kinds: ["person"] }, [2]],
  ["a certainty", { certainties: ["stated"] }, [1, 3]],
  ["a polarity", { polarities: ["denied"] }, [2]],
  ["since a day", { since: "2025-09-24" }, [2]],
  ["until a month, all of it", { until: "2025-09" }, [1]],
  ["since and until", { since: "2025-09-23", until: "2025-10-31" }, [1, 2]],
  ["two things at once", { relations: ["relation/visited"], voices: ["anonymous"] }, []],
])("%s", (_, filter, expected) => {
  const kept = filterClaims([first, second, undated], filter, actors);
  expect(kept.map((claim) => Number(claim.claim.slice(6)))).toEqual(expected);
});
