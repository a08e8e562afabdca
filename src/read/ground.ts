// Nothing stands that is not in the text: every quote of every claim is held against the words at its span, exactly, and what differs is dropped with a note.
import { type Claim, predicateWords } from "../domain/claim.ts";
import type { Note } from "../domain/reading.ts";
import { quoteAt, type Span } from "../domain/span.ts";

export interface Grounded {
  readonly claims: readonly Claim[];
  readonly notes: readonly Note[];
}

/** The claims whose every part is what stands in the text, and a note for each that is not. Exact: no distance, no threshold. */
export function ground(text: string, claims: readonly Claim[]): Grounded {
  const kept: Claim[] = [];
  const notes: Note[] = [];
  for (const claim of claims) {
    const fault = faultOf(text, claim);
    if (fault === undefined) kept.push(claim);
    else
      notes.push({
        rule: "not-in-the-text",
        span: claim.evidence.span,
        message: `A claim was dropped: its ${fault.part} reads "${fault.said}", but the text there reads "${quoteAt(text, fault.span)}".`,
      });
  }
  return { claims: kept, notes };
}

interface Fault {
  readonly part: string;
  readonly said: string;
  readonly span: Span;
}

function faultOf(text: string, { subject, object, qualifiers, evidence, predicate }: Claim): Fault | undefined {
  const parts: Fault[] = [
    { part: "subject", said: subject.text, span: subject.span },
    ...(object === undefined ? [] : [{ part: "object", said: object.text, span: object.span }]),
    ...qualifiers.map((q) => ({ part: "qualifier", said: q.text, span: q.span })),
    { part: "evidence", said: evidence.quote, span: evidence.span },
    ...(predicate.spans.length === 0
      ? []
      : [
          {
            part: "predicate",
            said: predicate.text,
            span: { start: predicate.spans[0]?.start ?? 0, end: predicate.spans.at(-1)?.end ?? 0 },
          },
        ]),
  ];
  return parts.find(({ part, said, span }) => {
    if (said === "" || span.start < 0 || span.end > text.length) return true;
    return part === "predicate" ? said !== predicateWords(text, predicate.spans) : quoteAt(text, span) !== said;
  });
}
