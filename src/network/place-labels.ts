// Where labels go: greedily, the most important first, each at the side of its node where it covers no name, no node and the least of the lines. Shared by page and canvas.

/** Something with a name on the stage: its middle, its radius (0 takes no room), and the width and height that its name takes. */
export interface Labelled {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** The greater, the earlier it is placed. */
  readonly priority: number;
  /** Its name may cover other nodes, though never another name, where it has no free side: for the few that must be named. */
  readonly insists?: boolean;
  /** Where the middle of the name may stand, best first; without it, on one of the four sides. */
  readonly places?: readonly { readonly x: number; readonly y: number }[];
}

export interface PlacedLabel {
  readonly id: string;
  /** Where the text is anchored: the middle of its height, at its start, middle or end. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A rectangle; y points down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes in a grid of cells, so that looking for neighbours does not grow with the picture. */
function boxIndex(cell = 60) {
  const cells = new Map<string, Box[]>();
  const keysOf = function* (box: Box) {
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++)
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) yield `${x} ${y}`;
  };
  const near = (box: Box): readonly Box[] => [...keysOf(box)].flatMap((key) => cells.get(key) ?? []);
  return {
    add: (box: Box) => {
      for (const key of keysOf(box)) {
        const there = cells.get(key);
        if (there === undefined) cells.set(key, [box]);
        else there.push(box);
      }
    },
    isFree: (box: Box) => !near(box).some((other) => meet(other, box)),
    /** How many meet a box; one that lies in several cells may count more than once. */
    count: (box: Box) => near(box).filter((other) => meet(other, box)).length,
  };
}

/** The ways a label can stand: where its owner says, or beside it: right, left, below, above. */
function placesFor(
  { id, x, y, size, width, height, places }: Labelled,
  { left, right }: Box,
): readonly (readonly [PlacedLabel, Box])[] {
  const gap = size + 4;
  const boxAt = (left: number, middle: number): Box => ({
    left: left - 2,
    top: middle - height / 2,
    right: left + width + 2,
    bottom: middle + height / 2,
  });
  if (places !== undefined)
    return places.map((at) => [{ id, ...at, anchor: "middle" }, boxAt(at.x - width / 2, at.y)] as const);
  const [below, above] = [y + size + 2 + height / 2, y - size - 2 - height / 2];
  // Above and below, a name may be moved along to stay in sight, as far as it still touches its node.
  const moved = Math.min(Math.max(x, left + width / 2 + 2), right - width / 2 - 2);
  const middle = Math.abs(moved - x) < width / 2 ? moved : x;
  return [
    [{ id, x: x + gap, y, anchor: "start" }, boxAt(x + gap, y)],
    [{ id, x: x - gap, y, anchor: "end" }, boxAt(x - gap - width, y)],
    [{ id, x: middle, y: below, anchor: "middle" }, boxAt(middle - width / 2, below)],
    [{ id, x: middle, y: above, anchor: "middle" }, boxAt(middle - width / 2, above)],
  ];
}

/** Above which degree a node insists on its name: the most eminent quarter does, and twelve at most. */
export function insistsAbove(degrees: readonly number[]): number {
  const few = Math.min(12, Math.floor(degrees.length / 4));
  return [...degrees].sort((a, b) => b - a)[few] ?? 0;
}

/** A node under a name is as bad as so many points of lines. */
const nodeWeight = 20;

/**
 * The labels that find room within bounds, none over another, and none over a node but those that insist. `lines` are points
 * along the edges, a few pixels apart: of the free sides of a node the one that covers the fewest of them is taken.
 */
export function placeLabels(
  items: readonly Labelled[],
  bounds: Box,
  lines: readonly { readonly x: number; readonly y: number }[] = [],
): readonly PlacedLabel[] {
  const named = boxIndex();
  const nodes = boxIndex();
  for (const { x, y, size } of items)
    if (size > 0) nodes.add({ left: x - size, top: y - size, right: x + size, bottom: y + size });
  const crossed = boxIndex();
  for (const { x, y } of lines) crossed.add({ left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 });
  const inside = (box: Box) =>
    box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
  const ranked = [...items].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  return ranked.flatMap((item) => {
    const [best] = placesFor(item, bounds)
      .filter(([, box]) => inside(box) && named.isFree(box) && (item.insists === true || nodes.isFree(box)))
      .map(([label, box]) => ({
        label,
        box,
        covers: nodes.count(box) * nodeWeight + (item.places === undefined ? crossed.count(box) : 0),
      }))
      .sort((a, b) => a.covers - b.covers);
    if (best === undefined) return [];
    named.add(best.box);
    return [best.label];
  });
}
