// What stands out and what stands back: a chosen node with its neighbours, a chosen edge with its ends, and whatever is pointed at.
import type { PictureGraph } from "./picture-graph.ts";
import type { Chosen } from "./selection.ts";
import type { Stage } from "./stage.ts";

interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

function around(graph: PictureGraph, chosen: NonNullable<Chosen>): Lit {
  if (chosen.kind === "edge") {
    return { nodes: new Set(graph.extremities(chosen.id)), edges: new Set([chosen.id]) };
  }
  return { nodes: new Set([chosen.id, ...graph.neighbors(chosen.id)]), edges: new Set(graph.edges(chosen.id)) };
}

/** Lights what is chosen and fades the rest; nothing chosen, nothing faded. */
export function emphasise(stage: Stage, graph: PictureGraph, chosen: Chosen): void {
  const lit = chosen === undefined ? undefined : around(graph, chosen);
  graph.forEachNode((id) => {
    const near = lit?.nodes.has(id) ?? false;
    stage.setNodeState(id, { faded: lit !== undefined && !near, chosen: chosen?.id === id, near });
  });
  graph.forEachEdge((key) => {
    const near = lit?.edges.has(key) ?? false;
    stage.setEdgeState(key, { faded: lit !== undefined && !near, chosen: chosen?.id === key, near });
  });
}

/** While a node is pointed at and nothing is chosen, its edges are named. */
export function nameEdgesUnderPointer(stage: Stage, graph: PictureGraph, isAnythingChosen: () => boolean): void {
  const light = (node: string, near: boolean) => {
    if (isAnythingChosen()) return;
    graph.forEachEdge(node, (key) => stage.setEdgeState(key, { near }));
    graph.forEachNeighbor(node, (id) => stage.setNodeState(id, { near }));
  };
  stage.on("enterNode", ({ node }) => light(node, true));
  stage.on("leaveNode", ({ node }) => light(node, false));
}
