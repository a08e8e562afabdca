// What can be written next in a query: prefixes, keywords, variables, relations and the names of actors. Names come from the server once, when first asked for.
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";

/** What the server knows by name: prefixes with their namespaces, relations and actors with their labels. */
export interface QueryNames {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly relations: readonly { readonly name: string; readonly label: string }[];
  readonly actors: readonly { readonly iri: string; readonly label: string }[];
}

const keywords = [
  "SELECT",
  "ASK",
  "CONSTRUCT",
  "DESCRIBE",
  "WHERE",
  "GRAPH",
  "OPTIONAL",
  "FILTER",
  "FILTER NOT EXISTS",
  "BIND",
  "VALUES",
  "UNION",
  "MINUS",
  "DISTINCT",
  "GROUP BY",
  "HAVING",
  "ORDER BY",
  "DESC",
  "LIMIT",
  "OFFSET",
  "COUNT",
  "SUM",
  "AVG",
  "MIN",
  "MAX",
  "GROUP_CONCAT",
  "PREFIX",
] as const;

/** Completions at a place of a query. `names` is what is known by then; undefined while it is still on its way. */
export function completeSparql(context: CompletionContext, names: QueryNames | undefined): CompletionResult | null {
  const variable = context.matchBefore(/[?$]\w*/);
  if (variable !== null)
    return {
      from: variable.from,
      options: variablesOf(context.state.doc.toString(), variable.text),
      validFor: /^[?$]\w*$/,
    };
  const prefix = context.matchBefore(/\bPREFIX\s+[\w-]*/i);
  if (prefix !== null)
    return { from: prefix.from, options: names === undefined ? [] : prefixesOf(names), filter: true };
  const quoted = context.matchBefore(/<[^<>\s]*/);
  if (quoted !== null) return { from: quoted.from, options: names === undefined ? [] : actorsOf(names), filter: true };
  const relation = context.matchBefore(/rel:[\w-]*/);
  if (relation !== null)
    return { from: relation.from, options: names === undefined ? [] : relationsOf(names), validFor: /^rel:[\w-]*$/ };
  const word = context.matchBefore(/[\p{L}\p{M}\p{N}_'-]+/u);
  if (word === null && !context.explicit) return null;
  return {
    from: word?.from ?? context.pos,
    options: [
      ...keywords.map((label): Completion => ({ label, type: "keyword" })),
      ...(names === undefined ? [] : [...prefixesOf(names), ...relationsOf(names), ...actorsOf(names)]),
    ],
  };
}

function variablesOf(query: string, being: string): Completion[] {
  const seen = new Set(query.match(/[?$]\w+/g) ?? []);
  seen.delete(being);
  return [...seen].sort().map((label) => ({ label, type: "variable" }));
}

function prefixesOf({ prefixes }: QueryNames): Completion[] {
  return Object.entries(prefixes).map(([name, iri]) => ({
    label: `PREFIX ${name}:`,
    detail: iri,
    apply: `PREFIX ${name}: <${iri}>\n`,
    type: "namespace",
  }));
}

function relationsOf({ relations }: QueryNames): Completion[] {
  return relations.map(({ name, label }) => ({ label: `rel:${name}`, detail: label, type: "property" }));
}

/** Actors are found by their names and written as their IRIs. */
function actorsOf({ actors }: QueryNames): Completion[] {
  return actors.map(({ iri, label }) => ({ label: `<${iri}>`, displayLabel: label, detail: "actor", type: "class" }));
}
