// Who has it from whom: every step from a voice to the one behind it, and from the publisher to the outermost, with its claims. Each document is counted once for each state of its graph.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import { voiceKinds } from "../rdf/concepts.ts";
import { sparql } from "../rdf/sparql.ts";
import type { Row } from "../store/store.ts";
import { type ActorNames, loadActorNames } from "./actor-names.ts";
import type { DocumentQuestion } from "./by-document.ts";
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

/** A step with the voices by their ids alone; a voice without a name is known by its words. */
interface CountedStep {
  readonly from: ActorId;
  readonly to: { readonly actor: ActorId } | { readonly kind: VoiceKind; readonly label: string };
  readonly claims: number;
}

const question = (base: string): DocumentQuestion<readonly CountedStep[]> => ({
  title: "Every step of a chain with the one around it, and which claims come through which step",
  query: (these) => sparql`
    SELECT * WHERE {
      { ${these} GRAPH ?g {
          ?step prov:agent ?agent ; hs:voiceKind ?kind ; rdfs:label ?name
          OPTIONAL { ?step hs:within ?around } OPTIONAL { ?g dcterms:publisher ?publisher } } }
      UNION { ${these} GRAPH ?g { ?claim prov:qualifiedAttribution ?innermost } }
    }`,
  read: (rows) => countSteps(rows, base),
});

/** All steps, those of the most claims first. Unnamed voices of the same words behind one voice are one. */
export function loadCiting(outer: Inquiry): Promise<readonly Citing[]> {
  return outer.keep("citing", async (inquiry) => {
    const names = await loadActorNames(inquiry);
    const found = new Map<string, Citing>();
    for (const steps of (await inquiry.byDocument(question(inquiry.base))).values())
      for (const { from, to, claims } of steps) {
        const key = keyOf(from, to);
        const voice = "actor" in to ? { label: nameOf(to.actor, names), kind: "named" as const, actor: to.actor } : to;
        found.set(key, {
          from: { label: nameOf(from, names), kind: "named", actor: from },
          to: found.get(key)?.to ?? voice,
          claims: (found.get(key)?.claims ?? 0) + claims,
        });
      }
    return [...found].sort(([a, m], [b, n]) => n.claims - m.claims || (a < b ? -1 : 1)).map(([, step]) => step);
  });
}

const nameOf = (actor: ActorId, names: ActorNames): string => names.get(actor)?.label ?? actor;

const keyOf = (from: ActorId, to: CountedStep["to"]): string =>
  `${from} ${"actor" in to ? to.actor : `${to.kind} ${to.label.toLowerCase()}`}`;

/** A step of a chain: who speaks, and within whose words; the publisher stands around the outermost. */
interface Step {
  readonly voice: CountedStep["to"];
  readonly around?: string;
  readonly publisher?: ActorId;
}

/** The steps of one document with their claims. The chains are walked here, since engines differ in what they make of paths whose both ends are open. */
function countSteps(rows: readonly Row[], base: string): readonly CountedStep[] {
  const steps = stepsIn(rows, base);
  const found = new Map<string, { readonly step: Omit<CountedStep, "claims">; readonly claims: Set<string> }>();
  for (const { claim, innermost } of rows) {
    const seen = new Set<string>();
    for (let at = innermost?.value; at !== undefined && !seen.has(at); at = steps.get(at)?.around) {
      seen.add(at);
      const step = steps.get(at);
      const outer = step?.around === undefined ? undefined : steps.get(step.around)?.voice;
      const from = step?.around === undefined ? step?.publisher : outer && "actor" in outer ? outer.actor : undefined;
      const to = step?.voice;
      if (to === undefined || from === undefined || ("actor" in to && to.actor === from)) continue;
      const known = found.get(keyOf(from, to)) ?? { step: { from, to }, claims: new Set() };
      found.set(keyOf(from, to), known);
      if (claim !== undefined) known.claims.add(claim.value);
    }
  }
  return [...found.values()].map(({ step, claims }) => ({ ...step, claims: claims.size }));
}

function stepsIn(rows: readonly Row[], base: string): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const names = new Map<string, string>();
  for (const row of rows) {
    const read = readRow(row, base);
    const [actor, kind, publisher] = [read.actor("agent"), read.concept("kind", voiceKinds), read.actor("publisher")];
    if (row.step === undefined || kind === undefined) continue;
    const label = read.text("name") ?? "someone";
    const known = names.get(row.step.value);
    // One who is named in several ways is called by the first of them.
    if (known !== undefined && known <= label) continue;
    names.set(row.step.value, label);
    steps.set(row.step.value, {
      voice: actor === undefined ? { kind, label } : { actor },
      ...(row.around === undefined ? {} : { around: row.around.value }),
      ...(publisher === undefined ? {} : { publisher }),
    });
  }
  return steps;
}
