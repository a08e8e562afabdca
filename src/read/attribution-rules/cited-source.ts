// Who is cited says it too: in "The Post, citing two aides, reported that …" the aides stand between the Post and what is told.
import type { Span } from "../../domain/span.ts";
import type { Candidate } from "./candidate.ts";
import type { SentenceView } from "./sentence-view.ts";
import { canTell } from "./telling-subjects.ts";

/** A citing that hangs on a telling of the same voice becomes a voice of its own within it, with the same content. Others stay as they are. */
export function throughCited(view: SentenceView, found: readonly Candidate[]): readonly Candidate[] {
  return found.map((candidate) => {
    const cited = candidate.content[0];
    if (candidate.act !== "cites" || candidate.rule !== "verb-cue-ing" || cited === undefined) return candidate;
    const telling = found.find((other) => tellsThrough(other, candidate));
    if (telling?.cue === undefined || !canBeCited(view, cited)) return candidate;
    const content = telling.content.flatMap((span) => without(span, candidate.cue, cited));
    return content.length === 0
      ? candidate
      : {
          ...candidate,
          rule: "cited-source",
          source: cited,
          content,
          act: "reports",
          telling: true,
          inside: telling.cue,
        };
  });
}

const tellsThrough = (telling: Candidate, citing: Candidate): boolean =>
  telling.telling &&
  telling.act !== "cites" &&
  telling.cue !== undefined &&
  telling.source !== undefined &&
  telling.source.start === citing.source?.start;

/** Somebody, or what somebody made to tell; "citing high costs" gives a reason and no source. */
function canBeCited(view: SentenceView, { start, end }: Span): boolean {
  const from = view.tokens.findIndex((t) => t.start >= start);
  const to = view.tokens.findIndex((t) => t.start >= end);
  return from >= 0 && canTell(view, { from, to: to < 0 ? view.tokens.length : to });
}

/** What is left of a content when the citing is taken out: what stands before it, else what stands behind. */
function without(span: Span, cue: Span | undefined, cited: Span): readonly Span[] {
  const start = cue?.start ?? cited.start;
  if (cited.end <= span.start || span.end <= start) return [span];
  return start > span.start ? [{ start: span.start, end: start }] : [];
}
