// The rules for amounts in their order: at each place the first that fits, then on behind it.
import type { Candidate } from "./candidate.ts";
import type { Lexeme } from "./lexemes.ts";
import { moneyAt } from "./money.ts";
import { numberAt } from "./numbers.ts";
import { ordinalAt } from "./ordinals.ts";
import { percentAt } from "./percent.ts";
import { quantityAt } from "./quantities.ts";
import { mayStartAmount } from "./starters.ts";

type AmountRule = (lexemes: readonly Lexeme[], index: number) => Candidate | undefined;

const rules: readonly AmountRule[] = [moneyAt, percentAt, quantityAt, ordinalAt, numberAt];

/** The amounts of a stretch from left to right, none overlapping another. `taken` gives the end of what already stands at an index (a date). */
export function findAmounts(
  lexemes: readonly Lexeme[],
  taken: (index: number) => number | undefined = () => undefined,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < lexemes.length; ) {
    const behind = taken(index);
    if (behind !== undefined) {
      index = behind;
      continue;
    }
    const lexeme = lexemes[index];
    const open = lexeme !== undefined && !lexeme.address && mayStartAmount(lexeme, lexemes[index + 1]);
    const candidate = open ? amountAt(lexemes, index, taken) : undefined;
    if (candidate === undefined) {
      index++;
      continue;
    }
    found.push(candidate);
    index = candidate.end;
  }
  return found;
}

function amountAt(lexemes: readonly Lexeme[], index: number, taken: (index: number) => number | undefined) {
  for (const rule of rules) {
    const candidate = rule(lexemes, index);
    if (candidate === undefined) continue;
    let free = true;
    for (let at = index + 1; at < candidate.end && free; at++) free = taken(at) === undefined;
    if (free) return candidate;
  }
  return undefined;
}
