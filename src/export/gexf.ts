// GEXF 1.3 for Gephi: nodes with kind, counts and places; parallel edges with relation, stance, independent origins and the claims behind them.
import type { Format } from "./format.ts";
import { edgeAttributes, type NetworkTable, networkTable, nodeAttributes, numbers } from "./network-table.ts";
import { escapeXml } from "./xml-text.ts";

export const gexf: Format = {
  name: "gexf",
  title: "GEXF",
  purpose: "Gephi and Gephi Lite",
  mediaType: "application/gexf+xml",
  async *write(selection) {
    yield* writeGexf(await networkTable(selection));
  },
};

/** A network as GEXF, piece by piece. */
export function* writeGexf({ nodes, edges }: NetworkTable): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Hearsay</creator><description>Who is said to have done what to whom. An edge stands for claims; it says who claims, not what is so.</description></meta>
<graph defaultedgetype="directed" mode="static">
${attributes("node", nodeAttributes)}${attributes("edge", edgeAttributes)}<nodes>
`;
  for (const { id, label, attributes, place } of nodes) {
    const drawn =
      place === undefined ? "" : `<viz:position x="${place.x}" y="${place.y}" z="0"/><viz:size value="${place.size}"/>`;
    yield `<node id="${escapeXml(id)}" label="${escapeXml(label)}">${values(attributes)}${drawn}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const { id, source, target, label, weight, attributes } of edges)
    yield `<edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}" label="${escapeXml(label)}" weight="${weight}">${values(attributes)}</edge>\n`;
  yield "</edges>\n</graph>\n</gexf>\n";
}

function attributes(of: "node" | "edge", names: readonly string[]): string {
  const rows = names.map(
    (name) => `<attribute id="${name}" title="${name}" type="${numbers.has(`${name}:${of}`) ? "integer" : "string"}"/>`,
  );
  return `<attributes class="${of}">${rows.join("")}</attributes>\n`;
}

function values(attributes: Readonly<Record<string, string | number>>): string {
  const rows = Object.entries(attributes).map(
    ([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`,
  );
  return `<attvalues>${rows.join("")}</attvalues>`;
}
