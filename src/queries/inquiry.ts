// One page's conversation with the store: what it asks is kept, so that the page can show its questions, and a reader who goes away ends them.
import type { Quad } from "@rdfjs/types";
import { KnownError } from "../domain/errors.ts";
import { factory } from "../rdf/factory.ts";
import { sparql } from "../rdf/sparql.ts";
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
  readonly select: (title: string, sparql: string) => Promise<readonly Row[]>;
  /** All quads of one graph, from the record. Empty where there is no such graph. */
  readonly graph: (title: string, iri: string) => Promise<readonly Quad[]>;
  /** An answer that is the same for every reader of one state of the store: found once, then kept until the store changes. */
  readonly keep: <T>(name: string, find: (inquiry: Inquiry) => Promise<T>) => Promise<T>;
}

interface Found {
  readonly value: unknown;
  readonly asked: readonly Question[];
}

interface Kept {
  readonly stamp: string;
  /** Answers under way or there, the least recently used first. */
  readonly answers: Map<string, Promise<Found>>;
}

/** How many answers are kept for one state of the store: names and ties are among them always, pictures and documents come and go. */
const mostKept = 200;

/** What is kept, by store. */
const kept = new WeakMap<GraphStore, Kept>();

function keptFor(store: GraphStore, stamp: string): Kept {
  const known = kept.get(store);
  if (known !== undefined && known.stamp === stamp) return known;
  const fresh: Kept = { stamp, answers: new Map() };
  kept.set(store, fresh);
  return fresh;
}

/** The answer of that name, found once however many ask for it at the same time. What fails is not kept. */
async function keepAnswer(store: GraphStore, name: string, find: () => Promise<Found>): Promise<Found> {
  const { answers } = keptFor(store, await store.stamp());
  const known = answers.get(name) ?? find();
  answers.delete(name);
  answers.set(name, known);
  known.catch(() => answers.delete(name));
  for (const oldest of answers.keys()) {
    if (answers.size <= mostKept) break;
    answers.delete(oldest);
  }
  return known;
}

/** Opens a conversation. `signal` ends running questions. */
export function openInquiry(store: GraphStore, base: string, signal?: AbortSignal): Inquiry {
  const asked: Question[] = [];
  return {
    store,
    base,
    asked,
    async select(title, query) {
      asked.push({ title, sparql: query });
      return rowsOf(await store.query(query, { trusted: true, ...(signal === undefined ? {} : { signal }) }));
    },
    async graph(title, iri) {
      const graph = factory.namedNode(iri);
      asked.push({ title, sparql: sparql`CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ${graph} { ?s ?p ?o } }` });
      const quads: Quad[] = [];
      for await (const quad of store.match({ graph })) quads.push(quad);
      return quads;
    },
    async keep<T>(name: string, find: (inquiry: Inquiry) => Promise<T>): Promise<T> {
      // In a conversation of its own: others may be waiting for the answer when the one who asked first goes away.
      const found = await keepAnswer(store, name, async () => {
        const own = openInquiry(store, base);
        return { value: await find(own), asked: own.asked };
      });
      asked.push(...found.asked);
      return found.value as T;
    },
  };
}

function rowsOf(result: QueryResult): readonly Row[] {
  if (result.kind !== "bindings")
    throw new KnownError("bad-query", "A page asked for rows and its question gives none.");
  return result.rows;
}
