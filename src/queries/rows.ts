// Rows of an answer read into the domain's types: ids without their base, concepts as codes, numbers, dates. Whatever is unbound is undefined.
import type { Term } from "@rdfjs/types";
import type { ActorKind } from "../domain/actor.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, DocumentId, RelationId } from "../domain/ids.ts";
import { actorClass, type ConceptList } from "../rdf/concepts.ts";
import { idOf } from "../rdf/iri.ts";
import { relationOf } from "../rdf/vocabulary.ts";
import type { QueryResult, Row } from "../store/store.ts";

/** A row with readers for its columns. */
export interface RowReader {
  readonly text: (column: string) => string | undefined;
  readonly number: (column: string) => number | undefined;
  readonly flag: (column: string) => boolean;
  readonly id: (column: string) => string | undefined;
  readonly actor: (column: string) => ActorId | undefined;
  readonly document: (column: string) => DocumentId | undefined;
  readonly claim: (column: string) => ClaimId | undefined;
  readonly relation: (column: string) => RelationId | undefined;
  readonly kind: (column: string) => ActorKind | undefined;
  readonly concept: <Code extends string>(column: string, list: ConceptList<Code>) => Code | undefined;
}

const isActor = (id: string): id is ActorId => id.startsWith("actor/");
const isDocument = (id: string): id is DocumentId => id.startsWith("document/") && !id.includes("#");
const isClaim = (id: string): id is ClaimId => id.startsWith("claim/");

/** Readers for a row; `base` is that of the store's own IRIs. */
export function readRow(row: Row, base: string): RowReader {
  const text = (column: string) => row[column]?.value;
  const id = (column: string) => {
    const term = row[column];
    return term?.termType === "NamedNode" ? idOf(term.value, base) : undefined;
  };
  const narrowed =
    <Id extends string>(fits: (id: string) => id is Id) =>
    (column: string): Id | undefined => {
      const found = id(column);
      return found !== undefined && fits(found) ? found : undefined;
    };
  return {
    text,
    id,
    number: (column) => {
      const value = text(column);
      return value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value);
    },
    flag: (column) => text(column) === "true" || text(column) === "1",
    actor: narrowed(isActor),
    document: narrowed(isDocument),
    claim: narrowed(isClaim),
    relation: (column) => {
      const term = row[column];
      return term === undefined ? undefined : relationOf(term);
    },
    kind: (column) => actorClass.code(row[column]),
    concept: (column, list) => list.code(row[column]),
  };
}

/** The rows of a SELECT's answer. */
export function rowsOf(result: QueryResult): readonly Row[] {
  if (result.kind === "bindings") return result.rows;
  throw new KnownError("bad-query", "A page asked for rows and its question gives none.");
}

/** Rows by a term of theirs, in their order; those without it are left out. */
export function groupRows(
  rows: readonly Row[],
  termOf: (row: Row) => Term | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = termOf(row)?.value;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
