// Actors by their names and aliases, as one types. Names are folded once for each state of the actors' graph.
import type { ActorId } from "../domain/ids.ts";
import { graphIri } from "../rdf/iri.ts";
import { loadActorDirectory, type NamedActor } from "./actor-names.ts";
import { breather } from "./breather.ts";
import { countTaking, loadCensus } from "./census.ts";
import { foldName } from "./folding.ts";
import type { Inquiry } from "./inquiry.ts";
import { isNearly } from "./spelling.ts";

export interface FoundActor extends NamedActor {
  readonly claims: number;
}

interface Name {
  readonly actor: NamedActor;
  readonly folded: string;
  readonly words: readonly string[];
}

/**
 * Actors whose names fit, the best first: the whole name, its beginning, the beginning of a word in it, anywhere; and only where there are none, names that
 * are nearly it. Among equals those with the most claims.
 */
export async function findActors(inquiry: Inquiry, q: string, most: number): Promise<readonly FoundActor[]> {
  const wanted = foldName(q);
  if (wanted === "") return [];
  const names = await loadNames(inquiry);
  const counts = await loadTaking(inquiry);
  const fitting = ranked(names, (name) => rankOf(name, wanted, wanted.split(" ")));
  const found = fitting.size > 0 ? fitting : ranked(names, (name) => (isNearlyNamed(name, wanted.split(" ")) ? 1 : 0));
  return [...found]
    .map(([actor, rank]) => ({ actor, rank, claims: counts.get(actor.id) ?? 0 }))
    .sort((a, b) => b.rank - a.rank || b.claims - a.claims || (a.actor.id < b.actor.id ? -1 : 1))
    .slice(0, most)
    .map(({ actor, claims }) => ({ ...actor, claims }));
}

/** The actors with a rank above 0, each with that of its best name. */
function ranked(names: readonly Name[], rank: (name: Name) => number): ReadonlyMap<NamedActor, number> {
  const ranks = new Map<NamedActor, number>();
  for (const name of names) {
    const own = rank(name);
    if (own > (ranks.get(name.actor) ?? 0)) ranks.set(name.actor, own);
  }
  return ranks;
}

function rankOf({ folded, words }: Name, wanted: string, parts: readonly string[]): number {
  if (folded === wanted) return 4;
  if (folded.startsWith(wanted)) return 3;
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return parts.every((part) => folded.includes(part)) ? 1 : 0;
}

const isNearlyNamed = ({ words }: Name, parts: readonly string[]): boolean =>
  parts.every((part) => words.some((word) => word.startsWith(part) || isNearly(part, word)));

/** In how many claims each actor takes part. */
const loadTaking = (outer: Inquiry): Promise<ReadonlyMap<ActorId, number>> =>
  outer.keep("claims of each actor", async (inquiry) => countTaking(await loadCensus(inquiry)));

function loadNames(outer: Inquiry): Promise<readonly Name[]> {
  const find = async (inquiry: Inquiry) => {
    const directory = await loadActorDirectory(inquiry);
    const given = [...directory.names.values()].map((actor) => ({ actor, name: actor.label }));
    for (const { actor: id, name } of directory.aliases) {
      const actor = directory.names.get(id);
      if (actor !== undefined) given.push({ actor, name });
    }
    const names: Name[] = [];
    const breathe = breather();
    for (const { actor, name } of given) {
      await breathe();
      const folded = foldName(name);
      names.push({ actor, folded, words: folded.split(" ") });
    }
    return names;
  };
  return outer.keep("names", find, [graphIri("actors", outer.base)]);
}
