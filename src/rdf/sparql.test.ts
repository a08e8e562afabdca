// Queries as templates: what can be put in, and that nothing put in becomes syntax.
import { describe, expect, test } from "vitest";
import { factory } from "./factory.ts";
import { commaList, fragment, joinFragments, sparql, withPrefixes } from "./sparql.ts";
import { hs, rel } from "./vocabulary.ts";

const iri = factory.namedNode;

describe("sparql", () => {
  test.each([
    ["a node", sparql`ASK { ${iri("http://a.example/b")} ?p ?o }`, "ASK { <http://a.example/b> ?p ?o }"],
    ["a text", sparql`ASK { ?s ?p ${factory.literal('a "b"\n\\')} }`, 'ASK { ?s ?p "a \\"b\\"\\n\\\\" }'],
    ["a number", sparql`SELECT * { ?s ?p ?o } LIMIT ${5}`, "SELECT * { ?s ?p ?o } LIMIT 5"],
    [
      "a list",
      sparql`SELECT * { VALUES ?x { ${[hs.Claim, rel("met")]} } }`,
      `SELECT * { VALUES ?x { <${hs.Claim.value}> <${rel("met").value}> } }`,
    ],
    [
      "a list for IN",
      sparql`ASK { FILTER(?x IN (${commaList([iri("a:1"), iri("a:2")])})) }`,
      "ASK { FILTER(?x IN (<a:1>, <a:2>)) }",
    ],
    [
      "a piece",
      sparql`ASK { ${joinFragments([fragment`?a ?b ${1} .`, fragment`?c ?d ?e .`])} }`,
      "ASK { ?a ?b 1 .\n?c ?d ?e . }",
    ],
  ])("takes %s", (_, query, wanted) => {
    expect(query).toBe(wanted);
  });

  test("refuses what would end an IRI or is no number", () => {
    expect(() => sparql`ASK { ${iri("a:b> ?p ?o } #")} ?p ?o }`).toThrow("is not an IRI");
    expect(() => sparql`ASK { ${iri("a:\\u003E")} ?p ?o }`).toThrow("is not an IRI");
    expect(() => sparql`SELECT * {} LIMIT ${Number.NaN}`).toThrow("cannot stand in a query");
  });
});

describe("withPrefixes", () => {
  test.each([
    ["ASK { ?s rel:met ?o }", ["rel"]],
    ["SELECT * { ?s rdf:subject/rdfs:label|^skos:altLabel ?o }", ["rdf", "rdfs", "skos"]],
    ["SELECT (xsd:date(?x) AS ?y) { ?s !hs:rule ?x FILTER(?x=hs:cites) }", ["hs", "xsd"]],
    ["PREFIX rel: <http://other.example/> ASK { ?s rel:met ?o ; hs:rule ?r }", ["hs"]],
    ['ASK { ?s ?p "rel:met", <http://a.example/rel:met> } # hs:rule', []],
    ["ASK { ?s foaf:name ?o }", []],
  ])("declares those of ours that are used: %s", (query, wanted) => {
    const added = withPrefixes(query)
      .slice(0, -query.length)
      .split("\n")
      .flatMap((line) => /^PREFIX (\w+):/.exec(line)?.[1] ?? []);
    expect(added.sort()).toEqual([...wanted].sort());
  });
});
