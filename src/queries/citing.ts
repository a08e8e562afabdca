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

const stepsQuery = sparql`
  SELECT ?step ?agent ?kind ?name ?around ?publisher WHERE { GRAPH ?g {
    ?step prov:agent ?agent ; hs:voiceKind ?kind ; rdfs:label ?name
    OPTIONAL { ?step hs:within ?around } OPTIONAL { ?g dcterms:publisher ?publisher } } }`;

const claimsQuery = sparql`SELECT ?claim ?step WHERE { GRAPH ?g { ?claim prov:qualifiedAttribution ?step } }`;

/** A step of a chain: who speaks, and within whose words; the publisher stands around the outermost. */
interface Step {
  readonly voice: CitedVoice;
  readonly around?: string;
  readonly publisher?: ActorId;
}

/**
 * All steps, those of the most claims first. Unnamed voices of the same words behind one voice are one. The chains are walked here, since engines
 * differ in what they make of paths whose both ends are open.
 */
export function loadCiting(outer: Inquiry): Promise<readonly Citing[]> {
  return outer.keep("citing", async (inquiry) => {
    const names = await loadActorNames(inquiry);
    const steps = await loadSteps(inquiry, names);
    const rows = await inquiry.select("Which claims come through which step", claimsQuery);
    const found = new Map<string, Omit<Citing, "claims"> & { readonly claims: Set<string> }>();
    for (const { claim, step: innermost } of rows) {
      const seen = new Set<string>();
      for (let at = innermost?.value; at !== undefined && !seen.has(at); at = steps.get(at)?.around) {
        seen.add(at);
        const to = steps.get(at);
        const from = to && (to.around === undefined ? to.publisher : steps.get(to.around)?.voice.actor);
        if (to === undefined || from === undefined || from === to.voice.actor) continue;
        const key = `${from} ${to.voice.actor ?? `${to.voice.kind} ${to.voice.label.toLowerCase()}`}`;
        const known = found.get(key) ?? {
          from: { label: labelOf(from, names) ?? from, kind: "named" as const, actor: from },
          to: to.voice,
          claims: new Set<string>(),
        };
        if (claim !== undefined) known.claims.add(claim.value);
        found.set(key, known);
      }
    }
    return [...found]
      .sort(([a, { claims: m }], [b, { claims: n }]) => n.size - m.size || (a < b ? -1 : 1))
      .map(([, { from, to, claims }]) => ({ from, to, claims: claims.size }));
  });
}

async function loadSteps(inquiry: Inquiry, names: ActorNames): Promise<ReadonlyMap<string, Step>> {
  const steps = new Map<string, Step>();
  for (const row of await inquiry.select("Every step of a chain, with the one around it", stepsQuery)) {
    const read = readRow(row, inquiry.base);
    const [actor, kind, publisher] = [read.actor("agent"), read.concept("kind", voiceKinds), read.actor("publisher")];
    if (row.step === undefined || kind === undefined) continue;
    const label = labelOf(actor, names) ?? read.text("name") ?? "someone";
    const known = steps.get(row.step.value);
    // One who is named in several ways is called by the first of them.
    if (known !== undefined && known.voice.label <= label) continue;
    steps.set(row.step.value, {
      voice: { label, kind, ...(actor === undefined ? {} : { actor }) },
      ...(row.around === undefined ? {} : { around: row.around.value }),
      ...(publisher === undefined ? {} : { publisher }),
    });
  }
  return steps;
}

const labelOf = (actor: ActorId | undefined, names: ActorNames): string | undefined =>
  actor === undefined ? undefined : names.get(actor)?.label;
