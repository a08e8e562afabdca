// Who else says it: claims that say the same, with the number of independent roots behind them.
import type { ClaimId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { type ClaimRow, claimRows } from "./claim-rows.ts";
import { independentOrigins } from "./origins.ts";
import { propositionOf } from "./positions.ts";

/** One proposition with all claims that make it. */
export interface Corroboration {
  /** Subject, relation, object and polarity as one key. */
  readonly key: string;
  readonly claims: readonly ClaimId[];
  /** How many independent roots the claims go back to. */
  readonly origins: number;
  /** How many documents hold one of the claims. */
  readonly documents: number;
}

/** What a claim says, whoever says it and however surely: the same for all claims that say the same. */
export function propositionKey(row: ClaimRow): string {
  const { left, sense, right } = propositionOf(row);
  return [left.key, sense, right?.key ?? "", row.claim.stance.polarity].join(" ");
}

/** The propositions that are said more than once, the best supported first. Questions and conditions say nothing and do not count. */
export function corroborations(documents: readonly Linked[]): readonly Corroboration[] {
  const byKey = new Map<string, ClaimRow[]>();
  for (const row of claimRows(documents)) {
    if (row.claim.stance.mood !== "declarative") continue;
    const key = propositionKey(row);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row]);
    else same.push(row);
  }
  return [...byKey]
    .filter(([, rows]) => rows.length > 1)
    .map(([key, rows]) => ({
      key,
      claims: rows.map(({ claim }) => claim.id).sort(),
      origins: independentOrigins(rows).length,
      documents: new Set(rows.map(({ linked }) => linked.reading.document.id)).size,
    }))
    .sort((a, b) => b.origins - a.origins || b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}
