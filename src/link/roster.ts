// The roster: everybody whom the documents speak of, put together from what each document adds. The same whatever the order of the documents.
import { type Actor, type ActorKind, actorKinds } from "../domain/actor.ts";
import { type ActorId, actorId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";

/** All actors of the documents, sorted by id. */
export function rosterOf(linked: readonly Linked[]): readonly Actor[] {
  return combineActors(linked.flatMap(({ actors }) => actors));
}

/** Entries of the same id put together: the likeliest kind and label, all aliases and addresses. Sorted by id. */
export function combineActors(entries: readonly Actor[]): readonly Actor[] {
  const byId = new Map<ActorId, Actor[]>();
  for (const entry of entries) {
    const same = byId.get(entry.id);
    if (same === undefined) byId.set(entry.id, [entry]);
    else same.push(entry);
  }
  return [...byId].map(([id, same]) => combine(id, same)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function combine(id: ActorId, entries: readonly Actor[]): Actor {
  const label = chooseLabel(id, entries);
  const aliases = new Set(entries.flatMap((entry) => [entry.label, ...entry.aliases]));
  aliases.delete(label);
  const country = most(entries.flatMap((entry) => entry.country ?? []));
  return {
    id,
    kind: chooseKind(entries),
    label,
    aliases: [...aliases].sort(),
    sameAs: [...new Set(entries.flatMap((entry) => entry.sameAs))].sort(),
    ...(country === undefined ? {} : { country }),
  };
}

/** The label that the id was minted from comes first; then the commonest, the longest, the first in the alphabet. */
function chooseLabel(id: ActorId, entries: readonly Actor[]): string {
  const labels = entries.map((entry) => entry.label);
  const own = labels.filter((label) => actorId(label) === id);
  return most(own.length > 0 ? own : labels) ?? "";
}

/** The commonest kind; of equally common ones the first in the list of kinds. What our lists know outweighs what was guessed. */
function chooseKind(entries: readonly Actor[]): ActorKind {
  const sure = entries.filter((entry) => entry.sameAs.length > 0);
  const kinds = (sure.length > 0 ? sure : entries).map((entry) => entry.kind);
  const count = (kind: ActorKind): number => kinds.filter((k) => k === kind).length;
  return actorKinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
}

function most(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
}
