// Queries as templates into which only terms, numbers and lists of terms can be put: nothing that a user typed can become syntax.
import type { Term } from "@rdfjs/types";
import { writeTerm } from "./term-text.ts";
import { type Prefix, prefixes } from "./vocabulary.ts";

/** A piece of a query, made by {@link fragment} and put into another. */
export interface SparqlFragment {
  readonly fragment: string;
}

export type SparqlValue = Term | number | SparqlFragment | readonly Term[];

/**
 * A query with its values written in as SPARQL terms; a list becomes its members with blanks between (for VALUES and IN, see {@link commaList}).
 * Declares those of our prefixes that it uses, so that every query can be shown, copied and run elsewhere as it is.
 */
export function sparql(strings: TemplateStringsArray, ...values: readonly SparqlValue[]): string {
  return withPrefixes(fill(strings, values));
}

/** A piece of a query with values written in, to be put into {@link sparql}. */
export function fragment(strings: TemplateStringsArray, ...values: readonly SparqlValue[]): SparqlFragment {
  return { fragment: fill(strings, values) };
}

/** Terms with commas between, for `IN (…)`. */
export function commaList(terms: readonly Term[]): SparqlFragment {
  return { fragment: terms.map(writeTerm).join(", ") };
}

/** Pieces one after the other. */
export function joinFragments(pieces: readonly SparqlFragment[], separator: "\n" | " UNION " = "\n"): SparqlFragment {
  return { fragment: pieces.map((piece) => piece.fragment).join(separator) };
}

function fill(strings: TemplateStringsArray, values: readonly SparqlValue[]): string {
  return strings.reduce((text, part, index) => {
    const value = values[index - 1];
    return text + (value === undefined ? "" : writeValue(value)) + part;
  });
}

function writeValue(value: SparqlValue): string {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot stand in a query`);
    return String(value);
  }
  if (isList(value)) return value.map(writeTerm).join(" ");
  return "fragment" in value ? value.fragment : writeTerm(value);
}

function isList(value: SparqlValue): value is readonly Term[] {
  return Array.isArray(value);
}

/** What only looks like syntax: strings, IRIs and comments. */
const inert = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|#[^\n]*/g;

/** A query with declarations of those of our prefixes that it uses and does not declare itself. */
export function withPrefixes(query: string): string {
  const syntax = query.replace(inert, (piece) => (piece.startsWith("<") ? "<>" : " "));
  const declared = new Set([...syntax.matchAll(/\bPREFIX\s+([a-z]*):/gi)].map((match) => match[1]));
  const used = new Set([...syntax.matchAll(/(?<![\w:?$@.-])([a-z]+):(?=[\w\\%])/g)].map((match) => match[1] ?? ""));
  const lines = Object.keys(prefixes)
    .filter((prefix): prefix is Prefix => used.has(prefix) && !declared.has(prefix))
    .map((prefix) => `PREFIX ${prefix}: <${prefixes[prefix]}>`);
  return [...lines, query.trim()].join("\n");
}
