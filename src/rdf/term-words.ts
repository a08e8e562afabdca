// Terms as people write them on a command line or in an address: ids, prefixed names, numbers, dates and plain words.
import type { Literal, NamedNode } from "@rdfjs/types";
import { factory } from "./factory.ts";
import { iriOf } from "./iri.ts";
import { prefixes, xsd } from "./vocabulary.ts";

/**
 * The term that some words stand for: `<https://…>` or an id (`actor/…`, `relation/met`) or a prefixed name (`rel:met`) is an IRI; `42` and
 * `4.2` are numbers, `true` and `false` are themselves; `2025-09-01` is a date; anything else is the text itself.
 */
export function readTerm(text: string, base: string): NamedNode | Literal {
  const iri = /^<(.*)>$/.exec(text)?.[1] ?? (/^https?:\/\/\S+$/.test(text) ? text : undefined);
  if (iri !== undefined) return factory.namedNode(iri);
  const [, prefix = "", local = ""] = /^([a-z]+):([\w-]+)$/.exec(text) ?? [];
  const namespace = Object.entries(prefixes).find(([name]) => name === prefix)?.[1];
  if (namespace !== undefined) return factory.namedNode(namespace + local);
  const relation = /^relation\/(.+)$/.exec(text)?.[1];
  if (relation !== undefined) return factory.namedNode(prefixes.rel + encodeURI(relation));
  if (/^(actor|claim|document|judgement|graph)\/\S+$/.test(text)) return factory.namedNode(iriOf(text, base));
  if (/^[+-]?\d+$/.test(text)) return factory.literal(text, xsd.integer);
  if (/^[+-]?\d*\.\d+$/.test(text)) return factory.literal(text, xsd.decimal);
  if (text === "true" || text === "false") return factory.literal(text, xsd.boolean);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return factory.literal(text, xsd.date);
  return factory.literal(text);
}
