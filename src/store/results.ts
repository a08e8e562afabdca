// Answers of an engine as values: SPARQL JSON results into rows, N-Triples into quads.
import type { Quad, Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import { parseRdf } from "../rdf/syntax.ts";
import { xsd } from "../rdf/vocabulary.ts";
import { solutionMark } from "./limits.ts";
import type { QueryResult, Row } from "./store.ts";

/** A term in SPARQL 1.1 Query Results JSON (and 1.2: triple terms and base direction). */
type JsonTerm =
  | { readonly type: "uri" | "bnode"; readonly value: string }
  | JsonLiteral
  | { readonly type: "triple"; readonly value: JsonTriple };

interface JsonLiteral {
  readonly type: "literal" | "typed-literal";
  readonly value: string;
  readonly datatype?: string;
  readonly "xml:lang"?: string;
  readonly "its:dir"?: "ltr" | "rtl";
}

interface JsonTriple {
  readonly subject: JsonTerm;
  readonly predicate: JsonTerm;
  readonly object: JsonTerm;
}

export interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

/** The result in SPARQL JSON results, cut off at a limit. */
export function rowResult(text: string, limit: number | undefined): QueryResult {
  const results: JsonResults = JSON.parse(text);
  if (results.boolean !== undefined) return { kind: "boolean", value: results.boolean };
  const rows = rowsOf(results);
  const truncated = limit !== undefined && rows.length > limit;
  return {
    kind: "bindings",
    variables: results.head.vars ?? [],
    rows: truncated ? rows.slice(0, limit) : rows,
    truncated,
  };
}

/** The result in N-Triples, cut off at a limit of triples, or of the solutions that it counts. */
export function graphResult(text: string, limit: number | undefined): QueryResult {
  const made = parseRdf(text, { syntax: "ntriples", name: "the engine's answer" });
  const quads = limit === undefined ? made : made.filter(({ predicate }) => predicate.value !== solutionMark);
  const truncated = limit !== undefined && (quads.length > limit || made.length - quads.length > limit);
  return { kind: "graph", quads: truncated ? quads.slice(0, limit) : quads, truncated };
}

/** The rows of SPARQL JSON results. An IRI that comes again and again is one term. */
export function rowsOf(results: JsonResults): Row[] {
  const iris = new Map<string, Term>();
  const read = (json: JsonTerm): Term => {
    if (json.type !== "uri") return termOf(json);
    const known = iris.get(json.value) ?? factory.namedNode(json.value);
    iris.set(json.value, known);
    return known;
  };
  const bindings = results.results?.bindings ?? [];
  return bindings.map((binding) => {
    const row: Record<string, Term> = {};
    for (const name in binding) {
      const json = binding[name];
      if (json !== undefined) row[name] = read(json);
    }
    return row;
  });
}

function termOf(json: JsonTerm): Term {
  switch (json.type) {
    case "uri":
      return factory.namedNode(json.value);
    case "bnode":
      return factory.blankNode(json.value);
    case "triple":
      return tripleTerm(json.value);
    default:
      return literalOf(json);
  }
}

function literalOf(json: JsonLiteral): Term {
  const language = json["xml:lang"];
  const direction = json["its:dir"];
  if (language === undefined) {
    if (json.datatype === undefined) return factory.literal(json.value);
    // Some engines keep truth values as numbers; this is their canonical form.
    if (json.datatype === xsd.boolean.value) return factory.literal(canonicalBoolean(json.value), xsd.boolean);
    return factory.literal(json.value, factory.namedNode(json.datatype));
  }
  return direction === undefined
    ? factory.literal(json.value, language)
    : factory.literal(json.value, { language, direction });
}

function canonicalBoolean(value: string): string {
  return value === "1" ? "true" : value === "0" ? "false" : value;
}

function tripleTerm(json: JsonTriple): Term {
  return quadFrom(termOf(json.subject), termOf(json.predicate), termOf(json.object));
}

/** A quad of terms whose kinds are not known yet. Throws `bad-data` where no quad can be made of them. */
export function quadFrom(subject: Term, predicate: Term, object: Term, graph?: Quad["graph"]): Quad {
  if (!isSubject(subject) || predicate.termType !== "NamedNode" || !isObject(object)) {
    throw new KnownError("bad-data", "The engine answered with something that is no triple.");
  }
  return factory.quad(subject, predicate, object, graph);
}

function isSubject(term: Term): term is Quad["subject"] {
  return term.termType === "NamedNode" || term.termType === "BlankNode";
}

function isObject(term: Term): term is Quad["object"] {
  return isSubject(term) || term.termType === "Literal" || term.termType === "Quad";
}
