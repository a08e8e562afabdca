// What touches what, dealt out once: to look through a whole text for each of its sentences would cost the square of its length.
import type { CastMember, Mention } from "../domain/actor.ts";
import { contains, type Span } from "../domain/span.ts";

/** Those of some places that a span shares a code unit with, as indices `[from, to)`. The places stand in order, apart from each other. */
export function touched(places: readonly Span[], { start, end }: Span): { readonly from: number; readonly to: number } {
  let from = 0;
  for (let beyond = places.length; from < beyond; ) {
    const middle = (from + beyond) >> 1;
    if ((places[middle]?.end ?? 0) > start) beyond = middle;
    else from = middle + 1;
  }
  let to = from;
  while ((places[to]?.start ?? end) < end) to++;
  return { from, to };
}

/** The place that a span lies in wholly, as an index; -1 where none holds it. */
export function holderOf(places: readonly Span[], span: Span): number {
  const { from } = touched(places, span);
  const place = places[from];
  return place !== undefined && contains(place, span) ? from : -1;
}

/** The last place that starts at or before an offset, as an index; -1 where none does. */
export function lastStarted(places: readonly Span[], at: number): number {
  return touched(places, { start: at, end: at + 1 }).to - 1;
}

/** For each of some places, the items with a span that touches it, in their order, each once. */
export function dealt<T>(
  items: readonly T[],
  spansOf: (item: T) => readonly Span[],
  places: readonly Span[],
): readonly (readonly T[])[] {
  const hands: T[][] = places.map(() => []);
  for (const item of items)
    for (const span of spansOf(item)) {
      const { from, to } = touched(places, span);
      for (const hand of hands.slice(from, to)) if (hand.at(-1) !== item) hand.push(item);
    }
  return hands;
}

/** For each of some places, the members who are mentioned in it, with those mentions alone. */
export function castDealt(cast: readonly CastMember[], places: readonly Span[]): readonly (readonly CastMember[])[] {
  const mentioned = cast.flatMap((member) => member.mentions.map((mention) => ({ member, mention })));
  return dealt(mentioned, ({ mention }) => [mention.span], places).map((here) => {
    const mentions = new Map<CastMember, Mention[]>();
    for (const { member, mention } of here) {
      const known = mentions.get(member);
      if (known === undefined) mentions.set(member, [mention]);
      else known.push(mention);
    }
    return [...mentions].map(([member, its]) => ({ ...member, mentions: its }));
  });
}

/** Finds the members who are mentioned about a span: in the place that it lies in, or anywhere if it lies in several. */
export function castNear(cast: readonly CastMember[], places: readonly Span[]): (span: Span) => readonly CastMember[] {
  const hands = castDealt(cast, places);
  return (span) => {
    const at = holderOf(places, span);
    return at < 0 ? cast : (hands[at] ?? []);
  };
}
