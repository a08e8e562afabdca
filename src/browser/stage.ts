// The stage: sigma with our shapes, colours and states. First frame drawn when this returns; throws where there is no WebGL 2.
import Sigma from "sigma";
import { DEFAULT_STYLES } from "sigma/types";
import { communityColour } from "../network/colours.ts";
import { kindSymbols } from "../network/symbols.ts";
import type { Looks } from "./looks.ts";
import type { EdgeLook, NodeLook, PictureGraph } from "./picture-graph.ts";
import { primitives } from "./primitives.ts";

/** Of a node or edge: `faded` stands back, `chosen` is selected, `near` belongs to what is chosen or pointed at. */
export interface Emphasis {
  readonly faded: boolean;
  readonly chosen: boolean;
  readonly near: boolean;
}

export type Stage = Sigma<NodeLook, EdgeLook, object, Emphasis, Emphasis, object, ReturnType<typeof primitives>>;

const calm: Emphasis = { faded: false, chosen: false, near: false };

/** `looks` is asked whenever something is drawn, since it changes with the reader's choice of light or dark. */
export function openStage(
  graph: PictureGraph,
  container: HTMLElement,
  looks: () => Looks,
  frame: { readonly width: number; readonly height: number },
): Stage {
  const nodeColour = ({ node }: NodeLook) =>
    node.community === undefined ? looks().kind[node.kind] : communityColour(node.community);
  const edgeColour = ({ edge }: EdgeLook, state: Emphasis & { readonly isHovered: boolean }) => {
    if (state.chosen || state.near || state.isHovered) return looks().accent;
    return edge.polarity === "denied" ? looks().problem : looks().edge;
  };
  const dash = { stated: 0, hedged: 7, speculated: 2 } as const;
  const gap = { stated: 0, hedged: 5, speculated: 4 } as const;
  const stage: Stage = new Sigma(graph, container, {
    customNodeState: { ...calm },
    customEdgeState: { ...calm },
    primitives: primitives(),
    styles: {
      nodes: [
        DEFAULT_STYLES.nodes,
        {
          size: { attribute: "size" },
          shape: ({ node }) => kindSymbols[node.kind].shape,
          color: nodeColour,
          opacity: (_, state) => (state.faded ? 0.14 : 1),
          cursor: "pointer",
          backdropVisibility: "hidden",
        },
      ],
      edges: [
        DEFAULT_STYLES.edges,
        {
          path: "curved",
          selfLoopPath: "loop",
          curvature: ({ edge }: EdgeLook) => edge.bend,
          head: ({ edge }) => (edge.polarity === "denied" ? "bar" : "arrow"),
          size: ({ size }, state) => size + (state.chosen || state.isHovered ? 1.2 : 0),
          color: edgeColour,
          opacity: (_, state) => (state.faded ? 0.08 : 1),
          depth: (_, state) => (state.chosen || state.near || state.isHovered ? "topEdges" : "edges"),
          dash: ({ edge }) => dash[edge.certainty],
          gap: ({ edge }) => gap[edge.certainty],
          cursor: "pointer",
        },
      ],
    },
    settings: {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      edgePickingPadding: 5,
      itemSizesReference: "screen",
      stagePadding: 0,
      minCameraRatio: 0.05,
      maxCameraRatio: 2,
      gestureTarget: "shared",
      // On paper and in a closed part of the page it has no size.
      allowInvalidContainer: true,
    },
  });
  // sigma's hint for shared gestures is a style element, which the page's security policy forbids; the same is said below the picture.
  stage._showGestureHint = () => undefined;
  stage.setCustomBBox({ x: [-frame.width / 2, frame.width / 2], y: [-frame.height / 2, frame.height / 2] });
  stage.refresh();
  return stage;
}
