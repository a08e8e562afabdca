// The record: what is loaded, replaced whole, matched by pattern and exported. One packed graph a document, with a hash a graph.
import { createHash } from "node:crypto";
import type { Quad } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { matchPacked, type PackedGraph, packedLines, packGraph, patternTerm, sizeOf } from "./packed-graph.ts";
import type { EngineSource } from "./replica.ts";
import type { Pattern } from "./store.ts";

interface Held {
  readonly packed: PackedGraph;
  /** Tells whether two contents are the same. */
  readonly hash: string;
}

export class GraphRecord implements EngineSource {
  readonly #graphs = new Map<string, Held>();
  #names: readonly string[] | undefined;
  #contents: ReadonlyMap<string, string> | undefined;
  #stamp: string | undefined;

  /** The graphs there are, sorted. */
  graphs(): readonly string[] {
    this.#names ??= [...this.#graphs.keys()].sort();
    return this.#names;
  }

  /** Each graph with its hash, in the order of the names. */
  contents(): ReadonlyMap<string, string> {
    this.#contents ??= new Map(this.graphs().map((graph) => [graph, this.hashOf(graph) ?? ""]));
    return this.#contents;
  }

  /** The hash under which a graph was put, or undefined where it is not there. */
  hashOf(graph: string): string | undefined {
    return this.#graphs.get(graph)?.hash;
  }

  /** Replaces a graph; `hash` tells whether two contents are the same. */
  put(graph: string, quads: Iterable<Quad>, hash: string): void {
    this.#graphs.set(graph, { packed: packGraph(quads), hash });
    this.#changed();
  }

  drop(graph: string): void {
    if (this.#graphs.delete(graph)) this.#changed();
  }

  /** How many quads there are in a graph. */
  count(graph: string): number {
    const held = this.#graphs.get(graph);
    return held === undefined ? 0 : sizeOf(held.packed);
  }

  /** The quads that fit a pattern, graph by graph in the order of the graphs' names. */
  *match({ subject, predicate, object, graph }: Pattern): Iterable<Quad> {
    const pattern = {
      subject: patternTerm(subject),
      predicate: patternTerm(predicate),
      object: patternTerm(object),
    };
    for (const name of graph?.termType === "NamedNode" ? [graph.value] : this.graphs()) {
      const held = this.#graphs.get(name);
      if (held !== undefined) yield* matchPacked(held.packed, pattern, factory.namedNode(name));
    }
  }

  /** A graph as slices of N-Quads; nothing of a graph that is not there. */
  *nquads(graph: string): Iterable<string> {
    const held = this.#graphs.get(graph);
    if (held !== undefined) yield* packedLines(held.packed, factory.namedNode(graph));
  }

  /** A short text that is the same whenever the content is. */
  stamp(): string {
    if (this.#stamp === undefined) {
      const hash = createHash("sha256");
      for (const [graph, content] of this.contents()) hash.update(`${graph}\n${content}\n`);
      this.#stamp = hash.digest("hex").slice(0, 16);
    }
    return this.#stamp;
  }

  #changed(): void {
    this.#names = undefined;
    this.#contents = undefined;
    this.#stamp = undefined;
  }
}
