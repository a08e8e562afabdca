// One page's conversation with the store: what it asks is kept, so that the page can show its questions, and a reader who goes away ends them.
import { KnownError } from "../domain/errors.ts";
import type { GraphStore, QueryResult, Row } from "../store/store.ts";

/** A question that was sent, with the words that say what for. */
export interface Question {
  readonly title: string;
  readonly sparql: string;
}

export interface Inquiry {
  readonly store: GraphStore;
  readonly base: string;
  /** Everything that was asked so far, in order. */
  readonly asked: readonly Question[];
  /** Rows of a SELECT. */
  select(title: string, sparql: string): Promise<readonly Row[]>;
}

/** Opens a conversation. `signal` ends running questions. */
export function openInquiry(store: GraphStore, base: string, signal?: AbortSignal): Inquiry {
  const asked: Question[] = [];
  return {
    store,
    base,
    asked,
    async select(title, sparql) {
      asked.push({ title, sparql });
      return rowsOf(await store.query(sparql, signal === undefined ? {} : { signal }));
    },
  };
}

function rowsOf(result: QueryResult): readonly Row[] {
  if (result.kind !== "bindings")
    throw new KnownError("bad-query", "A page asked for rows and its question gives none.");
  return result.rows;
}
