// Claims by query: any pattern that binds ?claim within a document's graph becomes lines as pages show them, chain and all, in one question.
// It grows with the number of lines asked for times the length of their chains; the pattern decides how many claims are looked at.
import type { ClaimId } from "../domain/ids.ts";
import { certainty, mood, polarity, speechAct, voiceKinds } from "../rdf/concepts.ts";
import { graphIri } from "../rdf/iri.ts";
import { factory } from "../rdf/factory.ts";
import { fragment, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import type { ClaimLine, Party, VoiceStep } from "./claim-line.ts";
import type { Inquiry } from "./inquiry.ts";
import { type RowReader, readRow } from "./rows.ts";

/** Which part of a list is wanted. */
export interface Stretch {
  readonly limit: number;
  readonly offset?: number;
}

/**
 * Picks claims: `where` binds `?claim` within a document's graph; what comes out binds `?g`, `?claim` and `?order`, documents in the order of their
 * ids, claims in the order of the text.
 */
export function pickClaims(where: SparqlFragment, { limit, offset = 0 }: Stretch): SparqlFragment {
  return fragment`{ SELECT DISTINCT ?g ?claim ?order WHERE {
          GRAPH ?g { ${where} ?claim a hs:Claim ; hs:order ?order . }
        } ORDER BY ?g ?order ?claim LIMIT ${limit} OFFSET ${offset} }`;
}

/** The question for picked claims, as it is sent. */
export function claimLinesQuery(base: string, picked: SparqlFragment): string {
  const actors = factory.namedNode(graphIri("actors", base));
  return sparql`
    SELECT * WHERE {
      ${picked}
      GRAPH ?g {
        ?claim rdf:subject ?subject ; hs:subjectSpan / oa:exact ?subjectText ;
          rdf:predicate ?relation ; hs:predicateText ?words ;
          hs:certainty ?certainty ; hs:polarity ?polarity ; hs:mood ?mood ; hs:verbatim ?verbatim ;
          hs:confidence ?confidence ; hs:evidence / oa:exact ?quote .
        OPTIONAL { ?claim rdf:object ?object ; hs:objectSpan / oa:exact ?objectText }
        OPTIONAL { ?g dcterms:title ?title }
        OPTIONAL { ?g dcterms:issued ?issued }
        OPTIONAL {
          ?claim prov:qualifiedAttribution / hs:within* ?voice .
          ?voice prov:agent ?agent ; rdfs:label ?voiceText ; hs:voiceKind ?voiceKind ; hs:act ?act .
          OPTIONAL { ?voice hs:cue ?cue }
          OPTIONAL { ?voice hs:within ?outer }
        }
      }
      OPTIONAL { GRAPH ${actors} { ?subject rdfs:label ?subjectName ; a ?subjectKind } }
      OPTIONAL { GRAPH ${actors} { ?object rdfs:label ?objectName ; a ?objectKind } }
      OPTIONAL { GRAPH ${actors} { ?agent rdfs:label ?agentName } }
    } ORDER BY ?g ?order ?claim`;
}

/** Picked claims as lines. `title` says what the question is for. */
export async function loadClaimLines(inquiry: Inquiry, title: string, picked: SparqlFragment): Promise<readonly ClaimLine[]> {
  const rows = await inquiry.select(title, claimLinesQuery(inquiry.base, picked));
  const byClaim = new Map<ClaimId, RowReader[]>();
  for (const row of rows) {
    const read = readRow(row, inquiry.base);
    const id = read.claim("claim");
    if (id === undefined) continue;
    const known = byClaim.get(id);
    if (known === undefined) byClaim.set(id, [read]);
    else known.push(read);
  }
  return [...byClaim].flatMap(([id, readers]) => lineOf(id, readers) ?? []);
}

function lineOf(id: ClaimId, rows: readonly RowReader[]): ClaimLine | undefined {
  const [row] = rows;
  const document = row?.document("g");
  const relation = row?.relation("relation");
  const subject = row === undefined ? undefined : partyIn(row, "subject");
  if (row === undefined || document === undefined || relation === undefined || subject === undefined) return undefined;
  const object = partyIn(row, "object");
  const said = row.text("issued");
  return {
    id,
    document: { id: document, title: row.text("title") ?? document },
    subject,
    predicate: { relation, text: row.text("words") ?? relation },
    ...(object === undefined ? {} : { object }),
    stance: {
      polarity: row.concept("polarity", polarity) ?? "affirmed",
      certainty: row.concept("certainty", certainty) ?? "stated",
      mood: row.concept("mood", mood) ?? "declarative",
      verbatim: row.flag("verbatim"),
    },
    chain: chainIn(rows),
    quote: (row.text("quote") ?? "").trim(),
    confidence: row.number("confidence") ?? 0,
    ...(said === undefined ? {} : { said }),
  };
}

/** A participant by the columns that begin with a name. */
function partyIn(row: RowReader, name: "subject" | "object"): Party | undefined {
  const id = row.id(name);
  if (id === undefined) return undefined;
  const label = row.text(`${name}Text`) ?? id;
  const actor = row.actor(name);
  if (actor !== undefined) {
    return { kind: "actor", id: actor, actorKind: row.kind(`${name}Kind`) ?? "group", label: row.text(`${name}Name`) ?? label };
  }
  const claim = row.claim(name);
  if (claim !== undefined) return { kind: "claim", id: claim, label };
  return { kind: id.includes("#value-") ? "value" : "thing", label };
}

/** The voices of a claim put in order by what is within what, the outermost first. */
function chainIn(rows: readonly RowReader[]): readonly VoiceStep[] {
  const steps = new Map<string, { readonly step: VoiceStep; readonly outer: string | undefined }>();
  for (const row of rows) {
    const id = row.id("voice");
    const kind = row.concept("voiceKind", voiceKinds);
    const act = row.concept("act", speechAct);
    if (id === undefined || kind === undefined || act === undefined) continue;
    const actor = row.actor("agent");
    const cue = row.text("cue");
    const step = {
      label: row.text("agentName") ?? row.text("voiceText") ?? id,
      kind,
      act,
      ...(actor === undefined ? {} : { actor }),
      ...(cue === undefined ? {} : { cue }),
    };
    steps.set(id, { step, outer: row.id("outer") });
  }
  const within = new Set([...steps.values()].map(({ outer }) => outer));
  const chain: VoiceStep[] = [];
  let at = [...steps.keys()].find((id) => !within.has(id));
  while (at !== undefined) {
    const here = steps.get(at);
    if (here === undefined) break;
    chain.unshift(here.step);
    steps.delete(at);
    at = here.outer;
  }
  return chain;
}
