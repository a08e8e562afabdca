// Who has it from whom: every step from a voice to the one behind it, and from the publisher to the outermost, with its claims. Kept, and grows with all chains.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import { voiceKinds } from "../rdf/concepts.ts";
import { sparql } from "../rdf/sparql.ts";
import { type ActorNames, loadActorNames } from "./actor-names.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";

/** One end; `actor` where it has a name. */
export interface CitedVoice {
  readonly label: string;
  readonly kind: VoiceKind;
  readonly actor?: ActorId;
}

/** That one voice passes on what another says. */
export interface Citing {
  readonly from: CitedVoice & { readonly actor: ActorId };
  readonly to: CitedVoice;
  readonly claims: number;
}

const citingQuery = sparql`
  SELECT ?outer ?inner ?kind (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
    { GRAPH ?g { ?step hs:within / prov:agent ?outer ; prov:agent ?inner ; hs:voiceKind ?kind ; rdfs:label ?name .
        ?claim prov:qualifiedAttribution / hs:within* ?step } }
    UNION { GRAPH ?g { ?g dcterms:publisher ?outer . ?step prov:agent ?inner ; hs:voiceKind ?kind ; rdfs:label ?name .
        FILTER NOT EXISTS { ?step hs:within ?around }
        ?claim prov:qualifiedAttribution / hs:within* ?step } }
  } GROUP BY ?outer ?inner ?kind`;

/** All steps, those of the most claims first. Unnamed voices of the same words behind one voice are one. */
export function loadCiting(outer: Inquiry): Promise<readonly Citing[]> {
  return outer.keep("citing", async (inquiry) => {
    const rows = await inquiry.select("Who passes on whose word, with the number of claims", citingQuery);
    const names = await loadActorNames(inquiry);
    const steps = new Map<string, Citing>();
    for (const row of rows) {
      const read = readRow(row, inquiry.base);
      const [from, to, kind] = [read.actor("outer"), read.actor("inner"), read.concept("kind", voiceKinds)];
      if (from === undefined || kind === undefined || from === to) continue;
      const label = labelOf(to, names) ?? read.text("label") ?? "someone";
      const key = `${from} ${to ?? `${kind} ${label.toLowerCase()}`}`;
      steps.set(key, {
        from: { label: labelOf(from, names) ?? from, kind: "named", actor: from },
        to: { label, kind, ...(to === undefined ? {} : { actor: to }) },
        claims: (read.number("claims") ?? 0) + (steps.get(key)?.claims ?? 0),
      });
    }
    return [...steps]
      .sort(([a, { claims: m }], [b, { claims: n }]) => n - m || (a < b ? -1 : 1))
      .map(([, step]) => step);
  });
}

const labelOf = (actor: ActorId | undefined, names: ActorNames): string | undefined =>
  actor === undefined ? undefined : names.get(actor)?.label;
