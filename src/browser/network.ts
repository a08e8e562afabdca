// The network's script: in each network of the page a canvas takes the place of the picture, once it has been drawn. Without WebGL the picture stays, and the lists still work.
import type { CameraState } from "sigma/types";
import type { NetworkPayload } from "../network/payload.ts";
import { emphasise, nameEdgesUnderPointer } from "./emphasis.ts";
import { changeInPlace } from "./in-place.ts";
import { driveFromList } from "./list.ts";
import { type Looks, readLooks } from "./looks.ts";
import { coverStage } from "./overlay.ts";
import { openPanel } from "./panel.ts";
import { type PictureGraph, pictureGraph } from "./picture-graph.ts";
import { type Chosen, openSelection, type Selection } from "./selection.ts";
import { openStage, type Stage } from "./stage.ts";
import { addTools } from "./tools.ts";

const running = new Map<HTMLElement, Running>();

for (const network of document.querySelectorAll<HTMLElement>("[data-network]")) running.set(network, start(network));
changeInPlace({
  stop: (place) => {
    const old = [...running].filter(([network]) => place.contains(network));
    for (const [network, { stop }] of old) {
      stop();
      running.delete(network);
    }
    return old[0]?.[1].camera();
  },
  start: (place, camera) => {
    for (const network of place.querySelectorAll<HTMLElement>("[data-network]"))
      running.set(network, start(network, camera));
  },
});

interface Running {
  readonly stop: () => void;
  /** Where the reader looks from; undefined where there is no canvas. */
  readonly camera: () => CameraState | undefined;
}

function start(network: HTMLElement, camera?: CameraState): Running {
  const place = network.querySelector<HTMLElement>(".network-stage");
  const bar = network.querySelector<HTMLElement>(".network-bar");
  const picture = place?.querySelector<SVGSVGElement>(".network-svg");
  const data = network.querySelector(".network-data")?.textContent;
  const ended = new AbortController();
  if (place === null || bar === null || !picture || !data)
    return { stop: () => ended.abort(), camera: () => undefined };
  const payload = JSON.parse(data) as NetworkPayload;
  const [, , width = 1200, height = 800] = (picture.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const graph = pictureGraph(payload, scaleFor(place.clientWidth / width, payload.nodes.length));
  const knows = ({ kind, id }: NonNullable<Chosen>) => (kind === "node" ? graph.hasNode(id) : graph.hasEdge(id));
  const selection = openSelection(knows, ended.signal);
  driveFromList(network, selection);
  openPanel(network, selection, ended.signal);
  let stage: Stage | undefined;
  try {
    stage = drawOn(place, { bar, picture, graph, selection, frame: { width, height }, ended: ended.signal });
    if (camera !== undefined) stage.getCamera().setState(camera);
    network.dataset.drawn = "canvas";
  } catch (error) {
    network.dataset.drawn = "picture";
    console.info("The network stays a picture: no WebGL 2 here.", error);
  }
  return {
    stop: () => {
      ended.abort();
      stage?.kill();
    },
    camera: () => stage?.getCamera().getState(),
  };
}

/** Pixels to a unit of the stage: on a narrow screen few nodes stay large enough to press, many have to be small. */
function scaleFor(share: number, nodes: number): number {
  return Math.min(Math.max(share, nodes < 80 ? 0.65 : 0.4), 1.2);
}

interface Parts {
  readonly bar: HTMLElement;
  readonly picture: SVGSVGElement;
  readonly graph: PictureGraph;
  readonly selection: Selection;
  readonly frame: { readonly width: number; readonly height: number };
  readonly ended: AbortSignal;
}

function drawOn(place: HTMLElement, { bar, picture, graph, selection, frame, ended }: Parts): Stage {
  const container = document.createElement("div");
  container.className = "network-canvas";
  container.setAttribute("aria-hidden", "true");
  place.append(container);
  let current: Looks = readLooks();
  const looks = () => current;
  try {
    const stage = openStage(graph, container, looks, frame);
    const overlay = coverStage(stage, graph, looks);
    picture.setAttribute("hidden", "");
    stage.on("clickNode", ({ node }) => selection.choose({ kind: "node", id: node }));
    stage.on("clickEdge", ({ edge }) => selection.choose({ kind: "edge", id: edge }));
    stage.on("clickStage", () => selection.choose(undefined));
    nameEdgesUnderPointer(stage, graph, () => selection.now() !== undefined);
    selection.follow((chosen) => emphasise(stage, graph, chosen));
    addTools(bar, { stage, graph, overlay, looks, selection });
    const turn = () => {
      current = readLooks();
      stage.refresh();
    };
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", turn, { signal: ended });
    return stage;
  } catch (error) {
    container.remove();
    throw error;
  }
}
