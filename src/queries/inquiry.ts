// One page's conversation with the store: what it asks is kept, so that the page can show its questions, and a reader who goes away ends them.
import type { Quad } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { fragment, sparql } from "../rdf/sparql.ts";
import type { GraphStore, Row } from "../store/store.ts";
import { breather } from "./breather.ts";
import { askByDocument, type DocumentQuestion } from "./by-document.ts";
import { rowsOf } from "./rows.ts";

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
  /**
   * An answer that is the same for every reader of one state of the store: found once, then kept until the store changes; where it follows from some
   * graphs alone, until these do.
   */
  readonly keep: <T>(name: string, find: (inquiry: Inquiry) => Promise<T>, graphs?: readonly string[]) => Promise<T>;
  /** What each document says in answer to a question, by the IRI of its graph; asked again only of documents that changed. */
  readonly byDocument: <Digest>(question: DocumentQuestion<Digest>) => Promise<ReadonlyMap<string, Digest>>;
}

interface Found {
  readonly value: unknown;
  readonly asked: readonly Question[];
}

interface Answer {
  /** The state of the graphs that it follows from. */
  readonly state: string;
  readonly ofAll: boolean;
  readonly found: Promise<Found>;
}

interface Kept {
  /** The state of the whole store for which answers were last found. */
  readonly state: string;
  /** Answers under way or there, the least recently used first. */
  readonly answers: Map<string, Answer>;
}

/** How many answers are kept: names and claims are among them always, pictures and documents come and go. */
const mostKept = 200;

/** What is kept, by store. */
const kept = new WeakMap<GraphStore, Kept>();

/** The answers that are kept, without those that follow from a state of the whole store that is no more. */
async function keptFor(store: GraphStore): Promise<Kept> {
  const state = await store.stamp();
  const known = kept.get(store);
  if (known?.state === state) return known;
  const still = [...(known?.answers ?? [])].filter(([, { ofAll }]) => !ofAll);
  const fresh: Kept = { state, answers: new Map(still) };
  kept.set(store, fresh);
  return fresh;
}

/** The answer of that name, found once however many ask for it at the same time. What fails is not kept. */
async function keepAnswer(
  store: GraphStore,
  name: string,
  graphs: readonly string[] | undefined,
  find: () => Promise<Found>,
): Promise<Found> {
  const contents = graphs === undefined ? undefined : await store.contents();
  const { state: whole, answers } = await keptFor(store);
  const state = contents === undefined ? whole : (graphs ?? []).map((graph) => contents.get(graph) ?? "").join(" ");
  const known = answers.get(name);
  const answer = known?.state === state ? known : { state, ofAll: graphs === undefined, found: find() };
  answers.delete(name);
  answers.set(name, answer);
  answer.found.catch(() => {
    if (answers.get(name) === answer) answers.delete(name);
  });
  for (const oldest of answers.keys()) {
    if (answers.size <= mostKept) break;
    answers.delete(oldest);
  }
  return answer.found;
}

/** Opens a conversation. `signal` ends running questions. */
export function openInquiry(store: GraphStore, base: string, signal?: AbortSignal): Inquiry {
  const asked: Question[] = [];
  /** What several parts of a page ask for is one question. */
  const note = (questions: readonly Question[]) => {
    for (const question of questions) if (!asked.some(({ sparql }) => sparql === question.sparql)) asked.push(question);
  };
  return {
    store,
    base,
    asked,
    async select(title, query) {
      note([{ title, sparql: query }]);
      return rowsOf(await store.query(query, { trusted: true, ...(signal === undefined ? {} : { signal }) }));
    },
    async graph(title, iri) {
      const graph = factory.namedNode(iri);
      note([{ title, sparql: sparql`CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ${graph} { ?s ?p ?o } }` }]);
      const quads: Quad[] = [];
      const breathe = breather();
      for await (const quad of store.match({ graph })) {
        quads.push(quad);
        await breathe();
      }
      return quads;
    },
    byDocument(question) {
      asked.push({ title: question.title, sparql: question.query(fragment`?g`) });
      return askByDocument(store, base, question);
    },
    async keep<T>(name: string, find: (inquiry: Inquiry) => Promise<T>, graphs?: readonly string[]): Promise<T> {
      // In a conversation of its own: others may be waiting for the answer when the one who asked first goes away.
      const found = await keepAnswer(store, name, graphs, async () => {
        const own = openInquiry(store, base);
        return { value: await find(own), asked: own.asked };
      });
      note(found.asked);
      return found.value as T;
    },
  };
}
