// Search: actors by their names and aliases, claims by the words of their passage and of the triple, documents by their titles.
// Names are compared here over a list that is kept for each state of the store; words of passages are looked for by the engine, which scans them.
import type { ActorId } from "../domain/ids.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { fragment, joinFragments, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { loadActorNames, type NamedActor } from "./actor-names.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import { type DocumentLine, loadDocumentLines } from "./documents-page.ts";
import { foldName, foldText } from "./folding.ts";
import type { Inquiry } from "./inquiry.ts";
import type { PageAsked, Paging } from "./paging.ts";
import { readRow } from "./rows.ts";

export interface FoundActor extends NamedActor {
  readonly claims: number;
}

export interface SearchPage {
  readonly q: string;
  readonly actors: readonly FoundActor[];
  readonly documents: readonly DocumentLine[];
  readonly claims: readonly ClaimLine[];
  readonly paging: Paging;
}

/** The most actors and documents that are shown. */
const mostActors = 12;
const mostDocuments = 8;

/** Answers a search; empty words find nothing. */
export async function loadSearchPage(inquiry: Inquiry, q: string, asked: PageAsked): Promise<SearchPage> {
  const words = [
    ...new Set(
      foldText(q)
        .split(" ")
        .filter((word) => word !== ""),
    ),
  ].slice(0, 8);
  if (words.length === 0)
    return { q, actors: [], documents: [], claims: [], paging: { ...asked, total: 0, state: {} } };
  const actors = await findActors(inquiry, q, mostActors);
  const documents = await loadDocumentLines(
    inquiry,
    "Documents with these words in their title",
    fragment`?g dcterms:title ?heading . ${containing("heading", words)}`,
    { limit: asked.page === 1 ? mostDocuments : 0, offset: 0 },
  );
  const offset = (asked.page - 1) * asked.size;
  const claims = await loadClaimLines(
    inquiry,
    "Claims with these words in their passage",
    pickClaims(fragment`?claim hs:evidence / oa:exact ?passageText . ${containing("passageText", words)}`, {
      limit: asked.size + 1,
      offset,
    }),
  );
  const more = claims.length > asked.size ? 1 : 0;
  return {
    q,
    actors: asked.page === 1 ? actors : [],
    documents,
    claims: claims.slice(0, asked.size),
    paging: { ...asked, total: offset + Math.min(claims.length, asked.size) + more, state: { q } },
  };
}

/** Filters that keep texts with all words in them, wherever they stand. */
function containing(variable: string, words: readonly string[]): SparqlFragment {
  const folded = { fragment: `LCASE(STR(?${variable}))` };
  return joinFragments(words.map((word) => fragment`FILTER(CONTAINS(${folded}, ${factory.literal(word)}))`));
}

interface Name {
  readonly actor: ActorId;
  readonly folded: string;
}

/** Actors whose names fit, the best first: the whole name, its beginning, the beginning of a word in it, anywhere. */
export async function findActors(inquiry: Inquiry, q: string, most: number): Promise<readonly FoundActor[]> {
  const wanted = foldName(q);
  if (wanted === "") return [];
  const directory = await loadDirectory(inquiry);
  const ranks = new Map<ActorId, number>();
  for (const { actor, folded } of directory.names) {
    const rank = rankOf(folded, wanted);
    if (rank > (ranks.get(actor) ?? 0)) ranks.set(actor, rank);
  }
  return [...ranks]
    .flatMap(([id, rank]) => {
      const actor = directory.actors.get(id);
      return actor === undefined ? [] : [{ actor, rank }];
    })
    .sort((a, b) => b.rank - a.rank || b.actor.claims - a.actor.claims || (a.actor.id < b.actor.id ? -1 : 1))
    .slice(0, most)
    .map(({ actor }) => actor);
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 3;
  const parts = wanted.split(" ");
  const words = name.split(" ");
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return parts.every((part) => name.includes(part)) ? 1 : 0;
}

interface Directory {
  readonly actors: ReadonlyMap<ActorId, FoundActor>;
  readonly names: readonly Name[];
}

async function loadDirectory(inquiry: Inquiry): Promise<Directory> {
  return inquiry.keep("directory of names", async () => {
    const known = await loadActorNames(inquiry);
    const actors = factory.namedNode(graphIri("actors", inquiry.base));
    const rows = await inquiry.select(
      "All other names of actors, and how many claims each takes part in",
      sparql`
        SELECT ?actor ?alias ?claims WHERE {
          { GRAPH ${actors} { ?actor skos:altLabel ?alias } }
          UNION { SELECT ?actor (COUNT(?claim) AS ?claims) WHERE { GRAPH ?g { ?claim rdf:subject | rdf:object ?actor . ?claim a hs:Claim } } GROUP BY ?actor }
        }`,
    );
    const counts = new Map<ActorId, number>();
    const names: Name[] = [...known.values()].map(({ id, label }) => ({ actor: id, folded: foldName(label) }));
    for (const row of rows) {
      const read = readRow(row, inquiry.base);
      const [actor, alias, claims] = [read.actor("actor"), read.text("alias"), read.number("claims")];
      if (actor === undefined) continue;
      if (alias !== undefined) names.push({ actor, folded: foldName(alias) });
      if (claims !== undefined) counts.set(actor, claims);
    }
    return { names, actors: new Map([...known].map(([id, actor]) => [id, { ...actor, claims: counts.get(id) ?? 0 }])) };
  });
}
