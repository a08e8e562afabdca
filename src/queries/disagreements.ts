// Who says otherwise: the disagreements of graph/derived with their claims as lines, for the pages that show them.
import type { Disagreement, DisagreementKind } from "../domain/disagreement.ts";
import type { ActorId, ClaimId, DisagreementId } from "../domain/ids.ts";
import type { Origin } from "../domain/origin.ts";
import { disagreementsOf } from "../rdf/derived-graph.ts";
import { graphIri } from "../rdf/iri.ts";
import { type ActorNames, loadActorNames } from "./actor-names.ts";
import { claimsNaming, loadCensus } from "./census.ts";
import { documentsOfClaims } from "./claim-documents.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadLinesOf } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";

/** One answer as a page shows it: some of its claims, and how many there are. */
export interface SideLine {
  readonly answer: string;
  readonly origins: readonly Origin[];
  readonly claims: readonly ClaimLine[];
  readonly total: number;
}

export interface DisagreementLine {
  readonly id: DisagreementId;
  readonly kind: DisagreementKind;
  readonly about: string;
  readonly sides: readonly SideLine[];
}

interface Known {
  /** Those with the most independent origins first. */
  readonly all: readonly Disagreement[];
  readonly byClaim: ReadonlyMap<ClaimId, readonly Disagreement[]>;
}

/** All disagreements; kept for one state of the store, and grows with their number. */
export function loadDisagreements(outer: Inquiry): Promise<Known> {
  const graph = graphIri("derived", outer.base);
  const find = async (inquiry: Inquiry) => {
    const quads = await inquiry.graph("Who says otherwise, as it was derived", graph);
    const all = [...disagreementsOf(quads, inquiry.base)].sort(
      (a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1),
    );
    const byClaim = new Map<ClaimId, Disagreement[]>();
    for (const disagreement of all)
      for (const { claims } of disagreement.sides)
        for (const claim of claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), disagreement]);
    return { all, byClaim };
  };
  return outer.keep("disagreements", find, [graph]);
}

/** The disagreements in whose claims an actor takes part. */
export async function loadDisagreementsAbout(inquiry: Inquiry, actor: ActorId): Promise<readonly Disagreement[]> {
  const { all, byClaim } = await loadDisagreements(inquiry);
  if (all.length === 0) return [];
  const naming = claimsNaming(await loadCensus(inquiry), actor);
  const taking = naming.filter(({ subject, object }) => subject === actor || object === actor);
  const wanted = new Set(taking.flatMap(({ id }) => byClaim.get(id) ?? []));
  return all.filter((each) => wanted.has(each));
}

/** The weaker of the two best supported sides counts: one voice against ten is no even match. */
const weightOf = ({ sides }: Disagreement): number =>
  100 * (sides[1]?.origins.length ?? 0) + sides.reduce((sum, { origins }) => sum + origins.length, 0);

/** Some disagreements with at most so many claims a side; of the side of `own`, that claim alone. */
export async function loadDisagreementLines(
  inquiry: Inquiry,
  disagreements: readonly Disagreement[],
  { mostClaims, own }: { readonly mostClaims: number; readonly own?: ClaimId },
): Promise<readonly DisagreementLine[]> {
  const shown = (claims: readonly ClaimId[]): readonly ClaimId[] =>
    own !== undefined && claims.includes(own) ? [own] : claims.slice(0, mostClaims);
  const lines = await loadLinesById(
    inquiry,
    "The claims on each side, with their chains",
    disagreements.flatMap(({ sides }) => sides.flatMap(({ claims }) => shown(claims))),
  );
  const names = await loadActorNames(inquiry);
  return disagreements.map(({ id, kind, about, sides }) => ({
    id,
    kind,
    about,
    sides: sides.map((side) => ({
      answer: side.answer,
      origins: side.origins.map((origin) => namedOrigin(origin, names)),
      claims: shown(side.claims).flatMap((claim) => lines.get(claim) ?? []),
      total: side.claims.length,
    })),
  }));
}

/** Claims by id as lines. */
export async function loadLinesById(
  inquiry: Inquiry,
  title: string,
  claims: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, ClaimLine>> {
  if (claims.length === 0) return new Map();
  const lines = await loadLinesOf(inquiry, title, await documentsOfClaims(inquiry, claims));
  return new Map(lines.map((line) => [line.id, line]));
}

/** An origin under the name by which all documents know it. */
function namedOrigin(origin: Origin, names: ActorNames): Origin {
  const label = origin.actor === undefined ? undefined : names.get(origin.actor)?.label;
  return label === undefined ? origin : { ...origin, label };
}
