// Who the claims rest on: every voice with what it originates (it is the root of the chain) and what it only relays. Grows with all claims of all chains.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import { voiceKinds } from "../rdf/concepts.ts";
import { sparql } from "../rdf/sparql.ts";
import { loadActorNames } from "./actor-names.ts";
import type { Inquiry } from "./inquiry.ts";
import type { PageAsked, Paging } from "./paging.ts";
import { readRow } from "./rows.ts";

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

const sourcesQuery = sparql`
  SELECT ?voice ?voiceKind (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?root) AS ?originates) (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
    GRAPH ?g {
      ?claim prov:wasAttributedTo ?voice .
      ?attribution prov:agent ?voice ; hs:voiceKind ?voiceKind ; rdfs:label ?name .
      OPTIONAL { ?claim hs:origin ?voice . BIND(?claim AS ?root) }
    }
  } GROUP BY ?voice ?voiceKind`;

/** The page of the list. Unnamed voices of the same words are one line: who they are is not known. */
export async function loadSourcesPage(inquiry: Inquiry, asked: PageAsked): Promise<SourcesPage> {
  const lines = await inquiry.keep("sources", loadSources);
  const start = (asked.page - 1) * asked.size;
  return { sources: lines.slice(start, start + asked.size), paging: { ...asked, total: lines.length, state: {} } };
}

async function loadSources(inquiry: Inquiry): Promise<readonly SourceLine[]> {
  const rows = await inquiry.select(
    "Every voice, with the claims that go back to it and those that only pass through it",
    sourcesQuery,
  );
  const names = await loadActorNames(inquiry);
  const lines = new Map<string, SourceLine>();
  for (const row of rows) {
    const read = readRow(row, inquiry.base);
    const kind = read.concept("voiceKind", voiceKinds);
    if (kind === undefined) continue;
    const actor = read.actor("voice");
    const label = (actor === undefined ? undefined : names.get(actor)?.label) ?? read.text("label") ?? "someone";
    const originates = read.number("originates") ?? 0;
    const key = actor ?? `${kind} ${label.toLowerCase()}`;
    const known = lines.get(key);
    lines.set(key, {
      label: known?.label ?? label,
      kind,
      ...(actor === undefined ? {} : { actor }),
      originates: originates + (known?.originates ?? 0),
      relays: (read.number("claims") ?? 0) - originates + (known?.relays ?? 0),
    });
  }
  return [...lines.values()].sort(
    (a, b) => b.originates - a.originates || b.relays - a.relays || (a.label < b.label ? -1 : 1),
  );
}
