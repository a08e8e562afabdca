// One relation as a page, at the path of its id; /relations/… leads to the same.
import type { RelationId } from "../../domain/ids.ts";
import { claimQuads, vocabularyQuads } from "../../queries/graph-parts.ts";
import { loadRelationPage, type RelationPage } from "../../queries/relation-page.ts";
import { type Page, pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

const page: Page<RelationPage> = {
  path: "/relation/:id",
  view: { name: "relation", fields: { relation: true, claims: true, paging: true } },
  title: ({ relation }) => relation.label,
  load: (inquiry, { params, parameters }) =>
    loadRelationPage(inquiry, `relation/${params.id ?? ""}` as RelationId, pageOf(parameters, 30)),
  quads: async (inquiry, { relation, claims }) => [
    ...(await vocabularyQuads(inquiry, relation.iri)),
    ...(await claimQuads(inquiry, claims)),
  ],
};

export const relationPage = pageRoute(page);
export const relationsPage = pageRoute({ ...page, path: "/relations/:id" });
