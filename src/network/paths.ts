// How two actors are connected: the shortest ways and the next-shortest ones (Yen 1971), each step with the edges that it rests on, best evidence first.
import type { ActorId } from "../domain/ids.ts";
import { byEvidence } from "./edges.ts";
import type { NetworkEdge } from "./payload.ts";

/** From one actor to the next: the edges between the two, in either direction, best evidence first. */
export interface PathStep {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkPath {
  readonly actors: readonly ActorId[];
  readonly steps: readonly PathStep[];
}

type Ties = ReadonlyMap<ActorId, ReadonlyMap<ActorId, readonly NetworkEdge[]>>;

function tiesOf(edges: readonly NetworkEdge[]): Ties {
  const ties = new Map<ActorId, Map<ActorId, NetworkEdge[]>>();
  const add = (a: ActorId, b: ActorId, edge: NetworkEdge) => {
    const from = ties.get(a) ?? new Map<ActorId, NetworkEdge[]>();
    from.set(b, [...(from.get(b) ?? []), edge]);
    ties.set(a, from);
  };
  for (const edge of [...edges].sort(byEvidence)) {
    if (edge.from === edge.to) continue;
    add(edge.from, edge.to, edge);
    add(edge.to, edge.from, edge);
  }
  return ties;
}

/** The better of two ways: fewer steps, then more independent origins at its weakest step, then ids, so that the order never depends on chance. */
function better(ties: Ties, a: readonly ActorId[], b: readonly ActorId[]): number {
  const weakest = (way: readonly ActorId[]) =>
    Math.min(
      ...way.slice(1).map((to, index) => {
        const from = way[index];
        return (from === undefined ? undefined : ties.get(from)?.get(to)?.[0]?.origins) ?? 0;
      }),
    );
  return a.length - b.length || weakest(b) - weakest(a) || (a.join("\u001f") < b.join("\u001f") ? -1 : 1);
}

/** A shortest way by breadth-first search that leaves out some actors and some first steps; undefined where there is none. */
function shortestWay(
  ties: Ties,
  from: ActorId,
  to: ActorId,
  without: { readonly actors: ReadonlySet<ActorId>; readonly firstSteps: ReadonlySet<ActorId> },
): readonly ActorId[] | undefined {
  const cameFrom = new Map<ActorId, ActorId | undefined>([[from, undefined]]);
  const queue: ActorId[] = [from];
  for (const actor of queue) {
    if (actor === to) break;
    for (const next of [...(ties.get(actor)?.keys() ?? [])].sort()) {
      const barred = without.actors.has(next) || (actor === from && without.firstSteps.has(next));
      if (barred || cameFrom.has(next)) continue;
      cameFrom.set(next, actor);
      queue.push(next);
    }
  }
  if (!cameFrom.has(to)) return undefined;
  const way: ActorId[] = [];
  for (let at: ActorId | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

/** Yen's step: every way that leaves a known one at some actor and has not been found yet. */
function detours(ties: Ties, found: readonly (readonly ActorId[])[], last: readonly ActorId[]) {
  const to = last[last.length - 1];
  return last.slice(0, -1).flatMap((turn, index) => {
    const root = last.slice(0, index + 1);
    const sameRoot = found.filter((way) => root.every((actor, i) => way[i] === actor));
    const firstSteps = new Set(sameRoot.flatMap((way) => way[index + 1] ?? []));
    const spur =
      to === undefined ? undefined : shortestWay(ties, turn, to, { actors: new Set(root.slice(0, -1)), firstSteps });
    return spur === undefined ? [] : [[...root.slice(0, -1), ...spur]];
  });
}

/** At most `most` ways (3 by default) from one actor to another without going in circles, the shortest first. Empty where they are not connected or are the same. */
export function findPaths(
  edges: readonly NetworkEdge[],
  from: ActorId,
  to: ActorId,
  { most = 3 }: { readonly most?: number } = {},
): readonly NetworkPath[] {
  const ties = tiesOf(edges);
  const first = from === to ? undefined : shortestWay(ties, from, to, { actors: new Set(), firstSteps: new Set() });
  if (first === undefined) return [];
  const found: (readonly ActorId[])[] = [first];
  let candidates: (readonly ActorId[])[] = [];
  // As many again as are wanted, so that among equally short ways those with the best evidence can be chosen.
  while (found.length < most * 2) {
    const known = new Set([...found, ...candidates].map((way) => way.join("\u001f")));
    const last = found[found.length - 1] ?? first;
    const fresh = detours(ties, found, last).filter((way) => !known.has(way.join("\u001f")));
    candidates = [...candidates, ...fresh].sort((a, b) => better(ties, a, b));
    const [next, ...rest] = candidates;
    if (next === undefined) break;
    found.push(next);
    candidates = rest;
  }
  return found
    .sort((a, b) => better(ties, a, b))
    .slice(0, most)
    .map((actors) => ({ actors, steps: stepsOf(ties, actors) }));
}

function stepsOf(ties: Ties, actors: readonly ActorId[]): readonly PathStep[] {
  return actors.slice(1).flatMap((to, index) => {
    const from = actors[index];
    return from === undefined ? [] : [{ from, to, edges: ties.get(from)?.get(to) ?? [] }];
  });
}
