// Search: actors by their names and aliases, documents by their titles, and passages by their words, each with the claims that were read from it.
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import { type DocumentLine, loadAllDocuments } from "./documents-page.ts";
import { type FoundActor, findActors } from "./find-actors.ts";
import { type FoundPassage, findPassages } from "./find-passages.ts";
import { foldText } from "./folding.ts";
import type { Inquiry } from "./inquiry.ts";
import { type PageAsked, type Paging, stretchOf } from "./paging.ts";

/** Words of a document and all that was read from them. */
export interface Quoted {
  readonly quote: string;
  readonly claims: readonly ClaimLine[];
}

export interface SearchPage {
  readonly q: string;
  readonly actors: readonly FoundActor[];
  readonly documents: readonly DocumentLine[];
  readonly quotes: readonly Quoted[];
  /** Words that stand in no quote as they were given: what was found has others that are nearly the same. */
  readonly misspelt: readonly string[];
  readonly paging: Paging;
}

/** The most actors and documents that are shown, and the most words that are looked for. */
const most = { actors: 12, documents: 8, words: 8 } as const;

/** Answers a search; empty words find nothing. */
export async function loadSearchPage(inquiry: Inquiry, q: string, asked: PageAsked): Promise<SearchPage> {
  const given = foldText(q).split(" ");
  const words = [...new Set(given.filter((word) => word !== ""))].slice(0, most.words);
  if (words.length === 0)
    return { q, actors: [], documents: [], quotes: [], misspelt: [], paging: { ...asked, total: 0, state: {} } };
  const first = asked.page === 1;
  const { passages, total, misspelt } = await findPassages(inquiry, words, stretchOf(asked));
  return {
    q,
    actors: first ? await findActors(inquiry, q, most.actors) : [],
    documents: first ? await findDocuments(inquiry, words) : [],
    quotes: await quotesOf(inquiry, passages),
    misspelt,
    paging: { ...asked, total, state: { q } },
  };
}

/** Documents with all the words in their titles, the newest first. */
async function findDocuments(inquiry: Inquiry, words: readonly string[]): Promise<readonly DocumentLine[]> {
  const titles = await loadTitles(inquiry);
  return titles
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .slice(0, most.documents)
    .map(({ document }) => document);
}

function loadTitles(outer: Inquiry) {
  return outer.keep("titles", async (inquiry) =>
    (await loadAllDocuments(inquiry)).map((document) => ({ document, folded: foldText(document.title) })),
  );
}

async function quotesOf(inquiry: Inquiry, passages: readonly FoundPassage[]): Promise<readonly Quoted[]> {
  const picked = passages.flatMap(({ document, claims }) => claims.map((id) => ({ id, document })));
  const lines = await loadLinesOf(inquiry, "The claims of the passages found, with their chains", picked);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return passages.flatMap((passage) => {
    const claims = passage.claims.flatMap((id) => byId.get(id) ?? []);
    return claims[0] === undefined ? [] : [{ quote: claims[0].quote, claims }];
  });
}
