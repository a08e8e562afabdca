// Moving whole groups of places: turning them level, setting them side by side, stretching them to the stage.

/** The stage that a layout fills, in the units of x, y and size: its middle is (0, 0), y points up. */
export const stage = { width: 1200, height: 800, margin: { x: 110, y: 60 } } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where each node stands, by its id. */
export type Places = ReadonlyMap<string, Place>;

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1);
}

/** Turned about their middle so that their longest spread lies level: the stage is wider than high. */
export function layLevel(places: Places): Places {
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

interface Box {
  readonly left: number;
  readonly low: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(places: Places): Box {
  const all = [...places.values()];
  const [left, low] = [Math.min(...all.map((p) => p.x)), Math.min(...all.map((p) => p.y))];
  return {
    left,
    low,
    width: Math.max(...all.map((p) => p.x)) - left,
    height: Math.max(...all.map((p) => p.y)) - low,
  };
}

/** Parts set on shelves, in their order, each shelf about as wide as makes the whole fit the stage; `gap` is left about each. */
export function packBeside(parts: readonly Places[], gap: number): Places {
  const boxed = parts.map((part) => ({ part, box: boxOf(part) }));
  const area = boxed.reduce((sum, { box }) => sum + (box.width + 2 * gap) * (box.height + 2 * gap), 0);
  const widest = Math.max(...boxed.map(({ box }) => box.width + 2 * gap), 0);
  const shelfWidth = Math.max(widest, Math.sqrt((area * stage.width) / stage.height));
  const placed = new Map<string, Place>();
  let [x, top, shelf] = [0, 0, 0];
  for (const { part, box } of boxed) {
    if (x > 0 && x + box.width + 2 * gap > shelfWidth) {
      top -= shelf;
      x = 0;
      shelf = 0;
    }
    shelf = Math.max(shelf, box.height + 2 * gap);
    for (const [node, place] of part)
      placed.set(node, { x: place.x - box.left + x + gap, y: place.y - box.low - box.height + top - gap });
    x += box.width + 2 * gap;
  }
  return placed;
}

/** Moved and stretched to fill the stage but for its margins, which leave room for names; each axis for itself, at most half again as much as the other. Rounded to tenths. */
export function fitToStage(places: Places): Places {
  if (places.size === 0) return places;
  const { left, low, width, height } = boxOf(places);
  const wide = (stage.width - 2 * stage.margin.x) / Math.max(width, 1);
  const tall = (stage.height - 2 * stage.margin.y) / Math.max(height, 1);
  // A few nodes are not blown up to fill the stage.
  const most = 2.2;
  const [scaleX, scaleY] = [Math.min(wide, tall * 1.5, most), Math.min(tall, wide * 1.5, most)];
  const tenth = (n: number) => Math.round(n * 10) / 10 || 0;
  return new Map(
    [...places].map(([node, { x, y }]) => [
      node,
      { x: tenth((x - left - width / 2) * scaleX), y: tenth((y - low - height / 2) * scaleY) },
    ]),
  );
}
