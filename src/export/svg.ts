// A drawn network as an SVG that stands for itself: the picture of the page with its colours and its legend written in, every figure and arrow a link. For print and for drawing programs,
// many of which know no stylesheets: everything is said by attributes.
import { actorKinds } from "../domain/actor.ts";
import type { Certainty } from "../domain/claim.ts";
import { lightTokens as colour } from "../network/colours.ts";
import type { Drawing, DrawnEdge, DrawnNode } from "../network/drawing.ts";
import type { NetworkEdge, NetworkNode } from "../network/payload.ts";
import { kindSymbols } from "../network/symbols.ts";
import { escapeXml } from "./xml-text.ts";

/** Absolute addresses of what figures and arrows lead to. */
export interface SvgLinks {
  readonly node: (node: NetworkNode) => string;
  readonly edge: (edge: NetworkEdge) => string;
}

/** Room for the legend, in units of the stage. */
const legendHeight = 44;

const dashes: Readonly<Record<Certainty, string>> = {
  stated: "",
  hedged: ' stroke-dasharray="7 5"',
  speculated: ' stroke-dasharray="0.1 5" stroke-linecap="round"',
};

/** The drawing, piece by piece. */
export function* writeSvg({ width, height, nodes, edges }: Drawing, links: SvgLinks): Generator<string> {
  const [left, top, whole] = [-width / 2, -height / 2, height + legendHeight];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${whole}" width="${width}" height="${whole}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="13">
<title>A network of actors, drawn by Hearsay</title>
<desc>Who is said to have done what to whom. An arrow stands for claims; it says who claims, not what is so.</desc>
<rect x="${left}" y="${top}" width="${width}" height="${whole}" fill="${colour["paper-raised"]}"/>
<g fill="none">
`;
  for (const edge of edges) yield edgeLine(edge, links.edge(edge.edge));
  yield "</g>\n<g>\n";
  for (const node of nodes) yield nodeLine(node, links.node(node.node));
  yield `</g>\n<g fill="${colour.ink}" stroke="${colour["paper-raised"]}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" dominant-baseline="central">\n`;
  for (const { node, label } of nodes)
    if (label !== undefined)
      yield `<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${escapeXml(node.label)}</text>\n`;
  yield "</g>\n";
  yield* legend(nodes, edges, { x: left + 24, y: top + height + legendHeight / 2 });
  yield "</svg>\n";
}

const ofEdge = ({ polarity }: NetworkEdge): string => (polarity === "denied" ? colour.problem : colour.edge);

function edgeLine({ edge, line, head, width, title }: DrawnEdge, href: string): string {
  const stroke = ofEdge(edge);
  const end = head === "" ? "" : `<path class="head" d="${head}" fill="${stroke}"/>`;
  return `<a href="${escapeXml(href)}"><title>${escapeXml(title)}</title><path class="line" d="${line}" stroke="${stroke}" stroke-width="${width}"${dashes[edge.certainty]}/>${end}</a>\n`;
}

function nodeLine({ node, x, y, shape, icon, iconTransform, title, fill }: DrawnNode, href: string): string {
  return `<a href="${escapeXml(href)}" transform="translate(${x} ${y})"><title>${escapeXml(title)}</title><path class="shape" d="${shape}" fill="${fill ?? colour[node.kind]}" stroke="${colour["paper-raised"]}" stroke-width="1.5"/><path d="${icon}" fill="${colour["on-kind"]}" fill-rule="evenodd" transform="${iconTransform}"/></a>\n`;
}

/** The kinds of figures and of lines that the picture has, side by side. */
function* legend(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  { x, y }: { readonly x: number; readonly y: number },
): Generator<string> {
  let at = x;
  const entry = (key: string, room: number, name: string): string => {
    const text = `<g transform="translate(${at} ${y})">${key}<text x="${room}" dominant-baseline="central">${name}</text></g>\n`;
    at += room + name.length * 7.2 + 22;
    return text;
  };
  yield `<g fill="${colour["ink-soft"]}">\n`;
  for (const kind of actorKinds) {
    if (!nodes.some(({ node }) => node.kind === kind)) continue;
    const { key, icon, name } = kindSymbols[kind];
    yield entry(
      `<path d="${key}" fill="${colour[kind]}"/><path d="${icon}" fill="${colour["on-kind"]}" fill-rule="evenodd" transform="scale(0.5) translate(-12 -12)"/>`,
      16,
      name,
    );
  }
  for (const certainty of ["stated", "hedged", "speculated"] as const)
    if (edges.some(({ edge }) => edge.certainty === certainty))
      yield entry(
        `<path d="M0 0H27" stroke="${colour.edge}" stroke-width="1.6"${dashes[certainty]}/><path d="M27 -4L35 0L27 4z" fill="${colour.edge}"/>`,
        42,
        certainty,
      );
  if (edges.some(({ edge }) => edge.polarity === "denied"))
    yield entry(
      `<path d="M0 0H27" stroke="${colour.problem}" stroke-width="1.6"/><path d="M27 -6H29V6H27z" fill="${colour.problem}"/>`,
      36,
      "denied",
    );
  yield "</g>\n";
}
