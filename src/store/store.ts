// The port: what every store of graphs can do, embedded or remote. Its tests are tests/contracts/store.contract.ts, run over each.
import type { Quad, Term } from "@rdfjs/types";

/** One solution of a SELECT: variable name (without "?") to term; an unbound variable is absent. */
export type Row = Readonly<Record<string, Term>>;

export type QueryResult =
  | {
      readonly kind: "bindings";
      readonly variables: readonly string[];
      readonly rows: readonly Row[];
      readonly truncated: boolean;
    }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "graph"; readonly quads: readonly Quad[]; readonly truncated: boolean };

export interface QueryOptions {
  /** Ends the query; the promise rejects with `query-aborted`. */
  readonly signal?: AbortSignal;
  /** The most rows (or triples) to give back; more are cut off and `truncated` says so. */
  readonly limit?: number;
  /** Milliseconds after which the query is stopped with `query-timeout`. */
  readonly timeout?: number;
  /** A query of unknown cost (from the public endpoint): it never takes the last free engine, so that pages stay quick. */
  readonly background?: boolean;
  /** The query is one of our own templates and a SELECT, so the gate, which takes longer than most answers, need not look at it. */
  readonly trusted?: boolean;
  /** SPARQL 1.1 Protocol: the dataset of the query, in place of the union of all graphs. */
  readonly defaultGraphs?: readonly string[];
  readonly namedGraphs?: readonly string[];
}

/** A pattern over the record: absent positions match anything. */
export interface Pattern {
  readonly subject?: Term;
  readonly predicate?: Term;
  readonly object?: Term;
  readonly graph?: Term;
}

export interface GraphStore {
  /** Answers a SPARQL query (never an update). The default graph is the union of all graphs. Throws `bad-query`, `update-refused`, `service-refused`, `query-timeout`, … */
  query(sparql: string, options?: QueryOptions): Promise<QueryResult>;
  /** Quads of the record that fit a pattern, graph by graph. */
  match(pattern: Pattern): AsyncIterable<Quad>;
  /** The graphs there are, sorted. */
  graphs(): Promise<readonly string[]>;
  /** Replaces one graph whole or not at all; durable when the promise resolves. The quads' own graph is ignored, and blank nodes get names. */
  replaceGraph(graph: string, quads: Iterable<Quad>): Promise<void>;
  /** Removes a graph; a graph that is not there is no error. Durable when the promise resolves. */
  dropGraph(graph: string): Promise<void>;
  /** The same with a short text each that changes whenever the content of the graph does, and only then. */
  contents(): Promise<ReadonlyMap<string, string>>;
  /** A short text that changes whenever the content does, and only then; for ETags. */
  stamp(): Promise<string>;
  close(): Promise<void>;
}
