// The chain of voices of one claim, put together from rows that hold one fact of one attribution each.
import type { Term } from "@rdfjs/types";
import { speechAct, voiceKinds } from "../rdf/concepts.ts";
import { idOf } from "../rdf/iri.ts";
import { hs, prov, rdfs } from "../rdf/vocabulary.ts";
import type { Row } from "../store/store.ts";
import type { ActorNames } from "./actor-names.ts";
import { namedSpeakers, type VoiceStep } from "./claim-line.ts";

interface Facts {
  readonly properties: ReadonlyMap<string, Term>;
  /** All who say it. */
  readonly agents: readonly Term[];
}

/** The voices in order, outermost first. Rows bind `?voice`, `?voiceProperty` and `?voiceValue`; others are passed over. */
export function chainIn(rows: readonly Row[], names: ActorNames, base: string): readonly VoiceStep[] {
  const voices = new Map<string, { readonly properties: Map<string, Term>; readonly agents: Term[] }>();
  for (const { voice, voiceProperty, voiceValue } of rows) {
    if (voice === undefined || voiceProperty === undefined || voiceValue === undefined) continue;
    const facts = voices.get(voice.value) ?? { properties: new Map<string, Term>(), agents: [] };
    facts.properties.set(voiceProperty.value, voiceValue);
    if (voiceProperty.value === prov.agent.value) facts.agents.push(voiceValue);
    voices.set(voice.value, facts);
  }
  const outer = ({ properties }: Facts) => properties.get(hs.within.value)?.value;
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

function stepOf({ properties, agents }: Facts, names: ActorNames, base: string): VoiceStep | undefined {
  const kind = voiceKinds.code(properties.get(hs.voiceKind.value));
  const act = speechAct.code(properties.get(hs.act.value));
  if (kind === undefined || act === undefined) return undefined;
  const words = properties.get(rdfs.label.value)?.value ?? "someone";
  const cue = properties.get(hs.cue.value)?.value;
  return {
    ...namedSpeakers(inOrderOf(words, actorsAmong(agents, names, base)), words),
    kind,
    act,
    ...(cue === undefined ? {} : { cue }),
  };
}

const actorsAmong = (agents: readonly Term[], names: ActorNames, base: string) =>
  agents.flatMap(({ value }) => {
    const id = idOf(value, base);
    return (id?.startsWith("actor/") ? names.get(id as `actor/${string}`) : undefined) ?? [];
  });

/** Those who say it together in the order in which the document names them; rows have none. */
function inOrderOf<Named extends { readonly label: string }>(
  words: string,
  actors: readonly Named[],
): readonly Named[] {
  return [...actors].sort((a, b) => words.indexOf(a.label) - words.indexOf(b.label) || (a.label < b.label ? -1 : 1));
}
