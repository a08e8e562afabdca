// Ties between made-up actors, for tests of networks.
import type { Tie } from "../../src/domain/tie.ts";

/** A plain tie, number `n`: "ada" met "ben", each tie from a source of its own. `more` says what is not plain. */
export const tieOf = (n: number, from: string, relation: string, to: string, more: Partial<Tie> = {}): Tie => ({
  claim: `claim/${String(n).padStart(4, "0")}`,
  from: `actor/${from}`,
  to: `actor/${to}`,
  relation: `relation/${relation}`,
  certainty: "stated",
  polarity: "affirmed",
  voice: "named",
  origin: `actor/source-${n}`,
  ...more,
});
