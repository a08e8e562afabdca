// All claims behind an edge, grouped by the root of their chains: those with one origin count once.
import type { ActorKind } from "../domain/actor.ts";
import type { VoiceKind } from "../domain/attribution.ts";
import type { Certainty, Polarity } from "../domain/claim.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, RelationId } from "../domain/ids.ts";
import { independentGroups } from "../domain/origin.ts";
import { loadActorNames } from "./actor-names.ts";
import { type CountedClaim, claimsNaming, loadCensus } from "./census.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { loadRelationLabels, relationLabel } from "./relations.ts";

export interface EdgeAsked {
  readonly from: ActorId;
  readonly to: ActorId;
  /** Absent: all relations. */
  readonly relation?: RelationId;
  /** The preposition that leads to `to`; absent where all will do, none included. */
  readonly via?: string;
  /** Only claims that are put so. */
  readonly certainty?: Certainty;
  readonly polarity?: Polarity;
}

interface End {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
}

/** An independent origin with the claims that go back to it. */
export interface OriginGroup {
  readonly label: string;
  readonly kind: VoiceKind | "document";
  readonly actor?: ActorId;
  readonly claims: readonly ClaimLine[];
}

export interface EdgePage {
  readonly from: End;
  readonly to: End;
  readonly relation: { readonly id: RelationId; readonly label: string } | undefined;
  readonly via: string | undefined;
  readonly certainty: Certainty | undefined;
  readonly polarity: Polarity | undefined;
  readonly claims: number;
  readonly origins: readonly OriginGroup[];
}

/** The most claims that one page shows. */
const most = 200;

/** Answers for the page. Throws `not-found` where an end is unknown or there is no such edge. */
export async function loadEdgePage(inquiry: Inquiry, asked: EdgeAsked): Promise<EdgePage> {
  const { from, to, relation } = asked;
  const names = await loadActorNames(inquiry);
  const endOf = (id: ActorId): End => {
    const end = names.get(id);
    if (end === undefined)
      throw new KnownError(
        "not-found",
        `There is no actor "${id}" in this collection. All actors are listed at /actors.`,
      );
    return { id, label: end.label, kind: end.kind };
  };
  const [source, target] = [endOf(from), endOf(to)];
  const tying = claimsNaming(await loadCensus(inquiry), from).filter((claim) => isBehind(claim, asked));
  const claims = await loadLinesOf(inquiry, "The claims behind this edge, with their chains", tying.slice(0, most));
  if (claims.length === 0)
    throw new KnownError(
      "not-found",
      `No claim has ${source.label} and ${target.label} in this relation. Their pages show what there is.`,
    );
  const labels = await loadRelationLabels(inquiry);
  return {
    from: source,
    to: target,
    relation: relation === undefined ? undefined : { id: relation, label: relationLabel(relation, labels) },
    via: asked.via,
    certainty: asked.certainty,
    polarity: asked.polarity,
    claims: claims.length,
    origins: groupByOrigin(claims),
  };
}

/** Whether a claim ties the two ends in the way that is asked for. */
function isBehind(claim: CountedClaim, { from, to, relation, via, certainty, polarity }: EdgeAsked): boolean {
  const byObject = via === undefined && claim.object === to;
  const byCircumstance = claim.ends.some((end) => end.to === to && (via === undefined || end.via === via));
  return (
    claim.subject === from &&
    (byObject || byCircumstance) &&
    (relation === undefined || claim.relation === relation) &&
    (certainty === undefined || claim.certainty === certainty) &&
    (polarity === undefined || claim.polarity === polarity)
  );
}

/** Claims by independent root. Without roots in the graph, an unnamed voice is the same only within one document and behind the same voices. */
export function groupByOrigin(claims: readonly ClaimLine[]): readonly OriginGroup[] {
  const groups = independentGroups(claims, (claim) => ({
    origin: claim.root ?? rootIn(claim),
    ...(claim.wording === undefined ? {} : { wording: claim.wording }),
  }));
  return groups
    .flatMap(([first, ...rest]): readonly OriginGroup[] => {
      if (first === undefined) return [];
      const root = first.chain.at(-1);
      return [
        {
          label: root?.label ?? first.document.title,
          kind: root?.kind ?? "document",
          ...(root?.actor === undefined ? {} : { actor: root.actor }),
          claims: [first, ...rest],
        },
      ];
    })
    .sort((a, b) => b.claims.length - a.claims.length || (a.label < b.label ? -1 : 1));
}

const rootIn = ({ chain, document }: ClaimLine): string =>
  chain.at(-1)?.actor ?? JSON.stringify([document.id, ...chain.map((step) => step.actor ?? step.label.toLowerCase())]);
