// A long line of changes to a store, the same in every process: what the durability tests do, and what must be there afterwards.
import type { Quad } from "@rdfjs/types";
import { factory } from "../../src/rdf/factory.ts";
import { defaultBase } from "../../src/rdf/iri.ts";

/** Change number `index`: the graph that it touches, and what it holds afterwards; nothing where it is dropped. */
export interface Deed {
  readonly graph: string;
  readonly quads: readonly Quad[];
}

const graphs = 12;

/** A small generator of pseudo-random numbers (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The change with this number. Sizes run from a few quads to some hundred; one in eight drops its graph. */
export function deed(index: number): Deed {
  const random = seeded(index);
  const graph = `${defaultBase}document/${Math.floor(random() * graphs)}`;
  if (random() < 1 / 8) return { graph, quads: [] };
  const size = Math.floor(random() ** 3 * 900) + 1;
  const version = factory.literal(String(index));
  const quads = Array.from({ length: size }, (_, number) =>
    factory.quad(
      factory.namedNode(`${graph}#s${number}`),
      factory.namedNode("https://w3id.org/hearsay/ns#text"),
      number === 0 ? version : factory.literal(`sentence ${number} of version ${index}`),
    ),
  );
  return { graph, quads };
}
