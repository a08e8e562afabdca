// ontology/relations.ttl as the table of curated relations has it: one way to write it, so that the two can be compared as text.
import type { CuratedRelation } from "../../src/read/relations.ts";
import { inverseId } from "../../src/read/relations.ts";

const head = `# The curated relations of Hearsay: what happens between actors in the news, and what holds between things and values.
# This file says the same as src/language/en/relations.json, which the reader reads; a test holds the two equal.

@prefix hs: <https://w3id.org/hearsay/ns#> .
@prefix rel: <https://w3id.org/hearsay/relation/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
`;

const sides: Readonly<Record<string, string>> = {
  actor: "prov:Agent",
  voice: "prov:Agent",
  person: "schema:Person",
  organisation: "schema:Organization",
  state: "schema:Country",
  place: "schema:Place",
  group: "hs:Group",
  thing: "hs:Thing",
  value: "schema:StructuredValue",
  claim: "hs:Claim",
};

/** What a relation without a broader one refines. Nothing stronger: a direct triple says that somebody says so, and must not imply that it is so. */
const refined = "rdfs:subPropertyOf dcterms:relation";

const literal = (words: string): string => `"${words.replace(/["\\]/g, "\\$&")}"@en`;
const term = (id: string): string => `rel:${id.slice(id.indexOf("/") + 1)}`;

function block(subject: string, lines: readonly string[]): string {
  return `${subject} ${lines.join(" ;\n    ")} .\n`;
}

function relationBlocks(relation: CuratedRelation): readonly string[] {
  const { id, family, label, inverse, symmetric, parent, comment, domain, range, verbs, nouns, cameo, plover } =
    relation;
  const frames = verbs.map((v) => (typeof v === "string" ? v : v.verb)).filter((v, i, all) => all.indexOf(v) === i);
  const own = block(term(id), [
    symmetric === true ? "a hs:Relation, owl:SymmetricProperty" : "a hs:Relation",
    `rdfs:label ${literal(label)}`,
    `rdfs:comment ${literal(comment)}`,
    ...(inverse === undefined && symmetric !== true ? [] : [`hs:inverseLabel ${literal(inverse ?? label)}`]),
    ...(parent === undefined ? [refined] : [`rdfs:subPropertyOf ${term(parent)}`, `skos:broader ${term(parent)}`]),
    `hs:family ${literal(family)}`,
    `schema:domainIncludes ${domain.map((side) => sides[side]).join(", ")}`,
    `schema:rangeIncludes ${range.map((side) => sides[side]).join(", ")}`,
    ...(frames.length === 0 ? [] : [`hs:verb ${frames.map(literal).join(", ")}`]),
    ...(nouns.length === 0 ? [] : [`hs:noun ${nouns.map(literal).join(", ")}`]),
    ...(cameo === undefined ? [] : [`hs:cameoRoot "${cameo}"`]),
    ...(plover === undefined ? [] : [`hs:ploverType "${plover}"`]),
    "rdfs:isDefinedBy rel:",
  ]);
  if (inverse === undefined) return [own];
  const back = term(inverseId(relation));
  const turned = block(back, [`owl:inverseOf ${term(id)}`]);
  const described = block(back, [
    "a hs:Relation",
    `rdfs:label ${literal(inverse)}`,
    `rdfs:comment ${literal(`“${label}”, read from the other side.`)}`,
    `hs:inverseLabel ${literal(label)}`,
    refined,
    `owl:inverseOf ${term(id)}`,
    `hs:family ${literal(family)}`,
    "rdfs:isDefinedBy rel:",
  ]);
  return [own, described, turned];
}

/** The whole file. An inverse that is itself in the table ("includes", "is part of") is written once, from its own row. */
export function relationsAsTurtle(relations: readonly CuratedRelation[]): string {
  const inTable = new Set(relations.map((r) => term(r.id)));
  const blocks = relations.flatMap((relation) => {
    const [own, described, turned] = relationBlocks(relation);
    if (own === undefined) return [];
    if (described === undefined || turned === undefined) return [own];
    return [own, inTable.has(term(inverseId(relation))) ? turned : described];
  });
  const ontology = block("rel:", [
    "a owl:Ontology",
    'rdfs:label "Relations of Hearsay"@en',
    'rdfs:comment "Relations that claims assert. Domains and ranges are hints; a direct triple means that somebody says so, never that it is so."@en',
  ]);
  return [head, ontology, ...blocks].join("\n");
}
