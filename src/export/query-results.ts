// Answers to queries as files: SPARQL 1.1 Query Results in JSON, XML, CSV and TSV, a table for people, and RDF for graphs. One row a format.
import type { Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { writeJsonLd } from "../rdf/json-ld.ts";
import { writeNQuads, writeTurtle } from "../rdf/syntax.ts";
import { writeTerm } from "../rdf/term-text.ts";
import type { QueryResult } from "../store/store.ts";
import { csvLine } from "./csv-line.ts";
import { escapeXml } from "./xml-text.ts";

type Kind = QueryResult["kind"];
type Solutions = Exclude<QueryResult, { readonly kind: "graph" }>;
type Bindings = Extract<QueryResult, { readonly kind: "bindings" }>;
type Graph = Extract<QueryResult, { readonly kind: "graph" }>;

export interface ResultFormat {
  readonly name: string;
  readonly mediaType: string;
  /** Which kinds of answer it can hold. */
  readonly kinds: readonly Kind[];
  /** The answer as text, piece by piece. `base`: IRIs of our own may be written relative to it. */
  readonly write: (result: QueryResult, base?: string) => Iterable<string>;
}

/** Formats in the order of preference: the first that fits is taken where nothing is asked for. */
export const resultFormats: readonly ResultFormat[] = [
  solutions("json", "application/sparql-results+json", ["bindings", "boolean"], writeJson),
  solutions("xml", "application/sparql-results+xml", ["bindings", "boolean"], writeXml),
  solutions("csv", "text/csv", ["bindings"], (result) => writeLines(result, ",")),
  solutions("tsv", "text/tab-separated-values", ["bindings"], (result) => writeLines(result, "\t")),
  graph("ttl", "text/turtle", ({ quads }, base) => [writeTurtle(quads, base === undefined ? {} : { base })]),
  graph("nt", "application/n-triples", ({ quads }) => writeNQuads(quads)),
  graph("trig", "application/trig", ({ quads }, base) => [writeTurtle(quads, base === undefined ? {} : { base })]),
  graph("jsonld", "application/ld+json", ({ quads }, base) => [writeJsonLd(quads, base === undefined ? {} : { base })]),
];

/** The format of this name for an answer of this kind. Throws `not-acceptable` with the formats there are. */
export function findResultFormat(name: string, kind: Kind): ResultFormat {
  const found = resultFormats.find((format) => format.name === name && format.kinds.includes(kind));
  if (found !== undefined) return found;
  const what = { bindings: "A table of solutions", boolean: "A yes or no", graph: "A graph" }[kind];
  const names = resultFormats.filter((format) => format.kinds.includes(kind)).map((format) => format.name);
  throw new KnownError("not-acceptable", `${what} does not come as "${name}"; it comes as ${names.join(", ")}.`);
}

function solutions(
  name: string,
  mediaType: string,
  kinds: readonly Kind[],
  write: (result: Solutions) => Iterable<string>,
): ResultFormat {
  return { name, mediaType, kinds, write: (result) => (result.kind === "graph" ? [] : write(result)) };
}

function graph(
  name: string,
  mediaType: string,
  write: (result: Graph, base?: string) => Iterable<string>,
): ResultFormat {
  return {
    name,
    mediaType,
    kinds: ["graph"],
    write: (result, base) => (result.kind === "graph" ? write(result, base) : []),
  };
}

/** Pieces of several lines: fewer and larger writes. */
function* inPieces(lines: Iterable<string>, size = 1 << 16): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < size) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function* writeJson(result: Solutions): Generator<string> {
  if (result.kind === "boolean") return yield `${JSON.stringify({ head: {}, boolean: result.value })}\n`;
  yield `{"head":{"vars":${JSON.stringify(result.variables)}},"results":{"bindings":[`;
  yield* inPieces(jsonRows(result));
  yield "\n]}}\n";
}

