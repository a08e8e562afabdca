// Through whose voice something comes: the innermost attribution whose content covers a place in the text.
import { type Attribution, chainOf } from "../domain/attribution.ts";
import type { LocalId } from "../domain/ids.ts";
import type { Span } from "../domain/span.ts";

const covers = ({ content }: Attribution, at: number): boolean => content.some((c) => c.start <= at && at < c.end);
const size = ({ content }: Attribution): number => content.reduce((sum, c) => sum + c.end - c.start, 0);

/** The innermost attribution around a place; undefined where the document speaks itself. The deeper in the tree goes first, then the shorter content. */
export function innermostAt(
  at: number,
  attributions: readonly Attribution[],
  byId: ReadonlyMap<LocalId, Attribution>,
): Attribution | undefined {
  const around = attributions.filter((a) => covers(a, at));
  if (around.length < 2) return around[0];
  return around.sort((a, b) => chainOf(b.id, byId).length - chainOf(a.id, byId).length || size(a) - size(b))[0];
}

/** The attribution whose cue stands in a span. */
export function attributionWithCue(span: Span, attributions: readonly Attribution[]): Attribution | undefined {
  return attributions.find((a) => a.cue !== undefined && a.cue.start < span.end && span.start < a.cue.end);
}
