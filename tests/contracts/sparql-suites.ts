// The engine room alone, as the runner of the W3C's SPARQL suites wants it: gate, engine, results and their formats, with no union of graphs behind the
// default graph. docs/conformance.md says how it is run.
import type { Quad, Term } from "@rdfjs/types";
import oxigraph from "oxigraph";
import { findResultFormat, resultFormats } from "../../src/export/query-results.ts";
import { parseRdf, writeQuadLine } from "../../src/rdf/syntax.ts";
import { admit } from "../../src/store/gate.ts";
import { openOxigraph } from "../../src/store/oxigraph-engine.ts";
import { graphResult, rowResult } from "../../src/store/results.ts";
import type { QueryResult } from "../../src/store/store.ts";

interface Options {
  readonly baseIRI?: string;
}

/** Parses a query, or throws. An update is parsed too, and then refused, which is no fault of its syntax. */
export async function parse(query: string, { baseIRI }: Options): Promise<void> {
  try {
    admit(query, baseIRI);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "update-refused" && code !== "service-refused") throw error;
  }
}

/** Answers a query over some quads. */
export async function answer(data: readonly Quad[], query: string, { baseIRI = "" }: Options): Promise<QueryResult> {
  const { form } = admit(query, baseIRI);
  const engine = openOxigraph();
  engine.load([], data.map(writeQuadLine).join(""));
  const isGraph = form === "construct" || form === "describe";
  const format = isGraph ? "application/n-triples" : "application/sparql-results+json";
  const text = engine.ask({ sparql: query, base: baseIRI, format, dataset: "own" });
  return isGraph ? graphResult(text, undefined) : rowResult(text, undefined);
}

/** Answers a query as a text of a media type. */
export async function answerAs(
  data: readonly Quad[],
  query: string,
  mediaType: string,
  options: Options,
): Promise<string> {
  const result = await answer(data, query, options);
  const name = resultFormats.find((format) => format.mediaType === mediaType)?.name ?? mediaType;
  return [...findResultFormat(name, result.kind).write(result)].join("");
}

/** What an update leaves of some quads. The product refuses updates; this is the engine's own, for the three tests of SPARQL 1.2 that need it. */
export async function update(
  data: readonly Quad[],
  query: string,
  { baseIRI = "" }: Options,
): Promise<readonly Quad[]> {
  const store = new oxigraph.Store();
  store.load(data.map(writeQuadLine).join(""), { format: "application/n-quads", lenient: true });
  store.update(query, { base_iri: baseIRI });
  return parseRdf(store.dump({ format: "application/n-quads" }), { syntax: "nquads" });
}

/** The rows of a table, their variables with a question mark before them, as the runner has them. */
export function rowsOf(result: Extract<QueryResult, { readonly kind: "bindings" }>): readonly Record<string, Term>[] {
  return result.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [`?${name}`, term])));
}
