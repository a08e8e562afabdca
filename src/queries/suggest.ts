// Names as one types: actors and relations that fit what has been typed so far.
import type { RelationId } from "../domain/ids.ts";
import { type FoundActor, findActors } from "./find-actors.ts";
import { foldText } from "./folding.ts";
import type { Inquiry } from "./inquiry.ts";
import { loadRelationLabels } from "./relations.ts";

export interface Suggestions {
  readonly q: string;
  readonly actors: readonly FoundActor[];
  readonly relations: readonly { readonly id: RelationId; readonly label: string }[];
}

/** At most `most` of each. */
export async function suggest(inquiry: Inquiry, q: string, most: number): Promise<Suggestions> {
  const wanted = foldText(q);
  if (wanted === "") return { q, actors: [], relations: [] };
  const labels = await loadRelationLabels(inquiry);
  const relations = [...labels]
    .map(([id, label]) => ({ id, label }))
    .filter(({ label }) => foldText(label).includes(wanted))
    .sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
  return { q, actors: await findActors(inquiry, q, most), relations: relations.slice(0, most) };
}
