// "According to officials, …", "…, according to reports from several papers", "The plan, according to officials, has failed", "…, per Reuters".
import type { Span } from "../../domain/span.ts";
import type { AttributionRule, Candidate } from "./candidate.ts";
import { scopeEnd } from "./scope-end.ts";
import { isAtEnd, type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { sourceAfter } from "./source-of.ts";

export const accordingTo: AttributionRule = (view) => {
  const found: Candidate[] = [];
  for (let at = 0; at < view.tokens.length; at++) {
    const width = cueWidth(view, at);
    if (width === 0 || view.quoted[at] !== undefined) continue;
    const candidate = readFrom(view, at, at + width);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
};

function cueWidth(view: SentenceView, at: number): number {
  if (wordAt(view, at) === "according" && wordAt(view, at + 1) === "to") return 2;
  const isPer =
    wordAt(view, at) === "per" &&
    (at === 0 || wordAt(view, at - 1) === ",") &&
    /^\p{Lu}/u.test(view.tokens[at + 1]?.text ?? "");
  return isPer ? 1 : 0;
}

function readFrom(view: SentenceView, at: number, behind: number): Candidate | undefined {
  const leads = view.tokens.slice(0, at).every((t) => t.tag === "CCONJ" || t.tag === "PUNCT" || t.tag === "ADV");
  if (/^(?:plan|plans|schedule|custom|tradition|need|needs|taste|whether|how)$/.test(wordAt(view, behind)))
    return undefined;
  const source = sourceAfter(view, behind, !leads);
  if (source === undefined) return undefined;
  const cueFrom = at > 0 && view.tokens[at - 1]?.tag === "ADV" && at - 1 > 0 ? at - 1 : at;
  const [cue, words] = [spanOf(view, { from: cueFrom, to: behind }), spanOf(view, source)];
  const content = contentAround(view, cueFrom, source.to);
  if (cue === undefined || words === undefined || content.length === 0) return undefined;
  return {
    rule: "according-to",
    sentence: view.index,
    source: words,
    cue,
    content,
    act: "reports",
    telling: true,
    confidence: 0.9,
  };
}

function contentAround(view: SentenceView, from: number, to: number): readonly Span[] {
  const start = startOfClause(view, from);
  let end = from;
  while (end > start && view.quoted[end - 1] === undefined && /^(?:,|-|--)$/.test(wordAt(view, end - 1))) end--;
  const first =
    end - start > 1 || (end > start && !/^(?:and|but|so|yet|still|while|as)$/.test(wordAt(view, start)))
      ? spanOf(view, { from: start, to: end })
      : undefined;
  const next = pastRelative(view, wordAt(view, to) === "," ? to + 1 : to);
  if (isAtEnd(view, next)) return first === undefined ? [] : [withQuotation(view, first, end)];
  const complete = first !== undefined && view.verbs.some((v) => v.form === "finite" && v.from >= start && v.to <= end);
  if (complete && (wordAt(view, to) === "," || to >= view.tokens.length || first !== undefined))
    return [withQuotation(view, first, end)];
  const rest = spanOf(view, {
    from: next,
    to: scopeEnd(view, { from: next, kind: "clause", subordinate: false, hangsOnNoun: false }),
  });
  return [first, rest].filter((span) => span !== undefined);
}

/** "According to the Punch, which cited a memo, 14 people died": what is told of the source is no content. */
function pastRelative(view: SentenceView, at: number): number {
  if (!/^(?:which|who|whose)$/.test(wordAt(view, at)) || wordAt(view, at - 1) !== ",") return at;
  const close = view.tokens.findIndex((t, i) => i > at && t.norm === "," && view.quoted[i] === undefined);
  return close < 0 ? at : close + 1;
}

/** A quotation that began in an earlier sentence belongs to the content whole. */
function withQuotation(view: SentenceView, span: Span, end: number): Span {
  const quotation = view.quoted[end - 1];
  return quotation === undefined ? span : { start: Math.min(span.start, quotation.span.start), end: span.end };
}

/** The start of the sentence, or behind a semicolon. */
function startOfClause(view: SentenceView, at: number): number {
  for (let i = at - 1; i > 0; i--) if (wordAt(view, i - 1) === ";" && view.quoted[i - 1] === undefined) return i;
  return 0;
}
