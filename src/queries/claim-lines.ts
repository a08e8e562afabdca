// Claims by query: each pattern that binds ?claim within a document's graph becomes lines as pages show them, chain and all, in two questions:
// which claims, and what is known of them. The second reads each claim and what it points at node by node, a few steps of the engine a claim.
import type { Term } from "@rdfjs/types";
import type { ClaimId, DocumentId, RootId } from "../domain/ids.ts";
import type { Verdict } from "../domain/judgement.ts";
import { certainty, mood, polarity } from "../rdf/concepts.ts";
import { idOf, iriOf, nodeOf } from "../rdf/iri.ts";
import { fragment, joinFragments, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { dcterms, hs, rdf, rdfs, relationOf } from "../rdf/vocabulary.ts";
import type { Row } from "../store/store.ts";
import { type ActorNames, loadActorNames } from "./actor-names.ts";
import { chainIn } from "./chain-rows.ts";
import type { ClaimLine, Party } from "./claim-line.ts";
import type { Inquiry } from "./inquiry.ts";
import { groupRows, readRow } from "./rows.ts";
import { loadVerdicts } from "./verdicts.ts";

/** Which part of a list is wanted. */
export interface Stretch {
  readonly limit: number;
  readonly offset?: number;
}

/**
 * Picks claims: `where` binds `?claim` within a document's graph, each claim once; what comes out binds `?g`, `?claim` and `?order`, documents in
 * the order of their ids, claims in the order of the text. (Without DISTINCT, which would cost eight times as much as the picking.)
 */
export function pickClaims(where: SparqlFragment, { limit, offset = 0 }: Stretch): SparqlFragment {
  return fragment`{ SELECT ?g ?claim ?order WHERE {
          GRAPH ?g { ${where} ?claim a hs:Claim ; hs:order ?order . }
        } ORDER BY ?g ?order LIMIT ${limit} OFFSET ${offset} }`;
}

/**
 * The question for what is known of some claims, as it is sent. The claims stand in every branch, since the engine answers a union on its own
 * before it joins it with anything: over sixty documents that took ten times as long.
 */
export function claimLinesQuery(claims: readonly PickedClaim[], base: string): string {
  const pairs = joinFragments(
    claims.map(({ id, document }) => fragment`(${nodeOf(document, base)} ${nodeOf(id, base)})`),
  );
  const these = fragment`VALUES (?g ?claim) { ${pairs} }`;
  const documents = [...new Set(claims.map(({ document }) => document))].map((document) => nodeOf(document, base));
  return sparql`
    SELECT * WHERE {
      { ${these} GRAPH ?g { ?claim ?property ?value } }
      UNION { ${these} GRAPH ?g { ?claim hs:subjectSpan | hs:objectSpan | hs:evidence ?place . ?place oa:exact ?words } }
      UNION { ${these} GRAPH ?g { ?claim prov:qualifiedAttribution ?voice . ?voice ?voiceProperty ?voiceValue } }
      UNION { ${these} GRAPH ?g { ?claim prov:qualifiedAttribution / hs:within+ ?voice . ?voice ?voiceProperty ?voiceValue } }
      UNION { VALUES ?g { ${documents} } GRAPH ?g { ?g rdfs:label | dcterms:issued ?known . ?g ?fact ?known } }
    }`;
}

/** A claim and the document that it stands in. */
export interface PickedClaim {
  readonly id: ClaimId;
  readonly document: DocumentId;
}

/** Picked claims as lines, in the order in which they were picked, each once. `title` says what the questions are for. */
export async function loadClaimLines(
  inquiry: Inquiry,
  title: string,
  picked: SparqlFragment,
): Promise<readonly ClaimLine[]> {
  const found = new Map<ClaimId, PickedClaim>();
  for (const row of await inquiry.select(`${title}: which`, sparql`SELECT * WHERE { ${picked} }`)) {
    const read = readRow(row, inquiry.base);
    const [id, document] = [read.claim("claim"), read.document("g")];
    if (id !== undefined && document !== undefined) found.set(id, { id, document });
  }
  return loadLinesOf(inquiry, title, [...found.values()]);
}

/** Claims that are known already as lines, in their order. */
export async function loadLinesOf(
  inquiry: Inquiry,
  title: string,
  claims: readonly PickedClaim[],
): Promise<readonly ClaimLine[]> {
  if (claims.length === 0) return [];
  const rows = await inquiry.select(title, claimLinesQuery(claims, inquiry.base));
  const [names, verdicts] = [await loadActorNames(inquiry), await loadVerdicts(inquiry)];
  const byNode = groupRows(rows, ({ claim, g }) => claim ?? g);
  const rowsAbout = (node: string) => byNode.get(iriOf(node, inquiry.base)) ?? [];
  return claims.flatMap(({ id, document }) => {
    const own = [...rowsAbout(id), ...rowsAbout(document)];
    const line = lineOf(own, names, inquiry.base);
    return line === undefined ? [] : { ...line, ...verdictOf(verdicts.get(line.id)) };
  });
}

/** What people decided of a claim, as a line has it. */
export function verdictOf(verdict: Verdict | undefined): Pick<ClaimLine, "verdict"> {
  return verdict === undefined ? {} : { verdict: verdict.kind === "confirm" ? "confirmed" : "rejected" };
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
  const first = (fact: Term) => rows.find((row) => row.fact?.value === fact.value)?.known?.value;
  const said = first(dcterms.issued);
  const [happened, wording] = [get(hs.from)?.value, get(hs.wording)?.value];
  const root = idOf(get(hs.root)?.value ?? "", base);
  return {
    id: id as ClaimId,
    document: { id: document as DocumentId, title: first(rdfs.label) ?? document },
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
    ...(root === undefined ? {} : { root: root as RootId }),
    ...(wording === undefined ? {} : { wording }),
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
