// How much an actor weighs in a network: a table of measures, each a value with a name that people see.
import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { ActorId } from "../domain/ids.ts";
import { tieGraph } from "./graph.ts";
import type { NetworkEdge } from "./payload.ts";

export const measures = {
  degree: "neighbours",
  claims: "claims",
  betweenness: "betweenness",
} as const;
export type Measure = keyof typeof measures;

/** One row of the table of metrics: an actor with every measure, and the number of independent origins behind its edges. */
export interface ActorMetrics {
  readonly actor: ActorId;
  readonly degree: number;
  readonly claims: number;
  readonly origins: number;
  /** Share of the shortest ways between two others that lead through it, in [0, 1] (Freeman 1977). */
  readonly betweenness: number;
}

/** The measures of all ends of some edges, sorted by id. Time grows with nodes times ties: meant for a drawn network, not for all there is. */
export function measure(edges: readonly NetworkEdge[]): readonly ActorMetrics[] {
  const graph = tieGraph(edges);
  const between = graph.order === 0 ? {} : betweenness(graph, { getEdgeWeight: null });
  const weights = weigh(edges);
  return [...weights.values()]
    .map((weight) => ({ ...weight, betweenness: between[weight.actor] ?? 0 }))
    .sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

/** The cheap measures of all ends of some edges: linear in the edges, so fit for any number. */
export function weigh(edges: readonly NetworkEdge[]): ReadonlyMap<ActorId, Omit<ActorMetrics, "betweenness">> {
  const ends = new Map<ActorId, { neighbours: Set<ActorId>; claims: number; origins: number }>();
  const count = (actor: ActorId, other: ActorId, edge: NetworkEdge) => {
    const end = ends.get(actor) ?? { neighbours: new Set<ActorId>(), claims: 0, origins: 0 };
    if (actor !== other) end.neighbours.add(other);
    end.claims += edge.claims.length;
    end.origins += edge.origins;
    ends.set(actor, end);
  };
  for (const edge of edges) {
    count(edge.from, edge.to, edge);
    if (edge.from !== edge.to) count(edge.to, edge.from, edge);
  }
  return new Map(
    [...ends].map(([actor, { neighbours, claims, origins }]) => [
      actor,
      { actor, degree: neighbours.size, claims, origins },
    ]),
  );
}
