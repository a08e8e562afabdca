// Where everybody stands: the same network always gets the same picture. Computed here and shipped as x and y, so that page, print and canvas agree.
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { fitToStage, layLevel, type Place, type Places, packBeside } from "./arrange.ts";
import type { TieGraph } from "./graph.ts";
import { seededRandom } from "./random.ts";

/** How much room a node wants about its middle, in units of the stage: for itself, and with its name. */
export interface Room {
  readonly size: number;
  readonly withName: number;
}

/** Iterations of ForceAtlas2: enough to settle, within a second. */
const iterationsFor = (order: number): number => (order <= 150 ? 800 : order <= 400 ? 500 : 300);

/** How long a usual tie should be, in units of the stage, where there is room for it. */
const tieLength = 120;

/**
 * Places for the nodes of a graph. Each part that hangs together is laid out for itself (a seeded random start, ForceAtlas2 by Jacomy et al. 2014, turned
 * level, overlaps of names removed); the parts are set side by side and the whole is stretched to the stage.
 */
export function layOut(graph: TieGraph, roomOf: (node: string) => Room): Places {
  const parts = partsOf(graph).map((nodes) => layOutPart(graph, nodes, (node) => roomOf(node).withName));
  const fitted = fitToStage(packBeside(parts, tieLength * 0.6));
  return fitToStage(withoutOverlaps(fitted, (node) => roomOf(node).size, 8));
}

/** The nodes of each part that hangs together, sorted; the largest part first. */
function partsOf(graph: TieGraph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const parts = graph
    .nodes()
    .sort()
    .flatMap((start) => {
      if (seen.has(start)) return [];
      const part = [start];
      seen.add(start);
      for (const node of part)
        for (const next of graph.neighbors(node).sort())
          if (!seen.has(next)) {
            seen.add(next);
            part.push(next);
          }
      return [part.sort()];
    });
  return parts.sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

function layOutPart(graph: TieGraph, nodes: readonly string[], reach: (node: string) => number): Places {
  if (nodes.length < 3) return new Map(nodes.map((node, index) => [node, { x: index * tieLength * 1.4, y: 0 }]));
  const part: TieGraph = new UndirectedGraph();
  const random = seededRandom(nodes.length);
  for (const node of nodes) part.addNode(node, { x: random() * 1000, y: random() * 1000 });
  for (const node of nodes)
    for (const other of graph.neighbors(node).sort())
      if (node < other) part.addEdge(node, other, graph.getEdgeAttributes(node, other));
  forceAtlas2.assign(part, {
    iterations: iterationsFor(nodes.length),
    getEdgeWeight: (_, tie) => Math.log2(1 + (tie.claims ?? 1)),
    settings: {
      gravity: 0.6,
      scalingRatio: 30,
      outboundAttractionDistribution: true,
      edgeWeightInfluence: 0.5,
      barnesHutOptimize: nodes.length > 1000,
    },
  });
  const settled = layLevel(new Map(part.mapNodes((node, { x = 0, y = 0 }) => [node, { x, y }])));
  const lengths = part
    .mapEdges((_edge, _tie, from, to) => distance(settled.get(from), settled.get(to)))
    .sort((a, b) => a - b);
  const scale = tieLength / Math.max(lengths[lengths.length >> 1] ?? 1, 1e-6);
  const scaled = new Map([...settled].map(([node, { x, y }]) => [node, { x: x * scale, y: y * scale }]));
  return withoutOverlaps(scaled, reach, 6);
}

function distance(a: Place | undefined, b: Place | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}

/** Places moved apart until no disc covers another. */
function withoutOverlaps(places: Places, reach: (node: string) => number, margin: number): Places {
  if (places.size < 2) return places;
  const discs: TieGraph = new UndirectedGraph();
  for (const [node, place] of [...places].sort(([a], [b]) => (a < b ? -1 : 1)))
    discs.addNode(node, { ...place, size: reach(node) });
  noverlap.assign(discs, { maxIterations: 200, settings: { margin, ratio: 1, expansion: 1.05 } });
  return new Map(discs.mapNodes((node, { x = 0, y = 0 }) => [node, { x, y }]));
}
