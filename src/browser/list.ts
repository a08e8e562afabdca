// The lists beside the picture: they drive it from the keyboard and show what is chosen. With a modifier key, or without script, their links are links.
import type { Selection } from "./selection.ts";

/** Turns the links of a network's lists and of its panel's edges into choices. */
export function driveFromList(network: HTMLElement, selection: Selection): void {
  const links = [
    ...network.querySelectorAll<HTMLAnchorElement>(".network-lists a[data-node], .network-lists a[data-edge]"),
  ];
  for (const link of links)
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const { node, edge } = link.dataset;
      if (node !== undefined) selection.choose({ kind: "node", id: node });
      else if (edge !== undefined) selection.choose({ kind: "edge", id: edge });
    });
  selection.follow((chosen) => {
    for (const link of links) {
      if (chosen !== undefined && (link.dataset.node ?? link.dataset.edge) === chosen.id)
        link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  });
}
