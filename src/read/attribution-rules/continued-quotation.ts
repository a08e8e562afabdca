// Quotations that go on: a sentence that is wholly quoted and has no speaker of its own belongs to whoever spoke before it.
import type { Span } from "../../domain/span.ts";
import type { Quotation } from "../quotations.ts";
import type { Candidate } from "./candidate.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The candidates, those whose words go on with further pieces. */
export function continueQuotations(
  views: readonly SentenceView[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const pieces = new Map<Candidate, Span[]>();
  const bySentence = new Map<number, Candidate[]>();
  for (const c of candidates) bySentence.set(c.sentence, [...(bySentence.get(c.sentence) ?? []), c]);
  const claimed = (q: Quotation) =>
    candidates.some((c) =>
      [...c.content, ...(pieces.get(c) ?? [])].some((s) => s.start < q.inner.end && q.inner.start < s.end),
    );
  let speaker: Candidate | undefined;
  let paragraph = -1;
  for (const view of views) {
    const here = bySentence.get(view.index) ?? [];
    const ownParagraph = view.passage.paragraph;
    if (ownParagraph > paragraph + 1 && paragraph >= 0) speaker = undefined;
    const quoting = here.filter((c) => c.content.some((span) => holdsWords(view, span, c.rule)));
    const wholly =
      view.tokens.length > 0 && view.tokens.every((t, i) => view.quoted[i] !== undefined || /^[.!?,…]+$/.test(t.norm));
    if (wholly && here.length === 0) {
      const quotation = view.quotations[0];
      if (speaker !== undefined && quotation !== undefined && !claimed(quotation))
        pieces.set(speaker, [...(pieces.get(speaker) ?? []), quotation.span]);
    } else speaker = quoting.at(-1);
    paragraph = ownParagraph;
  }
  return candidates.map((c) => {
    const more = pieces.get(c);
    return more === undefined ? c : { ...c, content: [...c.content, ...more] };
  });
}

/** Whether a content holds words that are told as they were said, not a phrase in quotation marks. */
function holdsWords(view: SentenceView, span: Span, rule: string): boolean {
  return view.quotations.some(
    (q) =>
      q.span.start < span.end &&
      span.start < q.span.end &&
      (q.span.end - q.span.start > 20 || rule === "quotation-first"),
  );
}
