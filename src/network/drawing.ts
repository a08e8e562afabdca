// A network as a picture of lines and words that any page can print: what views/parts/network-svg.ejs writes out, and what stays where there is no script.
import type { ActorId } from "../domain/ids.ts";
import { stage } from "./arrange.ts";
import { communityColour } from "./colours.ts";
import {
  curveBetween,
  type Disc,
  edgeWidth,
  headLength,
  headOf,
  lineStep,
  loopAt,
  type Point,
  pathOf,
  pointsAlong,
  trim,
} from "./geometry.ts";
import type { NetworkEdge, NetworkNode, NetworkPayload } from "./payload.ts";
import { insistsAbove, type PlacedLabel, placeLabels } from "./place-labels.ts";
import { iconPlace, kindSymbols, shapePath } from "./symbols.ts";

export interface DrawnNode {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  /** Path data about (0, 0). */
  readonly shape: string;
  readonly icon: string;
  /** Of the icon, whose own box is 24 by 24. */
  readonly iconTransform: string;
  /** Of its community, where these are shown; otherwise it has the colour of its kind. */
  readonly fill?: string;
  /** Absent where there was no room for it. */
  readonly label?: PlacedLabel;
  readonly title: string;
}

export interface DrawnEdge {
  readonly edge: NetworkEdge;
  readonly line: string;
  /** Path data of the arrow's head, or of the bar of what is denied; to be filled. */
  readonly head: string;
  readonly width: number;
  readonly title: string;
}

/** y points down, (0, 0) is the middle, units are those of the stage. */
export interface Drawing {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const fontSize = 13;

/** Room that a name takes at the stylesheet's size; wide characters (CJK, full width) count double. */
function labelWidth(text: string): number {
  const wide =
    text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g)?.length ?? 0;
  return (text.length + wide) * fontSize * 0.56;
}

/** The picture of a network. */
export function draw(payload: NetworkPayload): Drawing {
  const discs = new Map(payload.nodes.map((node) => [node.id, { x: node.x, y: -node.y, size: node.size }]));
  const names = new Map(payload.nodes.map((node) => [node.id, node.label]));
  const lines = payload.edges.flatMap((edge) => {
    const [from, to] = [discs.get(edge.from), discs.get(edge.to)];
    return from === undefined || to === undefined ? [] : pointsAlong(curveBetween(from, to, edge.bend), lineStep);
  });
  const labels = new Map(labelsOf(payload.nodes, lines).map((label) => [label.id, label]));
  return {
    viewBox: `${-stage.width / 2} ${-stage.height / 2} ${stage.width} ${stage.height}`,
    width: stage.width,
    height: stage.height,
    nodes: payload.nodes.map((node) => drawNode(node, labels.get(node.id))),
    edges: payload.edges.flatMap((edge) => {
      const [from, to] = [discs.get(edge.from), discs.get(edge.to)];
      return from === undefined || to === undefined ? [] : [drawEdge(edge, from, to, names)];
    }),
  };
}

function labelsOf(nodes: readonly NetworkNode[], lines: readonly Point[]): readonly PlacedLabel[] {
  const eminent = insistsAbove(nodes.map((node) => node.degree));
  const items = nodes.map(({ id, x, y, size, label, degree }) => ({
    id,
    x,
    y: -y,
    size: size * 1.15,
    width: labelWidth(label),
    height: fontSize * 1.3,
    priority: degree * 100 + size,
    insists: degree > eminent,
  }));
  const [right, bottom] = [stage.width / 2 - 4, stage.height / 2 - 4];
  return placeLabels(items, { left: -right, top: -bottom, right, bottom }, lines);
}

function drawNode(node: NetworkNode, label: PlacedLabel | undefined): DrawnNode {
  const { up, scale } = iconPlace(node.kind);
  const factor = Math.round(((node.size * scale) / 24) * 1000) / 1000;
  const claims = `${node.claims} ${node.claims === 1 ? "claim" : "claims"}`;
  return {
    node,
    x: node.x,
    y: -node.y || 0,
    shape: shapePath(node.kind, node.size),
    icon: kindSymbols[node.kind].icon,
    iconTransform: `translate(0 ${Math.round(-up * node.size * 10) / 10 || 0}) scale(${factor}) translate(-12 -12)`,
    ...(node.community === undefined ? {} : { fill: communityColour(node.community) }),
    ...(label === undefined ? {} : { label }),
    title: `${node.label}, ${kindSymbols[node.kind].name}: ${claims}`,
  };
}

function drawEdge(edge: NetworkEdge, from: Disc, to: Disc, names: ReadonlyMap<ActorId, string>): DrawnEdge {
  const width = edgeWidth(edge.origins);
  const length = headLength(edge.origins);
  const shape = edge.polarity === "denied" ? "bar" : "arrow";
  const title = edgeTitle(edge, names);
  if (edge.from === edge.to) {
    const { centre, radius } = loopAt(from, edge.bend);
    const [x, y, r] = [centre.x, centre.y, radius].map((n) => Math.round(n * 10) / 10);
    return { edge, line: `M${x} ${(y ?? 0) - (r ?? 0)}a${r} ${r} 0 1 1 -0.1 0z`, head: "", width, title };
  }
  const curve = curveBetween(from, to, edge.bend);
  const line = trim(curve, from, to, { from: 3, to: 3 + length });
  return { edge, line: pathOf(line), head: headOf(line, shape, length), width, title };
}

/** An edge in words: what stands in its title and is read out. */
export function edgeTitle(edge: NetworkEdge, names: ReadonlyMap<ActorId, string>): string {
  const stance = [
    ...(edge.polarity === "denied" ? ["denied"] : []),
    ...(edge.certainty === "stated" ? [] : [edge.certainty]),
  ];
  const count = edge.claims.length === 1 ? "1 claim" : `${edge.claims.length} claims`;
  const origins = edge.origins === 1 ? "1 origin" : `${edge.origins} origins`;
  const words = [names.get(edge.from) ?? edge.from, edge.label, names.get(edge.to) ?? edge.to].join(" ");
  return `${words}: ${[...stance, count, origins].join(", ")}`;
}
