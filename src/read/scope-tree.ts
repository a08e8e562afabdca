// Candidates made into a tree: who speaks within whose words. What lies within a content is told by its voice.
import { contains, type Span } from "../domain/span.ts";
import type { Candidate } from "./attribution-rules/candidate.ts";
import { dealt, touched } from "./touched.ts";

/**
 * Candidates in reading order, each with the index of the one around it. Doubles and weak ones within others' words are left out. `passages` are those
 * of the text, in order.
 */
export function nest(
  candidates: readonly Candidate[],
  passages: readonly Span[],
): readonly { readonly candidate: Candidate; readonly within?: number }[] {
  const kept = withoutDoubles(candidates);
  const telling = dealt([...kept.entries()], ([, { content }]) => content, passages);
  const size = (c: Candidate) => c.content.reduce((sum, s) => sum + s.end - s.start, 0);
  return kept.map((candidate, index) => {
    const told = candidate.inside && kept.findIndex((other) => other.cue?.start === candidate.inside?.start);
    if (told !== undefined && told >= 0) return { candidate, within: told };
    const place = candidate.antecedent ?? candidate.cue ?? candidate.source ?? candidate.content[0];
    let around: number | undefined;
    if (place === undefined) return { candidate };
    for (const [at, other] of telling[touched(passages, place).from] ?? []) {
      if (candidate.outside !== undefined && other.cue?.start === candidate.outside.start) continue;
      if (at === index || !holds(other, place) || (other.cue !== undefined && holds(candidate, other.cue))) continue;
      const best = around === undefined ? undefined : kept[around];
      if (best === undefined || size(other) < size(best)) around = at;
    }
    return around === undefined ? { candidate } : { candidate, within: around };
  });
}

const holds = (candidate: Candidate, place: Span): boolean => candidate.content.some((span) => contains(span, place));

function withoutDoubles(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const { cue, sentence } = candidate;
    const before = kept.slice(kept.findLastIndex((k) => k.sentence !== sentence) + 1);
    if (cue !== undefined && before.some((k) => k.cue !== undefined && k.cue.start < cue.end && cue.start < k.cue.end))
      continue;
    kept.push(candidate);
  }
  const start = (c: Candidate) =>
    Math.min(...[c.source, c.cue, ...c.content].filter((s) => s !== undefined).map((s) => s.start));
  return kept.sort((a, b) => a.sentence - b.sentence || start(a) - start(b));
}
