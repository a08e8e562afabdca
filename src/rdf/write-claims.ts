// What a document says and through whom: attributions with their voices, and claims with stance, evidence and provenance.
import type { NamedNode } from "@rdfjs/types";
import { type Attribution, chainOf, membersOf, voiceKind } from "../domain/attribution.ts";
import { type Claim, isAsserted, type Participant, type Qualifier } from "../domain/claim.ts";
import { sha256, slug } from "../domain/ids.ts";
import { quoteAt } from "../domain/span.ts";
import { viaOf } from "../domain/tie.ts";
import { certainty, directness, mood, polarity, qualifierRole, speechAct, voiceKinds } from "./concepts.ts";
import { nodeOf } from "./iri.ts";
import { booleanLiteral, dateLiteral, decimalLiteral, numberLiteral, textLiteral } from "./literals.ts";
import { addRules, type Sheet } from "./sheet.ts";
import { hs, prov, rdf, rdfs, rel } from "./vocabulary.ts";

type Attributions = ReadonlyMap<string, Attribution>;

function attributionsOf({ linked }: Sheet): Attributions {
  return new Map(linked.reading.attributions.map((attribution) => [attribution.id, attribution]));
}

/** The nodes of each attribution's voice. */
type Voices = ReadonlyMap<string, readonly NamedNode[]>;

/**
 * The nodes of each attribution's voice: the actor of a named one, all actors of those who say it together; of an unnamed one a node of this document.
 * "Analysts" vouched for by the same voice are one voice, however often they are heard, so that they count once.
 */
function voicesOf(sheet: Sheet): Voices {
  const attributions = attributionsOf(sheet);
  const unnamed = new Map<string, NamedNode>();
  const voices = new Map<string, readonly NamedNode[]>();
  for (const { id } of attributions.values()) {
    for (const { id: link, voice, within } of chainOf(id, attributions)) {
      if (voices.has(link)) continue;
      if (voice.kind !== "unnamed") {
        voices.set(link, membersOf(voice).map(sheet.actor));
        continue;
      }
      const outer = within === undefined ? [] : (voices.get(within) ?? []);
      const key = [voice.sort, slug(voice.label), ...outer.map(({ value }) => value)].join("\n");
      const node = unnamed.get(key) ?? sheet.local("voice", String(unnamed.size + 1));
      unnamed.set(key, node);
      voices.set(link, [node]);
    }
  }
  return voices;
}

export function writeAttributions(sheet: Sheet): void {
  const voices = voicesOf(sheet);
  for (const [order, attribution] of sheet.linked.reading.attributions.entries()) {
    writeAttribution(sheet, attribution, voices, order);
  }
}

function writeAttribution(sheet: Sheet, attribution: Attribution, voices: Voices, order: number): void {
  const { add, local, span, document, actor } = sheet;
  const { voice, within, source, cue, to, when } = attribution;
  const node = local("attribution", attribution.id);
  add(node, rdf.type, hs.Attribution);
  add(node, hs.document, document);
  add(node, hs.order, numberLiteral(order));
  add(node, rdfs.label, textLiteral(voice.label));
  add(node, hs.voiceKind, voiceKinds.term(voiceKind(voice)));
  add(node, hs.act, speechAct.term(attribution.act));
  add(node, hs.directness, directness.term(attribution.directness));
  for (const agent of voices.get(attribution.id) ?? []) add(node, prov.agent, agent);
  for (const member of membersOf(voice)) add(node, hs.voiceMember, local("cast", member));
  if (voice.kind === "unnamed") writeUnnamedVoice(sheet, attribution, voices);
  if (within !== undefined) add(node, hs.within, local("attribution", within));
  if (source !== undefined) add(node, hs.sourceSpan, span(source));
  if (cue !== undefined) {
    add(node, hs.cueSpan, span(cue));
    add(node, hs.cue, textLiteral(quoteAt(sheet.linked.reading.document.text, cue)));
  }
  for (const piece of attribution.content) add(node, hs.contentSpan, span(piece));
  if (to !== undefined) {
    add(node, hs.addresseeSpan, span(to.span));
    if (to.member !== undefined) {
      add(node, hs.addresseeMember, local("cast", to.member));
      add(node, hs.addressee, actor(to.member));
    }
  }
  if (when !== undefined) {
    add(node, hs.whenSpan, span(when.span));
    if (when.value !== undefined) add(node, hs.when, local("value", when.value));
  }
  addRules(sheet, node, attribution.rules);
  add(node, hs.confidence, decimalLiteral(attribution.confidence));
}

/** An unnamed voice is known through the one that quotes it: the voice around it (the first of several), or the document. */
function writeUnnamedVoice({ add, document }: Sheet, { id, voice, within }: Attribution, voices: Voices): void {
  const [node] = voices.get(id) ?? [];
  if (node === undefined) return;
  add(node, rdf.type, hs.UnnamedVoice);
  add(node, rdfs.label, textLiteral(voice.label));
  add(node, hs.voiceKind, voiceKinds.term(voiceKind(voice)));
  add(node, hs.vouchedForBy, (within === undefined ? undefined : voices.get(within)?.[0]) ?? document);
}

