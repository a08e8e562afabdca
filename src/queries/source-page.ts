// One voice with a name: what it originates and relays, from whom it has things, and who passes its word on.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId } from "../domain/ids.ts";
import { voiceKinds } from "../rdf/concepts.ts";
import { nodeOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import { type ActorFacts, actorFactsOf, actorFactsPattern } from "./actor-facts.ts";
import { loadActorNames } from "./actor-names.ts";
import { claimsNaming, loadCensus } from "./census.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { readRow } from "./rows.ts";

export interface RelatedVoice {
  readonly label: string;
  readonly kind: VoiceKind;
  readonly actor?: ActorId;
  readonly claims: number;
}

export interface SourcePage {
  readonly actor: ActorFacts;
  readonly originates: number;
  readonly relays: number;
  readonly from: readonly RelatedVoice[];
  readonly to: readonly RelatedVoice[];
  readonly claims: readonly ClaimLine[];
  readonly paging: Paging;
}

/** Answers for the page. Throws `not-found`. */
export async function loadSourcePage(inquiry: Inquiry, id: ActorId, asked: PageAsked): Promise<SourcePage> {
  const node = nodeOf(id, inquiry.base);
  const about = await inquiry.select(
    "Names, and the voices before and after in the chains",
    sparql`
      SELECT * WHERE {
        { ${actorFactsPattern(id, inquiry.base)} }
        UNION { SELECT ("from" AS ?side) ?voice ?voiceKind (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?claim) AS ?claims) WHERE { GRAPH ?g {
            ?outer prov:agent ${node} . ?inner hs:within ?outer ; prov:agent ?voice . OPTIONAL { ?voice a hs:UnnamedVoice ; hs:voiceKind ?voiceKind ; rdfs:label ?name }
            { ?claim prov:qualifiedAttribution ?inner } UNION { ?claim prov:qualifiedAttribution / hs:within+ ?inner } } } GROUP BY ?voice ?voiceKind }
        UNION { SELECT ("to" AS ?side) ?voice ?voiceKind (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?claim) AS ?claims) WHERE { GRAPH ?g {
            ?inner prov:agent ${node} ; hs:within ?outer . ?outer prov:agent ?voice . OPTIONAL { ?voice a hs:UnnamedVoice ; hs:voiceKind ?voiceKind ; rdfs:label ?name }
            { ?claim prov:qualifiedAttribution ?inner } UNION { ?claim prov:qualifiedAttribution / hs:within+ ?inner } } } GROUP BY ?voice ?voiceKind }
      }`,
  );
  const actor = actorFactsOf(id, about);
  const census = await loadCensus(inquiry);
  const passed = claimsNaming(census, id).filter(({ voices }) => voices.includes(id));
  const originates = passed.filter(({ roots }) => roots.includes(id)).length;
  const { limit, offset } = stretchOf(asked);
  const claims = await loadLinesOf(
    inquiry,
    "Claims that come through them, with their chains",
    passed.slice(offset, offset + limit),
  );
  const names = await loadActorNames(inquiry);
  const voicesOn = (side: "from" | "to") =>
    about
      .flatMap((row): readonly RelatedVoice[] => {
        const read = readRow(row, inquiry.base);
        const kind = read.concept("voiceKind", voiceKinds) ?? "named";
        if (read.text("side") !== side) return [];
        const voice = read.actor("voice");
        const label = (voice === undefined ? undefined : names.get(voice)?.label) ?? read.text("label") ?? "someone";
        return [{ label, kind, claims: read.number("claims") ?? 0, ...(voice === undefined ? {} : { actor: voice }) }];
      })
      .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1));
  return {
    actor,
    originates,
    relays: passed.length - originates,
    from: voicesOn("from"),
    to: voicesOn("to"),
    claims,
    paging: { ...asked, total: passed.length, state: {} },
  };
}
