// The picture as a file: what is on the stage as PNG, the whole picture as SVG with its colours written in.
import type { Looks } from "./looks.ts";
import type { Stage } from "./stage.ts";

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The stage with its names, at the screen's own resolution. */
export function savePng(stage: Stage, overlay: HTMLCanvasElement, looks: Looks): void {
  const canvas = document.createElement("canvas");
  // WebGL forgets its pixels when the frame is over: draw and copy in one turn.
  stage.refresh();
  const source = stage.getStageCanvas();
  canvas.width = source.width;
  canvas.height = source.height;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = looks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0);
  context.drawImage(overlay, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) save("network.png", blob);
  }, "image/png");
}

const written = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "font-family",
  "font-size",
] as const;

/** The page's own picture; links become absolute, and styles are written into it, since no stylesheet travels with a file. */
export function saveSvg(picture: SVGSVGElement, looks: Looks): void {
  const hidden = picture.hasAttribute("hidden");
  picture.removeAttribute("hidden");
  const copy = document.importNode(picture, true);
  const originals = [...picture.querySelectorAll("path, use, text")];
  for (const [index, element] of [...copy.querySelectorAll("path, use, text")].entries()) {
    const original = originals[index];
    if (original === undefined || element.closest("defs") !== null) continue;
    const style = getComputedStyle(original);
    for (const property of written) element.setAttribute(property, style.getPropertyValue(property));
  }
  picture.toggleAttribute("hidden", hidden);
  for (const link of copy.querySelectorAll("a")) {
    const href = link.getAttribute("href");
    if (href !== null) link.setAttribute("href", new URL(href, location.href).href);
    link.removeAttribute("tabindex");
  }
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const [x, y, width, height] = (copy.getAttribute("viewBox") ?? "0 0 1 1").split(" ");
  for (const [name, value] of Object.entries({ x, y, width, height, fill: looks.paper }))
    ground.setAttribute(name, value ?? "0");
  copy.prepend(ground);
  if (width !== undefined && height !== undefined) {
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
  }
  save("network.svg", new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }));
}
