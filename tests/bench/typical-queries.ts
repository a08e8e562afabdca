// Eight questions as people ask them of such a graph, from a lookup to a count over everything. All name their graph, so that every engine means the same by them.
import { factory } from "../../src/rdf/factory.ts";
import { sparql } from "../../src/rdf/sparql.ts";

export interface TypicalQuery {
  readonly name: string;
  readonly sparql: string;
}

/** The questions about an actor and a relation that there are. */
export function typicalQueries(actor: string): readonly TypicalQuery[] {
  const who = factory.namedNode(actor);
  return [
    {
      name: "what somebody does to whom",
      sparql: sparql`SELECT ?relation ?whom ?g WHERE { GRAPH ?g { ?c rdf:subject ${who} ; rdf:predicate ?relation ; rdf:object ?whom } }`,
    },
    {
      name: "neighbours by direct triples",
      sparql: sparql`SELECT DISTINCT ?other WHERE { GRAPH ?g { { ${who} ?p ?other } UNION { ?other ?p ${who} } ?other a ?type } }`,
    },
    {
      name: "who said what about somebody, in which words",
      sparql: sparql`SELECT ?voice ?words WHERE { GRAPH ?g { ?c rdf:object ${who} ; prov:qualifiedAttribution ?a ; hs:evidenceSpan ?e . ?a prov:agent ?v . ?a rdfs:label ?voice . ?e oa:exact ?words } }`,
    },
    {
      name: "what rests on one anonymous source",
      sparql: sparql`SELECT ?c ?label WHERE { GRAPH ?g { ?c hs:origin ?v . ?v a hs:UnnamedVoice ; hs:voiceKind hs:anonymous ; rdfs:label ?label . ?c hs:certainty hs:stated } } LIMIT 200`,
    },
    {
      name: "claims by outlet",
      sparql: sparql`SELECT ?outlet (COUNT(?c) AS ?claims) WHERE { GRAPH ?g { ?d dcterms:publisher ?outlet . ?c a hs:Claim } } GROUP BY ?outlet ORDER BY DESC(?claims)`,
    },
    {
      name: "the surest claims first",
      sparql: sparql`SELECT ?c ?confidence WHERE { GRAPH ?g { ?c a hs:Claim ; hs:confidence ?confidence FILTER(?confidence > 0.9) } } ORDER BY DESC(?confidence) ?c LIMIT 50`,
    },
    {
      name: "met and then accused, in two documents",
      sparql: sparql`SELECT ?a ?b WHERE { GRAPH ?g1 { ?a rel:met ?b } GRAPH ?g2 { ?b rel:accused ?a } FILTER(?g1 != ?g2) } LIMIT 100`,
    },
    {
      name: "relations by number of claims",
      sparql: sparql`SELECT ?relation (COUNT(*) AS ?claims) WHERE { GRAPH ?g { ?c a hs:Claim ; rdf:predicate ?relation } } GROUP BY ?relation ORDER BY DESC(?claims)`,
    },
  ];
}
