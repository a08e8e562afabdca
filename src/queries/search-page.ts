// Search: actors by their names and aliases, claims by the words of their passage and of the triple, documents by their titles.
// Names are compared here over a list that is kept for each state of the store; words of passages in another such list, which takes milliseconds where a scan by the engine took a second.
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
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";
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

/** The most passages that are looked at for claims, the best first. */
const mostPassages = 2000;

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
  const first = asked.page === 1;
  const passages = await findPassages(inquiry, q, words);
  const { limit, offset } = stretchOf(asked);
  const shown = passages.slice(offset, offset + limit);
  return {
    q,
    actors: first ? await findActors(inquiry, q, mostActors) : [],
    documents: first ? await findDocuments(inquiry, words) : [],
    claims: shown.length === 0 ? [] : await claimsIn(inquiry, shown),
    paging: { ...asked, total: passages.length, state: { q } },
  };
}

function findDocuments(inquiry: Inquiry, words: readonly string[]): Promise<readonly DocumentLine[]> {
  const where = fragment`?g a hs:Document ; rdfs:label ?heading . ${containing("heading", words)}`;
  return loadDocumentLines(inquiry, "Documents with these words in their title", where, {
    limit: mostDocuments,
    offset: 0,
  });
}

/** The claims of some passages, in the order of the passages. */
async function claimsIn(inquiry: Inquiry, passages: readonly FoldedPassage[]): Promise<readonly ClaimLine[]> {
  const nodes = passages.map(({ iri }) => factory.namedNode(iri));
  const pattern = fragment`VALUES ?passage { ${nodes} } ?claim hs:evidence ?passage .`;
  const lines = await loadClaimLines(inquiry, "The claims of the passages found", pickClaims(pattern, { limit: 500 }));
  const rank = new Map(passages.map(({ text }, index) => [text.trim(), index]));
  return [...lines].sort((a, b) => (rank.get(a.quote) ?? 0) - (rank.get(b.quote) ?? 0));
}

interface FoldedPassage {
  readonly iri: string;
  readonly text: string;
  readonly folded: string;
}

/** Passages with claims that hold all the words: those that hold them in that order first. Looks through a list that is kept. */
async function findPassages(inquiry: Inquiry, q: string, words: readonly string[]): Promise<readonly FoldedPassage[]> {
  const phrase = foldText(q);
  const found = (await loadPassages(inquiry)).filter(({ folded }) => words.every((word) => folded.includes(word)));
  const exact = found.filter(({ folded }) => folded.includes(phrase));
  return [...exact, ...found.filter(({ folded }) => !folded.includes(phrase))].slice(0, mostPassages);
}

/** All passages that are somebody's evidence, folded; some 400 bytes each. */
function loadPassages(outer: Inquiry): Promise<readonly FoldedPassage[]> {
  return outer.keep("passages", async (inquiry) => {
    const rows = await inquiry.select(
      "The words of every passage that a claim was read from",
      sparql`SELECT ?passage ?words WHERE { GRAPH ?g { ?passage a hs:Passage ; oa:exact ?words . FILTER EXISTS { ?claim hs:evidence ?passage } } } ORDER BY ?passage`,
    );
    return rows.flatMap(({ passage, words }) =>
      passage === undefined || words === undefined
        ? []
        : [{ iri: passage.value, text: words.value, folded: foldText(words.value) }],
    );
  });
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

async function loadDirectory(outer: Inquiry): Promise<Directory> {
  return outer.keep("directory of names", async (inquiry) => {
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
