// The sides of a disagreement: claims put together by their answer, each side with its independent roots.
import type { Disagreement, DisagreementKind, Side } from "../domain/disagreement.ts";
import { type ClaimId, disagreementId } from "../domain/ids.ts";
import type { Origin } from "../domain/origin.ts";
import type { Value } from "../domain/value.ts";
import { agree } from "./amounts.ts";
import { independentOrigins } from "./origins.ts";

/** A claim that takes a side. */
export interface Taken {
  readonly claim: ClaimId;
  readonly origin: Origin;
  readonly wording?: string;
}

/** One side: the claims that give an answer. */
export function sideOf(answer: string, taken: readonly Taken[]): Side {
  return {
    answer,
    claims: taken.map(({ claim }) => claim).sort(),
    origins: independentOrigins(taken).flatMap(([first]) => (first === undefined ? [] : [first.origin])),
  };
}

/** A disagreement on a matter, if no voice stands alone on all sides of it. `matter` gives its id, `about` says the same in words. */
export function between(
  kind: DisagreementKind,
  matter: string,
  about: string,
  sides: readonly Side[],
): readonly Disagreement[] {
  const voices = new Set(sides.flatMap(({ origins }) => origins.map(({ key }) => key)));
  if (sides.length < 2 || voices.size < 2) return [];
  const ordered = [...sides].sort((a, b) => b.origins.length - a.origins.length || (a.answer < b.answer ? -1 : 1));
  return [{ id: disagreementId(kind, matter), kind, about, sides: ordered }];
}

/** Claims put together whose amounts agree; one that agrees with two sides stays with the first. */
export function sidesByAmount<Row extends Taken>(
  rows: readonly Row[],
  amountOf: (row: Row) => Value | undefined,
): readonly Side[] {
  const sides: { readonly value: Value; readonly rows: Row[] }[] = [];
  for (const row of [...rows].sort((a, b) => (amountOf(a)?.value ?? 0) - (amountOf(b)?.value ?? 0))) {
    const value = amountOf(row);
    if (value === undefined) continue;
    const side = sides.find((s) => agree(s.value, value));
    if (side === undefined) sides.push({ value, rows: [row] });
    else side.rows.push(row);
  }
  return sides.map(({ value, rows: of }) => sideOf(value.text, of));
}

/** Items by a key, groups and their members in the order given; those without a key are left out. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
