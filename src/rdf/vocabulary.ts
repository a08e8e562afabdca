// The terms that the graph is written in: our own (hs:, rel:) and the standard ones that they refine. ontology/vocabulary.ttl holds the same hs: terms.
import type { NamedNode } from "@rdfjs/types";
import type { RelationId } from "../domain/ids.ts";
import { factory } from "./factory.ts";

/** Prefixes as they are written everywhere: in files, queries and pages. */
export const prefixes = {
  hs: "https://w3id.org/hearsay/ns#",
  rel: "https://w3id.org/hearsay/relation/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  schema: "https://schema.org/",
  dcterms: "http://purl.org/dc/terms/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  sh: "http://www.w3.org/ns/shacl#",
} as const;

export type Prefix = keyof typeof prefixes;

/** Terms of one namespace, by local name. */
export type Terms<Name extends string> = { readonly [name in Name]: NamedNode };

function terms<const Name extends string>(prefix: Prefix, names: readonly Name[]): Terms<Name> {
  const made: Partial<Record<Name, NamedNode>> = {};
  for (const name of names) made[name] = factory.namedNode(prefixes[prefix] + name);
  return made as Terms<Name>;
}

/** Our classes. */
export const classes = [
  "Document",
  "Passage",
  "Outlet",
  "Group",
  "CastMember",
  "Mention",
  "Thing",
  "Value",
  "Period",
  "UnnamedVoice",
  "Attribution",
  "Claim",
  "Qualifier",
  "Note",
  "Reading",
  "Judgement",
  "Proposition",
  "Disagreement",
  "Side",
  "Relation",
] as const;

/** Classes of concepts: our closed lists. */
export const conceptClasses = [
  "PassageKind",
  "MentionForm",
  "VoiceKind",
  "SpeechAct",
  "Directness",
  "Polarity",
  "Certainty",
  "Mood",
  "QualifierRole",
  "ValueType",
  "Precision",
  "JudgementKind",
  "DisagreementKind",
] as const;

/** Our properties. */
export const properties = [
  "act",
  "actor",
  "addressee",
  "addresseeMember",
  "addresseeSpan",
  "approximate",
  "byline",
  "cameoRoot",
  "certainty",
  "claim",
  "confidence",
  "contentSpan",
  "country",
  "cue",
  "cueSpan",
  "directness",
  "disagreementKind",
  "document",
  "evidence",
  "evidenceSpan",
  "family",
  "form",
  "from",
  "inverseLabel",
  "judgementKind",
  "judges",
  "kind",
  "left",
  "lemma",
  "linkRule",
  "linkScore",
  "linkedBecause",
  "member",
  "mention",
  "mood",
  "noun",
  "objectMember",
  "objectSpan",
  "order",
  "origin",
  "origins",
  "paragraph",
  "passageKind",
  "per",
  "place",
  "ploverType",
  "polarity",
  "precision",
  "predicateSpan",
  "predicateText",
  "proposition",
  "publisherName",
  "qualifier",
  "qualifierRole",
  "retrieved",
  "right",
  "role",
  "root",
  "rule",
  "rules",
  "sha256",
  "side",
  "software",
  "softwareVersion",
  "sourceSpan",
  "span",
  "subjectMember",
  "subjectSpan",
  "text",
  "to",
  "url",
  "value",
  "valueType",
  "verb",
  "verbatim",
  "via",
  "voiceKind",
  "voiceMember",
  "vouchedForBy",
  "when",
  "whenSpan",
  "why",
  "within",
  "wording",
] as const;

/** Our classes and properties; the concepts (hs:cites, hs:hedged, …) are in concepts.ts. */
export const hs = terms("hs", [...classes, ...conceptClasses, ...properties]);

export const rdf = terms("rdf", ["type", "subject", "predicate", "object", "Statement", "Property", "langString"]);
export const rdfs = terms("rdfs", [
  "label",
  "comment",
  "subClassOf",
  "subPropertyOf",
  "seeAlso",
  "isDefinedBy",
  "Class",
  "domain",
  "range",
]);
export const xsd = terms("xsd", [
  "string",
  "boolean",
  "integer",
  "decimal",
  "double",
  "date",
  "dateTime",
  "gYear",
  "gYearMonth",
  "anyURI",
]);
export const prov = terms("prov", [
  "Activity",
  "Attribution",
  "Entity",
  "agent",
  "atTime",
  "qualifiedAttribution",
  "used",
  "wasAttributedTo",
  "wasDerivedFrom",
  "wasGeneratedBy",
  "wasRevisionOf",
]);
export const oa = terms("oa", ["TextPositionSelector", "TextQuoteSelector", "start", "end", "exact"]);
export const schema = terms("schema", [
  "Country",
  "MonetaryAmount",
  "NewsArticle",
  "NewsMediaOrganization",
  "Organization",
  "Person",
  "Place",
  "QuantitativeValue",
  "currency",
  "maxValue",
  "sameAs",
  "target",
  "unitText",
  "value",
]);
export const dcterms = terms("dcterms", ["created", "creator", "issued", "language", "publisher", "source", "title"]);
export const skos = terms("skos", ["altLabel", "broader", "Concept", "ConceptScheme", "inScheme", "prefLabel"]);
export const sh = terms("sh", [
  "SPARQLAskExecutable",
  "SPARQLConstructExecutable",
  "SPARQLExecutable",
  "SPARQLSelectExecutable",
  "ask",
  "construct",
  "select",
]);

/** A relation by name or id: `rel("met")` and `rel("relation/met")` are both rel:met. */
export function rel(name: string | RelationId): NamedNode {
  return factory.namedNode(prefixes.rel + encodeURI(name.replace(/^relation\//, "")));
}

/** The id of a relation's term, or undefined of a term that is none; the inverse of {@link rel}. */
export function relationOf(term: { readonly value: string }): RelationId | undefined {
  return term.value.startsWith(prefixes.rel)
    ? `relation/${decodeURI(term.value.slice(prefixes.rel.length))}`
    : undefined;
}

/** An IRI with a known prefix in place of its namespace ("rel:met"), or as it is. For people to read, not for parsing. */
export function shorten(iri: string): string {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return iri;
}