export function writeClaims(sheet: Sheet): void {
  const voices = voicesOf(sheet);
  const attributions = attributionsOf(sheet);
  for (const [order, claim] of sheet.linked.reading.claims.entries()) {
    const chain = chainOf(claim.attribution, attributions);
    writeClaim(
      sheet,
      claim,
      chain.map(({ id }) => voices.get(id) ?? []),
      order,
    );
  }
}

function writeClaim(sheet: Sheet, claim: Claim, chain: readonly (readonly NamedNode[])[], order: number): void {
  const { add, local, span, document, base } = sheet;
  const { subject, predicate, object, stance, evidence } = claim;
  const node = nodeOf(claim.id, base);
  add(node, rdf.type, hs.Claim);
  add(node, hs.document, document);
  add(node, hs.order, numberLiteral(order));
  const relation = rel(predicate.relation);
  const subjectNode = writeParticipant(sheet, subject);
  const objectNode = object === undefined ? undefined : writeParticipant(sheet, object);
  add(node, rdf.subject, subjectNode);
  add(node, rdf.predicate, relation);
  add(node, rdf.object, objectNode);
  add(node, hs.subjectSpan, span(subject.span));
  if (subject.kind === "cast") add(node, hs.subjectMember, local("cast", subject.member));
  if (object !== undefined) add(node, hs.objectSpan, span(object.span));
  if (object?.kind === "cast") add(node, hs.objectMember, local("cast", object.member));
  add(node, hs.predicateText, textLiteral(predicate.text));
  add(node, hs.lemma, textLiteral(predicate.lemma));
  for (const piece of predicate.spans) add(node, hs.predicateSpan, span(piece));
  writeQualifiers(sheet, claim, node);
  if (claim.attribution !== undefined) add(node, prov.qualifiedAttribution, local("attribution", claim.attribution));
  for (const voice of chain.flat()) add(node, prov.wasAttributedTo, voice);
  for (const origin of chain.at(-1) ?? [document]) add(node, hs.origin, origin);
  add(node, hs.polarity, polarity.term(stance.polarity));
  add(node, hs.certainty, certainty.term(stance.certainty));
  add(node, hs.mood, mood.term(stance.mood));
  add(node, hs.verbatim, booleanLiteral(stance.verbatim));
  add(node, hs.evidence, local("passage", evidence.passage));
  add(node, hs.evidenceSpan, span(evidence.span));
  addRules(sheet, node, claim.rules);
  add(node, hs.confidence, decimalLiteral(claim.confidence));
  add(node, prov.wasGeneratedBy, nodeOf(`${sheet.linked.reading.document.id}#reading`, base));
  if (isAsserted(stance)) add(subjectNode, relation, objectNode);
}

/** The node that takes part, as the direct triple has it: an actor, a value, a claim, or a thing that only this document knows. */
function writeParticipant(sheet: Sheet, participant: Participant): NamedNode {
  switch (participant.kind) {
    case "cast":
      return sheet.actor(participant.member);
    case "value":
      return sheet.local("value", participant.value);
    case "claim":
      return nodeOf(participant.claim, sheet.base);
    case "thing":
      return writeThing(sheet, participant.text);
  }
}

/** Longest name of a thing within its IRI; the rest becomes a hash. */
const longestName = 60;

/** "The backlog" and "the backlog" are one thing within one document. */
function writeThing({ add, local, document }: Sheet, text: string): NamedNode {
  const name = slug(text.replace(/^(?:the|an?|this|that|these|those)\s+(?=\S)/i, ""));
  const short = name.length > longestName ? `${name.slice(0, longestName - 9)}-${sha256(name).slice(0, 8)}` : name;
  const node = local("thing", short);
  add(node, rdf.type, hs.Thing);
  add(node, hs.document, document);
  add(node, rdfs.label, textLiteral(text));
  return node;
}

/** Qualifiers are nodes of their claim. Place and time are written on the claim too, where they are known, for short queries. */
function writeQualifiers(sheet: Sheet, stated: Claim, claim: NamedNode): void {
  const { id, qualifiers } = stated;
  const { add, local, span, base, actor, linked } = sheet;
  const values = new Map(linked.reading.values.map((value) => [value.id, value]));
  for (const [order, qualifier] of qualifiers.entries()) {
    const node = nodeOf(`${id}#q${order + 1}`, base);
    add(claim, hs.qualifier, node);
    add(node, rdf.type, hs.Qualifier);
    add(node, hs.order, numberLiteral(order));
    add(node, hs.qualifierRole, qualifierRole.term(qualifier.role));
    add(node, hs.span, span(qualifier.span));
    add(node, rdfs.label, textLiteral(qualifier.text));
    if (qualifier.value !== undefined) add(node, hs.value, local("value", qualifier.value));
    if (qualifier.member !== undefined) {
      add(node, hs.member, local("cast", qualifier.member));
      add(node, hs.actor, actor(qualifier.member));
      const via = viaOf(stated, order);
      if (via !== undefined) add(node, hs.via, textLiteral(via));
      if (qualifier.role === "place") add(claim, hs.place, actor(qualifier.member));
    }
  }
  const time = qualifiers.find((qualifier: Qualifier) => qualifier.role === "time" && qualifier.value !== undefined);
  const value = time?.value === undefined ? undefined : values.get(time.value);
  if (value?.from !== undefined) add(claim, hs.from, dateLiteral(value.from));
  if (value?.to !== undefined) add(claim, hs.to, dateLiteral(value.to));
}
