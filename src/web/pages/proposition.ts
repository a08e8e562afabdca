// Everybody who says the same thing.
import { claimQuads } from "../../queries/graph-parts.ts";
import { loadPropositionPage, type PropositionPage } from "../../queries/proposition-page.ts";
import { pageRoute } from "../page.ts";

export const propositionPage = pageRoute<PropositionPage>({
  path: "/proposition/:id",
  view: { name: "proposition", fields: { id: true, claims: true, origins: true } },
  title: ({ origins }) => {
    const claim = origins[0]?.claims[0];
    const parts = [claim?.subject.label, claim?.predicate.text, claim?.object?.label];
    return `Who says: ${parts.filter((part) => part !== undefined).join(" ")}`;
  },
  load: (inquiry, { params }) => loadPropositionPage(inquiry, `proposition/${params.id ?? ""}`),
  quads: (inquiry, { origins }) =>
    claimQuads(
      inquiry,
      origins.flatMap(({ claims }) => claims),
    ),
});
