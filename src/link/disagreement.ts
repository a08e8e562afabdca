// Who says otherwise: claims on the same matter with another answer, from other roots. Shown side by side, never resolved.
import type { Disagreement } from "../domain/disagreement.ts";
import type { Linked } from "../domain/reading.ts";
import { type Position, positionsOf, wordsOf } from "./positions.ts";
import { between, groupBy, sideOf, sidesByAmount } from "./sides.ts";

/** All disagreements among the claims of documents, each once, in a fixed order. */
export function disagreements(documents: readonly Linked[]): readonly Disagreement[] {
  const all = documents.map(positionsOf);
  const byMatter = groupBy(
    all.flatMap(({ positions }) => positions),
    ({ matter }) => matter,
  );
  return inFixedOrder([...[...byMatter.values()].flatMap(disagreementsOn), ...all.flatMap(({ within }) => within)]);
}

/** By kind, then by id. */
export function inFixedOrder(found: readonly Disagreement[]): readonly Disagreement[] {
  return [...found].sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1));
}

/** The disagreements on one matter: the same whatever the order of the positions. */
export function disagreementsOn(positions: readonly Position[]): readonly Disagreement[] {
  const ordered = [...positions].sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0));
  const [first] = ordered;
  if (first === undefined || ordered.length < 2) return [];
  if (first.amount === undefined) return onWhether(first.matter, ordered);
  return between(
    "amount",
    first.matter,
    first.about,
    sidesByAmount(ordered, ({ amount }) => amount),
  );
}

/** Affirmed here and denied there, or the opposite said. */
function onWhether(matter: string, positions: readonly Position[]): readonly Disagreement[] {
  const sides = [...groupBy(positions, ({ polarity, sense }) => `${polarity} ${sense}`)];
  const bySense = [...groupBy(positions, ({ sense }) => sense)].sort(([a], [b]) => (a < b ? -1 : 1));
  const denied = bySense.flatMap(([sense, [first]]) => {
    const own = sides.filter(([answer]) => answer.endsWith(` ${sense}`)).map(([answer, of]) => sideOf(answer, of));
    return first === undefined ? [] : between("polarity", `${matter} ${sense}`, first.about, own);
  });
  if (bySense.length < 2) return denied;
  const affirmed = sides.filter(([answer]) => answer.startsWith("affirmed ")).map(([answer, of]) => sideOf(answer, of));
  const [sense = "", [first] = []] = bySense[0] ?? [];
  const either = bySense.map(([each]) => wordsOf(each)).join(" or ");
  const about = first?.about.replace(wordsOf(sense), either) ?? either;
  return [...denied, ...between("opposite", matter, about, affirmed)];
}
