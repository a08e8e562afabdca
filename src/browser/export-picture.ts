// The picture as a file: what is on the stage, as PNG. As SVG the server has it.
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
