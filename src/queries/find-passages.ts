// Passages that claims were read from, by their words: an index for each store, kept up to date document by document.
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import { idOf, iriOf } from "../rdf/iri.ts";
import { sparql } from "../rdf/sparql.ts";
import type { GraphStore, Row } from "../store/store.ts";
import { breather } from "./breather.ts";
import type { DocumentQuestion } from "./by-document.ts";
import { loadAllDocuments } from "./documents-page.ts";
import { foldText } from "./folding.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Folded, type Found, openPassageIndex, type PassageIndex } from "./passage-index.ts";
import { readRow } from "./rows.ts";

/** A passage with the claims that were read from it, in the order of the text. */
export interface FoundPassage extends Folded {
  readonly document: DocumentId;
  readonly claims: readonly ClaimId[];
}

const question = (base: string): DocumentQuestion<readonly FoundPassage[]> => ({
  title: "The words of every passage that a claim was read from",
  query: (g) => sparql`
    SELECT ?passage ?words ?claim ?order WHERE {
      GRAPH ${g} { ?claim a hs:Claim ; hs:order ?order ; hs:evidence ?passage . ?passage oa:exact ?words }
    }`,
  read: (rows, graph) => passagesIn(rows, idOf(graph.value, base) as DocumentId, base),
});

function passagesIn(rows: readonly Row[], document: DocumentId, base: string): readonly FoundPassage[] {
  const passages = new Map<string, FoundPassage & { readonly claims: ClaimId[] }>();
  const read = rows.map((row) => readRow(row, base));
  for (const row of read.sort((a, b) => (a.number("order") ?? 0) - (b.number("order") ?? 0))) {
    const [passage, words, claim] = [row.id("passage"), row.text("words"), row.claim("claim")];
    if (passage === undefined || words === undefined || claim === undefined) continue;
    const known = passages.get(passage) ?? { document, folded: foldText(words), claims: [] };
    if (!known.claims.includes(claim)) known.claims.push(claim);
    passages.set(passage, known);
  }
  return [...passages.values()];
}

interface Filled {
  readonly index: PassageIndex<FoundPassage>;
  /** What each document's passages were when they were last put there. */
  readonly from: Map<string, readonly FoundPassage[]>;
}

const filled = new WeakMap<GraphStore, Filled>();

/** Passages that hold all the words, those with the words as they are given first, then the newest. `words` are folded. */
export async function findPassages(
  inquiry: Inquiry,
  words: readonly string[],
  stretch: { readonly limit: number; readonly offset: number },
): Promise<Found<FoundPassage>> {
  return (await loadIndex(inquiry)).find(words, stretch);
}

/** The index of the present state of the store: some 600 bytes a claim. Only what has changed is put there anew. */
function loadIndex(outer: Inquiry): Promise<PassageIndex<FoundPassage>> {
  return outer.keep("passages", async (inquiry) => {
    const { index, from } = filled.get(inquiry.store) ?? { index: openPassageIndex<FoundPassage>(), from: new Map() };
    filled.set(inquiry.store, { index, from });
    const breathe = breather();
    for (const [document, passages] of await inquiry.byDocument(question(inquiry.base))) {
      if (from.get(document) === passages) continue;
      index.put(document, passages);
      from.set(document, passages);
      await breathe();
    }
    const documents = await loadAllDocuments(inquiry);
    index.arrange(documents.map(({ id }) => iriOf(id, inquiry.base)));
    return index;
  });
}
