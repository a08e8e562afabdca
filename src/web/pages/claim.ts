// The dossier of a claim.
import { type ClaimPage, loadClaimPage } from "../../queries/claim-page.ts";
import { actorQuads, claimQuads } from "../../queries/graph-parts.ts";
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
      rules: true,
      reader: true,
      published: true,
      publisher: true,
      citation: true,
      also: true,
      otherwise: true,
    },
  },
  title: ({ claim }) =>
    [claim.subject.label, claim.predicate.text, claim.object?.label].filter((part) => part !== undefined).join(" "),
  load: (inquiry, { params }) => loadClaimPage(inquiry, `claim/${params.id ?? ""}`),
  quads: async (inquiry, { claim }) => {
    const parties = [claim.subject, claim.object].flatMap((party) => (party?.kind === "actor" ? [party.id] : []));
    const voices = claim.chain.flatMap((step) => step.actor ?? []);
    return [...(await actorQuads(inquiry, [...parties, ...voices])), ...(await claimQuads(inquiry, [claim]))];
  },
});
