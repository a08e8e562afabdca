// How each kind of actor looks: a shape and an icon, as SVG path data. Shared by the page and the canvas, so that both show the same. Colours are the stylesheet's.
import type { ActorKind } from "../domain/actor.ts";

interface Look {
  /** What the legend calls it. */
  readonly name: string;
  readonly shape: "circle" | "square" | "rectangle" | "hexagon" | "diamond" | "triangle";
  /** Path data in a box of 24 by 24 with its middle at (12, 12); filled by the even-odd rule. */
  readonly icon: string;
}

const looks: Readonly<Record<ActorKind, Look>> = {
  person: {
    name: "person",
    shape: "circle",
    icon: "M12 4.5a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6zM4.8 19.5c0-4 3.2-6.2 7.2-6.2s7.2 2.2 7.2 6.2z",
  },
  organisation: {
    name: "organisation",
    shape: "square",
    icon: "M12 4l8 4.4v1.8H4V8.4zM5.6 11.4h2.2v5H5.6zM10.9 11.4h2.2v5h-2.2zM16.2 11.4h2.2v5h-2.2zM4 17.6h16v2.2H4z",
  },
  outlet: {
    name: "news outlet",
    shape: "rectangle",
    icon: "M4 5.5h16v13H4zM6 8v2.2h12V8zM6 12v1.5h6.4V12zM6 15v1.5h6.4V15zM14.2 12v4.5H18V12z",
  },
  state: {
    name: "state",
    shape: "hexagon",
    icon: "M6.2 4h1.9v16.4H6.2zM9.2 4.8c3-1.4 5 1.5 9.4.3v8.2c-4.4 1.2-6.4-1.7-9.4-.3z",
  },
  place: {
    name: "place",
    shape: "diamond",
    icon: "M12 4.2a5.6 5.6 0 0 0-5.6 5.6c0 4.1 5.6 10.4 5.6 10.4s5.6-6.3 5.6-10.4A5.6 5.6 0 0 0 12 4.2zM12 7.5a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z",
  },
  group: {
    name: "group",
    shape: "triangle",
    icon: "M7.2 9.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM16.8 9.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM12 6.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM2.6 19.4c0-2.6 1.9-4.4 4.3-4.4 1 0 1.7.2 2.3.6a5 5 0 0 0-1.6 3.8zM21.4 19.4c0-2.6-1.9-4.4-4.3-4.4-1 0-1.7.2-2.3.6a5 5 0 0 1 1.6 3.8zM8.8 19.4c0-4 1.2-6.2 3.2-6.2s3.2 2.2 3.2 6.2z",
  },
};

/** What the legend shows of a kind. */
export interface KindSymbol extends Look {
  /** Path data of the shape about (0, 0), in the size of a line of text. */
  readonly key: string;
}

/** Where the middle of an icon stands above (negative: below) the middle of its shape, and how large it is, as shares of the radius. */
export function iconPlace(kind: ActorKind): { readonly up: number; readonly scale: number } {
  const { shape } = looks[kind];
  if (shape === "triangle") return { up: -0.22, scale: 0.86 };
  if (shape === "diamond") return { up: 0, scale: 1.02 };
  if (shape === "rectangle") return { up: 0, scale: 1.12 };
  return { up: 0, scale: 1.3 };
}

/** How far a shape reaches from its middle, as a share of the node's size: so that all are of about the same area. */
export const shapeReach = { circle: 1, square: 0.9, rectangle: 1.12, hexagon: 1.1, diamond: 1.25, triangle: 1.35 };

/** Width over height of the rectangle. */
export const rectangleRatio = 1.4;

const corners = (radius: number, angles: readonly number[]): string => {
  const [first = "", ...rest] = angles.map((angle) => {
    const turn = (angle * Math.PI) / 180;
    return `${tenth(radius * Math.cos(turn))} ${tenth(-radius * Math.sin(turn))}`;
  });
  return `M${first}L${rest.join("L")}z`;
};

const tenth = (n: number): number => Math.round(n * 10) / 10 || 0;

/** Path data of a kind's shape about (0, 0), y pointing down. `size` is its radius; the shapes are of about the same area. */
export function shapePath(kind: ActorKind, size: number): string {
  const box = (halfWidth: number, halfHeight: number) => {
    const [w, h] = [tenth(halfWidth), tenth(halfHeight)];
    return `M${-w} ${-h}H${w}V${h}H${-w}z`;
  };
  const { shape } = looks[kind];
  const reach = size * shapeReach[shape];
  switch (shape) {
    case "circle": {
      const r = tenth(reach);
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case "square":
      return box(reach, reach);
    case "rectangle":
      return box(reach, reach / rectangleRatio);
    case "hexagon":
      return corners(reach, [0, 60, 120, 180, 240, 300]);
    case "diamond":
      return corners(reach, [0, 90, 180, 270]);
    case "triangle":
      return corners(reach, [90, 210, 330]);
  }
}

const keyOf = (kind: ActorKind): KindSymbol => ({ ...looks[kind], key: shapePath(kind, 8.5) });

/** Every kind with its look, in the order of the legend. */
export const kindSymbols: Readonly<Record<ActorKind, KindSymbol>> = {
  person: keyOf("person"),
  organisation: keyOf("organisation"),
  outlet: keyOf("outlet"),
  state: keyOf("state"),
  place: keyOf("place"),
  group: keyOf("group"),
};
