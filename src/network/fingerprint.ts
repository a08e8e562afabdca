// A short text that names a network before it is built: for whoever keeps built networks, since the layout is the dear part.
import { sha256 } from "../domain/ids.ts";
import type { Tie } from "../domain/tie.ts";
import type { NetworkOptions } from "./build.ts";
import type { NodeActor } from "./payload.ts";

/** The same for the same actors, claims (in any order) and options; another for others. Linear in the claims and far cheaper than a layout. */
export function networkFingerprint(
  actors: readonly NodeActor[],
  claims: readonly Tie[],
  options: NetworkOptions = {},
): string {
  const { relationLabel, ...plain } = options;
  const rows = [
    ...actors.map((a) => [a.id, a.label, a.kind, a.claims].join("\u001f")),
    ...claims.map((c) => [c.claim, c.from, c.relation, c.to, c.certainty, c.polarity, c.origin].join("\u001f")),
  ].sort();
  const named = Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1));
  const relations = [...new Set(claims.map((c) => c.relation))].sort().map((r) => relationLabel?.(r) ?? "");
  return sha256([JSON.stringify(named), ...relations, ...rows].join("\u001e")).slice(0, 16);
}
