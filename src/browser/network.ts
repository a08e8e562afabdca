// The network's script: in each network of the page a canvas takes the place of the picture, once it has been drawn. Without WebGL the picture stays, and the lists still work.
import type { NetworkPayload } from "../network/payload.ts";
import { emphasise, nameEdgesUnderPointer } from "./emphasis.ts";
import { driveFromList } from "./list.ts";
import { type Looks, readLooks } from "./looks.ts";
import { coverStage } from "./overlay.ts";
import { openPanel } from "./panel.ts";
import { type PictureGraph, pictureGraph } from "./picture-graph.ts";
import { openSelection, type Selection } from "./selection.ts";
import { openStage } from "./stage.ts";
import { addTools } from "./tools.ts";

for (const network of document.querySelectorAll<HTMLElement>("[data-network]")) startNetwork(network);

function startNetwork(network: HTMLElement): void {
  const place = network.querySelector<HTMLElement>(".network-stage");
  const bar = network.querySelector<HTMLElement>(".network-bar");
  const picture = place?.querySelector<SVGSVGElement>(".network-svg");
  const data = network.querySelector(".network-data")?.textContent;
  if (place === null || bar === null || !picture || !data) return;
  const payload = JSON.parse(data) as NetworkPayload;
  const [, , width = 1200, height = 800] = (picture.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const graph = pictureGraph(payload, scaleFor(place.clientWidth / width, payload.nodes.length));
  const selection = openSelection(({ kind, id }) => (kind === "node" ? graph.hasNode(id) : graph.hasEdge(id)));
  driveFromList(network, selection);
  openPanel(network, selection);
  try {
    drawOn(place, { bar, picture, graph, selection, frame: { width, height } });
    network.dataset.drawn = "canvas";
  } catch (error) {
    network.dataset.drawn = "picture";
    console.info("The network stays a picture: no WebGL 2 here.", error);
  }
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
}

function drawOn(place: HTMLElement, { bar, picture, graph, selection, frame }: Parts): void {
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
    addTools(bar, { stage, graph, overlay, picture, looks, selection });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      current = readLooks();
      stage.refresh();
    });
  } catch (error) {
    container.remove();
    throw error;
  }
}
