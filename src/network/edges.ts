// From claims to edges: one edge for all claims that say the same of the same two, in the same way. A claim is not an edge: the edge keeps its claims' ids.
import type { Certainty, Polarity } from "../domain/claim.ts";
import { type ActorId, type ClaimId, type RelationId, sha256 } from "../domain/ids.ts";
import { countIndependent } from "../domain/origin.ts";
import type { Tie } from "../domain/tie.ts";
import type { NetworkEdge } from "./payload.ts";

/** What edges are grouped by. */
export interface EdgeIdentity {
  readonly from: ActorId;
  readonly relation: RelationId;
  readonly via?: string;
  readonly to: ActorId;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
}

/** The key of an edge: "e" and twelve hexadecimal digits, from what it is grouped by and from nothing else; so links to an edge last. */
export function edgeKey({ from, relation, via, to, certainty, polarity }: EdgeIdentity): string {
  return `e${sha256([from, relation, via ?? [], to, certainty, polarity].flat().join("\u001f")).slice(0, 12)}`;
}

/** A relation's name as words, from its id: "relation/stem-from" -> "stem from". */
export function relationWords(relation: RelationId): string {
  return relation.slice("relation/".length).replaceAll("-", " ");
}

/** How far neighbouring parallels stand apart, as a share of their length. */
const spread = 0.16;

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const pairOf = ({ from, to }: EdgeIdentity): string => [from, to].sort().join("\u001f");

const ordered = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Edges between the same two actors, whichever way they point, bend apart; a lone one is straight; loops are counted from 1. */
function bendApart(edges: readonly NetworkEdge[]): readonly NetworkEdge[] {
  const bundles = groupBy(edges, pairOf);
  return edges.map((edge) => {
    const bundle = bundles.get(pairOf(edge)) ?? [edge];
    const place = bundle.indexOf(edge);
    if (edge.from === edge.to) return { ...edge, bend: place + 1 };
    const side = (place - (bundle.length - 1) / 2) * Math.min(spread, 0.9 / bundle.length);
    return { ...edge, bend: edge.from < edge.to ? side : -side || 0 };
  });
}

/** Claims grouped into edges, sorted by key, whatever the order of the claims. `label` names a relation (by default the words of its id). */
export function groupClaims(
  claims: readonly Tie[],
  label: (relation: RelationId) => string = relationWords,
): readonly NetworkEdge[] {
  const groups = groupBy(claims, edgeKey);
  const edges = [...groups].map(([key, [first, ...rest]]): NetworkEdge | undefined => {
    if (first === undefined) return undefined;
    const all = [first, ...rest];
    const { from, to, relation, via, certainty, polarity } = first;
    const ids: readonly ClaimId[] = [...new Set(all.map((each) => each.claim))].sort();
    const origins = countIndependent(all);
    return {
      key,
      from,
      to,
      relation,
      ...(via === undefined ? {} : { via }),
      label: via === undefined ? label(relation) : `${label(relation)} … ${via}`,
      certainty,
      polarity,
      claims: ids,
      origins,
      bend: 0,
    };
  });
  return bendApart(edges.filter((edge) => edge !== undefined).sort((a, b) => ordered(a.key, b.key)));
}

/** Order of evidence: asserted before hedged before speculated before denied, then by independent origins, claims and key. */
export function byEvidence(a: NetworkEdge, b: NetworkEdge): number {
  return doubt(a) - doubt(b) || b.origins - a.origins || b.claims.length - a.claims.length || ordered(a.key, b.key);
}

function doubt({ certainty, polarity }: NetworkEdge): number {
  return { stated: 0, hedged: 1, speculated: 2 }[certainty] + (polarity === "denied" ? 3 : 0);
}
