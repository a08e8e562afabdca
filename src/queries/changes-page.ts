// Two documents side by side at the level of claims: what stayed, what came, what went, and what is put otherwise. Meant for versions of one article.
import type { ClaimId, DocumentId } from "../domain/ids.ts";
import { type ClaimLine, claimLineOf, lookupOf } from "./claim-line.ts";
import { type DocumentFacts, factsOf, loadLinked } from "./document-page.ts";
import type { Inquiry } from "./inquiry.ts";

export interface ChangesPage {
  readonly from: DocumentFacts;
  readonly to: DocumentFacts;
  /** The same subject and relation, other object, stance or voices. */
  readonly altered: readonly {
    readonly before: ClaimLine;
    readonly after: ClaimLine;
    readonly what: readonly Aspect[];
  }[];
  readonly gone: readonly ClaimLine[];
  readonly added: readonly ClaimLine[];
  readonly kept: readonly ClaimLine[];
}

export type Aspect = "object" | "polarity" | "certainty" | "voices" | "wording";

/** Answers for two documents. Throws `not-found`. */
export async function loadChangesPage(inquiry: Inquiry, from: DocumentId, to: DocumentId): Promise<ChangesPage> {
  const [before, after] = [await loadLinked(inquiry, from), await loadLinked(inquiry, to)];
  const linesOf = (linked: typeof before) => {
    const lookup = lookupOf(linked);
    return linked.reading.claims.map((claim) => claimLineOf(claim, lookup));
  };
  return {
    from: factsOf(before.reading),
    to: factsOf(after.reading),
    ...compareClaims(linesOf(before), linesOf(after)),
  };
}

const words = (text: string | undefined): string =>
  (text ?? "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(the|an?) /, "")
    .trim();
const partyKey = (party: ClaimLine["object"]): string => (party?.kind === "actor" ? party.id : words(party?.label));
const voicesKey = ({ chain }: ClaimLine): string => chain.map((step) => step.actor ?? words(step.label)).join("\n");

/** In what two claims with the same subject and relation differ. */
function differences(a: ClaimLine, b: ClaimLine): readonly Aspect[] {
  return [
    ...(partyKey(a.object) === partyKey(b.object) ? [] : ["object" as const]),
    ...(a.stance.polarity === b.stance.polarity ? [] : ["polarity" as const]),
    ...(a.stance.certainty === b.stance.certainty ? [] : ["certainty" as const]),
    ...(voicesKey(a) === voicesKey(b) ? [] : ["voices" as const]),
    ...(words(a.predicate.text) === words(b.predicate.text) ? [] : ["wording" as const]),
  ];
}

/** Pairs the claims of two lists, each at most once: the most alike first. Pure, and the same for any order of equals. */
export function compareClaims(
  before: readonly ClaimLine[],
  after: readonly ClaimLine[],
): Pick<ChangesPage, "altered" | "gone" | "added" | "kept"> {
  const keyOf = (claim: ClaimLine) => `${partyKey(claim.subject)}\n${claim.predicate.relation}`;
  const pairs = before
    .flatMap((a) =>
      after.filter((b) => keyOf(a) === keyOf(b)).map((b) => ({ before: a, after: b, what: differences(a, b) })),
    )
    .sort((a, b) => a.what.length - b.what.length);
  const used = new Set<string>();
  const chosen = pairs.filter((pair) => {
    const ends = [`< ${pair.before.id}`, `> ${pair.after.id}`];
    if (ends.some((end) => used.has(end))) return false;
    for (const end of ends) used.add(end);
    return true;
  });
  const paired = (side: "before" | "after") => new Set<ClaimId>(chosen.map((pair) => pair[side].id));
  const [left, right] = [paired("before"), paired("after")];
  return {
    altered: chosen.filter(({ what }) => what.length > 0),
    kept: chosen.filter(({ what }) => what.length === 0).map((pair) => pair.after),
    gone: before.filter(({ id }) => !left.has(id)),
    added: after.filter(({ id }) => !right.has(id)),
  };
}
