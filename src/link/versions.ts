// What changed between two versions of an article, claim by claim: new, gone, and said otherwise.
import { chainOf } from "../domain/attribution.ts";
import type { ClaimId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { type ClaimRow, claimRows } from "./claim-rows.ts";
import { propositionKey } from "./corroboration.ts";
import { senseOf } from "./senses.ts";

/** In what a claim differs from the one before. */
export type Change = "polarity" | "certainty" | "voices" | "amount" | "object" | "words";

export interface ChangedClaim {
  readonly before: ClaimId;
  readonly after: ClaimId;
  readonly changes: readonly Change[];
}

export interface VersionChanges {
  readonly added: readonly ClaimId[];
  readonly removed: readonly ClaimId[];
  readonly changed: readonly ChangedClaim[];
  /** Claims that say the same in the same words, by the same voices. */
  readonly unchanged: number;
}

/** Compares two versions. Each claim is matched at most once: to one that says the same, else to one of the same subject and relation, else to one that denies it. */
export function compareVersions(before: Linked, after: Linked): VersionChanges {
  const old = claimRows([before], "versions");
  const now = claimRows([after], "versions");
  const left = new Set(old);
  const open = new Set(now);
  const pairs: (readonly [ClaimRow, ClaimRow])[] = [];
  for (const keyOf of [exactKey, propositionKey, matterKey, subjectKey])
    for (const row of now) {
      if (!open.has(row)) continue;
      const same = old.find((candidate) => left.has(candidate) && keyOf(candidate) === keyOf(row));
      if (same === undefined) continue;
      left.delete(same);
      open.delete(row);
      pairs.push([same, row]);
    }
  const changed = pairs
    .map(([a, b]): ChangedClaim => ({ before: a.claim.id, after: b.claim.id, changes: changesOf(a, b) }))
    .filter(({ changes }) => changes.length > 0);
  return {
    added: [...open].map(({ claim }) => claim.id),
    removed: [...left].map(({ claim }) => claim.id),
    changed,
    unchanged: pairs.length - changed.length,
  };
}

const chainKey = ({ claim, linked }: ClaimRow): string => {
  const attributions = new Map(linked.reading.attributions.map((a) => [a.id, a]));
  return chainOf(claim.attribution, attributions)
    .map(({ voice }) => voice.label)
    .join(" > ");
};

const wordsKey = ({ claim }: ClaimRow): string =>
  [
    claim.subject.text,
    claim.predicate.text,
    claim.object?.text ?? "",
    ...claim.qualifiers.map(({ text }) => text),
  ].join("|");

const exactKey = (row: ClaimRow): string =>
  [propositionKey(row), row.claim.stance.certainty, chainKey(row), wordsKey(row)].join("|");

/** Subject, relation and object, whether affirmed or denied. */
const matterKey = (row: ClaimRow): string => propositionKey(row).replace(/ (?:affirmed|denied)$/, "");

const subjectKey = ({ subject, claim }: ClaimRow): string =>
  `${subject.key} ${senseOf(claim.predicate.relation).relation}`;

function changesOf(a: ClaimRow, b: ClaimRow): readonly Change[] {
  const objectDiffers = a.object?.key !== b.object?.key;
  const isAmount = a.object?.value !== undefined && b.object?.value !== undefined;
  const changes: readonly (readonly [Change, boolean])[] = [
    ["polarity", a.claim.stance.polarity !== b.claim.stance.polarity],
    ["certainty", a.claim.stance.certainty !== b.claim.stance.certainty],
    ["voices", chainKey(a) !== chainKey(b)],
    ["amount", objectDiffers && isAmount],
    ["object", objectDiffers && !isAmount],
    ["words", !objectDiffers && wordsKey(a) !== wordsKey(b)],
  ];
  return changes.filter(([, differs]) => differs).map(([change]) => change);
}
