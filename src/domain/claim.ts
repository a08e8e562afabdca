// What is said: a claim is a proposition with its stance, its evidence and the attribution it comes through. A claim is not an edge; edges are projections of claims.
import type { ClaimId, LocalId, RelationId } from "./ids.ts";
import type { Span } from "./span.ts";

/** Who or what takes part in a claim. `text` is what stands at `span`. */
export type Participant =
  | { readonly kind: "cast"; readonly member: LocalId; readonly text: string; readonly span: Span }
  | { readonly kind: "thing"; readonly text: string; readonly span: Span }
  | { readonly kind: "value"; readonly value: LocalId; readonly text: string; readonly span: Span }
  | { readonly kind: "claim"; readonly claim: ClaimId; readonly text: string; readonly span: Span };

/** `text` is the verb group as it stands, with auxiliaries, negation, particle and preposition, "…" for a gap; `lemma` the verb with its particle or preposition. */
export interface Predicate {
  readonly relation: RelationId;
  readonly lemma: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

export const qualifierRoles = [
  "time",
  "place",
  "purpose",
  "instrument",
  "amount",
  "recipient",
  "manner",
  "topic",
  "reason",
  "origin",
  "company",
  "condition",
  "other",
] as const;
export type QualifierRole = (typeof qualifierRoles)[number];

/** A circumstance of a claim; `text` has its preposition ("in New York"). `value` and `member` are what it comes to, where known. */
export interface Qualifier {
  readonly role: QualifierRole;
  readonly text: string;
  readonly span: Span;
  readonly value?: LocalId;
  readonly member?: LocalId;
}

export type Polarity = "affirmed" | "denied";
export type Certainty = "stated" | "hedged" | "speculated";
export type Mood = "declarative" | "conditional" | "question";

/** How the speaker puts it. Certainty is theirs; our own doubt about the reading is `confidence`. */
export interface Stance {
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly mood: Mood;
  /** Within quotation marks. */
  readonly verbatim: boolean;
}

export interface Evidence {
  readonly passage: LocalId;
  readonly span: Span;
  readonly quote: string;
}

export interface Claim {
  readonly id: ClaimId;
  readonly subject: Participant;
  readonly predicate: Predicate;
  readonly object?: Participant;
  readonly qualifiers: readonly Qualifier[];
  /** The innermost attribution; absent where the document speaks in its own voice. */
  readonly attribution?: LocalId;
  readonly stance: Stance;
  readonly evidence: Evidence;
  /** The rules that made it, in the order in which they fired. */
  readonly rules: readonly string[];
  /** How sure we are that it was read rightly, in [0, 1]; calibrated on benchmarks. */
  readonly confidence: number;
}

/** Whether a claim may stand as a plain triple: affirmed, stated, and neither conditional nor a question. */
export function isAsserted({ polarity, certainty, mood }: Stance): boolean {
  return polarity === "affirmed" && certainty === "stated" && mood === "declarative";
}

/** The words of a predicate as it is told: what stands at its spans, with "…" between them unless only blanks and quotation marks stand there. */
export function predicateWords(text: string, spans: readonly Span[]): string {
  return spans.reduce((words, { start, end }, index) => {
    const before = spans[index - 1];
    const gap = before === undefined ? "" : /^[\s"“”„‘’']*$/.test(text.slice(before.end, start)) ? " " : " … ";
    return words + gap + text.slice(start, end);
  }, "");
}
