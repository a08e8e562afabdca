// Edges as a graph to measure: undirected and without parallels, since a way between two people leads through what is said of them in either direction.
import { UndirectedGraph } from "graphology";
import type { ActorId } from "../domain/ids.ts";
import type { NetworkEdge } from "./payload.ts";

/** What a line between two actors rests on: edges, independent origins and claims, all added up. */
export interface Tie {
  readonly edges: number;
  readonly origins: number;
  readonly claims: number;
}

export type TieGraph = UndirectedGraph<{ x?: number; y?: number; size?: number }, Tie>;

/** The graph of who is tied to whom. Nodes and ties are added in sorted order, so that whatever is computed on it comes out the same; loops are left out. */
export function tieGraph(edges: readonly NetworkEdge[], actors: Iterable<ActorId> = []): TieGraph {
  const graph: TieGraph = new UndirectedGraph();
  const ends = new Set<string>(actors);
  for (const { from, to } of edges) ends.add(from).add(to);
  for (const end of [...ends].sort()) graph.addNode(end);
  for (const { from, to, origins, claims } of [...edges].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    graph.updateEdge(a, b, (tie) => ({
      edges: (tie.edges ?? 0) + 1,
      origins: (tie.origins ?? 0) + origins,
      claims: (tie.claims ?? 0) + claims.length,
    }));
  }
  return graph;
}
