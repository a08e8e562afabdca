// GraphML for yEd, Cytoscape, igraph, NetworkX and the like: the same nodes and edges as in GEXF.
import type { Format } from "./format.ts";
import { edgeAttributes, type NetworkTable, networkTable, nodeAttributes, numbers } from "./network-table.ts";
import { escapeXml } from "./xml-text.ts";

export const graphml: Format = {
  name: "graphml",
  title: "GraphML",
  purpose: "yEd, Cytoscape, igraph, NetworkX",
  mediaType: "application/graphml+xml",
  async *write(selection) {
    yield* writeGraphml(await networkTable(selection));
  },
};

/** A network as GraphML, piece by piece. */
export function* writeGraphml({ nodes, edges }: NetworkTable): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys("node", ["label", ...nodeAttributes, "x", "y"])}${keys("edge", ["label", "weight", ...edgeAttributes])}<graph id="hearsay" edgedefault="directed">
`;
  for (const { id, label, attributes, place } of nodes) {
    const drawn = place === undefined ? {} : { x: place.x, y: place.y };
    yield `<node id="${escapeXml(id)}">${data("node", { label, ...attributes, ...drawn })}</node>\n`;
  }
  for (const { id, source, target, label, weight, attributes } of edges)
    yield `<edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${data("edge", { label, weight, ...attributes })}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}

type Of = "node" | "edge";

function keys(of: Of, names: readonly string[]): string {
  return names
    .map((name) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${typeOf(of, name)}"/>\n`)
    .join("");
}

function typeOf(of: Of, name: string): string {
  if (name === "x" || name === "y") return "double";
  return name === "weight" || numbers.has(`${name}:${of}`) ? "int" : "string";
}

function data(of: Of, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join("");
}
