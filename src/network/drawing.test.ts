// The picture: lines end before nodes, what is denied has a bar, labels never cover anything.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draw } from "./drawing.ts";
import { curveBetween, edgeWidth, headOf, pointAt, trim } from "./geometry.ts";
import type { NetworkEdge, NetworkNode, NetworkPayload } from "./payload.ts";
import { insistsAbove, placeLabels } from "./place-labels.ts";

const node = (name: string, x: number, y: number): NetworkNode => ({
  id: `actor/${name}`,
  label: name,
  kind: "person",
  claims: 1,
  x,
  y,
  size: 10,
  degree: 1,
  hidden: 0,
});
const edge = (from: string, to: string, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  key: `e-${from}-${to}`,
  from: `actor/${from}`,
  to: `actor/${to}`,
  relation: "relation/met",
  label: "met",
  certainty: "stated",
  polarity: "affirmed",
  claims: ["claim/1"],
  origins: 1,
  bend: 0,
  ...more,
});
const network = (nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): NetworkPayload => ({
  nodes,
  edges,
  total: { nodes: nodes.length, edges: edges.length },
  chosen: "strongest",
});

describe("draw", () => {
  const drawing = draw(
    network([node("ada", -100, 50), node("ben", 100, 50)], [edge("ada", "ben"), edge("ada", "ada")]),
  );

  test("turns y upside down, since pages count downwards", () => {
    expect(drawing.nodes.map(({ x, y }) => [x, y])).toEqual([
      [-100, -50],
      [100, -50],
    ]);
  });

  test("begins and ends a line outside its nodes", () => {
    expect(drawing.edges[0]?.line).toBe("M-87 -50Q-4.1 -50 78.7 -50");
    expect(drawing.edges[0]?.head).toBe("M87 -50L78.7 -46.3L78.7 -53.7z");
  });

  test("says in words what is drawn", () => {
    expect(drawing.edges[0]?.title).toBe("ada met ben: 1 claim, 1 origin");
    expect(drawing.nodes[0]?.title).toBe("ada, person: 1 claim");
    const doubted = edge("ada", "ben", { polarity: "denied", certainty: "hedged", claims: ["claim/1", "claim/2"] });
    expect(draw(network([node("ada", 0, 0), node("ben", 9, 0)], [doubted])).edges[0]?.title).toBe(
      "ada met ben: denied, hedged, 2 claims, 1 origin",
    );
  });

  test("leaves out an edge to somebody who is not in the picture", () => {
    expect(draw(network([node("ada", 0, 0)], [edge("ada", "ben")])).edges).toEqual([]);
  });
});

test("an arrow has three corners and a bar four", () => {
  const curve = curveBetween({ x: 0, y: 0 }, { x: 10, y: 0 }, 0);
  expect(headOf(curve, "arrow", 10).match(/[\d.-]+ [\d.-]+/g)).toHaveLength(3);
  expect(headOf(curve, "bar", 10).match(/[\d.-]+ [\d.-]+/g)).toHaveLength(4);
});

test("a bend is to the left of the way, as one walks on the page", () => {
  expect(pointAt(curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.2), 0.5)).toEqual({ x: 50, y: -10 });
});

test("edges grow with their origins, but not for ever", () => {
  const widths = [1, 2, 4, 8, 1000].map(edgeWidth);
  expect([...widths].sort((a, b) => a - b)).toEqual(widths);
  expect(edgeWidth(1000)).toBe(3.2);
});

test("whatever two discs, the trimmed curve is outside them where they are far enough apart", () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, fc.integer({ min: -4, max: 4 }), (a, b, c, d, bend) => {
      fc.pre(Math.hypot(a - c, b - d) > 80);
      const [from, to] = [
        { x: a, y: b, size: 15 },
        { x: c, y: d, size: 20 },
      ];
      const line = trim(curveBetween(from, to, bend / 10), from, to, { from: 2, to: 2 });
      expect(Math.hypot(line.start.x - a, line.start.y - b)).toBeGreaterThan(16.9);
      expect(Math.hypot(line.end.x - c, line.end.y - d)).toBeGreaterThan(21.9);
    }),
  );
});

test.each([
  [[], 0],
  [[5, 1, 1, 1], 1],
  [[9, 8, 7, 6, 5, 4, 3, 2], 7],
  [Array.from({ length: 100 }, (_, n) => n), 87],
] as const)("of degrees %j those above %d insist on their names", (degrees, least) => {
  expect(insistsAbove(degrees)).toBe(least);
});

describe("placeLabels", () => {
  const bounds = { left: 0, top: 0, right: 600, bottom: 400 };
  const item = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    size: fc.integer({ min: 4, max: 20 }),
    width: fc.integer({ min: 10, max: 200 }),
    priority: fc.integer({ min: 0, max: 9 }),
  });

  test("covers neither labels nor nodes and stays inside", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const labelled = items.map((each, index) => ({ ...each, id: String(index), height: 16 }));
        const boxes = placeLabels(labelled, bounds).map((label) => {
          const width = labelled[Number(label.id)]?.width ?? 0;
          const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
          return { left, right: left + width, top: label.y - 8, bottom: label.y + 8 };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 400).toBe(true);
          const covered = [
            ...boxes.slice(0, index),
            ...labelled.map(({ x, y, size }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size })),
          ].filter((b) => b.left < box.right && box.left < b.right && b.top < box.bottom && box.top < b.bottom);
          expect(covered).toEqual([]);
        }
      }),
    );
  });

  test("serves the most important first", () => {
    const crowd = [1, 3, 2].map((priority) => ({
      id: `p${priority}`,
      x: 300,
      y: 200,
      size: 5,
      width: 280,
      height: 390,
      priority,
    }));
    expect(placeLabels(crowd, bounds).map((label) => label.id)[0]).toBe("p3");
  });
});
