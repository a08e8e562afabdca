// The start page: what is loaded, the newest documents, where voices disagree, and claims that are not put as plain statements.
import { loadActorNames } from "./actor-names.ts";
import { loadCensus } from "./census.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import { type DisagreementLine, loadDisagreementLines, loadDisagreements } from "./disagreements.ts";
import { type DocumentLine, loadAllDocuments } from "./documents-page.ts";
import type { Inquiry } from "./inquiry.ts";

export interface HomePage {
  readonly counts: {
    readonly documents: number;
    readonly claims: number;
    readonly actors: number;
    /** Those through whom claims come. */
    readonly voices: number;
  };
  readonly newest: readonly DocumentLine[];
  /** The disagreements with the most independent origins, and how many there are in all. */
  readonly disagreements: readonly DisagreementLine[];
  readonly disputed: number;
  readonly uncertain: readonly ClaimLine[];
}

/** Answers for the page. */
export function loadHomePage(inquiry: Inquiry): Promise<HomePage> {
  return inquiry.keep("home", findHomePage);
}

async function findHomePage(inquiry: Inquiry): Promise<HomePage> {
  const documents = await loadAllDocuments(inquiry);
  const { claims } = await loadCensus(inquiry);
  const actors = await loadActorNames(inquiry);
  const { all } = await loadDisagreements(inquiry);
  const uncertain = claims.filter(({ polarity, certainty }) => polarity === "denied" || certainty !== "stated");
  return {
    counts: {
      documents: documents.length,
      claims: claims.length,
      actors: actors.size,
      voices: new Set(claims.flatMap(({ voices }) => voices)).size,
    },
    newest: documents.slice(0, 6),
    disagreements: await loadDisagreementLines(inquiry, all.slice(0, 3), { mostClaims: 1 }),
    disputed: all.length,
    uncertain: await loadLinesOf(inquiry, "Claims that are denied, hedged or speculated", uncertain.slice(0, 6)),
  };
}
