// What is asked of the network of all ties, and the answer. Pure, so that another thread can give it; what all questions need is worked out once.
import type { RelationId } from "../domain/ids.ts";
import { countEnds, type Tie } from "../domain/tie.ts";
import { edgesAmong, type NetworkOptions, networkOfEdges } from "./build.ts";
import { type Drawing, draw } from "./drawing.ts";
import { relationWords } from "./edges.ts";
import { filterClaims, type NetworkFilter } from "./filter.ts";
import { findPaths, type NetworkPath } from "./paths.ts";
import type { NetworkPayload, NodeActor } from "./payload.ts";

/** Everything that ties actors together, all actors, tied or not, and what relations are called that have a name of their own. */
export interface Tied {
  readonly actors: readonly Omit<NodeActor, "claims">[];
  readonly claims: readonly Tie[];
  readonly labels: ReadonlyMap<RelationId, string>;
}

export interface NetworkAsked extends Omit<NetworkOptions, "relationLabel"> {
  readonly filter?: NetworkFilter;
  /** These alone, in place of all ties. */
  readonly claims?: readonly Tie[];
}

export interface NetworkAnswer {
  readonly network: NetworkPayload;
  readonly drawing: Drawing;
  /** The shortest ways, where they were asked for. */
  readonly paths: readonly NetworkPath[];
}

/** One thing that a filter can be set to, with the number of ties that it keeps. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly claims: number;
}

export interface Choices {
  readonly relations: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly actors: readonly Choice[];
}

export interface Answering {
  readonly network: (asked: NetworkAsked) => NetworkAnswer;
  /** Everything that a filter can be set to, the most frequent first. */
  readonly choices: () => Choices;
}

/** Answers for some ties. */
export function answering({ actors: all, claims, labels }: Tied): Answering {
  const relationLabel = (relation: RelationId) => labels.get(relation) ?? relationWords(relation);
  const counts = countEnds(claims);
  const actors = all.flatMap((actor): readonly NodeActor[] => {
    const count = counts.get(actor.id);
    return count === undefined ? [] : [{ ...actor, claims: count }];
  });
  const edges = remember(() => edgesAmong(actors, claims, relationLabel));
  return {
    network({ filter = {}, claims: given, ...options }) {
      const isWhole =
        given === undefined && Object.values(filter).every((value) => value === undefined || isEmpty(value));
      const kept = isWhole ? edges() : edgesAmong(actors, filterClaims(given ?? claims, filter, actors), relationLabel);
      const network = networkOfEdges(actors, kept, options);
      const { between } = options;
      return {
        network,
        drawing: draw(network),
        paths: between === undefined ? [] : findPaths(kept, between.from, between.to),
      };
    },
    choices() {
      const names = new Map<string, string>(all.map(({ id, label }) => [id, label]));
      const [relations, sources] = [new Map<RelationId, number>(), new Map<string, number>()];
      for (const { relation, sources: through = [] } of claims) {
        relations.set(relation, (relations.get(relation) ?? 0) + 1);
        for (const source of through)
          if (source.startsWith("actor/")) sources.set(source, (sources.get(source) ?? 0) + 1);
      }
      return {
        relations: sorted([...relations].map(([id, count]) => ({ id, label: relationLabel(id), claims: count }))),
        sources: sorted(
          [...sources].map(([id, count]) => ({ id, label: names.get(id) ?? id.slice("actor/".length), claims: count })),
        ),
        actors: sorted(actors.map(({ id, label, claims: count }) => ({ id, label, claims: count }))),
      };
    },
  };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const sorted = (choices: readonly Choice[]): readonly Choice[] =>
  [...choices].sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1));

function remember<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
