// Amounts set beside each other: whether they measure the same, and whether they agree.
import type { Value } from "../domain/value.ts";
import { thingKey } from "./claim-rows.ts";

/** What is counted, widely: lorries and cars are vehicles, soldiers and workers are people. */
const kinds: readonly (readonly [kind: string, units: RegExp])[] = [
  ["vehicles", /^(?:truck|lorry|lorrie|vehicle|car|bus|tanker|van|tractor|heavy-vehicle|cargo-vehicle)$/],
  [
    "people",
    /^(?:people|person|man|men|woman|women|child|children|civilian|soldier|troop|worker|employee|miner|migrant|refugee|resident|protester|demonstrator|passenger|victim|casualty|prisoner|student|voter|fighter)$/,
  ],
];

/** What an amount measures: a currency, percent, or what is counted; undefined for dates and for words without a number ("thousands"). */
export function measureOf({ type, value, currency, unit, per }: Value): string | undefined {
  if (value === undefined || !/^(?:money|percent|quantity|number)$/.test(type)) return undefined;
  const rate = per === undefined ? "" : ` per ${per}`;
  if (type === "money") return `${currency ?? "money"}${rate}`;
  if (type === "percent") return `percent${rate}`;
  const counted = unit === undefined ? "" : thingKey(unit).slice("thing/".length);
  return `${kinds.find(([, units]) => units.test(counted))?.[0] ?? counted}${rate}`;
}

/** How far "about 2,500" may be from what is meant. */
const tolerance = 0.1;

/** Whether two amounts of one measure can both be so: equal, overlapping ranges, or near each other where one is approximate. */
export function agree(a: Value, b: Value): boolean {
  const range = ({ value = 0, max, approximate }: Value): readonly [number, number] => {
    const slack = approximate ? tolerance : 0;
    const [low, high] = [value, max ?? value];
    return [low - Math.abs(low) * slack, high + Math.abs(high) * slack];
  };
  const [lowA, highA] = range(a);
  const [lowB, highB] = range(b);
  return lowA <= highB && lowB <= highA;
}
