// What stands over sigma's canvas: icons, names and rings, drawn by the browser's own text engine, so that every script is shaped right and no name covers another.
import { type Curve, curveBetween, lineStep, type Point, pointAt, pointsAlong } from "../network/geometry.ts";
import { insistsAbove, type Labelled, placeLabels } from "../network/place-labels.ts";
import { iconPlace, kindSymbols } from "../network/symbols.ts";
import type { Looks } from "./looks.ts";
import type { EdgeLook, NodeLook, PictureGraph } from "./picture-graph.ts";
import type { Stage } from "./stage.ts";

const labelHeight = 17;

interface Named extends Labelled {
  readonly text: string;
}

interface Seen extends Named {
  readonly look: NodeLook;
  readonly faded: boolean;
  readonly ringed: boolean;
}

/** Draws over every frame of the stage; gives the canvas. */
export function coverStage(stage: Stage, graph: PictureGraph, looks: () => Looks): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "network-overlay";
  canvas.setAttribute("aria-hidden", "true");
  stage.getContainer().append(canvas);
  const icons = new Map(Object.entries(kindSymbols).map(([kind, { icon }]) => [kind, new Path2D(icon)]));
  const widths = new Map<string, number>();

  const draw = () => {
    const context = canvas.getContext("2d");
    if (context === null) return;
    const { width, height } = stage.getDimensions();
    const ratio = devicePixelRatio;
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const colours = looks();
    context.font = colours.font;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    const seen = nodesInSight(stage, graph, (text) => widthOf(context, widths, text));
    for (const node of seen) drawIcon(context, node, icons.get(node.look.node.kind), colours);
    const bounds = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
    const named = [
      ...seen.filter((node) => !node.faded),
      ...edgesToName(stage, graph, (text) => widthOf(context, widths, text)),
    ];
    const texts = new Map(named.map(({ id, text }) => [id, text]));
    for (const { id, x, y, anchor } of placeLabels(named, bounds, linesInSight(stage, graph)))
      write(context, texts.get(id) ?? "", x, y, alignOf[anchor], colours);
  };
  stage.on("afterRender", draw);
  draw();
  return canvas;
}

const alignOf = { start: "left", middle: "center", end: "right" } as const;

function widthOf(context: CanvasRenderingContext2D, known: Map<string, number>, text: string): number {
  const width = known.get(text) ?? context.measureText(text).width;
  known.set(text, width);
  return width;
}

function nodesInSight(stage: Stage, graph: PictureGraph, measure: (text: string) => number): readonly Seen[] {
  const { width, height } = stage.getDimensions();
  const eminent = insistsAbove(graph.mapNodes((_, { node }) => node.degree));
  return graph
    .mapNodes((id, look): Seen | undefined => {
      const shown = stage.getNodeDisplayData(id);
      if (shown === undefined) return undefined;
      const { x, y } = stage.framedGraphToViewport(shown);
      if (x < -40 || y < -40 || x > width + 40 || y > height + 40) return undefined;
      const state = stage.getNodeState(id);
      return {
        id,
        text: look.node.label,
        x,
        y,
        size: stage.scaleSize(shown.size),
        width: measure(look.node.label),
        height: labelHeight,
        priority: (state.chosen || state.isHovered ? 1e6 : state.near ? 1e3 : 0) + look.node.degree + look.size / 100,
        insists: state.chosen || state.isHovered || state.near || look.node.degree > eminent,
        look,
        faded: state.faded,
        ringed: state.chosen || state.isHovered,
      };
    })
    .filter((node) => node !== undefined);
}

function drawIcon(context: CanvasRenderingContext2D, node: Seen, icon: Path2D | undefined, colours: Looks): void {
  const { x, y, look, faded, ringed } = node;
  if (ringed) {
    context.beginPath();
    context.arc(x, y, node.size + 4, 0, 2 * Math.PI);
    context.strokeStyle = colours.accent;
    context.lineWidth = 2.5;
    context.stroke();
  }
  if (icon === undefined || node.size < 4) return;
  const { kind } = look.node;
  const { up, scale } = iconPlace(kind);
  // The size on the stage is that of the shape; the icon goes by the node's own.
  const own = (node.size * look.node.size * look.share) / look.size;
  context.save();
  context.globalAlpha = faded ? 0.14 : 1;
  context.translate(x, y - up * own);
  context.scale((own * scale) / 24, (own * scale) / 24);
  context.translate(-12, -12);
  context.fillStyle = colours.onKind;
  context.fill(icon, "evenodd");
  context.restore();
}

/** Where the curve of an edge runs now, in pixels; undefined of an edge without ends on the stage. */
function curveOf(stage: Stage, look: EdgeLook, from: string, to: string): Curve | undefined {
  const [a, b] = [stage.getNodeDisplayData(from), stage.getNodeDisplayData(to)];
  if (a === undefined || b === undefined) return undefined;
  return curveBetween(stage.framedGraphToViewport(a), stage.framedGraphToViewport(b), look.edge.bend);
}

/** Points of all edges that do not stand back, for names to keep off. */
function linesInSight(stage: Stage, graph: PictureGraph): readonly Point[] {
  return graph
    .mapEdges((key, look, from, to) => {
      const curve = stage.getEdgeState(key).faded ? undefined : curveOf(stage, look, from, to);
      return curve === undefined ? [] : pointsAlong(curve, lineStep);
    })
    .flat();
}

/** The edges that are chosen or pointed at, or that belong to a node that is: their names, along the middle of their curves. */
function edgesToName(stage: Stage, graph: PictureGraph, measure: (text: string) => number): readonly Named[] {
  return graph
    .mapEdges((id, look, from, to): Named | undefined => {
      const state = stage.getEdgeState(id);
      const curve =
        (state.chosen || state.near || state.isHovered) && !state.faded ? curveOf(stage, look, from, to) : undefined;
      if (curve === undefined) return undefined;
      const text = look.edge.polarity === "denied" ? `not: ${look.edge.label}` : look.edge.label;
      const { x, y } = pointAt(curve, 0.5);
      const places =
        from === to ? [{ x: x + 24, y: y - 24 }] : [0.5, 0.42, 0.58, 0.34, 0.66, 0.27].map((t) => pointAt(curve, t));
      const priority = state.chosen || state.isHovered ? 1e7 : 500;
      return { id, text, x, y, size: 0, width: measure(text), height: labelHeight - 2, priority, places };
    })
    .filter((edge) => edge !== undefined);
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  colours: Looks,
): void {
  context.textAlign = align;
  context.strokeStyle = colours.paper;
  context.lineWidth = 4;
  context.strokeText(text, x, y);
  context.fillStyle = colours.ink;
  context.fillText(text, x, y);
}
