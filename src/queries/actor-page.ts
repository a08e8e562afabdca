// The page of an actor: names and roles with their sources, what they did and said, what is said of them, and who reports on them.
// Three questions, besides the ties; each grows with the claims in which the actor takes part, not with the collection.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId, ClaimId, DocumentId } from "../domain/ids.ts";
import { voiceKinds } from "../rdf/concepts.ts";
import { nodeOf } from "../rdf/iri.ts";
import { fragment, joinFragments, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { type ActorFacts, actorFactsOf, actorFactsPattern } from "./actor-facts.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { readRow } from "./rows.ts";

export const parts = ["did", "said", "saidOf"] as const;
/** What an actor can be in a claim: who does it, who says it, to whom it is done. */
export type Part = (typeof parts)[number];

export interface ActorPage {
  readonly actor: ActorFacts;
  readonly roles: readonly {
    readonly role: string;
    readonly document: { readonly id: DocumentId; readonly title: string };
  }[];
  readonly counts: Readonly<Record<Part, number>>;
  readonly claims: Readonly<Record<Part, readonly ClaimLine[]>>;
  /** The part that is shown alone and in pages; all three begin where it is undefined. */
  readonly part: Part | undefined;
  readonly paging: Paging;
  /** Claims with a date at least: when it is said to have happened, and when it was said. */
  readonly moments: readonly Moment[];
  readonly reporters: readonly {
    readonly label: string;
    readonly kind: VoiceKind;
    readonly actor?: ActorId;
    readonly claims: number;
  }[];
}

/** A claim in time. */
export interface Moment {
  readonly claim: ClaimId;
  readonly words: string;
  readonly happened?: string;
  readonly said?: string;
}

/** The most claims on a timeline. */
const mostMoments = 400;

/** Patterns that bind ?claim, by what the actor is in it. */
function patternsOf(actor: ActorId, base: string): Readonly<Record<Part, SparqlFragment>> {
  const node = nodeOf(actor, base);
  return {
    did: fragment`?claim rdf:subject ${node} .`,
    said: fragment`?claim prov:wasAttributedTo ${node} .`,
    saidOf: fragment`?claim rdf:object ${node} .`,
  };
}

/** How many claims of each part are shown where no part is chosen. */
const atFirst = 6;

/** Answers for the page. Throws `not-found`. */
export async function loadActorPage(
  inquiry: Inquiry,
  id: ActorId,
  { part, ...asked }: PageAsked & { readonly part: Part | undefined },
): Promise<ActorPage> {
  const patterns = patternsOf(id, inquiry.base);
  const about = await inquiry.select(
    "Names, kind, roles and numbers of claims",
    aboutQuery(id, inquiry.base, patterns),
  );
  const actor = actorFactsOf(id, about);
  const counts = { did: 0, said: 0, saidOf: 0, ...countsIn(about) };
  const picked =
    part === undefined
      ? joinFragments(
          parts.map((name) => fragment`{ ${pickClaims(patterns[name], { limit: atFirst })} }`),
          " UNION ",
        )
      : pickClaims(patterns[part], stretchOf(asked));
  const lines = await loadClaimLines(inquiry, "Claims in which they take part, with their chains", picked);
  const isPart: Readonly<Record<Part, (claim: ClaimLine) => boolean>> = {
    did: ({ subject }) => subject.kind === "actor" && subject.id === id,
    said: ({ chain }) => chain.some((step) => step.actor === id),
    saidOf: ({ object }) => object?.kind === "actor" && object.id === id,
  };
  const claimsOf = (name: Part) =>
    part === undefined ? lines.filter(isPart[name]).slice(0, atFirst) : part === name ? lines : [];
  return {
    actor,
    roles: rolesIn(about, inquiry.base),
    counts,
    claims: { did: claimsOf("did"), said: claimsOf("said"), saidOf: claimsOf("saidOf") },
    part,
    paging: { ...asked, total: part === undefined ? 0 : counts[part], state: part === undefined ? {} : { part } },
    moments: momentsIn(about, inquiry.base),
    reporters: reportersIn(about, inquiry.base),
  };
}

function aboutQuery(id: ActorId, base: string, patterns: Readonly<Record<Part, SparqlFragment>>): string {
  const node = nodeOf(id, base);
  const countOf = (name: Part) =>
    fragment`{ SELECT (COUNT(DISTINCT ?claim) AS ${{ fragment: `?${name}` }}) WHERE { GRAPH ?g { ${patterns[name]} ?claim a hs:Claim } } }`;
  return sparql`
    SELECT * WHERE {
      { ${actorFactsPattern(id, base)} }
      UNION { GRAPH ?g { ?member hs:actor ${node} ; a hs:CastMember ; hs:role ?role . OPTIONAL { ?g dcterms:title ?title } } }
      UNION { SELECT ?reporter ?voiceKind (SAMPLE(?name) AS ?voiceName) (COUNT(DISTINCT ?claim) AS ?reported) WHERE {
          GRAPH ?g { { ?claim rdf:subject ${node} } UNION { ?claim rdf:object ${node} }
            ?claim prov:qualifiedAttribution / hs:within* ?voice .
            ?voice prov:agent ?reporter ; hs:voiceKind ?voiceKind ; rdfs:label ?name }
        } GROUP BY ?reporter ?voiceKind }
      UNION { SELECT ?moment ?words ?happened ?published WHERE {
          GRAPH ?g { { ?moment rdf:subject ${node} } UNION { ?moment rdf:object ${node} }
            ?moment a hs:Claim ; hs:evidence / oa:exact ?words .
            OPTIONAL { ?moment hs:from ?happened } OPTIONAL { ?g dcterms:issued ?published }
            FILTER(BOUND(?happened) || BOUND(?published)) }
        } LIMIT ${mostMoments} }
      UNION ${countOf("did")} UNION ${countOf("said")} UNION ${countOf("saidOf")}
    }`;
}

type Rows = Awaited<ReturnType<Inquiry["select"]>>;

function countsIn(rows: Rows): Partial<Record<Part, number>> {
  return Object.fromEntries(
    rows.flatMap((row) => parts.flatMap((name) => (row[name] === undefined ? [] : [[name, Number(row[name].value)]]))),
  );
}

function rolesIn(rows: Rows, base: string): ActorPage["roles"] {
  return rows
    .flatMap((row) => {
      const read = readRow(row, base);
      const [document, role] = [read.document("g"), read.text("role")];
      return document === undefined || role === undefined
        ? []
        : [{ role, document: { id: document, title: read.text("title") ?? document } }];
    })
    .sort((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : a.document.id < b.document.id ? -1 : 1));
}

function reportersIn(rows: Rows, base: string): ActorPage["reporters"] {
  return rows
    .flatMap((row) => {
      const read = readRow(row, base);
      const [label, kind, claims] = [
        read.text("voiceName"),
        read.concept("voiceKind", voiceKinds),
        read.number("reported"),
      ];
      if (label === undefined || kind === undefined || claims === undefined) return [];
      const actor = read.actor("reporter");
      return [{ label, kind, claims, ...(actor === undefined ? {} : { actor }) }];
    })
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .slice(0, 30);
}

function momentsIn(rows: Rows, base: string): ActorPage["moments"] {
  const moments = new Map<ClaimId, Moment>();
  for (const row of rows) {
    const read = readRow(row, base);
    const claim = read.claim("moment");
    if (claim === undefined) continue;
    const [happened, said] = [read.text("happened"), read.text("published")];
    moments.set(claim, {
      claim,
      words: (read.text("words") ?? "").trim(),
      ...(happened === undefined ? {} : { happened }),
      ...(said === undefined ? {} : { said }),
    });
  }
  return [...moments.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1));
}
