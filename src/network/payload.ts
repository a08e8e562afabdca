// What a drawn network is made of: the one shape that the server writes into the page and the browser draws. Types only, no library.
import type { ActorKind } from "../domain/actor.ts";
import type { Certainty, Polarity } from "../domain/claim.ts";
import type { ActorId, ClaimId, RelationId } from "../domain/ids.ts";

/** An actor that can be a node. */
export interface NodeActor {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
  /** How many claims name it. */
  readonly claims: number;
}

/** A node as drawn: a place on the stage (see arrange.ts; y points up) and a radius in the same units. */
export interface NetworkNode extends NodeActor {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Neighbours in the picture. */
  readonly degree: number;
  /** Neighbours that there are but that the picture leaves out. */
  readonly hidden: number;
  /** Counts from 0, the largest community first. */
  readonly community?: number;
}

/** An edge as drawn: all claims of one relation from one actor to another, of one certainty and polarity. `key` is the same in every process. */
export interface NetworkEdge {
  readonly key: string;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly relation: RelationId;
  readonly via?: string;
  readonly label: string;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly claims: readonly ClaimId[];
  readonly origins: number;
  /**
   * How far it bends to its left on the way from `from` to `to`, as a share of its length: edges between the same two actors bend apart. 0 is straight;
   * of a loop it is the number of the loop, from 1.
   */
  readonly bend: number;
}

export interface NetworkPayload {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** What there is in all, when only the strongest are shown. */
  readonly total: { readonly nodes: number; readonly edges: number };
  /** How the shown ones were chosen: the strongest of all, those around an actor, or those on the ways between two. */
  readonly chosen: "strongest" | "around" | "between";
}
