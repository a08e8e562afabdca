// JSON-LD 1.1: one document a graph, each with the context that it needs; several are a list, which a processor reads as one.
import { writeJsonLd } from "../rdf/json-ld.ts";
import type { Format } from "./format.ts";

export const jsonLd: Format = {
  name: "jsonld",
  title: "JSON-LD",
  purpose: "web tools, and programs that read JSON",
  mediaType: "application/ld+json",
  async *write({ graphs, base }) {
    let before: string | undefined;
    let isList = false;
    for await (const { quads } of graphs()) {
      if (before !== undefined) {
        yield (isList ? "," : "[") + before;
        isList = true;
      }
      before = writeJsonLd(quads, { base });
    }
    if (before === undefined) yield "[]\n";
    else yield isList ? `,${before}]\n` : before;
  },
};
