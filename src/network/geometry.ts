// The lines of a picture: curves between discs, their ends and middles, heads of arrows. Shared by page and canvas. y points down here, as on a screen.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node as far as a line needs it. */
export interface Disc extends Point {
  readonly size: number;
}

/** A quadratic Bézier curve. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** The curve of an edge from one node's middle to another's. `bend` as in NetworkEdge: to the left on the way, as a share of the length. */
export function curveBetween(from: Point, to: Point, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    start: from,
    control: { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend },
    end: to,
  };
}

/** The point at a share `t` of a curve, in [0, 1]. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * (1 - t) * t, t ** 2];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

/** How finely lines are looked at when names are kept off them. */
export const lineStep = 12;

/** Points along a curve, about as far apart as `step`, its ends left out. */
export function pointsAlong(curve: Curve, step: number): readonly Point[] {
  const { start, end } = curve;
  const count = Math.max(Math.floor(Math.hypot(end.x - start.x, end.y - start.y) / step), 1);
  return Array.from({ length: count }, (_, index) => pointAt(curve, (index + 0.5) / count));
}

/** The part of a curve between two shares (de Casteljau). */
export function partOf(curve: Curve, from: number, to: number): Curve {
  const { start, control, end } = curve;
  const mix = (p: Point, q: Point, t: number): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });
  return {
    start: pointAt(curve, from),
    control: mix(mix(start, control, from), mix(control, end, from), to),
    end: pointAt(curve, to),
  };
}

/** The part of a curve that lies outside two discs about its ends, each widened by a gap; a short straight stub where they overlap. */
export function trim(curve: Curve, from: Disc, to: Disc, gap: { readonly from: number; readonly to: number }): Curve {
  const leaves = (disc: Disc, reach: number, backwards: boolean): number => {
    let [inside, outside] = [0, 0.5];
    for (let step = 0; step < 12; step++) {
      const middle = (inside + outside) / 2;
      const at = pointAt(curve, backwards ? 1 - middle : middle);
      if (Math.hypot(at.x - disc.x, at.y - disc.y) < reach) inside = middle;
      else outside = middle;
    }
    return backwards ? 1 - outside : outside;
  };
  return partOf(curve, leaves(from, from.size + gap.from, false), leaves(to, to.size + gap.to, true));
}

/** A loop at a node, the `place`-th (from 1): a circle above and to the right of it, begun and ended at the node's rim. */
export function loopAt(disc: Disc, place: number): { readonly centre: Point; readonly radius: number } {
  const radius = disc.size * 0.7 + 5 * place;
  const reach = disc.size * 0.7 + radius * 0.75;
  return { centre: { x: disc.x + reach * Math.SQRT1_2, y: disc.y - reach * Math.SQRT1_2 }, radius };
}

const tenth = (n: number): number => Math.round(n * 10) / 10 || 0;

/** Path data of a curve. */
export function pathOf({ start, control, end }: Curve): string {
  const at = (p: Point) => `${tenth(p.x)} ${tenth(p.y)}`;
  return `M${at(start)}Q${at(control)} ${at(end)}`;
}

/** Path data of what stands at the end of a line: an arrow, or a bar across it for what is denied. The tip lies `length` beyond the curve's end. */
export function headOf({ control, end }: Curve, shape: "arrow" | "bar", length: number): string {
  const distance = Math.hypot(end.x - control.x, end.y - control.y) || 1;
  const [ux, uy] = [(end.x - control.x) / distance, (end.y - control.y) / distance];
  const at = (along: number, across: number) =>
    `${tenth(end.x + ux * along - uy * across)} ${tenth(end.y + uy * along + ux * across)}`;
  const half = length * (shape === "arrow" ? 0.45 : 0.7);
  return shape === "arrow"
    ? `M${at(length, 0)}L${at(0, half)}L${at(0, -half)}z`
    : `M${at(0, half)}L${at(0, -half)}L${at(2, -half)}L${at(2, half)}z`;
}

/** How wide an edge is, by how many independent origins say it. */
export function edgeWidth(origins: number): number {
  return Math.min(1.5 + 0.5 * Math.log2(Math.max(origins, 1)), 3.2);
}

/** Length of an arrow's head, as a multiple of the edge's width. */
export const headRatio = 5.5;

/** How long the head of an edge is. */
export function headLength(origins: number): number {
  return edgeWidth(origins) * headRatio;
}
