// The record: what is loaded, replaced whole, matched by pattern and exported. One named graph a document in an N3 store, with a hash a graph.
import { createHash } from "node:crypto";
import type { NamedNode, Quad } from "@rdfjs/types";
import { Store } from "n3";
import { factory } from "../rdf/factory.ts";
import { writeNQuads } from "../rdf/syntax.ts";
import type { EngineSource } from "./replica.ts";
import type { Pattern } from "./store.ts";

export class GraphRecord implements EngineSource {
  readonly #store = new Store();
  /** Hash of what each graph holds; the graphs that there are. */
  readonly #hashes = new Map<string, string>();
  #stamp: string | undefined;

  /** The graphs there are, sorted. */
  graphs(): string[] {
    return [...this.#hashes.keys()].sort();
  }

  /** The hash under which a graph was put, or undefined where it is not there. */
  hashOf(graph: string): string | undefined {
    return this.#hashes.get(graph);
  }

  /** Replaces a graph; `hash` tells whether two contents are the same. */
  put(graph: string, quads: Iterable<Quad>, hash: string): void {
    const name = factory.namedNode(graph);
    this.drop(graph);
    for (const quad of quads) this.#store.addQuad(quad.subject, quad.predicate, quad.object, name);
    this.#hashes.set(graph, hash);
    this.#stamp = undefined;
  }

  drop(graph: string): void {
    if (!this.#hashes.delete(graph)) return;
    const name = factory.namedNode(graph);
    this.#store.removeQuads(this.#store.getQuads(null, null, null, name));
    this.#stamp = undefined;
  }

  /** How many quads there are: in a graph, or in all. */
  count(graph?: string): number {
    return graph === undefined ? this.#store.size : this.#store.countQuads(null, null, null, factory.namedNode(graph));
  }

  /** The quads that fit a pattern, graph by graph in the order of the graphs' names. */
  *match({ subject, predicate, object, graph }: Pattern): Iterable<Quad> {
    const graphs: readonly NamedNode[] =
      graph?.termType === "NamedNode" ? [graph] : this.graphs().map((iri) => factory.namedNode(iri));
    for (const name of graphs) {
      yield* this.#store.getQuads(subject ?? null, predicate ?? null, object ?? null, name);
    }
  }

  nquads(graph: string): Iterable<string> {
    return writeNQuads(this.match({ graph: factory.namedNode(graph) }));
  }

  /** A short text that is the same whenever the content is. */
  stamp(): string {
    if (this.#stamp === undefined) {
      const hash = createHash("sha256");
      for (const graph of this.graphs()) hash.update(`${graph}\n${this.#hashes.get(graph)}\n`);
      this.#stamp = hash.digest("hex").slice(0, 16);
    }
    return this.#stamp;
  }
}
