// The chain of voices of one claim, put together from rows that hold one fact of one attribution each.
import type { Term } from "@rdfjs/types";
import { speechAct, voiceKinds } from "../rdf/concepts.ts";
import { idOf } from "../rdf/iri.ts";
import { hs, prov, rdfs } from "../rdf/vocabulary.ts";
import type { Row } from "../store/store.ts";
import type { ActorNames } from "./actor-names.ts";
import type { VoiceStep } from "./claim-line.ts";

type Facts = ReadonlyMap<string, Term>;

/** The voices in order, outermost first. Rows bind `?voice`, `?voiceProperty` and `?voiceValue`; others are passed over. */
export function chainIn(rows: readonly Row[], names: ActorNames, base: string): readonly VoiceStep[] {
  const voices = new Map<string, Map<string, Term>>();
  for (const { voice, voiceProperty, voiceValue } of rows) {
    if (voice === undefined || voiceProperty === undefined || voiceValue === undefined) continue;
    const facts = voices.get(voice.value) ?? new Map<string, Term>();
    facts.set(voiceProperty.value, voiceValue);
    voices.set(voice.value, facts);
  }
  const outer = (facts: Facts) => facts.get(hs.within.value)?.value;
  const around = new Set([...voices.values()].map(outer));
  const chain: VoiceStep[] = [];
  let at = [...voices.keys()].find((voice) => !around.has(voice));
  while (at !== undefined) {
    const facts = voices.get(at);
    voices.delete(at);
    const step = facts === undefined ? undefined : stepOf(facts, names, base);
    if (facts === undefined || step === undefined) break;
    chain.unshift(step);
    at = outer(facts);
  }
  return chain;
}

function stepOf(facts: Facts, names: ActorNames, base: string): VoiceStep | undefined {
  const kind = voiceKinds.code(facts.get(hs.voiceKind.value));
  const act = speechAct.code(facts.get(hs.act.value));
  if (kind === undefined || act === undefined) return undefined;
  const agent = idOf(facts.get(prov.agent.value)?.value ?? "", base);
  const actor = agent?.startsWith("actor/") ? names.get(agent as `actor/${string}`) : undefined;
  const cue = facts.get(hs.cue.value)?.value;
  return {
    label: actor?.label ?? facts.get(rdfs.label.value)?.value ?? "someone",
    kind,
    act,
    ...(actor === undefined ? {} : { actor: actor.id }),
    ...(cue === undefined ? {} : { cue }),
  };
}
