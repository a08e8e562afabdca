// Networks from the thread that draws them: told what has changed since it was last asked, then asked. One thread serves all stores of a process.
import type { Worker } from "node:worker_threads";
import type { ClaimId } from "../domain/ids.ts";
import type { Choices, NetworkAnswer, NetworkAsked } from "../network/ask.ts";
import { type ActorNames, loadActorNames } from "../queries/actor-names.ts";
import { breather } from "../queries/breather.ts";
import { type CountedDocument, loadCensus, loadCountedDocuments } from "../queries/census.ts";
import { type Inquiry, openInquiry } from "../queries/inquiry.ts";
import { loadRelationLabels, type RelationLabels } from "../queries/relations.ts";
import { loadRejected, tiesOf } from "../queries/ties.ts";
import type { GraphStore } from "../store/store.ts";
import { startThread } from "../store/thread.ts";
import type { News, PictureAnswer, PictureQuestion } from "./picture-worker.ts";

/** What the thread was told of a store: the very objects, so that what is the same need not be told again. */
interface Told {
  readonly store: number;
  state: string;
  done: Promise<void>;
  shared?: Shared;
  readonly documents: Map<string, CountedDocument>;
}

interface Shared {
  readonly actors: ActorNames;
  readonly labels: RelationLabels;
  readonly rejected: ReadonlySet<ClaimId>;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve: (answer: never) => void; reject: (bug: unknown) => void }>;
  readonly told: WeakMap<GraphStore, Told>;
  stores: number;
  questions: number;
}

let running: Thread | undefined;

/** The network that is asked for, laid out and drawn. */
export function askNetwork(inquiry: Inquiry, asked: NetworkAsked): Promise<NetworkAnswer> {
  return ask(inquiry, asked);
}

/** Everything that a filter of the network can be set to. */
export function askChoices(inquiry: Inquiry): Promise<Choices> {
  return ask(inquiry);
}

async function ask<Answer>(inquiry: Inquiry, asked?: NetworkAsked): Promise<Answer> {
  running ??= start();
  const thread = running;
  const store = await tellNews(thread, inquiry);
  return new Promise<Answer>((resolve, reject) => {
    const id = ++thread.questions;
    thread.waiting.set(id, { resolve, reject });
    thread.worker.ref();
    const question: PictureQuestion = { id, store, ...(asked === undefined ? {} : { asked }) };
    thread.worker.postMessage(question);
  });
}

function start(): Thread {
  const worker = startThread("web/picture-worker");
  const thread: Thread = { worker, waiting: new Map(), told: new WeakMap(), stores: 0, questions: 0 };
  worker.unref();
  worker.on("message", (answer: PictureAnswer) => {
    const waiter = thread.waiting.get(answer.id);
    thread.waiting.delete(answer.id);
    if (thread.waiting.size === 0) worker.unref();
    if ("bug" in answer) waiter?.reject(answer.bug);
    else waiter?.resolve(answer.answer as never);
  });
  worker.on("error", (bug) => {
    running = undefined;
    for (const { reject } of thread.waiting.values()) reject(bug);
    thread.waiting.clear();
  });
  return thread;
}

/** Brings the thread up to date with a store; gives the number by which it knows it. */
async function tellNews(thread: Thread, inquiry: Inquiry): Promise<number> {
  const { store } = inquiry;
  const told = thread.told.get(store) ?? {
    store: ++thread.stores,
    state: "",
    done: Promise.resolve(),
    documents: new Map(),
  };
  thread.told.set(store, told);
  const state = await store.stamp();
  // Asked for here too, since the page shows what its picture was made from.
  const shared = {
    actors: await loadActorNames(inquiry),
    labels: await loadRelationLabels(inquiry),
    rejected: await loadRejected(inquiry),
  };
  await loadCensus(inquiry);
  if (told.state !== state) {
    told.state = state;
    told.done = told.done.catch(() => {}).then(() => tellChanges(thread.worker, told, shared, inquiry));
    told.done.catch(() => {
      told.state = "";
    });
  }
  await told.done;
  return told.store;
}

async function tellChanges(worker: Worker, told: Told, shared: Shared, { store, base }: Inquiry): Promise<void> {
  const tell = (news: Omit<News, "store">) => worker.postMessage({ store: told.store, ...news } satisfies News);
  const { actors, labels, rejected } = shared;
  if (told.shared?.actors !== actors) tell({ actors: [...actors.values()] });
  if (told.shared?.labels !== labels) tell({ labels });
  if (told.shared?.rejected !== rejected) tell({ rejected });
  told.shared = shared;
  const documents = await loadCountedDocuments(openInquiry(store, base));
  const breathe = breather();
  for (const [document, counted] of documents) {
    if (told.documents.get(document) === counted) continue;
    tell({ documents: [[document, counted.claims.flatMap(tiesOf)]] });
    told.documents.set(document, counted);
    await breathe();
  }
  for (const document of told.documents.keys())
    if (!documents.has(document)) {
      tell({ documents: [[document, undefined]] });
      told.documents.delete(document);
    }
}
