// Queries as RDF, the way collections of examples publish them: each a SHACL executable that names its endpoint (https://www.w3.org/TR/shacl-af/#SPARQLExecutables).
import type { Quad } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { textLiteral } from "../rdf/literals.ts";
import { rdf, rdfs, schema, sh } from "../rdf/vocabulary.ts";
import { admit } from "../store/gate.ts";

/** A query with what it asks, for people. */
export interface TitledQuery {
  readonly title: string;
  readonly sparql: string;
}

const forms = {
  select: [sh.SPARQLSelectExecutable, sh.select],
  ask: [sh.SPARQLAskExecutable, sh.ask],
  construct: [sh.SPARQLConstructExecutable, sh.construct],
} as const;

/** Each query, all of them such as the endpoint admits, under the address at which the query page answers it. A DESCRIBE, for which SHACL has no form, is left out. */
export function queryQuads(queries: readonly TitledQuery[], base: string): readonly Quad[] {
  const endpoint = factory.namedNode(`${base}sparql`);
  return queries.flatMap(({ title, sparql }) => {
    const { form } = admit(sparql, base);
    if (form === "describe") return [];
    const [type, property] = forms[form];
    const query = factory.namedNode(`${base}query?query=${encodeURIComponent(sparql)}`);
    return [
      factory.quad(query, rdf.type, sh.SPARQLExecutable),
      factory.quad(query, rdf.type, type),
      factory.quad(query, rdfs.label, textLiteral(title)),
      factory.quad(query, property, textLiteral(sparql)),
      factory.quad(query, schema.target, endpoint),
    ];
  });
}
