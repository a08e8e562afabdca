// Voices without a name at the roots of chains: one for each who vouches for it and each way of calling it. Who they are is not known, so that those who are called the same stay apart.
import type { ActorId, DocumentId, RootId } from "../domain/ids.ts";
import { textLiteral } from "../rdf/literals.ts";
import { sparql } from "../rdf/sparql.ts";
import { loadActorNames } from "./actor-names.ts";
import type { Inquiry } from "./inquiry.ts";
import { readRow } from "./rows.ts";

export interface UnnamedVoice {
  readonly id: RootId;
  /** Who vouches for it: the nearest voice around it that has a name, else the publisher or the document. */
  readonly by: { readonly id: ActorId | DocumentId; readonly label: string };
  /** How many claims go back to it. */
  readonly claims: number;
}

/** The unnamed voices by what they are called, as it stands in their ids ("a-diplomatic-source"): those with the most claims first. Kept, and grows with their number. */
export function loadUnnamedVoices(outer: Inquiry): Promise<ReadonlyMap<string, readonly UnnamedVoice[]>> {
  return outer.keep("unnamed voices", async (inquiry) => {
    const rows = await inquiry.select(
      "Voices without a name, with the claims that go back to each",
      sparql`
        SELECT ?root (COUNT(DISTINCT ?claim) AS ?claims) (SAMPLE(?title) AS ?in) WHERE {
          GRAPH ?g { ?claim hs:root ?root ; a hs:Claim OPTIONAL { ?g dcterms:title ?title } }
          FILTER(STRSTARTS(STR(?root), ${textLiteral(`${inquiry.base}voice/`)}))
        } GROUP BY ?root`,
    );
    const names = await loadActorNames(inquiry);
    const voices = new Map<string, UnnamedVoice[]>();
    for (const row of rows) {
      const read = readRow(row, inquiry.base);
      const [, by, name] = read.id("root")?.split("/") ?? [];
      if (by === undefined || name === undefined) continue;
      const actor = names.get(`actor/${by}`);
      const voice: UnnamedVoice = {
        id: `voice/${by}/${name}`,
        by:
          actor === undefined
            ? { id: `document/${by}`, label: read.text("in") ?? by }
            : { id: actor.id, label: actor.label },
        claims: read.number("claims") ?? 0,
      };
      voices.set(name, [...(voices.get(name) ?? []), voice]);
    }
    for (const list of voices.values()) list.sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
    return voices;
  });
}
