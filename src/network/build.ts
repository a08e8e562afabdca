// From claims to a network that can be drawn: group, choose, measure, lay out. Pure: the same claims in any order give the same picture.
import type { ActorId, RelationId } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
import type { Places } from "./arrange.ts";
import { findCommunities } from "./communities.ts";
import { groupClaims } from "./edges.ts";
import { tieGraph } from "./graph.ts";
import { joinPicture } from "./join-picture.ts";
import { layOut } from "./layout.ts";
import { type Measure, measure } from "./metrics.ts";
import { neighboursOf, strongest, strongestEdges, withinReach } from "./neighbourhood.ts";
import { findPaths } from "./paths.ts";
import type { NetworkEdge, NetworkNode, NetworkPayload, NodeActor } from "./payload.ts";

export interface NetworkOptions {
  /** The most nodes to show: the strongest are (300 by default). */
  readonly most?: number;
  /** The most edges to show between them: those with the most evidence are, and for each node at least one (800 by default). */
  readonly mostEdges?: number;
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
  claims: readonly Tie[],
  options: NetworkOptions = {},
): NetworkPayload {
  return networkOfEdges(actors, edgesAmong(actors, claims, options.relationLabel), options);
}

/** The edges of the claims both of whose ends are among some actors. */
export function edgesAmong(
  actors: readonly NodeActor[],
  claims: readonly Tie[],
  relationLabel?: (relation: RelationId) => string,
): readonly NetworkEdge[] {
  const known = new Set(actors.map(({ id }) => id));
  return groupClaims(
    claims.filter(({ from, to }) => known.has(from) && known.has(to)),
    relationLabel,
  );
}

/** The same as {@link buildNetwork} of claims that are grouped into edges already. */
export function networkOfEdges(
  actors: readonly NodeActor[],
  edges: readonly NetworkEdge[],
  options: NetworkOptions = {},
): NetworkPayload {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const { minimumOrigins = 1 } = options;
  const all = minimumOrigins <= 1 ? edges : edges.filter(({ origins }) => origins >= minimumOrigins);
  const base = choose(all, options);
  const shown = change(all, base, options);
  const drawnEdges = strongestEdges(within(all, shown), options.mostEdges ?? 800);
  const drawn = [...shown].flatMap((id) => known.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    nodes: placeNodes(drawn, drawnEdges, placesOf(known, all, base, options), neighboursOf(all), options),
    edges: drawnEdges,
    total: { nodes: neighboursOf(all).size, edges: all.length },
    chosen: options.between !== undefined ? "between" : options.ego !== undefined ? "around" : "strongest",
  };
}

const within = (edges: readonly NetworkEdge[], actors: ReadonlySet<ActorId>) =>
  edges.filter(({ from, to }) => actors.has(from) && actors.has(to));

/** Who is shown before anybody was expanded or collapsed. */
function choose(edges: readonly NetworkEdge[], options: NetworkOptions): ReadonlySet<ActorId> {
  const { most = 300, ego, between } = options;
  if (between !== undefined) {
    const paths = findPaths(edges, between.from, between.to);
    return new Set([between.from, between.to, ...paths.flatMap((path) => path.actors)]);
  }
  const reach = ego === undefined ? edges : within(edges, withinReach(edges, [ego.actor], ego.depth));
  return new Set([...strongest(reach, most), ...(ego === undefined ? [] : [ego.actor])]);
}

/** The same with the neighbours of those expanded, and without the lone neighbours of those collapsed. */
function change(
  edges: readonly NetworkEdge[],
  base: ReadonlySet<ActorId>,
  { ego, between, expanded = [], collapsed = [] }: NetworkOptions,
): ReadonlySet<ActorId> {
  const chosen = new Set(base);
  for (const actor of withinReach(edges, expanded, 1)) chosen.add(actor);
  if (collapsed.length === 0) return chosen;
  const neighbours = neighboursOf(within(edges, chosen));
  const asked = [ego?.actor, between?.from, between?.to].filter((id) => id !== undefined);
  const keeps = new Set([...expanded, ...collapsed, ...asked]);
  return new Set(
    [...chosen].filter((actor) => {
      if (keeps.has(actor)) return true;
      const ties = [...(neighbours.get(actor) ?? [])];
      return ties.length === 0 || ties.some((tie) => !collapsed.includes(tie));
    }),
  );
}

/** How large nodes are in a network of these edges, by a measure. */
function sizesIn(edges: readonly NetworkEdge[], sizeBy: Measure): (id: string) => number {
  const metrics = new Map<string, number>(measure(edges).map((row) => [row.actor, row[sizeBy]]));
  const greatest = Math.max(...metrics.values(), Number.MIN_VALUE);
  return (id) => {
    const share = Math.sqrt((metrics.get(id) ?? 0) / greatest);
    return Math.round((nodeSizes.smallest + share * (nodeSizes.largest - nodeSizes.smallest)) * 10) / 10;
  };
}

/** Places as if nobody was expanded or collapsed, and then of those who came in; so whoever was in the picture stays where it was. */
function placesOf(
  actors: ReadonlyMap<string, NodeActor>,
  edges: readonly NetworkEdge[],
  base: ReadonlySet<ActorId>,
  { sizeBy = "degree", expanded = [] }: NetworkOptions,
): Places {
  const first = within(edges, base);
  const sizeOf = sizesIn(first, sizeBy);
  const settled = layOut(tieGraph(first, base), (node) => {
    const size = sizeOf(node) * 1.2;
    return { size, withName: Math.max(size * 1.4, Math.min((actors.get(node)?.label.length ?? 0) * 3.2, 64)) };
  });
  const neighbours = neighboursOf(edges);
  const newcomers = [...withinReach(edges, expanded, 1)].filter((id) => !base.has(id));
  return joinPicture(
    settled,
    newcomers.map((node) => ({
      node,
      anchor: [...expanded].sort().find((id) => neighbours.get(id)?.has(node) === true) ?? node,
    })),
  );
}

function placeNodes(
  actors: readonly NodeActor[],
  edges: readonly NetworkEdge[],
  places: Places,
  neighbours: ReadonlyMap<ActorId, ReadonlySet<ActorId>>,
  { sizeBy = "degree", communities = false }: NetworkOptions,
): readonly NetworkNode[] {
  const sizeOf = sizesIn(edges, sizeBy);
  const shown = neighboursOf(edges);
  const community = communities ? findCommunities(edges) : new Map<ActorId, number>();
  return actors.map((actor) => {
    const { x, y } = places.get(actor.id) ?? { x: 0, y: 0 };
    const degree = shown.get(actor.id)?.size ?? 0;
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
