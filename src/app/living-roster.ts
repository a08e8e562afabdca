// A roster that documents come to and leave: what an actor comes to is worked out again only when a document that speaks of it changes.
import type { Actor } from "../domain/actor.ts";
import type { ActorId, DocumentId } from "../domain/ids.ts";
import { combineActors } from "../link/roster.ts";
import { type Bearers, surnameOf } from "../link/surnames.ts";

export interface LivingRoster {
  /** What a document adds to its actors, in place of what it added before; nothing where it leaves. */
  readonly put: (document: DocumentId, actors: readonly Actor[]) => void;
  /** All actors, sorted by id: the same as a roster made of all documents at once. */
  readonly actors: () => readonly Actor[];
  /** Persons with full names by surname, as they are now. */
  readonly bearers: Bearers;
  /** Surnames whose bearers have changed since this was last asked. */
  readonly changedSurnames: () => ReadonlySet<string>;
  /** Whether any actor has changed since this was last asked. */
  readonly hasChanged: () => boolean;
}

/** An empty roster. */
export function livingRoster(): LivingRoster {
  const entries = new Map<ActorId, Map<DocumentId, Actor>>();
  const combined = new Map<ActorId, Actor>();
  const actorsOf = new Map<DocumentId, readonly ActorId[]>();
  const bySurname = new Map<string, Set<ActorId>>();
  let surnames = new Set<string>();
  let changed = false;

  function bear(actor: Actor | undefined, isThere: boolean): void {
    const surname = actor === undefined ? undefined : surnameOf(actor);
    if (actor === undefined || surname === undefined) return;
    const bearers = bySurname.get(surname) ?? new Set<ActorId>();
    if (isThere) bearers.add(actor.id);
    else bearers.delete(actor.id);
    if (bearers.size === 0) bySurname.delete(surname);
    else bySurname.set(surname, bearers);
    surnames.add(surname);
  }

  function combine(id: ActorId): void {
    const own = [...(entries.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, actor]) => actor);
    const [actor] = combineActors(own);
    const before = combined.get(id);
    if (JSON.stringify(actor) === JSON.stringify(before)) return;
    changed = true;
    if (before === undefined || actor === undefined || surnameOf(before) !== surnameOf(actor)) {
      bear(before, false);
      bear(actor, true);
    }
    if (actor === undefined) combined.delete(id);
    else combined.set(id, actor);
  }

  return {
    put(document, actors) {
      const touched = new Set(actorsOf.get(document) ?? []);
      for (const id of touched) entries.get(id)?.delete(document);
      for (const actor of actors) {
        touched.add(actor.id);
        const own = entries.get(actor.id) ?? new Map<DocumentId, Actor>();
        entries.set(actor.id, own.set(document, actor));
      }
      actorsOf.set(
        document,
        actors.map(({ id }) => id),
      );
      if (actors.length === 0) actorsOf.delete(document);
      for (const id of touched) {
        combine(id);
        if (entries.get(id)?.size === 0) entries.delete(id);
      }
    },
    actors: () => [...combined.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    bearers: {
      get(surname) {
        const found = bySurname.get(surname);
        return found === undefined ? undefined : [...found];
      },
    },
    changedSurnames() {
      const now = surnames;
      surnames = new Set();
      return now;
    },
    hasChanged() {
      const was = changed;
      changed = false;
      return was;
    },
  };
}
