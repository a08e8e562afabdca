// All claims behind an edge, grouped by the root of their chains: those with one origin count once.
import type { ActorKind } from "../domain/actor.ts";
import type { VoiceKind } from "../domain/attribution.ts";
import type { Certainty, Polarity } from "../domain/claim.ts";
import { KnownError } from "../domain/errors.ts";
import type { ActorId, RelationId } from "../domain/ids.ts";
import { independentGroups } from "../domain/origin.ts";
import { certainty, polarity } from "../rdf/concepts.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri, nodeOf } from "../rdf/iri.ts";
import { textLiteral } from "../rdf/literals.ts";
import { fragment, joinFragments, type SparqlFragment, sparql } from "../rdf/sparql.ts";
import { rel } from "../rdf/vocabulary.ts";
import { actorLineOf } from "./actors-page.ts";
import type { ClaimLine } from "./claim-line.ts";
import { loadClaimLines, pickClaims } from "./claim-lines.ts";
import type { Inquiry } from "./inquiry.ts";
import { loadRelationLabels, relationLabel } from "./relations.ts";
import { readRow } from "./rows.ts";

export interface EdgeAsked {
  readonly from: ActorId;
  readonly to: ActorId;
  /** Absent: all relations. */
  readonly relation?: RelationId;
  /** The preposition that leads to `to`; absent where all will do, none included. */
  readonly via?: string;
  /** Only claims that are put so. */
  readonly certainty?: Certainty;
  readonly polarity?: Polarity;
}

interface End {
  readonly id: ActorId;
  readonly label: string;
  readonly kind: ActorKind;
}

/** An independent origin with the claims that go back to it. */
export interface OriginGroup {
  readonly label: string;
  readonly kind: VoiceKind | "document";
  readonly actor?: ActorId;
  readonly claims: readonly ClaimLine[];
}

export interface EdgePage {
  readonly from: End;
  readonly to: End;
  readonly relation: { readonly id: RelationId; readonly label: string } | undefined;
  readonly via: string | undefined;
  readonly certainty: Certainty | undefined;
  readonly polarity: Polarity | undefined;
  readonly claims: number;
  readonly origins: readonly OriginGroup[];
}

/** The most claims that one page shows. */
const most = 200;

/** Answers for the page. Throws `not-found` where an end is unknown or there is no such edge. */
export async function loadEdgePage(inquiry: Inquiry, asked: EdgeAsked): Promise<EdgePage> {
  const { from, to, relation } = asked;
  const { base } = inquiry;
  const actors = factory.namedNode(graphIri("actors", base));
  const ends = (
    await inquiry.select(
      "What the two ends are called",
      sparql`SELECT ?actor ?label ?kind WHERE { VALUES ?actor { ${[nodeOf(from, base), nodeOf(to, base)]} } GRAPH ${actors} { ?actor rdfs:label ?label ; a ?kind } }`,
    )
  ).flatMap((row) => actorLineOf(readRow(row, base)) ?? []);
  const endOf = (id: ActorId): End => {
    const end = ends.find((line) => line.id === id);
    if (end === undefined)
      throw new KnownError(
        "not-found",
        `There is no actor "${id}" in this collection. All actors are listed at /actors.`,
      );
    return { id, label: end.label, kind: end.kind };
  };
  const [source, target] = [endOf(from), endOf(to)];
  const claims = await loadClaimLines(
    inquiry,
    "The claims behind this edge, with their chains",
    pickClaims(patternOf(asked, base), { limit: most }),
  );
  if (claims.length === 0)
    throw new KnownError(
      "not-found",
      `No claim has ${source.label} and ${target.label} in this relation. Their pages show what there is.`,
    );
  const labels = await loadRelationLabels(inquiry);
  return {
    from: source,
    to: target,
    relation: relation === undefined ? undefined : { id: relation, label: relationLabel(relation, labels) },
    via: asked.via,
    certainty: asked.certainty,
    polarity: asked.polarity,
    claims: claims.length,
    origins: groupByOrigin(claims),
  };
}

/** A pattern that binds ?claim to what ties the two ends in the way that is asked for. */
function patternOf(
  { from, to, relation, via, certainty: sure, polarity: sense }: EdgeAsked,
  base: string,
): SparqlFragment {
  const [source, target] = [nodeOf(from, base), nodeOf(to, base)];
  const through = via === undefined ? fragment`?via` : fragment`${textLiteral(via)}`;
  const byQualifier = fragment`{ ?claim hs:qualifier ?tying . ?tying hs:actor ${target} ; hs:via ${through} }`;
  const ends = via === undefined ? fragment`{ ?claim rdf:object ${target} } UNION ${byQualifier}` : byQualifier;
  return joinFragments([
    fragment`?claim rdf:subject ${source} . ${ends}`,
    ...(relation === undefined ? [] : [fragment`?claim rdf:predicate ${rel(relation)} .`]),
    ...(sure === undefined ? [] : [fragment`?claim hs:certainty ${certainty.term(sure)} .`]),
    ...(sense === undefined ? [] : [fragment`?claim hs:polarity ${polarity.term(sense)} .`]),
  ]);
}

/** Claims by independent root. Without roots in the graph, an unnamed voice is the same only within one document and behind the same voices. */
export function groupByOrigin(claims: readonly ClaimLine[]): readonly OriginGroup[] {
  const groups = independentGroups(claims, (claim) => ({
    origin: claim.root ?? rootIn(claim),
    ...(claim.wording === undefined ? {} : { wording: claim.wording }),
  }));
  return groups
    .flatMap(([first, ...rest]): readonly OriginGroup[] => {
      if (first === undefined) return [];
      const root = first.chain.at(-1);
      return [
        {
          label: root?.label ?? first.document.title,
          kind: root?.kind ?? "document",
          ...(root?.actor === undefined ? {} : { actor: root.actor }),
          claims: [first, ...rest],
        },
      ];
    })
    .sort((a, b) => b.claims.length - a.claims.length || (a.label < b.label ? -1 : 1));
}

const rootIn = ({ chain, document }: ClaimLine): string =>
  chain.at(-1)?.actor ?? JSON.stringify([document.id, ...chain.map((step) => step.actor ?? step.label.toLowerCase())]);
