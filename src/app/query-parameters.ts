// Queries with parameters: `$name` in the text of a query is replaced by a term that is given from outside. Only a term can be put there, never syntax.
import { KnownError } from "../domain/errors.ts";
import { withPrefixes } from "../rdf/sparql.ts";
import { writeTerm } from "../rdf/term-text.ts";
import { readTerm } from "../rdf/term-words.ts";

/** What is kept as it is (strings, IRIs, comments), or a parameter. `?name` stays a variable. */
const pieces =
  /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|#[^\n]*)|\$([\p{L}\p{N}_]+)/gu;

/** The names of the parameters in a query, in order of appearance. */
export function parametersIn(query: string): readonly string[] {
  return [...new Set([...query.matchAll(pieces)].flatMap((match) => match[2] ?? []))];
}

/**
 * A query with its parameters bound. Our own prefixes need no declaration. A parameter that is not given stays a variable; one that the query
 * does not have is a `bad-request`.
 */
export function bindParameters(query: string, given: Readonly<Record<string, string>>, base: string): string {
  const known = parametersIn(query);
  const stray = Object.keys(given).find((name) => !known.includes(name));
  if (stray !== undefined) {
    const has = known.length === 0 ? "has none" : `has ${known.map((name) => `$${name}`).join(", ")}`;
    throw new KnownError("bad-request", `The query has no parameter $${stray}; it ${has}.`);
  }
  const terms = new Map(Object.entries(given).map(([name, text]) => [name, writeTerm(readTerm(text, base))]));
  return withPrefixes(
    query.replace(pieces, (piece, kept: string | undefined, name: string | undefined) =>
      kept === undefined && name !== undefined ? (terms.get(name) ?? piece) : piece,
    ),
  );
}