function* jsonRows({ variables, rows }: Bindings): Generator<string> {
  let comma = "\n";
  for (const row of rows) {
    const binding = variables.flatMap((name) => (row[name] === undefined ? [] : [[name, jsonTerm(row[name])]]));
    yield `${comma}${JSON.stringify(Object.fromEntries(binding))}`;
    comma = ",\n";
  }
}

function jsonTerm(term: Term): unknown {
  switch (term.termType) {
    case "NamedNode":
      return { type: "uri", value: term.value };
    case "BlankNode":
      return { type: "bnode", value: term.value };
    case "Quad": {
      const { subject, predicate, object } = term;
      return {
        type: "triple",
        value: { subject: jsonTerm(subject), predicate: jsonTerm(predicate), object: jsonTerm(object) },
      };
    }
    case "Literal":
      return {
        type: "literal",
        value: term.value,
        ...(term.language !== "" ? { "xml:lang": term.language } : plainDatatype(term.datatype.value)),
        ...(term.direction ? { "its:dir": term.direction } : {}),
      };
    default:
      throw new TypeError(`a ${term.termType} is no answer`);
  }
}

const plainDatatype = (datatype: string) =>
  datatype === "http://www.w3.org/2001/XMLSchema#string" ? {} : { datatype };

function* writeXml(result: Solutions): Generator<string> {
  yield '<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n';
  if (result.kind === "boolean") return yield `<head/>\n<boolean>${result.value}</boolean>\n</sparql>\n`;
  yield `<head>${result.variables.map((name) => `<variable name="${escapeXml(name)}"/>`).join("")}</head>\n<results>\n`;
  yield* inPieces(xmlRows(result));
  yield "</results>\n</sparql>\n";
}

function* xmlRows({ variables, rows }: Bindings): Generator<string> {
  for (const row of rows) {
    const bindings = variables.flatMap((name) => {
      const term = row[name];
      return term === undefined ? [] : [`<binding name="${escapeXml(name)}">${xmlTerm(term)}</binding>`];
    });
    yield `<result>${bindings.join("")}</result>\n`;
  }
}

function xmlTerm(term: Term): string {
  switch (term.termType) {
    case "NamedNode":
      return `<uri>${escapeXml(term.value)}</uri>`;
    case "BlankNode":
      return `<bnode>${escapeXml(term.value)}</bnode>`;
    case "Quad":
      return `<triple><subject>${xmlTerm(term.subject)}</subject><predicate>${xmlTerm(term.predicate)}</predicate><object>${xmlTerm(term.object)}</object></triple>`;
    case "Literal": {
      const datatype = plainDatatype(term.datatype.value).datatype;
      const kind =
        term.language !== ""
          ? ` xml:lang="${escapeXml(term.language)}"`
          : datatype === undefined
            ? ""
            : ` datatype="${escapeXml(datatype)}"`;
      return `<literal${kind}>${escapeXml(term.value)}</literal>`;
    }
    default:
      throw new TypeError(`a ${term.termType} is no answer`);
  }
}

/** CSV holds the bare values, TSV the terms as Turtle writes them (SPARQL 1.1 Query Results CSV and TSV Formats). */
function* writeLines(result: Solutions, separator: "," | "\t"): Generator<string> {
  if (result.kind !== "bindings") return;
  const { variables, rows } = result;
  const lines = function* (): Generator<string> {
    yield separator === "," ? csvLine(variables) : `${variables.map((name) => `?${name}`).join("\t")}\n`;
    for (const row of rows) {
      const terms = variables.map((name) => row[name]);
      yield separator === ","
        ? csvLine(terms.map(bareTerm))
        : `${terms.map((t) => (t ? writeTerm(t) : "")).join("\t")}\n`;
    }
  };
  yield* inPieces(lines());
}

function bareTerm(term: Term | undefined): string {
  if (term === undefined) return "";
  return term.termType === "BlankNode" || term.termType === "Quad" ? writeTerm(term) : term.value;
}
