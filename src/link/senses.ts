// Relations in the wider sense: which mean the same either way round, which are each other's opposite.
import type { RelationId } from "../domain/ids.ts";

/** A relation's sense; `turned` where subject and object change places ("stems from" is "caused" the other way round). */
export interface Sense {
  readonly relation: string;
  readonly turned: boolean;
}

const inverse: ReadonlyMap<string, string> = new Map([
  ["stems-from", "caused"],
  ["lost-to", "defeated"],
  ["supplies", "imports-from"],
]);

const opposites: ReadonlyMap<string, string> = new Map(
  [
    ["rose", "fell"],
    ["rose-to", "fell-to"],
    ["rose-by", "fell-by"],
    ["raised", "cut"],
    ["supported", "opposed"],
    ["agreed-to", "rejected"],
    ["confirmed", "denied"],
    ["arrested", "freed"],
    ["convicted", "acquitted"],
    ["restricted", "eased"],
    ["banned", "allowed"],
    ["appointed", "dismissed"],
    ["began", "ended"],
    ["continued", "ended"],
    ["has", "lacks"],
    ["caused", "prevented"],
    ["deployed", "withdrew-from"],
  ].flatMap(([a = "", b = ""]) => [
    [a, b],
    [b, a],
  ]),
);

const nameOf = (relation: RelationId): string => relation.slice("relation/".length);

/** The sense of a relation. */
export function senseOf(relation: RelationId): Sense {
  const name = nameOf(relation);
  const other = inverse.get(name);
  return other === undefined ? { relation: name, turned: false } : { relation: other, turned: true };
}

/** The opposite of a sense, where it has one. */
export function oppositeOf(sense: string): string | undefined {
  return opposites.get(sense);
}
