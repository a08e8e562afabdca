// What is read: the source as it was received, the document made of it, and the passages it falls into.
import type { DocumentId, LocalId } from "./ids.ts";
import type { Span } from "./span.ts";

/** An article as it was received: its text and what is known about it. `published` and `retrieved` are ISO 8601 dates or date-times. */
export interface Source {
  readonly text: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly retrieved?: string;
  /** The document that this one is a later version of. */
  readonly revises?: DocumentId;
}

/** A source with an identity. `text` is canonical (see read/source.ts) and never changed again: all spans point into it. */
export interface Document extends Source {
  readonly id: DocumentId;
  readonly sha256: string;
  /** BCP 47 language tag. */
  readonly language: string;
}

/** UTF-16 code units. */
const longestHeading = 90;

/** What a document is called: its title; where it has none, its first words, cut between words. */
export function headingOf({ title, text, id }: Pick<Document, "title" | "text" | "id">): string {
  if (title !== undefined && title !== "") return title;
  const line = text.trimStart().split("\n", 1)[0]?.trimEnd() ?? "";
  if (line.length <= longestHeading) return line === "" ? id : line;
  const words = line.slice(0, longestHeading).replace(/\s+\S*$/, "");
  return `${words.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export type PassageKind = "headline" | "subheading" | "sentence" | "boilerplate";

/** A unit of the text that evidence is taken from. `paragraph` counts blocks from 0. */
export interface Passage {
  readonly id: LocalId;
  readonly kind: PassageKind;
  readonly span: Span;
  readonly paragraph: number;
}
