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
  query: (g) => sparql`
    SELECT * WHERE {
      { GRAPH ${g} {
          ?step a hs:Attribution ; prov:agent ?agent
          OPTIONAL { ?agent a hs:UnnamedVoice ; hs:voiceKind ?kind ; rdfs:label ?name }
          OPTIONAL { ?step hs:within ?around } OPTIONAL { ${g} dcterms:publisher ?publisher } } }
      UNION { GRAPH ${g} { ?claim prov:qualifiedAttribution ?innermost } }
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

/** A step of a chain: who speaks, alone or together, and within whose words; the publisher stands around the outermost. */
interface Step {
  readonly voices: Map<string, CountedStep["to"]>;
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
      for (const [from, to] of pairsAt(steps, at)) {
        const known = found.get(keyOf(from, to)) ?? { step: { from, to }, claims: new Set() };
        found.set(keyOf(from, to), known);
        if (claim !== undefined) known.claims.add(claim.value);
      }
    }
  }
  return [...found.values()].map(({ step, claims }) => ({ ...step, claims: claims.size }));
}

/** Who passes on whom at a step: each voice around it that has a name, with each of its own. */
function pairsAt(
  steps: ReadonlyMap<string, Step>,
  at: string,
): readonly (readonly [from: ActorId, to: CountedStep["to"]])[] {
  const step = steps.get(at);
  if (step === undefined) return [];
  const around = step.around === undefined ? undefined : [...(steps.get(step.around)?.voices.values() ?? [])];
  const froms = around?.map((voice) => ("actor" in voice ? voice.actor : undefined)) ?? [step.publisher];
  return froms.flatMap((from) =>
    [...step.voices.values()].flatMap((to) =>
      from === undefined || ("actor" in to && to.actor === from) ? [] : [[from, to] as const],
    ),
  );
}

function stepsIn(rows: readonly Row[], base: string): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const row of rows) {
    const read = readRow(row, base);
    const [actor, kind, publisher] = [read.actor("agent"), read.concept("kind", voiceKinds), read.actor("publisher")];
    if (row.step === undefined || row.agent === undefined || (actor === undefined && kind === undefined)) continue;
    const step: Step = steps.get(row.step.value) ?? {
      voices: new Map(),
      ...(row.around === undefined ? {} : { around: row.around.value }),
      ...(publisher === undefined ? {} : { publisher }),
    };
    steps.set(row.step.value, step);
    const label = read.text("name") ?? "someone";
    const known = step.voices.get(row.agent.value);
    // One who is named in several ways is called by the first of them.
    if (known !== undefined && (!("label" in known) || known.label <= label)) continue;
    step.voices.set(row.agent.value, actor === undefined ? { kind: kind ?? "anonymous", label } : { actor });
  }
  return steps;
}
