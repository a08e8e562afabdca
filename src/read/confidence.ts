// How sure we are that a claim was read rightly: a share per rule, measured on annotated sentences, moved by what makes reading harder.

import shares from "../language/en/rule-confidence.json" with { type: "json" };
import type { ClaimView, Draft } from "./claim-rules/draft.ts";

const table: Readonly<Record<string, number>> = shares;

/** A number in (0, 1), two decimals. */
export function confidenceOf(draft: Draft, view: ClaimView): number {
  const base = Math.min(...draft.rules.map((rule) => table[rule] ?? table.default ?? 0.6));
  const odds = (base / (1 - base)) * weightOf(draft, view);
  return Math.round((100 * odds) / (1 + odds)) / 100;
}

/** Factors on the odds: long sentences, many clauses, far subjects and missing objects are read wrongly more often. */
function weightOf(draft: Draft, { analysis }: ClaimView): number {
  const { clause } = draft;
  let weight = 1;
  if (analysis.tokens.length > 40) weight *= 0.8;
  if (analysis.tokens.length < 18) weight *= 1.25;
  if (clause === undefined) return weight;
  if (draft.object === undefined) weight *= 0.5;
  if (clause.verb.from - draft.subject.to > 6) weight *= 0.75;
  if (analysis.tokens.slice(clause.verb.from, clause.verb.to).some((t) => t.repair !== undefined)) weight *= 0.8;
  return weight;
}
