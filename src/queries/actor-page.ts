// The page of an actor: names and roles with their sources, what they did and said, what is said of them, and who reports on them.
// Three questions, besides the census and the ties, which are kept; they grow with the claims that are shown.
import type { VoiceKind } from "../domain/attribution.ts";
import type { ActorId, ClaimId, DocumentId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import { countIndependent } from "../domain/origin.ts";
import { nodeOf } from "../rdf/iri.ts";
import { fragment, joinFragments, sparql } from "../rdf/sparql.ts";
import { type ActorFacts, actorFactsOf, actorFactsPattern } from "./actor-facts.ts";
import { type ActorNames, loadActorNames } from "./actor-names.ts";
import { type Census, type CountedClaim, claimsNaming, loadCensus } from "./census.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import { type DisagreementLine, loadDisagreementLines, loadDisagreementsAbout } from "./disagreements.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
import { readRow } from "./rows.ts";
import { loadDecisionsOn, namesakesOf } from "./verdicts.ts";

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
  /** How many independent origins stand behind the claims in which they take part. */
  readonly origins: number;
  /** Disagreements about them: the first few, and how many there are. */
  readonly disagreements: readonly DisagreementLine[];
  readonly disputed: number;
  /** What people decided of them, the latest first, and who might be the same. */
  readonly decisions: readonly Judgement[];
  readonly namesakes: ReturnType<typeof namesakesOf>;
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

/** How many claims of each part are shown where no part is chosen. */
const atFirst = 6;

/** Answers for the page. Throws `not-found`. */
export async function loadActorPage(
  inquiry: Inquiry,
  id: ActorId,
  { part, ...asked }: PageAsked & { readonly part: Part | undefined },
): Promise<ActorPage> {
  const about = await inquiry.select("Names, kind and roles", aboutQuery(id, inquiry.base));
  const actor = actorFactsOf(id, about);
  const census = await loadCensus(inquiry);
  const naming = claimsNaming(census, id);
  const all: Readonly<Record<Part, readonly CountedClaim[]>> = {
    did: naming.filter(({ subject }) => subject === id),
    said: naming.filter(({ voices }) => voices.includes(id)),
    saidOf: naming.filter(({ object }) => object === id),
  };
  const { offset = 0, limit } = part === undefined ? { limit: atFirst } : stretchOf(asked);
  const shown = (name: Part) => (part === undefined || part === name ? all[name].slice(offset, offset + limit) : []);
  const picked = [...new Set(parts.flatMap(shown))];
  const lines = new Map(
    (await loadLinesOf(inquiry, "Claims in which they take part, with their chains", picked)).map((line) => [
      line.id,
      line,
    ]),
  );
  const claimsOf = (name: Part) => shown(name).flatMap((claim) => lines.get(claim.id) ?? []);
  const disputes = await loadDisagreementsAbout(inquiry, id);
  const taking = [...new Set([...all.did, ...all.saidOf])];
  return {
    actor,
    roles: rolesIn(about, inquiry.base),
    counts: { did: all.did.length, said: all.said.length, saidOf: all.saidOf.length },
    origins: countIndependent(taking),
    disagreements: await loadDisagreementLines(inquiry, disputes.slice(0, 2), { mostClaims: 1 }),
    disputed: disputes.length,
    decisions: await loadDecisionsOn(inquiry, id),
    namesakes: namesakesOf(id, await loadActorNames(inquiry)),
    claims: { did: claimsOf("did"), said: claimsOf("said"), saidOf: claimsOf("saidOf") },
    part,
    paging: { ...asked, total: part === undefined ? 0 : all[part].length, state: part === undefined ? {} : { part } },
    moments: await loadMoments(inquiry, taking),
    reporters: reportersOf(taking, census, await loadActorNames(inquiry)),
  };
}

function aboutQuery(id: ActorId, base: string): string {
  return sparql`
    SELECT * WHERE {
      { ${actorFactsPattern(id, base)} }
      UNION { GRAPH ?g { ?member hs:actor ${nodeOf(id, base)} ; a hs:CastMember ; hs:role ?role . OPTIONAL { ?g rdfs:label ?title } } }
    }`;
}

type Rows = Awaited<ReturnType<Inquiry["select"]>>;

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

/** Through whom the claims come, those with the most first. */
function reportersOf(claims: readonly CountedClaim[], { unnamed }: Census, names: ActorNames): ActorPage["reporters"] {
  const counts = new Map<string, number>();
  for (const { voices } of claims) for (const voice of voices) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  return [...counts]
    .flatMap(([voice, claims]): ActorPage["reporters"] => {
      const nameless = unnamed.get(voice);
      if (nameless !== undefined) return [{ label: nameless.label, kind: nameless.kind, claims }];
      const actor = names.get(voice as ActorId);
      return actor === undefined ? [] : [{ label: actor.label, kind: "named", actor: actor.id, claims }];
    })
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .slice(0, 30);
}

/** Claims with a date at least, with the words of their passages. */
async function loadMoments(inquiry: Inquiry, claims: readonly CountedClaim[]): Promise<ActorPage["moments"]> {
  const dated = claims.filter(({ happened, published }) => happened !== undefined || published !== undefined);
  const shown = dated.slice(0, mostMoments);
  if (shown.length === 0) return [];
  const { base } = inquiry;
  const pairs = joinFragments(
    shown.map(({ id, document }) => fragment`(${nodeOf(document, base)} ${nodeOf(id, base)})`),
  );
  const rows = await inquiry.select(
    "The words of the claims that have a date",
    sparql`SELECT ?claim ?words WHERE { VALUES (?g ?claim) { ${pairs} } GRAPH ?g { ?claim hs:evidence ?passage . ?passage oa:exact ?words } }`,
  );
  const words = new Map(rows.map((row) => [readRow(row, base).claim("claim"), row.words?.value.trim()]));
  return shown
    .flatMap(({ id, happened, published: said }) => {
      const own = words.get(id);
      if (own === undefined) return [];
      return [
        {
          claim: id,
          words: own,
          ...(happened === undefined ? {} : { happened }),
          ...(said === undefined ? {} : { said }),
        },
      ];
    })
    .sort((a, b) => (a.claim < b.claim ? -1 : 1));
}
