// The tools on the stage: nearer, farther, all of it, find somebody, take the picture along. Made by script, since without script they would do nothing.
import { savePng } from "./export-picture.ts";
import { type Looks, wantsStillness } from "./looks.ts";
import type { PictureGraph } from "./picture-graph.ts";
import type { Selection } from "./selection.ts";
import type { Stage } from "./stage.ts";

const duration = () => ({ duration: wantsStillness() ? 0 : 250 });

/** Brings a node to the middle, near enough to read its surroundings. */
export function moveTo(stage: Stage, node: string): void {
  const shown = stage.getNodeDisplayData(node);
  if (shown === undefined) return;
  void stage.getCamera().animate({ x: shown.x, y: shown.y, ratio: Math.min(stage.getCamera().ratio, 0.6) }, duration());
}

function button(label: string, name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.title = name;
  element.setAttribute("aria-label", name);
  element.addEventListener("click", press);
  return element;
}

/** Puts the tools on the stage. */
export function addTools(
  place: HTMLElement,
  parts: {
    readonly stage: Stage;
    readonly graph: PictureGraph;
    readonly overlay: HTMLCanvasElement;
    readonly looks: () => Looks;
    readonly selection: Selection;
  },
): void {
  const { stage, graph, overlay, looks, selection } = parts;
  const camera = stage.getCamera();
  const tools = document.createElement("div");
  tools.className = "network-tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "The picture");
  tools.append(
    button("+", "Nearer", () => void camera.zoomIn(duration())),
    button("−", "Farther", () => void camera.zoomOut(duration())),
    button("Fit", "Fit: show all of it", () => void camera.reset(duration())),
    button("PNG", "Save the picture as PNG", () => savePng(stage, overlay, looks())),
  );
  place.append(finder(stage, graph, selection), tools);
}

let finders = 0;

function finder(stage: Stage, graph: PictureGraph, selection: Selection): HTMLFormElement {
  finders += 1;
  const form = document.createElement("form");
  form.className = "network-find";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "In the picture");
  const label = document.createElement("label");
  label.className = "visually-hidden";
  label.textContent = "Find an actor in the picture";
  const field = document.createElement("input");
  field.type = "search";
  field.placeholder = "Find in the picture";
  field.id = `network-find-${finders}`;
  label.htmlFor = field.id;
  const names = document.createElement("datalist");
  names.id = `network-names-${finders}`;
  field.setAttribute("list", names.id);
  names.append(
    ...graph.mapNodes((_, { node }) => {
      const option = document.createElement("option");
      option.value = node.label;
      return option;
    }),
  );
  const find = () => {
    const sought = field.value.trim().toLowerCase();
    if (sought === "") return;
    const exact = graph.findNode((_, { node }) => node.label.toLowerCase() === sought);
    const found = exact ?? graph.findNode((_, { node }) => node.label.toLowerCase().includes(sought));
    field.setCustomValidity(found === undefined ? "Nobody of this name is in the picture." : "");
    field.reportValidity();
    if (found === undefined) return;
    selection.choose({ kind: "node", id: found });
    moveTo(stage, found);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  field.addEventListener("input", () => field.setCustomValidity(""));
  field.addEventListener("change", find);
  form.append(label, field, names);
  return form;
}
