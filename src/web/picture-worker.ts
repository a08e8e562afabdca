// The thread in which networks are laid out and drawn, so that nobody else has to wait: it knows the ties of each store, document by document.
import { parentPort } from "node:worker_threads";
import type { ClaimId, RelationId } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
import { type Answering, answering, type Choices, type NetworkAnswer, type NetworkAsked } from "../network/ask.ts";
import type { NamedActor } from "../queries/actor-names.ts";

/** What has changed in a store. */
export interface News {
  readonly store: number;
  readonly actors?: readonly NamedActor[];
  readonly labels?: ReadonlyMap<RelationId, string>;
  readonly rejected?: ReadonlySet<ClaimId>;
  /** The ties of a document; those of one that is gone are undefined. */
  readonly documents?: readonly (readonly [document: string, ties: readonly Tie[] | undefined])[];
}

/** A question; the answer to an empty one is everything that can be chosen. */
export interface PictureQuestion {
  readonly id: number;
  readonly store: number;
  readonly asked?: NetworkAsked;
}

export type PictureAnswer =
  | { readonly id: number; readonly answer: NetworkAnswer | Choices }
  | { readonly id: number; readonly bug: Error };

interface Known {
  actors: readonly NamedActor[];
  labels: ReadonlyMap<RelationId, string>;
  rejected: ReadonlySet<ClaimId>;
  readonly documents: Map<string, readonly Tie[]>;
  /** Made when something is asked, and again when there is news. */
  answering?: Answering;
}

const stores = new Map<number, Known>();

function knownOf(store: number): Known {
  const known = stores.get(store) ?? { actors: [], labels: new Map(), rejected: new Set(), documents: new Map() };
  stores.set(store, known);
  return known;
}

function take({ store, actors, labels, rejected, documents = [] }: News): void {
  const known = knownOf(store);
  delete known.answering;
  known.actors = actors ?? known.actors;
  known.labels = labels ?? known.labels;
  known.rejected = rejected ?? known.rejected;
  for (const [document, ties] of documents)
    if (ties === undefined) known.documents.delete(document);
    else known.documents.set(document, ties);
}

function answer({ store, asked }: PictureQuestion): NetworkAnswer | Choices {
  const known = knownOf(store);
  known.answering ??= answeringOf(known);
  return asked === undefined ? known.answering.choices() : known.answering.network(asked);
}

function answeringOf({ actors, labels, rejected, documents }: Known): Answering {
  const claims = [...documents.values()].flat().filter(({ claim }) => !rejected.has(claim));
  return answering({ actors, claims, labels });
}

parentPort?.on("message", (message: News | PictureQuestion) => {
  if (!("id" in message)) return take(message);
  const { id } = message;
  try {
    parentPort?.postMessage({ id, answer: answer(message) } satisfies PictureAnswer);
  } catch (error) {
    const bug = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ id, bug } satisfies PictureAnswer);
  }
});
