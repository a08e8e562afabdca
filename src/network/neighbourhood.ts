// Who is within reach of whom: the ego network of some depth, and the strongest part of a large network.
import type { ActorId } from "../domain/ids.ts";
import { weigh } from "./metrics.ts";
import type { NetworkEdge } from "./payload.ts";

/** Everybody who can be reached from one of the centres in at most `depth` steps, in either direction; the centres too. */
export function withinReach(
  edges: readonly NetworkEdge[],
  centres: readonly ActorId[],
  depth: number,
): ReadonlySet<ActorId> {
  const neighbours = neighboursOf(edges);
  const reached = new Set(centres);
  let rim: readonly ActorId[] = centres;
  for (let step = 0; step < depth && rim.length > 0; step++) {
    const next: ActorId[] = [];
    for (const actor of rim)
      for (const neighbour of neighbours.get(actor) ?? [])
        if (!reached.has(neighbour)) {
          reached.add(neighbour);
          next.push(neighbour);
        }
    rim = next;
  }
  return reached;
}

type Neighbours = ReadonlyMap<ActorId, ReadonlySet<ActorId>>;

/** Those of the edges that were looked at lately: all questions about one network begin with the same edges. */
const known = new WeakMap<readonly NetworkEdge[], Neighbours>();

/** Each actor's neighbours, itself left out. */
export function neighboursOf(edges: readonly NetworkEdge[]): Neighbours {
  const neighbours = known.get(edges) ?? findNeighbours(edges);
  known.set(edges, neighbours);
  return neighbours;
}

function findNeighbours(edges: readonly NetworkEdge[]): Neighbours {
  const neighbours = new Map<ActorId, Set<ActorId>>();
  const tie = (a: ActorId, b: ActorId) => {
    const known = neighbours.get(a) ?? new Set<ActorId>();
    if (a !== b) known.add(b);
    neighbours.set(a, known);
  };
  for (const { from, to } of edges) {
    tie(from, to);
    tie(to, from);
  }
  return neighbours;
}

/** The `most` ends of edges with the most evidence: by independent origins, then claims, then neighbours, then id. */
export function strongest(edges: readonly NetworkEdge[], most: number): ReadonlySet<ActorId> {
  const ranked = [...weigh(edges).values()].sort(
    (a, b) => b.origins - a.origins || b.claims - a.claims || b.degree - a.degree || (a.actor < b.actor ? -1 : 1),
  );
  return new Set(ranked.slice(0, most).map(({ actor }) => actor));
}

/** The `most` edges with the most evidence, and beyond them the best edge of each actor that would stand alone; in their order. */
export function strongestEdges(edges: readonly NetworkEdge[], most: number): readonly NetworkEdge[] {
  if (edges.length <= most) return edges;
  const ranked = [...edges].sort(
    (a, b) => b.origins - a.origins || b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1),
  );
  const kept = new Set(ranked.slice(0, most));
  const tied = new Set([...kept].flatMap(({ from, to }) => [from, to]));
  for (const edge of ranked)
    if (!tied.has(edge.from) || !tied.has(edge.to)) {
      kept.add(edge);
      tied.add(edge.from).add(edge.to);
    }
  return edges.filter((edge) => kept.has(edge));
}
