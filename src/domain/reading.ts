// What one article says, as far as we could read it; and the same with its cast linked to actors.
import type { Actor, CastMember, Link } from "./actor.ts";
import type { Attribution } from "./attribution.ts";
import type { Claim } from "./claim.ts";
import type { Document, Passage } from "./document.ts";
import type { Span } from "./span.ts";
import type { Value } from "./value.ts";

/** Something odd, with its place: a message, never an exception. */
export interface Note {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
}

/** The software and rule set that read. */
export interface Reader {
  readonly software: string;
  readonly version: string;
}

export interface Reading {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly cast: readonly CastMember[];
  readonly values: readonly Value[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
  readonly reader: Reader;
}

/** A reading whose cast members are linked, each to exactly one actor; `actors` holds those actors as this document adds to them. */
export interface Linked {
  readonly reading: Reading;
  readonly links: readonly Link[];
  readonly actors: readonly Actor[];
}
