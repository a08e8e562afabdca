// What people decide: a line in the ledger, then everything is linked again. Nothing is edited, so everything can be taken back by a later line.

import { KnownError } from "../domain/errors.ts";
import type { ActorId, ClaimId, DocumentId } from "../domain/ids.ts";
import { judgementId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import { iriOf, nodeOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { settle } from "./ingest.ts";
import type { App } from "./open-app.ts";

/** A judgement as a person makes it, before it has a time and an id. */
export type Decision = { readonly by?: string; readonly why?: string } & (
  | { readonly kind: "same" | "different"; readonly left: ActorId; readonly right: ActorId }
  | { readonly kind: "confirm" | "reject"; readonly claim: ClaimId }
  | { readonly kind: "relabel"; readonly actor: ActorId; readonly label: string }
);

export interface Judged {
  readonly judgement: Judgement;
  /** The documents that are linked otherwise now. */
  readonly relinked: readonly DocumentId[];
}

/** Adds a decision to the ledger and links again. Throws `not-found` where an actor or claim is not in the graph; `at` is now unless given. */
export async function judge(app: App, decision: Decision, at: string = new Date().toISOString()): Promise<Judged> {
  const named =
    "claim" in decision ? [decision.claim] : "actor" in decision ? [decision.actor] : [decision.left, decision.right];
  for (const id of new Set<string>(named)) await assertKnown(app, id);
  if ("left" in decision && decision.left === decision.right)
    throw new KnownError("bad-request", `${decision.left} is the same as itself; name two actors.`);
  const judgement = { ...decision, id: judgementId([at, ...Object.entries(decision).flat()]), at };
  await app.oneByOne(() => app.ledger.append(judgement));
  return { judgement, relinked: await settle(app) };
}

/** An actor may be merged away: it counts as known when any judgement speaks of it. */
async function assertKnown(app: App, id: string): Promise<void> {
  const isJudged = app.ledger.judgements().some((made) => Object.values(made).includes(id));
  if (isJudged) return;
  const result = await app.store.query(sparql`ASK { GRAPH ?g { ${nodeOf(id, app.base)} a ?class } }`);
  if (result.kind === "boolean" && result.value) return;
  throw new KnownError("not-found", `There is no ${id} in this graph (${iriOf(id, app.base)}).`);
}
