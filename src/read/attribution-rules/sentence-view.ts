// A sentence as the rules of attribution see it: its words, which of them lie within quotation marks, and its verbs that are outside of them.
import type { Passage } from "../../domain/document.ts";
import type { Span } from "../../domain/span.ts";
import type { Run, Token } from "../../language/sentence.ts";
import type { Quotation } from "../quotations.ts";
import type { ReadSentence } from "../stages.ts";
import { findVerbRuns, type VerbRun } from "./verb-runs.ts";

export interface SentenceView {
  readonly index: number;
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token the quotation that it lies in, marks included. */
  readonly quoted: readonly (Quotation | undefined)[];
  readonly verbs: readonly VerbRun[];
  /** Quotations that reach into this sentence, in order. */
  readonly quotations: readonly Quotation[];
}

/** The views of all sentences. `quotations` are those of the whole text, in order. */
export function viewSentences(
  text: string,
  sentences: readonly ReadSentence[],
  quotations: readonly Quotation[],
): readonly SentenceView[] {
  let first = 0;
  return sentences.map(({ passage, analysis: { tokens } }, index) => {
    while ((quotations[first]?.span.end ?? Number.POSITIVE_INFINITY) <= passage.span.start) first++;
    const here: Quotation[] = [];
    for (let q = first; (quotations[q]?.span.start ?? Number.POSITIVE_INFINITY) < passage.span.end; q++) {
      const quotation = quotations[q];
      if (quotation !== undefined) here.push(quotation);
    }
    const quoted = tokens.map((t) => here.find((q) => t.start < q.span.end && t.end > q.span.start));
    const verbs = findVerbRuns(tokens, (at) => quoted[at] !== undefined);
    return { index, passage, text, tokens, quoted, verbs, quotations: here };
  });
}

/** The stretch of the text under a run of tokens; undefined where the run is empty. */
export function spanOf(view: SentenceView, { from, to }: Run): Span | undefined {
  const first = view.tokens[from];
  const last = view.tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? undefined : { start: first.start, end: last.end };
}

/** The lower-case form of the word at an index; "" outside the sentence. */
export function wordAt({ tokens }: Pick<SentenceView, "tokens">, at: number): string {
  return tokens[at]?.norm ?? "";
}

/** Whether nothing but closing marks and the end of the sentence follows from an index on. */
export function isAtEnd({ tokens }: SentenceView, at: number): boolean {
  for (let i = at; i < tokens.length; i++) if (!/^[.!?"')\]…]+$/.test(tokens[i]?.norm ?? "")) return false;
  return true;
}
