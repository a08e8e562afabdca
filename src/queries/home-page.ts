// The start page: what is loaded, the newest documents, where voices disagree, and claims that are not put as plain statements.
import { certainty, polarity } from "../rdf/concepts.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri } from "../rdf/iri.ts";
import { fragment, sparql } from "../rdf/sparql.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import { type DisagreementLine, loadDisagreementLines, loadDisagreements } from "./disagreements.ts";
import { type DocumentLine, loadAllDocuments } from "./documents-page.ts";
import type { Inquiry } from "./inquiry.ts";

export interface HomePage {
  readonly counts: {
    readonly documents: number;
    readonly claims: number;
    readonly actors: number;
    readonly voices: number;
  };
  readonly newest: readonly DocumentLine[];
  /** The disagreements with the most independent origins, and how many there are in all. */
  readonly disagreements: readonly DisagreementLine[];
  readonly disputed: number;
  readonly uncertain: readonly ClaimLine[];
}

/** Answers for the page; the counts grow with all claims. */
export function loadHomePage(inquiry: Inquiry): Promise<HomePage> {
  return inquiry.keep("home", findHomePage);
}

async function findHomePage(inquiry: Inquiry): Promise<HomePage> {
  const actors = factory.namedNode(graphIri("actors", inquiry.base));
  const [count] = await inquiry.select(
    "How much there is",
    sparql`
      SELECT * WHERE {
        { SELECT (COUNT(?document) AS ?documents) WHERE { GRAPH ?g { ?document a hs:Document } } }
        { SELECT (COUNT(?claim) AS ?claims) WHERE { GRAPH ?g { ?claim a hs:Claim } } }
        { SELECT (COUNT(DISTINCT ?actor) AS ?actors) WHERE { GRAPH ${actors} { ?actor a ?kind ; rdfs:label ?label } } }
        { SELECT (COUNT(DISTINCT ?voice) AS ?voices) WHERE { GRAPH ?g { ?attribution a hs:Attribution ; prov:agent ?voice } } }
      }`,
  );
  const number = (column: string) => Number(count?.[column]?.value ?? 0);
  const newest = (await loadAllDocuments(inquiry)).slice(0, 6);
  const { all } = await loadDisagreements(inquiry);
  const [denied, stated] = [polarity.term("denied"), certainty.term("stated")];
  return {
    counts: {
      documents: number("documents"),
      claims: number("claims"),
      actors: number("actors"),
      voices: number("voices"),
    },
    newest,
    disagreements: await loadDisagreementLines(inquiry, all.slice(0, 3), { mostClaims: 1 }),
    disputed: all.length,
    uncertain: await loadClaimLines(
      inquiry,
      "Claims that are denied, hedged or speculated",
      pickClaims(
        fragment`?claim hs:polarity ?polarity ; hs:certainty ?certainty . FILTER(?polarity = ${denied} || ?certainty != ${stated})`,
        { limit: 6 },
      ),
    ),
  };
}
