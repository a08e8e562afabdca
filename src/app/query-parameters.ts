// Queries with parameters: `$name` in the text of a query is replaced by a term that is given from outside. Only a term can be put there, never syntax.
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import { iriOf } from "../rdf/iri.ts";
import { withPrefixes } from "../rdf/sparql.ts";
import { writeTerm } from "../rdf/term-text.ts";
import { prefixes, xsd } from "../rdf/vocabulary.ts";

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
  const terms = new Map(Object.entries(given).map(([name, text]) => [name, termText(text, base)]));
  return withPrefixes(
    query.replace(pieces, (piece, kept: string | undefined, name: string | undefined) =>
      kept === undefined && name !== undefined ? (terms.get(name) ?? piece) : piece,
    ),
  );
}

/**
 * The term that some words stand for: `<https://…>` or an id (`actor/…`, `relation/met`) or a prefixed name (`rel:met`) is an IRI; `42` and
 * `4.2` are numbers, `true` and `false` are themselves; `2025-09-01` is a date; anything else is the text itself.
 */
function termText(text: string, base: string): string {
  const iri = /^<(.*)>$/.exec(text)?.[1] ?? (/^https?:\/\/\S+$/.test(text) ? text : undefined);
  if (iri !== undefined) return writeTerm(factory.namedNode(iri));
  const [, prefix = "", local = ""] = /^([a-z]+):([\w-]+)$/.exec(text) ?? [];
  const namespace = Object.entries(prefixes).find(([name]) => name === prefix)?.[1];
  if (namespace !== undefined) return writeTerm(factory.namedNode(namespace + local));
  const relation = /^relation\/(.+)$/.exec(text)?.[1];
  if (relation !== undefined) return writeTerm(factory.namedNode(prefixes.rel + encodeURI(relation)));
  if (/^(actor|claim|document|judgement|graph)\/\S+$/.test(text))
    return writeTerm(factory.namedNode(iriOf(text, base)));
  if (/^[+-]?\d+$/.test(text)) return writeTerm(factory.literal(text, xsd.integer));
  if (/^[+-]?\d*\.\d+$/.test(text)) return writeTerm(factory.literal(text, xsd.decimal));
  if (text === "true" || text === "false") return writeTerm(factory.literal(text, xsd.boolean));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writeTerm(factory.literal(text, xsd.date));
  return writeTerm(factory.literal(text));
}
