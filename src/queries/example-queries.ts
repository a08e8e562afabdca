// Questions to begin with on the query page: each runs on any collection, and shows one idea of how the graph is built.
import { withPrefixes } from "../rdf/sparql.ts";

interface Example {
  readonly title: string;
  readonly sparql: string;
}

const example = (title: string, query: string): Example => ({ title, sparql: withPrefixes(query) });

export const examples: readonly Example[] = [
  example(
    "Who met whom, and who says so",
    `SELECT ?who ?whom ?origin ?claim ?document WHERE {
  GRAPH ?document {
    ?claim rdf:subject ?who ; rdf:predicate rel:met ; rdf:object ?whom ; hs:origin ?origin .
  }
} ORDER BY ?who ?whom ?claim`,
  ),
  example(
    "What rests on one anonymous source",
    `SELECT ?source ?subject ?relation ?object ?quote ?claim WHERE {
  GRAPH ?document {
    ?voice hs:voiceKind hs:anonymous ; rdfs:label ?source .
    ?claim prov:qualifiedAttribution ?voice ; hs:subjectSpan / oa:exact ?subject ;
      rdf:predicate ?relation ; hs:evidence / oa:exact ?quote .
    OPTIONAL { ?claim hs:objectSpan / oa:exact ?object }
  }
} ORDER BY ?source ?quote ?claim`,
  ),
  example(
    "Whose word most claims go back to",
    `SELECT ?origin (MIN(STR(?name)) AS ?label) (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
  GRAPH ?document {
    ?claim hs:origin ?origin .
    ?origin rdfs:label ?name .
  }
} GROUP BY ?origin ORDER BY DESC(?claims) ?origin LIMIT 50`,
  ),
  example(
    "Everything that is denied or hedged",
    `SELECT ?words ?polarity ?certainty ?quote WHERE {
  GRAPH ?document {
    ?claim hs:predicateText ?words ; hs:polarity ?polarity ; hs:certainty ?certainty ;
      hs:evidence / oa:exact ?quote .
    FILTER(?polarity = hs:denied || ?certainty != hs:stated)
  }
} ORDER BY ?quote ?words ?polarity ?certainty LIMIT 100`,
  ),
  example(
    "Verbatim quotations with their speakers",
    `SELECT ?speaker ?quote WHERE {
  GRAPH ?document {
    ?claim hs:verbatim true ; prov:qualifiedAttribution ?attribution ; hs:evidenceSpan / oa:exact ?quote .
    ?attribution rdfs:label ?speaker .
  }
} ORDER BY ?speaker ?quote LIMIT 100`,
  ),
  example(
    "The relations in use, by number of claims",
    `SELECT ?relation (COUNT(?claim) AS ?claims) WHERE {
  GRAPH ?document { ?claim a hs:Claim ; rdf:predicate ?relation }
} GROUP BY ?relation ORDER BY DESC(?claims) ?relation`,
  ),
  example(
    "Actors and what ties them, without provenance, as a graph",
    `CONSTRUCT { ?from ?relation ?to } WHERE {
  GRAPH ?document {
    ?claim hs:subjectMember ?a ; hs:objectMember ?b ; rdf:subject ?from ; rdf:predicate ?relation ; rdf:object ?to .
    ?from ?relation ?to .
  }
}`,
  ),
];
