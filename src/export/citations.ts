// What is cited: a document, or a claim in it with its words and its chain. CSL-JSON and BibTeX are written from these.
import { chainOf } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Linked } from "../domain/reading.ts";
import { quoteAt } from "../domain/span.ts";
import { iriOf } from "../rdf/iri.ts";
import type { Selection } from "./selection.ts";

export interface Citation {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  /** ISO 8601, as precise as is known. */
  readonly published?: string;
  readonly retrieved?: string;
  readonly url: string;
  /** The words cited and through whom they come, where one claim is cited. */
  readonly note?: string;
}

/** One citation a document; where a single claim was selected, the claim's. */
export async function* citations({ documents, scope, base }: Selection): AsyncGenerator<Citation> {
  for await (const linked of documents()) {
    if (scope.kind !== "claim") yield citeDocument(linked, base);
    else for (const claim of linked.reading.claims) if (claim.id === scope.claim) yield citeClaim(linked, claim, base);
  }
}

function citeDocument({ reading: { document } }: Linked, base: string): Citation {
  const { id, title, publisher, byline, published, retrieved, url } = document;
  return {
    id: id.replace("/", "-"),
    url: url ?? iriOf(id, base),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
}

function citeClaim(linked: Linked, claim: Claim, base: string): Citation {
  const { attributions, document } = linked.reading;
  const chain = chainOf(claim.attribution, new Map(attributions.map((a) => [a.id, a]))).map((a) => a.voice.label);
  const through = chain.length === 0 ? "" : ` (according to ${chain.join(", citing ")})`;
  const quote = quoteAt(document.text, claim.evidence.span).replace(/\s+/g, " ").trim();
  return {
    ...citeDocument(linked, base),
    id: claim.id.replace("/", "-"),
    note: `“${quote}”${through}; ${iriOf(claim.id, base)}`,
  };
}
