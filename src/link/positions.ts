// What a document's claims say on matters that other documents may speak of too: as much of each claim as disagreeing needs, without its text.
import type { Polarity } from "../domain/claim.ts";
import type { Disagreement } from "../domain/disagreement.ts";
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import type { Origin } from "../domain/origin.ts";
import type { Linked } from "../domain/reading.ts";
import type { Value } from "../domain/value.ts";
import { measureOf } from "./amounts.ts";
import { type ClaimRow, claimRows, type Role } from "./claim-rows.ts";
import { countDisagreements } from "./counts.ts";
import { oppositeOf, senseOf } from "./senses.ts";

/** Who does what to whom, in the wider sense and always the same way round. */
export interface Proposition {
  readonly left: Role;
  readonly sense: string;
  readonly right?: Role;
}

/** What a claim says, with inverse relations turned. */
export function propositionOf({ claim, subject, object }: ClaimRow): Proposition {
  const { relation, turned } = senseOf(claim.predicate.relation);
  if (object === undefined) return { left: subject, sense: relation };
  return turned ? { left: object, sense: relation, right: subject } : { left: subject, sense: relation, right: object };
}

/** A claim as far as disagreeing goes. */
export interface Position {
  readonly claim: ClaimId;
  readonly document: DocumentId;
  /** What several claims may be about: the same key, the same matter. */
  readonly matter: string;
  /** The matter in words. */
  readonly about: string;
  readonly sense: string;
  readonly polarity: Polarity;
  /** Where the matter is how much. */
  readonly amount?: Value;
  readonly origin: Origin;
  readonly wording?: string;
}

/** What a document says on matters of all documents, and the disagreements that lie within it alone. */
export interface Positions {
  readonly document: DocumentId;
  readonly positions: readonly Position[];
  readonly within: readonly Disagreement[];
}

/** The positions of a document, in the order of its claims. Questions and conditions take none. */
export function positionsOf(linked: Linked): Positions {
  const { id } = linked.reading.document;
  const rows = claimRows([linked]).filter(({ claim }) => claim.stance.mood === "declarative");
  const labels = new Map(linked.actors.map((actor) => [actor.id as string, actor.label]));
  const nameOf = ({ key, text }: Role): string => labels.get(key) ?? text;
  return {
    document: id,
    positions: rows.flatMap((row) => [onWhether(row, nameOf), ...onHowMuch(row, nameOf)]),
    within: countDisagreements(rows, id),
  };
}

/** A sense in words: "rose-to" is "rose to". */
export const wordsOf = (sense: string): string => sense.replaceAll("-", " ");

/** What every position of a claim has. */
function standing({ claim, linked, origin, wording }: ClaimRow) {
  return {
    claim: claim.id,
    document: linked.reading.document.id,
    polarity: claim.stance.polarity,
    origin,
    ...(wording === undefined ? {} : { wording }),
  };
}

/** Whether it is so: a relation and its opposite are one matter. */
function onWhether(row: ClaimRow, nameOf: (role: Role) => string): Position {
  const { left, sense, right } = propositionOf(row);
  const matter = [left.key, [sense, oppositeOf(sense) ?? sense].sort()[0], right?.key ?? ""].join(" ");
  const about = [nameOf(left), wordsOf(sense), ...(right === undefined ? [] : [nameOf(right)])].join(" ");
  return { ...standing(row), matter: `whether ${matter}`, about, sense };
}

/** How much it is: the same subject and relation, amounts of one measure. */
function onHowMuch(row: ClaimRow, nameOf: (role: Role) => string): readonly Position[] {
  const amount = row.object?.value;
  const measure = amount === undefined ? undefined : measureOf(amount);
  if (amount === undefined || measure === undefined || row.claim.stance.polarity !== "affirmed") return [];
  const sense = senseOf(row.claim.predicate.relation).relation;
  const matter = `how much ${row.subject.key} ${sense} ${measure}`;
  return [{ ...standing(row), matter, about: `${nameOf(row.subject)} ${row.claim.predicate.text}`, sense, amount }];
}
