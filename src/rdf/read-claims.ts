// A document's graph as the reading and links that it was written from: the inverse of write-reading.ts.
import type { NamedNode, Quad } from "@rdfjs/types";
import type { Actor, CastMember, Link } from "../domain/actor.ts";
import type { Document, Passage } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, DocumentId, JudgementId } from "../domain/ids.ts";
import type { Linked, Note, Reader } from "../domain/reading.ts";
import type { Value } from "../domain/value.ts";
import { actorClass, mentionForm, passageKind, precision, valueType } from "./concepts.ts";
import { type Facts, factsOf, inOrder } from "./facts.ts";
import { idOf, localIdOf } from "./iri.ts";
import { openPages, type Pages } from "./pages.ts";
import { readAttributions, readClaims } from "./read-provenance.ts";
import { dcterms, hs, oa, prov, rdf, rdfs, schema, skos } from "./vocabulary.ts";

/** The reading and links of a document's graph. `linkedOf(quadsOf(x, base), base)` is x, with actors by id, aliases and the like sorted. Throws `bad-data` where the graph is not whole. */
export function linkedOf(quads: Iterable<Quad>, base: string): Linked {
  const facts = factsOf(quads);
  const node = facts.members(hs.Document)[0];
  if (node === undefined) throw new KnownError("bad-data", "The graph holds no document of ours (hs:Document).");
  const document = readDocument(facts, node, base);
  const pages = openPages(facts, document, base);
  return {
    reading: {
      document,
      passages: facts.members(hs.Passage).map((passage) => readPassage(pages, passage)),
      cast: facts.members(hs.CastMember).map((member) => readMember(pages, member)),
      values: facts.members(hs.Value).map((value) => readValue(pages, value)),
      attributions: readAttributions(pages),
      claims: readClaims(pages),
      notes: facts.members(hs.Note).map((note) => readNote(pages, note)),
      reader: readReader(facts),
    },
    links: facts.members(hs.CastMember).flatMap((member) => readLink(pages, member)),
    actors: actorsLinked(facts).map((actor) => readActor(facts, actor, base)),
  };
}

function readDocument(facts: Facts, node: NamedNode, base: string): Document {
  const { text, need } = facts;
  const id = idOf(node.value, base);
  if (!isDocumentId(id))
    throw new KnownError("bad-data", `${node.value} is not a document under ${base}: give the base of that graph.`);
  const revises = idOf(text(node, prov.wasRevisionOf) ?? "", base);
  return {
    id,
    text: need(text(node, hs.text), node, hs.text),
    sha256: need(text(node, hs.sha256), node, hs.sha256),
    language: need(text(node, dcterms.language), node, dcterms.language),
    ...optional("title", text(node, dcterms.title)),
    ...optional("url", text(node, hs.url)),
    ...optional("byline", text(node, hs.byline)),
    ...optional("publisher", text(node, hs.publisherName)),
    ...optional("published", text(node, dcterms.issued)),
    ...optional("retrieved", text(node, hs.retrieved)),
    ...(isDocumentId(revises) ? { revises } : {}),
  };
}

/** A property that is absent rather than undefined. */
function optional<const Name extends string, T>(name: Name, value: T | undefined): { readonly [name in Name]?: T } {
  const made: { [name in Name]?: T } = {};
  if (value !== undefined) made[name] = value;
  return made;
}

/** Texts that are a set, sorted. */
function textsOf({ all }: Facts, node: NamedNode, predicate: NamedNode): string[] {
  return all(node, predicate)
    .map((term) => term.value)
    .sort();
}

function isDocumentId(id: string | undefined): id is DocumentId {
  return id?.startsWith("document/") === true;
}

function readReader({ members, text }: Facts): Reader {
  const node = members(hs.Reading)[0];
  if (node === undefined) return { software: "", version: "" };
  return { software: text(node, hs.software) ?? "", version: text(node, hs.softwareVersion) ?? "" };
}

function readPassage({ facts, selector }: Pages, node: NamedNode): Passage {
  const { need, one, number } = facts;
  return {
    id: localIdOf(node.value, "passage"),
    kind: need(passageKind.code(one(node, hs.passageKind)), node, hs.passageKind),
    span: need(selector(node), node, oa.start),
    paragraph: need(number(node, hs.paragraph), node, hs.paragraph),
  };
}

