// Ids: one string, three uses. A domain id is a URL path is an IRI without its base. Minted from content, never from a counter of the process.
import { createHash } from "node:crypto";

export type DocumentId = `document/${string}`;
export type ActorId = `actor/${string}`;
export type ClaimId = `claim/${string}`;
export type RelationId = `relation/${string}`;
export type JudgementId = `judgement/${string}`;
/** What a claim says, whoever says it: claims that say the same share it. */
export type PropositionId = `proposition/${string}`;
export type DisagreementId = `disagreement/${string}`;
/** The voice at the root of a chain, the same wherever it is heard: an actor, a document, or an unnamed voice by who vouches for it and what it is called. */
export type RootId = ActorId | DocumentId | `voice/${string}`;

/** An id that means something within one document only ("s6", "a5", "kommersant"); with the document's id in front it is a node: `document/3f2a9c41b07d#s6`. */
export type LocalId = string;

/** SHA-256 of a text, as lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The first twelve hexadecimal digits of the hash of some parts, which are kept apart by a separator that no text holds. */
function fingerprint(parts: readonly string[]): string {
  return sha256(parts.join("\u001f")).slice(0, 12);
}

/** A document's id: from its text, and from its address where it has one. */
export function documentId(text: string, url?: string): DocumentId {
  return `document/${fingerprint(url === undefined ? [text] : [text, url])}`;
}

/** A claim's id: from its document, the place of its evidence, what it says and the voices it comes through. */
export function claimId(parts: {
  readonly document: DocumentId;
  readonly evidence: { readonly start: number; readonly end: number };
  readonly proposition: readonly string[];
  readonly chain: readonly string[];
}): ClaimId {
  const { document, evidence, proposition, chain } = parts;
  return `claim/${fingerprint([document, `${evidence.start}-${evidence.end}`, ...proposition, "<", ...chain])}`;
}

/** A judgement's id: from what it says and when it was made. */
export function judgementId(parts: readonly string[]): JudgementId {
  return `judgement/${fingerprint(parts)}`;
}

/** The id of what some claims say, from the key that they share. */
export function propositionId(key: string): PropositionId {
  return `proposition/${fingerprint([key])}`;
}

/** A disagreement's id: from its kind and what it is about, never from who takes part, so that it stays when others join. */
export function disagreementId(kind: string, about: string): DisagreementId {
  return `disagreement/${fingerprint([kind, about])}`;
}

/** The id of an unnamed voice as the root of chains: by who vouches for it and what it is called there. */
export function unnamedRoot(vouchedForBy: ActorId | DocumentId, label: string): RootId {
  return `voice/${vouchedForBy.slice(vouchedForBy.indexOf("/") + 1)}/${slug(label)}`;
}

/**
 * A name as it can stand in a path: lower case, accents of Latin letters folded, words joined by hyphens ("Kassym-Jomart Tokayev" -> "kassym-jomart-tokayev").
 * Letters and vowel signs of every script are kept. A name without letters or digits gets a hash of itself.
 */
export function slug(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return folded === "" ? `x${sha256(name).slice(0, 8)}` : folded;
}

/** The id of an actor with this name. */
export function actorId(name: string): ActorId {
  return `actor/${slug(name)}`;
}

/** The id of a relation: a curated one by its name, an open one by its lemma with particle or preposition ("stem from" -> `relation/stem-from`). */
export function relationId(name: string): RelationId {
  return isSlug.test(name) ? `relation/${name}` : `relation/${slug(name)}`;
}

/** Names that are slugs as they stand, as nearly all relations' are. */
const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
