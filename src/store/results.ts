// Answers between text and values: SPARQL JSON results into rows, and results into JSON, XML, CSV and TSV.
import type { Quad, Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import type { Row } from "./store.ts";

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

/** The rows of SPARQL JSON results. */
export function rowsOf(results: JsonResults): Row[] {
  return (results.results?.bindings ?? []).map((binding) =>
    Object.fromEntries(Object.entries(binding).map(([name, term]) => [name, termOf(term)])),
  );
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
    return json.datatype === undefined
      ? factory.literal(json.value)
      : factory.literal(json.value, factory.namedNode(json.datatype));
  }
  return direction === undefined
    ? factory.literal(json.value, language)
    : factory.literal(json.value, { language, direction });
}

function tripleTerm(json: JsonTriple): Term {
  const [subject, predicate, object] = [termOf(json.subject), termOf(json.predicate), termOf(json.object)];
  if (!isSubject(subject) || predicate.termType !== "NamedNode" || !isObject(object)) {
    throw new KnownError("bad-data", "The engine answered with a triple term that no triple term can be.");
  }
  return factory.quad(subject, predicate, object);
}

function isSubject(term: Term): term is Quad["subject"] {
  return term.termType === "NamedNode" || term.termType === "BlankNode";
}

function isObject(term: Term): term is Quad["object"] {
  return isSubject(term) || term.termType === "Literal" || term.termType === "Quad";
}
