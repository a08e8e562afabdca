// The selected network as rows of nodes and edges with attributes: what the formats of network tools are written from.

import { buildNetwork } from "../network/build.ts";
import { groupClaims } from "../network/edges.ts";
import type { NetworkEdge, NetworkPayload, NodeActor } from "../network/payload.ts";
import { iriOf } from "../rdf/iri.ts";
import type { Selection } from "./selection.ts";

/** Up to so many nodes get a place; beyond, tools lay out better than we do. */
const mostPlaced = 500;

export interface TableNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<(typeof nodeAttributes)[number], string | number>>;
  readonly place?: { readonly x: number; readonly y: number; readonly size: number };
}

export interface TableEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly weight: number;
  readonly attributes: Readonly<Record<(typeof edgeAttributes)[number], string | number>>;
}

export const nodeAttributes = ["kind", "claims", "iri"] as const;
export const edgeAttributes = ["relation", "polarity", "certainty", "origins", "claims"] as const;
/** Attributes that are whole numbers; the others are text. */
export const numbers: ReadonlySet<string> = new Set(["claims:node", "origins:edge"]);

export interface NetworkTable {
  readonly nodes: readonly TableNode[];
  readonly edges: readonly TableEdge[];
}

/** Nodes and edges sorted by id; small networks are laid out as the explorer draws them. */
export async function networkTable({ ties, base }: Selection): Promise<NetworkTable> {
  const { actors, claims } = await ties();
  if (actors.length <= mostPlaced)
    return tableOfNetwork(
      buildNetwork(actors, claims, { most: mostPlaced, mostEdges: Number.POSITIVE_INFINITY }),
      base,
    );
  return {
    nodes: actors.map((actor) => nodeRow(actor, base)),
    edges: groupClaims(claims).map((edge) => edgeRow(edge, base)),
  };
}

/** A network that is drawn, as it is drawn. */
export function tableOfNetwork({ nodes, edges }: NetworkPayload, base: string): NetworkTable {
  return {
    nodes: nodes.map((node) => ({ ...nodeRow(node, base), place: { x: node.x, y: node.y, size: node.size } })),
    edges: edges.map((edge) => edgeRow(edge, base)),
  };
}

function nodeRow({ id, label, kind, claims }: NodeActor, base: string): TableNode {
  return { id, label, attributes: { kind, claims, iri: iriOf(id, base) } };
}

function edgeRow(edge: NetworkEdge, base: string): TableEdge {
  const { key, from, to, relation, label, polarity, certainty, origins, claims } = edge;
  return {
    id: key,
    source: from,
    target: to,
    label,
    weight: claims.length,
    attributes: { relation, polarity, certainty, origins, claims: claims.map((id) => iriOf(id, base)).join(" ") },
  };
}
