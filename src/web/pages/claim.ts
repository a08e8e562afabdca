// The dossier of a claim.

import { actorsAt, type ClaimLine } from "../../queries/claim-line.ts";
import { type ClaimPage, loadClaimPage } from "../../queries/claim-page.ts";
import { actorQuads, claimQuads, derivedQuads } from "../../queries/graph-parts.ts";
import { pageRoute } from "../page.ts";

export const claimPage = pageRoute<ClaimPage>({
  path: "/claim/:id",
  view: {
    name: "claim",
    fields: {
      claim: true,
      passage: true,
      paragraph: true,
      steps: true,
      qualifiers: true,
      values: true,
      rules: true,
      reader: true,
      published: true,
      publisher: true,
      citation: true,
      verdict: true,
      proposition: true,
      also: true,
      origins: true,
      otherwise: true,
    },
  },
  title: ({ claim }) =>
    [claim.subject.label, claim.predicate.text, claim.object?.label].filter((part) => part !== undefined).join(" "),
  load: (inquiry, { params }) => loadClaimPage(inquiry, `claim/${params.id ?? ""}`),
  quads: async (inquiry, { claim, also, otherwise }) => {
    const parties = [claim.subject, claim.object].flatMap((party) => (party?.kind === "actor" ? [party.id] : []));
    const voices = claim.chain.flatMap(actorsAt);
    const others = otherwise.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims));
    return [
      ...(await actorQuads(inquiry, [...parties, ...voices])),
      ...(await derivedQuads(
        inquiry,
        otherwise.map(({ id }) => id),
      )),
      ...(await claimQuads(inquiry, uniqueClaims([claim, ...also, ...others]))),
    ];
  },
});

const uniqueClaims = (claims: readonly ClaimLine[]): readonly ClaimLine[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];
