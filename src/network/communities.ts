// Who belongs together by who is spoken of with whom: the Louvain method (Blondel et al. 2008), started from a fixed seed.
import louvain from "graphology-communities-louvain";
import type { ActorId } from "../domain/ids.ts";
import { tieGraph } from "./graph.ts";
import type { NetworkEdge } from "./payload.ts";
import { seededRandom } from "./random.ts";

/** The community of each end of some edges, counted from 0 in order of size, then of the first actor's id. */
export function findCommunities(edges: readonly NetworkEdge[]): ReadonlyMap<ActorId, number> {
  const graph = tieGraph(edges);
  if (graph.size === 0) return new Map(edges.map((edge, index) => [edge.from, index]));
  const found = louvain(graph, { getEdgeWeight: "claims", rng: seededRandom(1) });
  const members = new Map<number, string[]>();
  for (const actor of graph.nodes()) {
    const community = found[actor] ?? -1;
    members.set(community, [...(members.get(community) ?? []), actor]);
  }
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  const rank = new Map(ranked.flatMap((actors, index) => actors.map((actor) => [actor, index] as const)));
  const ends = edges.flatMap((edge) => [edge.from, edge.to]);
  return new Map(ends.map((actor) => [actor, rank.get(actor) ?? 0]));
}
