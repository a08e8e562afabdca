// Two voices in one document that count the same kind of thing otherwise, though they call it by other names.
import type { Disagreement } from "../domain/disagreement.ts";
import type { DocumentId } from "../domain/ids.ts";
import type { Value } from "../domain/value.ts";
import { measureOf } from "./amounts.ts";
import type { ClaimRow } from "./claim-rows.ts";
import { between, groupBy, sidesByAmount, type Taken } from "./sides.ts";

/** How many sentences apart two counts of one thing may stand in a document. */
const nearby = 4;

interface Count extends Taken {
  readonly value: Value;
  readonly measure: string;
  /** What is said to be so many, and how. */
  readonly thing: string;
  readonly place: number;
  readonly actors: ReadonlySet<string>;
}

/** Two voices near each other in a document that count the same kind of thing otherwise: 2,500 trucks have piled up, the backlog is 7,500 vehicles. */
export function countDisagreements(rows: readonly ClaimRow[], document: DocumentId): readonly Disagreement[] {
  const byMeasure = groupBy(rows.flatMap(countOf), ({ measure }) => measure);
  return [...byMeasure].flatMap(([measure, counts]) =>
    chained(counts)
      // Several amounts of one thing in one relation are a matter of their own.
      .filter((matter) => new Set(matter.map(({ thing }) => thing)).size > 1)
      .flatMap((matter) => {
        const sides = sidesByAmount(matter, ({ value }) => value);
        return between("count", `${document} ${measure} ${matter[0]?.claim ?? ""}`, measure, sides);
      }),
  );
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
  return [
    {
      claim: claim.id,
      origin: row.origin,
      ...(row.wording === undefined ? {} : { wording: row.wording }),
      value,
      measure,
      thing: object?.value === undefined ? claim.id : `${subject.key} ${claim.predicate.relation}`,
      place,
      actors,
    },
  ];
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
  if (a.origin.key === b.origin.key) return false;
  return a.actors.size === 0 || b.actors.size === 0 || [...a.actors].some((actor) => b.actors.has(actor));
}
