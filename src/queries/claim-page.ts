// The dossier of a claim: its words in their paragraph, the chain of voices, how it was read, who else says it and who says otherwise.
// Three questions: where it stands, the graph of its document, and its neighbours in meaning; the last grows with the claims about its subject.

import {
  type Attribution,
  chainOf,
  type Directness,
  type SpeechAct,
  type VoiceKind,
  voiceKind,
} from "../domain/attribution.ts";
import type { Claim, QualifierRole } from "../domain/claim.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, DocumentId, LocalId } from "../domain/ids.ts";
import type { Reading } from "../domain/reading.ts";
import { quoteAt } from "../domain/span.ts";
import { idOf, iriOf, nodeOf } from "../rdf/iri.ts";
import { fragment, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { rel } from "../rdf/vocabulary.ts";
import { type ClaimLine, claimLineOf, type Lookup, lookupOf } from "./claim-line.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import { loadLinked, marksOf, voiceMarksOf } from "./document-page.ts";
import type { Inquiry } from "./inquiry.ts";
import { cutText, type Mark, type Piece } from "./marked-text.ts";
import { webAddress } from "./web-address.ts";

/** One voice of the chain in full. */
export interface ChainStep {
  readonly label: string;
  readonly kind: VoiceKind;
  readonly act: SpeechAct;
  readonly directness: Directness;
  readonly actor?: ActorId;
  readonly cue?: string;
  readonly to?: string;
  readonly when?: string;
  readonly rules: readonly string[];
  readonly confidence: number;
}

export interface ClaimPage {
  readonly claim: ClaimLine;
  /** The passage that is the evidence, and the paragraph it stands in, marked. */
  readonly passage: LocalId;
  readonly paragraph: readonly { readonly evidence: boolean; readonly pieces: readonly Piece[] }[];
  readonly steps: readonly ChainStep[];
  readonly qualifiers: readonly { readonly role: QualifierRole; readonly text: string }[];
  readonly rules: readonly string[];
  readonly reader: Reading["reader"];
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  /** The claim as a footnote has it: its words, through whom, where and when. */
  readonly citation: string;
  readonly also: readonly ClaimLine[];
  readonly otherwise: readonly ClaimLine[];
}

/** The most claims that are compared with one. */
const mostCompared = 60;

/** Answers for the page. Throws `not-found`. */
export async function loadClaimPage(inquiry: Inquiry, id: ClaimId): Promise<ClaimPage> {
  const document = await findDocument(inquiry, id);
  const linked = document === undefined ? undefined : await loadLinked(inquiry, document);
  const claim = linked?.reading.claims.find((known) => known.id === id);
  if (linked === undefined || claim === undefined)
    throw new KnownError(
      "not-found",
      `There is no claim "${id.slice("claim/".length)}" in this collection. A document that was read again may have new claims.`,
    );
  const lookup = lookupOf(linked);
  const line = claimLineOf(claim, lookup);
  const related = await loadRelated(inquiry, line);
  const { reading } = linked;
  return {
    claim: line,
    passage: claim.evidence.passage,
    paragraph: paragraphOf(claim, lookup),
    steps: chainOf(claim.attribution, lookup.attributions).map((step) => stepOf(step, lookup)),
    qualifiers: claim.qualifiers.map(({ role, text }) => ({ role, text })),
    rules: claim.rules,
    reader: reading.reader,
    published: reading.document.published,
    publisher: reading.document.publisher,
    citation: cite(line, reading, iriOf(id, inquiry.base)),
    ...related,
  };
}

/** A citation in plain words: quote, chain, title, publisher, date, address. */
function cite({ quote, chain, document }: ClaimLine, { document: source }: Reading, iri: string): string {
  const through = chain.map(({ label }) => label).reverse();
  const said = through.length === 0 ? "" : ` (${through.join(", according to ")})`;
  const where = [`“${document.title}”`, source.publisher, source.published?.slice(0, 10), webAddress(source.url)];
  return `“${quote}”${said}. In: ${where.filter((part) => part !== undefined).join(", ")}. ${iri}`;
}

/** The document in which a claim stands. */
export async function findDocument(inquiry: Inquiry, id: ClaimId): Promise<DocumentId | undefined> {
  const [row] = await inquiry.select(
    "The document in which the claim stands",
    sparql`SELECT ?g WHERE { GRAPH ?g { ${nodeOf(id, inquiry.base)} a hs:Claim } }`,
  );
  const found = row?.g === undefined ? undefined : idOf(row.g.value, inquiry.base);
  return found?.startsWith("document/") === true ? (found as DocumentId) : undefined;
}

function paragraphOf(claim: Claim, { reading, attributions }: Lookup): ClaimPage["paragraph"] {
  const { passages, document } = reading;
  const home = passages.find((passage) => passage.id === claim.evidence.passage);
  const chain = chainOf(claim.attribution, attributions);
  const marks: readonly Mark[] = [...marksOf(claim), ...voiceMarksOf(chain).filter(({ role }) => role !== "said")];
  return passages
    .filter((passage) => passage.paragraph === home?.paragraph)
    .map((passage) => ({ evidence: passage.id === home?.id, pieces: cutText(document.text, passage.span, marks) }));
}

function stepOf(attribution: Attribution, { reading, actorOf }: Lookup): ChainStep {
  const { voice, act, directness, cue, to, when, rules, confidence } = attribution;
  const actor = voice.kind === "cast" ? actorOf(voice.member) : undefined;
  return {
    label: actor?.label ?? voice.label,
    kind: voiceKind(voice),
    act,
    directness,
    ...(actor === undefined ? {} : { actor: actor.id }),
    ...(cue === undefined ? {} : { cue: quoteAt(reading.document.text, cue) }),
    ...(to === undefined ? {} : { to: to.text }),
    ...(when === undefined ? {} : { when: when.text }),
    rules,
    confidence,
  };
}

/** Claims with the same subject and relation: those that say the same, and those that differ in value, object or polarity. */
async function loadRelated(inquiry: Inquiry, line: ClaimLine): Promise<Pick<ClaimPage, "also" | "otherwise">> {
  const same = samePattern(inquiry.base, line);
  const picked = pickClaims(same, { limit: mostCompared });
  const lines = await loadClaimLines(inquiry, "Other claims with the same subject and relation", picked);
  const others = lines.filter((other) => other.id !== line.id && other.stance.mood === "declarative");
  return {
    also: others.filter((other) => agrees(line, other)),
    otherwise: others.filter((other) => differs(line, other)),
  };
}

/** Things are known by what they are called, actors by who they are. */
function samePattern(base: string, { subject, predicate }: ClaimLine): SparqlFragment {
  const relation = rel(predicate.relation);
  if (subject.kind === "actor")
    return fragment`?claim rdf:subject ${nodeOf(subject.id, base)} ; rdf:predicate ${relation} .`;
  return fragment`?claim rdf:predicate ${relation} ; rdf:subject ?thing . ?thing a hs:Thing .`;
}

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/^(the|an?|this|that|these|those) /, "")
    .trim();

function sameParty(a: ClaimLine["object"], b: ClaimLine["object"]): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === "actor" && b.kind === "actor") return a.id === b.id;
  return plain(a.label) === plain(b.label);
}

/** The same subject, object and polarity. */
export function agrees(a: ClaimLine, b: ClaimLine): boolean {
  return sameParty(a.subject, b.subject) && sameParty(a.object, b.object) && a.stance.polarity === b.stance.polarity;
}

/** The same subject; the other polarity of the same object, or another value of the same relation. */
export function differs(a: ClaimLine, b: ClaimLine): boolean {
  if (!sameParty(a.subject, b.subject)) return false;
  if (sameParty(a.object, b.object)) return a.stance.polarity !== b.stance.polarity;
  return a.object?.kind === "value" && b.object?.kind === "value";
}
