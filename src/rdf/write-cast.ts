// Who and what a document speaks of: actors as it adds to them, its cast with their mentions and links, and its values.
import type { NamedNode } from "@rdfjs/types";
import type { Actor, CastMember, Link } from "../domain/actor.ts";
import type { Value } from "../domain/value.ts";
import { actorClass, mentionForm, precision, valueType } from "./concepts.ts";
import { factory } from "./factory.ts";
import { nodeOf } from "./iri.ts";
import { booleanLiteral, dateLiteral, decimalLiteral, numberLiteral, textLiteral } from "./literals.ts";
import type { Sheet } from "./sheet.ts";
import { hs, rdf, rdfs, schema, skos, xsd } from "./vocabulary.ts";

export function writeCast(sheet: Sheet): void {
  const { linked } = sheet;
  for (const actor of linked.actors) writeActor(sheet.add, actor, sheet.base);
  const links = new Map(linked.links.map((link) => [link.member, link]));
  for (const [order, member] of linked.reading.cast.entries()) writeMember(sheet, member, links.get(member.id), order);
}

/** An actor: class, label, aliases, country and the same thing elsewhere. Used for a document's graph and for graph/actors alike. */
export function writeActor(add: Sheet["add"], actor: Actor, base: string): void {
  const node = nodeOf(actor.id, base);
  add(node, rdf.type, actorClass.term(actor.kind));
  add(node, rdfs.label, textLiteral(actor.label));
  for (const alias of actor.aliases) add(node, skos.altLabel, textLiteral(alias));
  if (actor.country !== undefined) add(node, hs.country, textLiteral(actor.country));
  writeSameAs(add, node, actor.sameAs);
}

function writeMember(sheet: Sheet, member: CastMember, link: Link | undefined, order: number): void {
  const { add, local, span, document, base } = sheet;
  const node = local("cast", member.id);
  add(node, rdf.type, hs.CastMember);
  add(node, hs.document, document);
  add(node, hs.kind, actorClass.term(member.kind));
  add(node, rdfs.label, textLiteral(member.label));
  add(node, hs.order, numberLiteral(order));
  if (member.role !== undefined) add(node, hs.role, textLiteral(member.role));
  if (member.country !== undefined) add(node, hs.country, textLiteral(member.country));
  writeSameAs(add, node, member.sameAs);
  for (const [index, mention] of member.mentions.entries()) {
    const place = local("mention", `${member.id}-${index + 1}`);
    add(node, hs.mention, place);
    add(place, rdf.type, hs.Mention);
    add(place, hs.order, numberLiteral(index));
    add(place, hs.span, span(mention.span));
    add(place, hs.form, mentionForm.term(mention.form));
    add(place, hs.rule, textLiteral(mention.rule));
  }
  if (link === undefined) return;
  add(node, hs.actor, nodeOf(link.actor, base));
  if ("judgement" in link.because) add(node, hs.linkedBecause, nodeOf(link.because.judgement, base));
  else {
    add(node, hs.linkScore, decimalLiteral(link.because.score));
    add(node, hs.linkRule, textLiteral(link.because.rule));
  }
}

/** IRIs of the same thing elsewhere. They come from what the product ships; one that is no IRI is kept as text. */
function writeSameAs(add: Sheet["add"], node: NamedNode, iris: readonly string[]): void {
  for (const iri of iris) {
    const isIri = /^[a-z][a-z0-9+.-]*:[^\p{Cc}\p{Cs}<>"{}|^`\\ ]*$/iu.test(iri);
    add(node, schema.sameAs, isIri ? factory.namedNode(iri) : factory.literal(iri, xsd.anyURI));
  }
}

export function writeValues(sheet: Sheet): void {
  for (const [order, value] of sheet.linked.reading.values.entries()) writeValue(sheet, value, order);
}

/** Money and amounts are classes of schema.org; times are periods of ours. */
function classOf(value: Value): NamedNode {
  switch (value.type) {
    case "money":
      return schema.MonetaryAmount;
    case "date":
    case "daterange":
    case "time":
      return hs.Period;
    default:
      return schema.QuantitativeValue;
  }
}

function writeValue({ add, local, span, document }: Sheet, value: Value, order: number): void {
  const node = local("value", value.id);
  add(node, rdf.type, classOf(value));
  add(node, rdf.type, hs.Value);
  add(node, hs.document, document);
  add(node, hs.valueType, valueType.term(value.type));
  add(node, hs.order, numberLiteral(order));
  add(node, hs.span, span(value.span));
  add(node, rdfs.label, textLiteral(value.text));
  add(node, hs.approximate, booleanLiteral(value.approximate));
  if (value.value !== undefined) add(node, schema.value, numberLiteral(value.value));
  if (value.max !== undefined) add(node, schema.maxValue, numberLiteral(value.max));
  if (value.unit !== undefined) add(node, schema.unitText, textLiteral(value.unit));
  if (value.currency !== undefined) add(node, schema.currency, textLiteral(value.currency));
  if (value.per !== undefined) add(node, hs.per, textLiteral(value.per));
  if (value.from !== undefined) add(node, hs.from, dateLiteral(value.from));
  if (value.to !== undefined) add(node, hs.to, dateLiteral(value.to));
  if (value.precision !== undefined) add(node, hs.precision, precision.term(value.precision));
}
