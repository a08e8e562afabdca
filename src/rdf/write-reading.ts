// A reading with its links as the graph of its document, after the model in docs/graph.md. read-claims.ts is the inverse.
import type { Quad } from "@rdfjs/types";
import { headingOf } from "../domain/document.ts";
import { actorId } from "../domain/ids.ts";
import type { ClaimKeys } from "../domain/origin.ts";
import type { Linked } from "../domain/reading.ts";
import { passageKind } from "./concepts.ts";
import { factory } from "./factory.ts";
import { nodeOf } from "./iri.ts";
import { dateLiteral, numberLiteral, textLiteral } from "./literals.ts";
import { type Sheet, startSheet } from "./sheet.ts";
import { dcterms, hs, prov, rdf, rdfs, schema, xsd } from "./vocabulary.ts";
import { writeCast, writeValues } from "./write-cast.ts";
import { writeAttributions, writeClaims } from "./write-claims.ts";

/**
 * The quads of a document: everything that its reading and its links say, all in the graph that is named by the document's IRI, without blank
 * nodes. `base` ends with a slash. `keys` say what its claims come to beside those of other documents; they are not read back. The same reading gives the same quads in the same order.
 */
export function quadsOf(linked: Linked, base: string, keys: readonly ClaimKeys[] = []): Quad[] {
  const sheet = startSheet(linked, base);
  writeDocument(sheet);
  writeReader(sheet);
  writePassages(sheet);
  writeCast(sheet);
  writeValues(sheet);
  writeAttributions(sheet);
  writeClaims(sheet);
  writeKeys(sheet, keys);
  writeNotes(sheet);
  return [...sheet.quads];
}

function writeDocument(sheet: Sheet): void {
  const { add, document: node, linked, base } = sheet;
  const { document } = linked.reading;
  add(node, rdf.type, hs.Document);
  add(node, rdf.type, schema.NewsArticle);
  add(node, rdf.type, prov.Entity);
  add(node, hs.text, textLiteral(document.text));
  add(node, hs.sha256, textLiteral(document.sha256));
  add(node, dcterms.language, textLiteral(document.language));
  add(node, rdfs.label, textLiteral(headingOf(document)));
  if (document.title !== undefined) add(node, dcterms.title, textLiteral(document.title));
  if (document.url !== undefined) add(node, hs.url, factory.literal(document.url, xsd.anyURI));
  if (document.byline !== undefined) add(node, hs.byline, textLiteral(document.byline));
  if (document.published !== undefined) add(node, dcterms.issued, dateLiteral(document.published));
  if (document.retrieved !== undefined) add(node, hs.retrieved, dateLiteral(document.retrieved));
  if (document.revises !== undefined) add(node, prov.wasRevisionOf, nodeOf(document.revises, base));
  if (document.publisher !== undefined) writePublisher(sheet, document.publisher);
}

/** The publisher is the outlet of that name in the cast where the text names it, else an actor with an id from its name. */
function writePublisher({ add, document, linked, base, actor }: Sheet, name: string): void {
  const id = actorId(name);
  const member = linked.reading.cast.find(({ kind, label }) => kind === "outlet" && actorId(label) === id);
  const publisher = member === undefined ? nodeOf(id, base) : actor(member.id);
  add(document, hs.publisherName, textLiteral(name));
  add(document, dcterms.publisher, publisher);
  if (linked.actors.some((known) => nodeOf(known.id, base).equals(publisher))) return;
  add(publisher, rdf.type, hs.Outlet);
  add(publisher, rdfs.label, textLiteral(name));
}

function writeReader({ add, document, linked, base }: Sheet): void {
  const { reader } = linked.reading;
  const reading = nodeOf(`${linked.reading.document.id}#reading`, base);
  add(reading, rdf.type, hs.Reading);
  add(reading, rdf.type, prov.Activity);
  add(reading, prov.used, document);
  add(reading, hs.software, textLiteral(reader.software));
  add(reading, hs.softwareVersion, textLiteral(reader.version));
}

function writeKeys({ add, base }: Sheet, keys: readonly ClaimKeys[]): void {
  for (const { claim, proposition, origin, wording } of keys) {
    const node = nodeOf(claim, base);
    if (proposition !== undefined) add(node, hs.proposition, nodeOf(proposition, base));
    add(node, hs.root, nodeOf(origin, base));
    if (wording !== undefined) add(node, hs.wording, textLiteral(wording));
  }
}

function writePassages({ add, document, linked, local, writeSelector }: Sheet): void {
  const { passages } = linked.reading;
  for (const [order, passage] of passages.entries()) {
    const node = local("passage", passage.id);
    add(node, rdf.type, hs.Passage);
    add(node, hs.document, document);
    add(node, hs.passageKind, passageKind.term(passage.kind));
    add(node, hs.paragraph, numberLiteral(passage.paragraph));
    add(node, hs.order, numberLiteral(order));
    writeSelector(passage.span, node);
  }
}

function writeNotes({ add, linked, local, span }: Sheet): void {
  for (const [order, note] of linked.reading.notes.entries()) {
    const node = local("note", String(order + 1));
    add(node, rdf.type, hs.Note);
    add(node, hs.rule, textLiteral(note.rule));
    add(node, hs.span, span(note.span));
    add(node, hs.order, numberLiteral(order));
    add(node, rdfs.comment, textLiteral(note.message));
  }
}
