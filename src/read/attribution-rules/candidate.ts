// What a rule of attribution finds: spans and how it was found, before voices are named and scopes are nested.
import type { Directness, SpeechAct } from "../../domain/attribution.ts";
import type { Span } from "../../domain/span.ts";
import type { Run } from "../../language/sentence.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { Source } from "./source-of.ts";

export interface Candidate {
  readonly rule: string;
  /** Index of the sentence that the cue stands in. */
  readonly sentence: number;
  readonly source?: Span;
  /** Words that tell who it is where the source is a relative pronoun. */
  readonly antecedent?: Span;
  readonly cue?: Span;
  readonly content: readonly Span[];
  readonly act: SpeechAct;
  /** Whether words are told, rather than an attitude to something. */
  readonly telling: boolean;
  readonly to?: Span;
  readonly when?: Span;
  readonly confidence: number;
  /** The cue of the candidate that this one stands within, where its place does not tell. */
  readonly inside?: Span;
  /** The cue of the candidate whose words this one stands beside, though its place is within them. */
  readonly outside?: Span;
  /** The source as words of the sentence, for participles that share it. */
  readonly speaker?: Source;
}

/** Finds candidates in one sentence. `found` are those that earlier rules found in it. */
export type AttributionRule = (view: SentenceView, found: readonly Candidate[]) => readonly Candidate[];

/** Whether an index lies in the content, cue or source of one of the candidates. */
export function isTaken(view: SentenceView, found: readonly Candidate[], at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  const holds = (span: Span | undefined) => span !== undefined && span.start <= token.start && token.end <= span.end;
  return found.some((c) => holds(c.cue) || c.content.some(holds));
}

/** Wholly, partly or not within quotation marks. */
export function directnessOf(view: Pick<SentenceView, "text">, content: readonly Span[]): Directness {
  const words = content.map((span) => view.text.slice(span.start, span.end).trim()).join(" ");
  if (!/["“”«»]|''|‘/.test(words)) return "indirect";
  const isWhole = content.every((span) =>
    /^\s*(?:["“«‘]|'')[^"“”«»]*(?:["”»’]|''|$)[\s.,!?]*$/.test(view.text.slice(span.start, span.end)),
  );
  return isWhole ? "direct" : "mixed";
}

/** A run of words that may be empty or absent, as a span. */
export type MaybeRun = Run | undefined;
