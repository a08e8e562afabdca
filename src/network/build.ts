// From claims to a network that can be drawn: group, choose, measure, lay out. Pure: the same claims in any order give the same picture.
import type { ActorId, RelationId } from "../domain/ids.ts";
import { findCommunities } from "./communities.ts";
import { groupClaims } from "./edges.ts";
import { tieGraph } from "./graph.ts";
import { layOut } from "./layout.ts";
import { type Measure, measure } from "./metrics.ts";
import { neighboursOf, strongest, withinReach } from "./neighbourhood.ts";
import { findPaths } from "./paths.ts";
import type { EdgeClaim, NetworkEdge, NetworkNode, NetworkPayload, NodeActor } from "./payload.ts";

export interface NetworkOptions {
  /** The most nodes to show: the strongest are (300 by default). */
  readonly most?: number;
  /** Only edges with at least so many independent origins. */
  readonly minimumOrigins?: number;
  /** Only what lies within `depth` steps of an actor. */
  readonly ego?: { readonly actor: ActorId; readonly depth: number };
  /** Only what lies on the shortest ways between two actors. */
  readonly between?: { readonly from: ActorId; readonly to: ActorId };
  /** Actors whose neighbours are all shown, weak as they may be. */
  readonly expanded?: readonly ActorId[];
  /** Actors whose neighbours are hidden that have no other neighbour in the picture. */
  readonly collapsed?: readonly ActorId[];
  readonly sizeBy?: Measure;
  readonly communities?: boolean;
  readonly relationLabel?: (relation: RelationId) => string;
}

/** Radius of the smallest and of the largest node, in units of the stage. */
export const nodeSizes = { smallest: 8, largest: 20 } as const;

/**
 * A network of the actors that claims tie together. Claims whose ends are not among `actors` are left out. `total` counts everything that passed
 * `minimumOrigins`, before the choice of `most`, `ego`, `between` and `collapsed`.
 */
export function buildNetwork(
  actors: readonly NodeActor[],
  claims: readonly EdgeClaim[],
  options: NetworkOptions = {},
): NetworkPayload {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const all = groupClaims(
    claims.filter((claim) => known.has(claim.from) && known.has(claim.to)),
    options.relationLabel,
  ).filter((edge) => edge.origins >= (options.minimumOrigins ?? 1));
  const shown = choose(all, options);
  const edges = all.filter((edge) => shown.has(edge.from) && shown.has(edge.to));
  const drawn = [...shown].flatMap((id) => known.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    nodes: placeNodes(drawn, edges, neighboursOf(all), options),
    edges,
    total: { nodes: neighboursOf(all).size, edges: all.length },
    chosen: options.between !== undefined ? "between" : options.ego !== undefined ? "around" : "strongest",
  };
}

function choose(edges: readonly NetworkEdge[], options: NetworkOptions): ReadonlySet<ActorId> {
  const { most = 300, ego, between, expanded = [], collapsed = [] } = options;
  const within = (actors: ReadonlySet<ActorId>) => edges.filter(({ from, to }) => actors.has(from) && actors.has(to));
  if (between !== undefined) {
    const paths = findPaths(edges, between.from, between.to);
    return new Set([between.from, between.to, ...paths.flatMap((path) => path.actors)]);
  }
  const reach = ego === undefined ? edges : within(withinReach(edges, [ego.actor], ego.depth));
  const chosen = new Set([...strongest(reach, most), ...(ego === undefined ? [] : [ego.actor])]);
  for (const actor of withinReach(edges, expanded, 1)) chosen.add(actor);
  if (collapsed.length === 0) return chosen;
  const neighbours = neighboursOf(within(chosen));
  const keeps = new Set([...expanded, ...collapsed, ...(ego === undefined ? [] : [ego.actor])]);
  return new Set(
    [...chosen].filter((actor) => {
      if (keeps.has(actor)) return true;
      const ties = [...(neighbours.get(actor) ?? [])];
      return ties.length === 0 || ties.some((tie) => !collapsed.includes(tie));
    }),
  );
}

function placeNodes(
  actors: readonly NodeActor[],
  edges: readonly NetworkEdge[],
  neighbours: ReadonlyMap<ActorId, ReadonlySet<ActorId>>,
  { sizeBy = "degree", communities = false }: NetworkOptions,
): readonly NetworkNode[] {
  const metrics = new Map(measure(edges).map((row) => [row.actor, row]));
  const greatest = Math.max(...[...metrics.values()].map((row) => row[sizeBy]), Number.MIN_VALUE);
  const sizeOf = (id: ActorId): number => {
    const share = Math.sqrt((metrics.get(id)?.[sizeBy] ?? 0) / greatest);
    return Math.round((nodeSizes.smallest + share * (nodeSizes.largest - nodeSizes.smallest)) * 10) / 10;
  };
  const known = new Map(actors.map((actor) => [actor.id as string, actor]));
  const places = layOut(
    tieGraph(
      edges,
      actors.map((actor) => actor.id),
    ),
    (node) => {
      const actor = known.get(node);
      const size = (actor === undefined ? 0 : sizeOf(actor.id)) * 1.2;
      return { size, withName: Math.max(size * 1.4, Math.min((actor?.label.length ?? 0) * 3.2, 64)) };
    },
  );
  const community = communities ? findCommunities(edges) : new Map<ActorId, number>();
  return actors.map((actor) => {
    const { x, y } = places.get(actor.id) ?? { x: 0, y: 0 };
    const degree = metrics.get(actor.id)?.degree ?? 0;
    const hidden = (neighbours.get(actor.id)?.size ?? 0) - degree;
    const group = community.get(actor.id);
    return {
      ...actor,
      x,
      y,
      size: sizeOf(actor.id),
      degree,
      hidden,
      ...(group === undefined ? {} : { community: group }),
    };
  });
}
