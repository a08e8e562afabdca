// What a rule finds before it is a claim: runs of tokens in one sentence. Participants, voices, stance and confidence are added afterwards, the same way for all rules.

import type { CastMember } from "../../domain/actor.ts";
import type { Attribution } from "../../domain/attribution.ts";
import type { Certainty, Polarity, QualifierRole } from "../../domain/claim.ts";
import type { RelationId } from "../../domain/ids.ts";
import type { Span } from "../../domain/span.ts";
import type { Value } from "../../domain/value.ts";
import { type Analysis, type Clause, type NounPhrase, type Run, stretchOf } from "../../language/sentence.ts";

export interface DraftQualifier {
  readonly run: Run;
  readonly role: QualifierRole;
}

export interface Draft {
  /** The names of the rules, the one that made it first. */
  readonly rules: readonly string[];
  readonly subject: Run;
  /** Token that stands for the subject: what it is about in "the head of the port". */
  readonly subjectHead: number;
  readonly object?: Run;
  readonly objectHead?: number;
  readonly relation: RelationId;
  readonly lemma: string;
  /** The words that carry the predicate; more than one run where something stands between. */
  readonly predicate: readonly Run[];
  readonly qualifiers: readonly DraftQualifier[];
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  /** The clause it was read from; absent for claims without a verb. */
  readonly clause?: Clause;
  /** The token whose place decides through whose voice it comes. */
  readonly at: number;
  /** Roles are the article's own words, whoever speaks around them. */
  readonly own?: boolean;
  /** Said by the subject of this clause even where no attribution was found ("called Kazakhstan an artificial state"). */
  readonly saidBy?: Clause;
}

/** A sentence with what is known about the text around it, as rules see it. */
export interface ClaimView {
  readonly text: string;
  readonly analysis: Analysis;
  readonly cast: readonly CastMember[];
  /** Values that lie in the sentence. */
  readonly values: readonly Value[];
  /** Attributions whose cue, source or content touches the sentence. */
  readonly attributions: readonly Attribution[];
}

export type ClaimRule = (view: ClaimView) => readonly Draft[];

export const spanOf = (run: Run, { analysis }: ClaimView): Span => stretchOf(run, analysis);

export function wordsOf(run: Run, view: ClaimView): string {
  const { start, end } = spanOf(run, view);
  return view.text.slice(start, end);
}

export const norms = ({ from, to }: Run, { analysis }: ClaimView): string[] =>
  analysis.tokens.slice(from, to).map((t) => t.norm);

/** The whole of a phrase and its head, as a draft wants them. */
export const partOf = (phrase: NounPhrase): { readonly run: Run; readonly head: number } => ({
  run: { from: phrase.from, to: phrase.to },
  head: phrase.head,
});

/** The members of a phrase one by one where each is a name; else the phrase as a whole. */
export function namedParts(phrase: NounPhrase, { analysis }: ClaimView): readonly NounPhrase[] {
  const named = phrase.parts.length > 1 && phrase.parts.every((part) => analysis.tokens[part.head]?.tag === "PROPN");
  return named ? phrase.parts : [phrase];
}
