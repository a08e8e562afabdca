// What the engine and its worker say to each other. Everything crosses as strings: a quad at a time would cost more than the query.

/** Asks of the worker. Each is answered by one {@link Answer} with the same `id`. */
export type Ask =
  /** Adds N-Quads; with `drop`, the graphs named are emptied first. */
  | { readonly id: number; readonly kind: "load"; readonly drop: readonly string[]; readonly nquads: string }
  | { readonly id: number; readonly kind: "query"; readonly question: Question };

export interface Question {
  readonly sparql: string;
  readonly base: string;
  /** The media type in which the answer is wanted: SPARQL JSON results or N-Triples. */
  readonly format: string;
  /** The default graph: the union of all graphs, or these. */
  readonly dataset:
    | "union"
    | "own"
    | { readonly defaultGraphs: readonly string[]; readonly namedGraphs: readonly string[] };
}

export type Answer =
  | { readonly id: number; readonly kind: "done"; readonly text: string }
  /** The engine objects; `isBroken`: it broke off in the middle of its work, and what it says from now on cannot be relied upon. */
  | { readonly id: number; readonly kind: "failed"; readonly message: string; readonly isBroken: boolean };
