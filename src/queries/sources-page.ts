// Who the claims rest on: every voice with what it originates (it is the root of the chain) and what it only relays. Counted in the census.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import { loadActorNames } from "./actor-names.ts";
import { loadCensus } from "./census.ts";
import type { Inquiry } from "./inquiry.ts";
import type { PageAsked, Paging } from "./paging.ts";

export interface SourceLine {
  readonly label: string;
  readonly kind: VoiceKind;
  readonly actor?: ActorId;
  readonly originates: number;
  readonly relays: number;
}

export interface SourcesPage {
  readonly sources: readonly SourceLine[];
  readonly paging: Paging;
}

/** The page of the list. Unnamed voices of the same words are one line: who they are is not known. */
export async function loadSourcesPage(inquiry: Inquiry, asked: PageAsked): Promise<SourcesPage> {
  const lines = await inquiry.keep("sources", loadSources);
  const start = (asked.page - 1) * asked.size;
  return { sources: lines.slice(start, start + asked.size), paging: { ...asked, total: lines.length, state: {} } };
}

async function loadSources(inquiry: Inquiry): Promise<readonly SourceLine[]> {
  const { claims, unnamed } = await loadCensus(inquiry);
  const names = await loadActorNames(inquiry);
  const lines = new Map<string, SourceLine>();
  for (const { voices, roots } of claims)
    for (const voice of voices) {
      const actor = names.get(voice as ActorId);
      const nameless = unnamed.get(voice);
      const { label = "someone", kind = "named" } = actor === undefined ? (nameless ?? {}) : { label: actor.label };
      const key = actor?.id ?? `${kind} ${label.toLowerCase()}`;
      const known = lines.get(key);
      lines.set(key, {
        label: known?.label ?? label,
        kind,
        ...(actor === undefined ? {} : { actor: actor.id }),
        originates: (known?.originates ?? 0) + (roots.includes(voice) ? 1 : 0),
        relays: (known?.relays ?? 0) + (roots.includes(voice) ? 0 : 1),
      });
    }
  return [...lines.values()].sort((a, b) => b.originates - a.originates || b.relays - a.relays || byName(a, b));
}

function byName(a: SourceLine, b: SourceLine): number {
  const [left, right] = [a, b].map(({ label, kind, actor = "" }) => `${label}\n${kind}\n${actor}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}
