// One term as text, in the form that N-Quads, Turtle and SPARQL share.
import type { Literal, Term } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { xsd } from "./vocabulary.ts";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

const toEscape = /[\\"\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A string in double quotes. What cannot be written in UTF-8 (half a surrogate pair) becomes U+FFFD. */
export function quoted(text: string): string {
  return `"${text.replace(toEscape, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
    return escapes[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
  })}"`;
}

const notInIri = /[\p{Cc}\p{Cs}<>"{}|^`\\ ]/u;

/**
 * An IRI in angle brackets. Throws `bad-data` for a text with characters that no IRI has: they are not escaped, because SPARQL reads
 * \u003E as ">" before it looks at anything else, and an IRI would end early.
 */
export function bracketed(iri: string): string {
  if (notInIri.test(iri))
    throw new KnownError("bad-data", `"${iri}" is not an IRI: percent-encode blanks, quotes and brackets in it.`);
  return `<${iri}>`;
}

/** A term as N-Quads, Turtle and SPARQL write it. Throws a TypeError for the default graph, which has no text. */
export function writeTerm(term: Term): string {
  switch (term.termType) {
    case "NamedNode":
      return bracketed(term.value);
    case "Literal":
      return writeLiteral(term);
    case "BlankNode":
      return `_:${term.value}`;
    case "Variable":
      return `?${term.value}`;
    case "Quad":
      return `<<( ${writeTerm(term.subject)} ${writeTerm(term.predicate)} ${writeTerm(term.object)} )>>`;
    default:
      throw new TypeError(`a ${term.termType} cannot be written as a term`);
  }
}

function writeLiteral(literal: Literal): string {
  const text = quoted(literal.value);
  if (literal.language !== "") {
    return `${text}@${literal.language}${literal.direction ? `--${literal.direction}` : ""}`;
  }
  const datatype = literal.datatype.value;
  return datatype === xsd.string.value ? text : `${text}^^${bracketed(datatype)}`;
}
