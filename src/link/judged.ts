// What people's judgements come to: which actors are one, and what they are called. Nothing is ever removed; where two contradict, the later stands.
import type { ActorId, JudgementId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";

/** Judgements as they stand now. */
export interface Judged {
  /** The actor that an own id has been merged into, with the judgement that did it; the id itself where none did. */
  merged(id: ActorId): { readonly actor: ActorId; readonly judgement?: JudgementId };
  /** Whether the latest judgement on the two is that they are different. */
  apart(left: ActorId, right: ActorId): boolean;
  /** The name that people gave an actor. */
  label(id: ActorId): string | undefined;
}

type Pairing = Extract<Judgement, { readonly kind: "same" | "different" }>;

/** Time, then id: the same order however the ledger was read. */
const inTime = (a: Judgement, b: Judgement): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const pairKey = (left: ActorId, right: ActorId): string => [left, right].sort().join("\u001f");

/** Reads a ledger. Merging goes into the left of the two; of each pair only the latest judgement counts. */
export function judgedBy(judgements: readonly Judgement[]): Judged {
  const ordered = [...judgements].sort(inTime);
  const latest = new Map<string, Pairing>();
  const labels = new Map<ActorId, string>();
  for (const judgement of ordered) {
    if (judgement.kind === "relabel") labels.set(judgement.actor, judgement.label);
    else if (judgement.kind === "same" || judgement.kind === "different")
      latest.set(pairKey(judgement.left, judgement.right), judgement);
  }
  const roots = mergeAll([...latest.values()].sort(inTime));
  return {
    merged: (id) => roots.get(id) ?? { actor: id },
    apart: (left, right) => latest.get(pairKey(left, right))?.kind === "different",
    label: (id) => labels.get(id),
  };
}

type Root = { readonly actor: ActorId; readonly judgement: JudgementId };

function mergeAll(standing: readonly Pairing[]): ReadonlyMap<ActorId, Root> {
  const members = new Map<ActorId, Set<ActorId>>();
  const rootOf = new Map<ActorId, ActorId>();
  const because = new Map<ActorId, JudgementId>();
  const apart = standing.filter((j) => j.kind === "different");
  const root = (id: ActorId): ActorId => rootOf.get(id) ?? id;
  const group = (id: ActorId): Set<ActorId> => members.get(root(id)) ?? new Set([id]);
  for (const same of standing) {
    if (same.kind !== "same" || root(same.left) === root(same.right)) continue;
    const [left, right] = [group(same.left), group(same.right)];
    // A later "different" between any two of them keeps the groups apart.
    const barred = apart.some(
      (j) =>
        inTime(same, j) < 0 && ((left.has(j.left) && right.has(j.right)) || (left.has(j.right) && right.has(j.left))),
    );
    if (barred) continue;
    const to = root(same.left);
    for (const id of right) {
      rootOf.set(id, to);
      because.set(id, same.id);
      left.add(id);
    }
    members.delete(root(same.right));
    members.set(to, left);
  }
  return new Map(
    [...because]
      .map(([id, judgement]) => [id, { actor: root(id), judgement }] as const)
      .filter(([id, to]) => id !== to.actor),
  );
}
