// Which claims a network is drawn from: a pure choice over rows, before any grouping.
import type { ActorKind } from "../domain/actor.ts";
import type { VoiceKind } from "../domain/attribution.ts";
import type { Certainty, Polarity } from "../domain/claim.ts";
import type { RelationId } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
import type { NodeActor } from "./payload.ts";

/** An absent or empty list lets everything through. */
export interface NetworkFilter {
  readonly relations?: readonly RelationId[];
  /** Ids of voices or outlets: a claim passes that comes through one of them. */
  readonly sources?: readonly string[];
  readonly voices?: readonly VoiceKind[];
  /** Both ends must be of one of these kinds. */
  readonly kinds?: readonly ActorKind[];
  readonly certainties?: readonly Certainty[];
  readonly polarities?: readonly Polarity[];
  /** ISO dates, both included, of when it was said; a claim of unknown date passes only where neither is given. */
  readonly since?: string;
  readonly until?: string;
}

const passes = <T>(allowed: readonly T[] | undefined, value: T): boolean =>
  allowed === undefined || allowed.length === 0 || allowed.includes(value);

function withinDates(said: string | undefined, { since, until }: NetworkFilter): boolean {
  if (since === undefined && until === undefined) return true;
  if (said === undefined) return false;
  const precision = (bound: string) => said.slice(0, bound.length);
  return (since === undefined || precision(since) >= since) && (until === undefined || precision(until) <= until);
}

/** The claims that pass a filter, in their order. An end that is not among the actors is of no kind. */
export function filterClaims(
  claims: readonly Tie[],
  filter: NetworkFilter,
  actors: readonly NodeActor[],
): readonly Tie[] {
  const { kinds, sources } = filter;
  const kindOf = new Map(actors.map((actor) => [actor.id, actor.kind]));
  const ofKind = (claim: Tie) =>
    kinds === undefined ||
    kinds.length === 0 ||
    [claim.from, claim.to].every((end) => {
      const kind = kindOf.get(end);
      return kind !== undefined && kinds.includes(kind);
    });
  const ofSource = (claim: Tie) =>
    sources === undefined ||
    sources.length === 0 ||
    sources.some((source) => source === claim.origin || claim.sources?.includes(source));
  return claims.filter(
    (claim) =>
      passes(filter.relations, claim.relation) &&
      passes(filter.voices, claim.voice) &&
      passes(filter.certainties, claim.certainty) &&
      passes(filter.polarities, claim.polarity) &&
      withinDates(claim.said, filter) &&
      ofSource(claim) &&
      ofKind(claim),
  );
}
