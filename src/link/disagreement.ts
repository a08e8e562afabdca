// Who says otherwise: claims on the same matter with another answer, from other roots. Shown side by side, never resolved.
import type { Certainty } from "../domain/claim.ts";
import type { ClaimId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import type { Value } from "../domain/value.ts";
import { agree, measureOf } from "./amounts.ts";
import { type ClaimRow, claimRows } from "./claim-rows.ts";
import { independentOrigins, type Origin } from "./origins.ts";
import { oppositeOf, senseOf } from "./senses.ts";

/** Why claims disagree: one denies what another affirms; they say opposite things; they give other amounts; they count the same things otherwise. */
export type DisagreementKind = "polarity" | "opposite" | "amount" | "count";

/** One answer, with the claims that give it and their roots. */
export interface Side {
  readonly answer: string;
  readonly claims: readonly ClaimId[];
  readonly origins: readonly Origin[];
  readonly certainty: readonly Certainty[];
}

export interface Disagreement {
  readonly kind: DisagreementKind;
  /** Subject and relation, or what is counted. */
  readonly about: string;
  /** At least two, the better supported first. */
  readonly sides: readonly Side[];
}

/** All disagreements among the claims of documents, each once, in a fixed order. Questions and conditions take no side. */
export function disagreements(documents: readonly Linked[]): readonly Disagreement[] {
  const rows = claimRows(documents).filter(({ claim }) => claim.stance.mood === "declarative");
  return [...onPolarity(rows), ...onAmounts(rows), ...onCounts(rows)].sort((a, b) =>
    a.kind === b.kind ? (a.about < b.about ? -1 : 1) : a.kind < b.kind ? -1 : 1,
  );
}

function sideOf(answer: string, rows: readonly ClaimRow[]): Side {
  const origins = independentOrigins(rows).flatMap(([row]) => (row === undefined ? [] : [row.origin]));
  return {
    answer,
    claims: rows.map(({ claim }) => claim.id).sort(),
    origins,
    certainty: [...new Set(rows.map(({ claim }) => claim.stance.certainty))].sort(),
  };
}

/** A disagreement, if no voice stands alone on all sides of it. */
function between(kind: DisagreementKind, about: string, sides: readonly Side[]): readonly Disagreement[] {
  const voices = new Set(sides.flatMap(({ origins }) => origins.map(({ key }) => key)));
  if (sides.length < 2 || voices.size < 2) return [];
  const ordered = [...sides].sort((a, b) => b.origins.length - a.origins.length || (a.answer < b.answer ? -1 : 1));
  return [{ kind, about, sides: ordered }];
}

function groupBy<Item>(
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

interface Proposition {
  readonly left: string;
  readonly sense: string;
  readonly right: string;
}

function propositionOf({ claim, subject, object }: ClaimRow): Proposition {
  const { relation, turned } = senseOf(claim.predicate.relation);
  const right = object?.key ?? "";
  return turned && right !== ""
    ? { left: right, sense: relation, right: subject.key }
    : { left: subject.key, sense: relation, right };
}

/** Affirmed here and denied there, or the opposite said. A relation and its opposite are looked at together. */
function onPolarity(rows: readonly ClaimRow[]): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const groups = groupBy(rows, (row) => {
    const { left, sense, right } = propositionOf(row);
    return [left, [sense, oppositeOf(sense) ?? sense].sort()[0], right].join(" ");
  });
  for (const [about, group] of groups) {
    const sides = [...groupBy(group, (row) => `${row.claim.stance.polarity} ${propositionOf(row).sense}`)];
    const senses = new Set(group.map((row) => propositionOf(row).sense));
    for (const sense of senses) {
      const own = sides
        .filter(([answer]) => answer.endsWith(` ${sense}`))
        .map(([answer, side]) => sideOf(answer, side));
      found.push(...between("polarity", about, own));
    }
    const affirmed = sides
      .filter(([answer]) => answer.startsWith("affirmed "))
      .map(([answer, side]) => sideOf(answer, side));
    if (senses.size > 1) found.push(...between("opposite", about, affirmed));
  }
  return found;
}

/** The same subject and relation with other amounts of the same measure. */
function onAmounts(rows: readonly ClaimRow[]): readonly Disagreement[] {
  const withAmount = rows.filter(
    ({ object, claim }) => object?.value !== undefined && claim.stance.polarity === "affirmed",
  );
  const groups = groupBy(withAmount, (row) => {
    const measure = row.object?.value === undefined ? undefined : measureOf(row.object.value);
    return measure === undefined
      ? undefined
      : `${row.subject.key} ${senseOf(row.claim.predicate.relation).relation} ${measure}`;
  });
  return [...groups].flatMap(([about, group]) =>
    between(
      "amount",
      about,
      sidesByAmount(group, (row) => row.object?.value),
    ),
  );
}

/** Rows put together whose amounts agree; one that agrees with two sides stays with the first. */
function sidesByAmount(rows: readonly ClaimRow[], amountOf: (row: ClaimRow) => Value | undefined): readonly Side[] {
  const sides: { readonly value: Value; readonly rows: ClaimRow[] }[] = [];
  for (const row of [...rows].sort((a, b) => (amountOf(a)?.value ?? 0) - (amountOf(b)?.value ?? 0))) {
    const value = amountOf(row);
    if (value === undefined) continue;
    const side = sides.find((s) => agree(s.value, value));
    if (side === undefined) sides.push({ value, rows: [row] });
    else side.rows.push(row);
  }
  return sides.map(({ value, rows: of }) => sideOf(value.text, of));
}

/** How many sentences apart two counts of one thing may stand in a document. */
const nearby = 4;

interface Count {
  readonly row: ClaimRow;
  readonly value: Value;
  readonly measure: string;
  readonly place: number;
  readonly actors: ReadonlySet<string>;
}

/** Two voices near each other in a document that count the same kind of thing otherwise: 2,500 trucks have piled up, the backlog is 7,500 vehicles. */
function onCounts(rows: readonly ClaimRow[]): readonly Disagreement[] {
  const byDocument = groupBy(
    rows.flatMap(countOf),
    ({ row, measure }) => `${row.linked.reading.document.id} ${measure}`,
  );
  return [...byDocument].flatMap(([, counts]) => {
    const matters = chained(counts).filter((matter) => matter.length > 1);
    return matters.flatMap((matter) => {
      const [first] = matter;
      const amountOf = new Map(matter.map(({ row, value }) => [row, value]));
      const sides = sidesByAmount([...amountOf.keys()], (row) => amountOf.get(row));
      return first === undefined
        ? []
        : between("count", `${first.row.linked.reading.document.id} ${first.measure}`, sides);
    });
  });
}

function countOf(row: ClaimRow): readonly Count[] {
  const { subject, object, qualifiers, linked, claim } = row;
  const value = object?.value ?? subject.value;
  const measure = value?.type === "quantity" ? measureOf(value) : undefined;
  if (value === undefined || measure === undefined || claim.stance.polarity !== "affirmed") return [];
  const place = linked.reading.passages.findIndex(({ id }) => id === claim.evidence.passage);
  const actors = new Set(
    [subject, ...(object === undefined ? [] : [object]), ...qualifiers].flatMap((r) => r.actor ?? []),
  );
  return [{ row, value, measure, place, actors }];
}

/** Counts that may be of one matter: near each other, from different roots, and speaking of no two different actors. */
function chained(counts: readonly Count[]): readonly (readonly Count[])[] {
  const matters: Count[][] = [];
  for (const count of counts) {
    const matter = matters.find((of) => {
      const last = of.at(-1);
      return (
        last !== undefined && count.place - last.place <= nearby && of.every((other) => maySpeakOfOne(other, count))
      );
    });
    if (matter === undefined) matters.push([count]);
    else matter.push(count);
  }
  return matters;
}

function maySpeakOfOne(a: Count, b: Count): boolean {
  if (a.row.origin.key === b.row.origin.key) return false;
  return a.actors.size === 0 || b.actors.size === 0 || [...a.actors].some((actor) => b.actors.has(actor));
}
