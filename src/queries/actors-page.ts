// The list of actors, those with the most claims first; grows with all claims, since they are counted.
import type { ActorKind } from "../domain/actor.ts";
import type { ActorId } from "../domain/ids.ts";
import { loadActorNames } from "./actor-names.ts";
import { countTaking, loadCensus } from "./census.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";

export interface ActorLine {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
  readonly claims: number;
}

export interface ActorsPage {
  readonly actors: readonly ActorLine[];
  readonly kind: ActorKind | undefined;
  readonly paging: Paging;
}

/** The page of the list, of one kind where one is given. */
export async function loadActorsPage(
  inquiry: Inquiry,
  kind: ActorKind | undefined,
  asked: PageAsked,
): Promise<ActorsPage> {
  const all = await loadActorLines(inquiry);
  const lines = kind === undefined ? all : all.filter((line) => line.kind === kind);
  const { limit, offset } = stretchOf(asked);
  return {
    actors: lines.slice(offset, offset + limit),
    kind,
    paging: { ...asked, total: lines.length, state: kind === undefined ? {} : { kind } },
  };
}

/** All actors in the order of the list, kept for each state of the store. */
export function loadActorLines(outer: Inquiry): Promise<readonly ActorLine[]> {
  return outer.keep("actors", async (inquiry) => {
    const [names, counts] = [await loadActorNames(inquiry), countTaking(await loadCensus(inquiry))];
    return [...names.values()]
      .map((actor) => ({ ...actor, claims: counts.get(actor.id) ?? 0 }))
      .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1));
  });
}