function readMember({ facts, span }: Pages, node: NamedNode): CastMember {
  const { all, need, number, one, text } = facts;
  const mentions = inOrder(all(node, hs.mention), (mention) => number(mention, hs.order));
  return {
    id: localIdOf(node.value, "cast"),
    kind: need(actorClass.code(one(node, hs.kind)), node, hs.kind),
    label: need(text(node, rdfs.label), node, rdfs.label),
    ...optional("role", text(node, hs.role)),
    ...optional("country", text(node, hs.country)),
    sameAs: textsOf(facts, node, schema.sameAs),
    mentions: mentions.map((mention) => ({
      span: need(span(one(mention, hs.span)), mention, hs.span),
      form: need(mentionForm.code(one(mention, hs.form)), mention, hs.form),
      rule: need(text(mention, hs.rule), mention, hs.rule),
    })),
  };
}

function readLink({ facts, base }: Pages, node: NamedNode): Link[] {
  const { number, one, text } = facts;
  const actor = idOf(text(node, hs.actor) ?? "", base);
  if (!isActorId(actor)) return [];
  const member = localIdOf(node.value, "cast");
  const judgement = idOf(one(node, hs.linkedBecause)?.value ?? "", base);
  if (isJudgementId(judgement)) return [{ member, actor, because: { judgement } }];
  return [{ member, actor, because: { score: number(node, hs.linkScore) ?? 0, rule: text(node, hs.linkRule) ?? "" } }];
}

function isActorId(id: string | undefined): id is ActorId {
  return id?.startsWith("actor/") === true;
}

function isJudgementId(id: string | undefined): id is JudgementId {
  return id?.startsWith("judgement/") === true;
}

/** The actors that the cast is linked to, by IRI. */
function actorsLinked({ members, one }: Facts): NamedNode[] {
  const actors = new Map<string, NamedNode>();
  for (const member of members(hs.CastMember)) {
    const actor = one(member, hs.actor);
    if (actor?.termType === "NamedNode") actors.set(actor.value, actor);
  }
  return [...actors.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** An actor, from a document's graph or from graph/actors. */
export function readActor(facts: Facts, node: NamedNode, base: string): Actor {
  const { all, need, text } = facts;
  const id = idOf(node.value, base);
  const kind = all(node, rdf.type)
    .map((type) => actorClass.code(type))
    .find((code) => code !== undefined);
  return {
    id: need(isActorId(id) ? id : undefined, node, rdf.type),
    kind: need(kind, node, rdf.type),
    label: need(text(node, rdfs.label), node, rdfs.label),
    aliases: textsOf(facts, node, skos.altLabel),
    sameAs: textsOf(facts, node, schema.sameAs),
    ...optional("country", text(node, hs.country)),
  };
}

function readValue({ facts, span }: Pages, node: NamedNode): Value {
  const { need, number, one, text } = facts;
  return {
    id: localIdOf(node.value, "value"),
    type: need(valueType.code(one(node, hs.valueType)), node, hs.valueType),
    span: need(span(one(node, hs.span)), node, hs.span),
    text: need(text(node, rdfs.label), node, rdfs.label),
    approximate: text(node, hs.approximate) === "true",
    ...optional("value", number(node, schema.value)),
    ...optional("max", number(node, schema.maxValue)),
    ...optional("unit", text(node, schema.unitText)),
    ...optional("currency", text(node, schema.currency)),
    ...optional("per", text(node, hs.per)),
    ...optional("from", text(node, hs.from)),
    ...optional("to", text(node, hs.to)),
    ...optional("precision", precision.code(one(node, hs.precision))),
  };
}

function readNote({ facts, span }: Pages, node: NamedNode): Note {
  const { need, one, text } = facts;
  return {
    rule: need(text(node, hs.rule), node, hs.rule),
    span: need(span(one(node, hs.span)), node, hs.span),
    message: need(text(node, rdfs.comment), node, rdfs.comment),
  };
}
