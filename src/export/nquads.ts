// N-Quads: one statement a line, for pipes and bulk loaders.
import { writeNQuads } from "../rdf/syntax.ts";
import type { Format } from "./format.ts";

export const nquads: Format = {
  name: "nq",
  title: "N-Quads",
  purpose: "bulk loaders and line tools",
  mediaType: "application/n-quads",
  async *write({ graphs }) {
    for await (const { quads } of graphs()) yield* writeNQuads(quads);
  },
};
