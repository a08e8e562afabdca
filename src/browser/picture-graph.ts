// A payload as the graph that sigma draws: the same keys, places and sizes, with what the styles need beside them.
import { MultiDirectedGraph } from "graphology";
import { edgeWidth } from "../network/geometry.ts";
import type { NetworkEdge, NetworkNode, NetworkPayload } from "../network/payload.ts";
import { kindSymbols, shapeReach } from "../network/symbols.ts";

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  /** Of the shape, in pixels; the node's own size is that of a circle of the same area, in units of the stage. */
  readonly size: number;
  /** Pixels to a unit of the stage. */
  readonly share: number;
  readonly node: NetworkNode;
}

export interface EdgeLook {
  readonly size: number;
  readonly edge: NetworkEdge;
}

export type PictureGraph = MultiDirectedGraph<NodeLook, EdgeLook>;

/** The graph of a payload. `scale` turns units of the stage into pixels. An edge whose end is missing is left out. */
export function pictureGraph(payload: NetworkPayload, scale: number): PictureGraph {
  const graph: PictureGraph = new MultiDirectedGraph();
  for (const node of payload.nodes) {
    const size = node.size * shapeReach[kindSymbols[node.kind].shape] * scale;
    graph.addNode(node.id, { x: node.x, y: node.y, size, share: scale, node });
  }
  for (const edge of payload.edges)
    if (graph.hasNode(edge.from) && graph.hasNode(edge.to))
      graph.addDirectedEdgeWithKey(edge.key, edge.from, edge.to, { size: edgeWidth(edge.origins), edge });
  return graph;
}
