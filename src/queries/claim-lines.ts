// Claims by query: any pattern that binds ?claim within a document's graph becomes lines as pages show them, chain and all, in one question.
// It reads each picked claim and what it points at node by node, which the engine does in a few steps a claim; joins of many optional parts took ten times as long.
import type { Term } from "@rdfjs/types";
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import { certainty, mood, polarity } from "../rdf/concepts.ts";
import { idOf } from "../rdf/iri.ts";
import { fragment, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { hs, rdf, relationOf } from "../rdf/vocabulary.ts";
import type { Row } from "../store/store.ts";
import { type ActorNames, loadActorNames } from "./actor-names.ts";
import { chainIn } from "./chain-rows.ts";
import type { ClaimLine, Party } from "./claim-line.ts";
import type { Inquiry } from "./inquiry.ts";

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
export function claimLinesQuery(picked: SparqlFragment): string {
  return sparql`
    SELECT * WHERE {
      ${picked}
      { GRAPH ?g { ?claim ?property ?value } }
      UNION { GRAPH ?g { ?claim hs:subjectSpan | hs:objectSpan | hs:evidence ?place . ?place oa:exact ?words } }
      UNION { GRAPH ?g { ?claim prov:qualifiedAttribution / hs:within* ?voice . ?voice ?voiceProperty ?voiceValue } }
      UNION { GRAPH ?g { ?g dcterms:title ?title } }
      UNION { GRAPH ?g { ?g dcterms:issued ?issued } }
    } ORDER BY ?g ?order ?claim`;
}

/** Picked claims as lines. `title` says what the question is for. */
export async function loadClaimLines(
  inquiry: Inquiry,
  title: string,
  picked: SparqlFragment,
): Promise<readonly ClaimLine[]> {
  const rows = await inquiry.select(title, claimLinesQuery(picked));
  if (rows.length === 0) return [];
  const names = await loadActorNames(inquiry);
  const byClaim = new Map<string, Row[]>();
  for (const row of rows) {
    const claim = row.claim?.value ?? "";
    const known = byClaim.get(claim);
    if (known === undefined) byClaim.set(claim, [row]);
    else known.push(row);
  }
  return [...byClaim.values()].flatMap((own) => lineOf(own, names, inquiry.base) ?? []);
}

function lineOf(rows: readonly Row[], names: ActorNames, base: string): ClaimLine | undefined {
  const own = new Map<string, Term>();
  const words = new Map<string, string>();
  for (const { property, value, place, words: text } of rows) {
    if (property !== undefined && value !== undefined) own.set(property.value, value);
    if (place !== undefined && text !== undefined) words.set(place.value, text.value);
  }
  const get = (property: Term) => own.get(property.value);
  const wordsAt = (property: Term) => words.get(get(property)?.value ?? "");
  const id = idIn(rows, "claim", base);
  const document = idIn(rows, "g", base);
  const relation = get(rdf.predicate);
  const subject = partyOf(get(rdf.subject), wordsAt(hs.subjectSpan), names, base);
  const predicate = relation === undefined ? undefined : relationOf(relation);
  if (id === undefined || document === undefined || subject === undefined || predicate === undefined) return undefined;
  const object = partyOf(get(rdf.object), wordsAt(hs.objectSpan), names, base);
  const first = (column: string) => rows.find((row) => row[column] !== undefined)?.[column]?.value;
  const said = first("issued");
  const happened = get(hs.from)?.value;
  return {
    id: id as ClaimId,
    document: { id: document as DocumentId, title: first("title") ?? "Without a title" },
    subject,
    predicate: { relation: predicate, text: get(hs.predicateText)?.value ?? predicate },
    ...(object === undefined ? {} : { object }),
    stance: {
      polarity: polarity.code(get(hs.polarity)) ?? "affirmed",
      certainty: certainty.code(get(hs.certainty)) ?? "stated",
      mood: mood.code(get(hs.mood)) ?? "declarative",
      verbatim: get(hs.verbatim)?.value === "true",
    },
    chain: chainIn(rows, names, base),
    quote: (wordsAt(hs.evidence) ?? "").trim(),
    confidence: Number(get(hs.confidence)?.value ?? 0),
    ...(said === undefined ? {} : { said }),
    ...(happened === undefined ? {} : { happened }),
  };
}

function idIn(rows: readonly Row[], column: string, base: string): string | undefined {
  const term = rows[0]?.[column];
  return term === undefined ? undefined : idOf(term.value, base);
}

/** A participant by its node and the words that stand for it. */
function partyOf(
  node: Term | undefined,
  words: string | undefined,
  names: ActorNames,
  base: string,
): Party | undefined {
  const id = node === undefined ? undefined : idOf(node.value, base);
  if (id === undefined) return undefined;
  const label = words ?? id;
  if (id.startsWith("actor/")) {
    const actor = names.get(id as `actor/${string}`);
    return actor === undefined
      ? { kind: "thing", label }
      : { kind: "actor", id: actor.id, actorKind: actor.kind, label: actor.label };
  }
  if (id.startsWith("claim/")) return { kind: "claim", id: id as ClaimId, label };
  return { kind: id.includes("#value-") ? "value" : "thing", label };
}
