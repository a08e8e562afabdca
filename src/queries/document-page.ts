// The page of a document: its text as published with what was read in it, and the claims in order, each pointing at the other.
import type { ActorKind } from "../domain/actor.ts";
import { chainOf, type VoiceKind, voiceKind } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import { headingOf } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, DocumentId, LocalId } from "../domain/ids.ts";
import type { Linked, Reading } from "../domain/reading.ts";
import { hull, inReadingOrder, type Span } from "../domain/span.ts";
import { iriOf } from "../rdf/iri.ts";
import { linkedOf } from "../rdf/read-claims.ts";
import { type ClaimLine, claimLineOf, type Lookup, lookupOf, speakerOf } from "./claim-line.ts";
import type { Inquiry } from "./inquiry.ts";
import { cutText, type Mark, type Piece } from "./marked-text.ts";
import { webAddress } from "./web-address.ts";

/** A claim with its number in the margin. */
export interface NumberedClaim extends ClaimLine {
  readonly number: number;
  readonly passage: LocalId;
}

/** A passage in pieces; `claims` are those whose evidence it is; `voices` are those around it, the outermost first, for the bars in the margin. */
export interface MarkedPassage {
  readonly id: LocalId;
  readonly kind: "headline" | "subheading" | "sentence" | "boilerplate";
  readonly pieces: readonly Piece[];
  readonly claims: readonly { readonly id: ClaimId; readonly number: number }[];
  readonly voices: readonly { readonly label: string; readonly kind: VoiceKind }[];
}

export interface DocumentFacts {
  readonly id: DocumentId;
  readonly title: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly retrieved?: string;
  readonly url?: string;
  readonly language: string;
  readonly sha256: string;
  readonly revises?: DocumentId;
}

export interface DocumentPage {
  readonly document: DocumentFacts;
  /** Blocks of the text in order, each with its passages. */
  readonly blocks: readonly (readonly MarkedPassage[])[];
  readonly claims: readonly NumberedClaim[];
  readonly cast: readonly {
    readonly id: ActorId;
    readonly label: string;
    readonly kind: ActorKind;
    readonly role?: string;
    readonly mentions: number;
  }[];
  readonly notes: readonly { readonly message: string; readonly quote: string }[];
  readonly reader: Reading["reader"];
}

/** What stands on the page of a linked reading. Pure. */
export function documentPageOf(linked: Linked): DocumentPage {
  const { reading } = linked;
  const lookup = lookupOf(linked);
  const ordered = [...reading.claims].sort(
    (a, b) => inReadingOrder(a.evidence.span, b.evidence.span) || placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1),
  );
  const numbers = new Map(ordered.map((claim, index) => [claim.id, index + 1]));
  return {
    document: factsOf(reading),
    blocks: blocksOf(lookup, ordered, numbers),
    claims: ordered.map((claim, index) => ({
      ...claimLineOf(claim, lookup),
      number: index + 1,
      passage: claim.evidence.passage,
    })),
    cast: reading.cast.flatMap((member) => {
      const actor = lookup.actorOf(member.id);
      if (actor === undefined) return [];
      const role = member.role === undefined ? {} : { role: member.role };
      return [{ id: actor.id, label: member.label, kind: actor.kind, ...role, mentions: member.mentions.length }];
    }),
    notes: reading.notes.map(({ message, span }) => ({
      message,
      quote: reading.document.text.slice(span.start, span.end),
    })),
    reader: reading.reader,
  };
}

/** What is known of a document as such. */
export function factsOf({ document }: Reading): DocumentFacts {
  const { id, publisher, byline, published, retrieved, language, sha256, revises } = document;
  const url = webAddress(document.url);
  return {
    id,
    title: headingOf(document),
    language,
    sha256,
    ...(publisher === undefined ? {} : { publisher }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(url === undefined ? {} : { url }),
    ...(revises === undefined ? {} : { revises }),
  };
}

/** What to mark for one claim: its own words, and how it is said. */
export function marksOf(claim: Claim): readonly Mark[] {
  return [
    { span: claim.subject.span, role: "subject" },
    ...claim.predicate.spans.map((span): Mark => ({ span, role: "predicate" })),
    ...(claim.object === undefined ? [] : [{ span: claim.object.span, role: "object" } as const]),
    ...claim.qualifiers.map(({ span }): Mark => ({ span, role: "qualifier" })),
  ];
}

/** Who says it and with which words, for all attributions of a document. */
export function voiceMarksOf(attributions: Reading["attributions"]): readonly Mark[] {
  return attributions.flatMap(({ source, cue, content }) => [
    ...(source === undefined ? [] : [{ span: source, role: "source" } as const]),
    ...(cue === undefined ? [] : [{ span: cue, role: "cue" } as const]),
    ...content.map((span): Mark => ({ span, role: "said" })),
  ]);
}

function blocksOf(
  { reading, attributions: byId, actorOf }: Lookup,
  claims: readonly Claim[],
  numbers: ReadonlyMap<ClaimId, number>,
): DocumentPage["blocks"] {
  const { passages, attributions, document } = reading;
  const marks = [...voiceMarksOf(attributions), ...claims.flatMap(marksOf)];
  const voicesAround = (span: Span) =>
    attributions
      .filter(({ content }) => content.some((piece) => piece.start < span.end && piece.end > span.start))
      .map(({ id }) => chainOf(id, byId))
      .reduce((longest, chain) => (chain.length > longest.length ? chain : longest), [])
      .map(({ voice }) => ({
        label: speakerOf(voice, actorOf).label,
        kind: voiceKind(voice),
      }));
  const blocks = new Map<number, MarkedPassage[]>();
  for (const { id, kind, span, paragraph } of passages) {
    const block = blocks.get(paragraph) ?? [];
    block.push({
      id,
      kind,
      pieces: cutText(document.text, span, marks),
      claims: claims
        .filter((c) => c.evidence.passage === id)
        .map((c) => ({ id: c.id, number: numbers.get(c.id) ?? 0 })),
      voices: voicesAround(span),
    });
    blocks.set(paragraph, block);
  }
  return [...blocks.entries()].sort(([a], [b]) => a - b).map(([, block]) => block);
}

/** A document with its reading and links, as its graph holds them. Throws `not-found`. */
export function loadLinked(outer: Inquiry, id: DocumentId): Promise<Linked> {
  return outer.keep(`linked ${id}`, (inquiry) => findLinked(inquiry, id), [iriOf(id, outer.base)]);
}

async function findLinked(inquiry: Inquiry, id: DocumentId): Promise<Linked> {
  const quads = await inquiry.graph("Everything that was read in the document", iriOf(id, inquiry.base));
  if (quads.length === 0)
    throw new KnownError(
      "not-found",
      `There is no document "${id.slice("document/".length)}" in this collection. All documents are listed at /documents.`,
    );
  return linkedOf(quads, inquiry.base);
}

/** Answers for the page. Throws `not-found`. */
export async function loadDocumentPage(inquiry: Inquiry, id: DocumentId): Promise<DocumentPage> {
  return documentPageOf(await loadLinked(inquiry, id));
}

/** Where a claim is made within its sentence: at its predicate, or at its object where the predicate has no words. */
function placeOf({ predicate, object, subject }: Claim): number {
  return (hull(predicate.spans) ?? object?.span ?? subject.span).start;
}
