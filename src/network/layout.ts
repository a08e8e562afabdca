// Where everybody stands: the same network always gets the same picture. Computed here and shipped as x and y, so that page, print and canvas agree.
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { TieGraph } from "./graph.ts";
import { seededRandom } from "./random.ts";

/** The stage that a layout fills, in the units of x, y and size: its middle is (0, 0), y points up. */
export const stage = { width: 1200, height: 800 } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Iterations of ForceAtlas2: enough to settle, within a second. */
const iterationsFor = (order: number): number => (order <= 150 ? 800 : order <= 400 ? 500 : 300);

/**
 * Places for the nodes of a graph. `reach` gives half the width that a node and its label want to themselves. A seeded random start, ForceAtlas2
 * (Jacomy et al. 2014), overlaps removed, the long axis laid level, then stretched to the stage.
 */
export function layOut(graph: TieGraph, reach: (node: string) => number): ReadonlyMap<string, Place> {
  const nodes = graph.nodes().sort();
  if (nodes.length < 2) return new Map(nodes.map((node) => [node, { x: 0, y: 0 }]));
  const random = seededRandom(nodes.length);
  const settled = graph.copy();
  for (const node of nodes) settled.mergeNodeAttributes(node, { x: random() * 1000, y: random() * 1000 });
  forceAtlas2.assign(settled, {
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
  const at = (node: string): Place => {
    const { x = 0, y = 0 } = settled.getNodeAttributes(node);
    return { x, y };
  };
  const level = fitToStage(layLevel(new Map(nodes.map((node) => [node, at(node)]))));
  for (const [node, place] of level) settled.mergeNodeAttributes(node, { ...place, size: reach(node) });
  noverlap.assign(settled, { maxIterations: 200, settings: { margin: 6, ratio: 1, expansion: 1.05 } });
  return fitToStage(new Map(nodes.map((node) => [node, at(node)])));
}

/** Turned about its middle so that the longest spread lies level: the stage is wider than high. */
function layLevel(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const all = [...places.values()];
  const middle = { x: mean(all.map((p) => p.x)), y: mean(all.map((p) => p.y)) };
  const xx = mean(all.map((p) => (p.x - middle.x) ** 2));
  const yy = mean(all.map((p) => (p.y - middle.y) ** 2));
  const xy = mean(all.map((p) => (p.x - middle.x) * (p.y - middle.y)));
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...places].map(([node, { x, y }]) => [
      node,
      {
        x: (x - middle.x) * cos - (y - middle.y) * sin,
        y: (x - middle.x) * sin + (y - middle.y) * cos,
      },
    ]),
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Moved and stretched to fill the stage but for a margin; each axis for itself, at most half again as much as the other. Rounded to tenths. */
function fitToStage(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const all = [...places.values()];
  const [left, right] = [Math.min(...all.map((p) => p.x)), Math.max(...all.map((p) => p.x))];
  const [low, high] = [Math.min(...all.map((p) => p.y)), Math.max(...all.map((p) => p.y))];
  const margin = 60;
  const wide = (stage.width - 2 * margin) / Math.max(right - left, 1);
  const tall = (stage.height - 2 * margin) / Math.max(high - low, 1);
  const [scaleX, scaleY] = [Math.min(wide, tall * 1.5), Math.min(tall, wide * 1.5)];
  const tenth = (n: number) => Math.round(n * 10) / 10 || 0;
  return new Map(
    [...places].map(([node, { x, y }]) => [
      node,
      { x: tenth((x - (left + right) / 2) * scaleX), y: tenth((y - (low + high) / 2) * scaleY) },
    ]),
  );
}
