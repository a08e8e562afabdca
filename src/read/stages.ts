// What a text is after each step of reading. Each step's type is the licence for the next: nobody can look for claims before there are attributions.
import type { CastMember } from "../domain/actor.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Document, Passage } from "../domain/document.ts";
import type { Note } from "../domain/reading.ts";
import type { Value } from "../domain/value.ts";
import type { Analysis } from "../language/sentence.ts";
import type { Block } from "./blocks.ts";

/** A sentence of the text taken apart. Spans of its tokens are offsets into the document's text. */
export interface ReadSentence {
  readonly passage: Passage;
  readonly analysis: Analysis;
}

/** The text in its parts. `sentences` are the passages of kind "sentence", in order; headings and boilerplate are not analysed. */
export interface Segmented {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  readonly sentences: readonly ReadSentence[];
  readonly notes: readonly Note[];
}

/** With amounts and times. */
export interface Valued extends Segmented {
  readonly values: readonly Value[];
}

/** With the cast: who is spoken of, by name, title or description. */
export interface Peopled extends Valued {
  readonly cast: readonly CastMember[];
}

/** With who says what. */
export interface Attributed extends Peopled {
  readonly attributions: readonly Attribution[];
}
