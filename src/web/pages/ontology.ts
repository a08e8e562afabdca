// The vocabulary as a page.
import { vocabularyQuads } from "../../queries/graph-parts.ts";
import { loadOntologyPage, type OntologyPage } from "../../queries/ontology-page.ts";
import { pageRoute } from "../page.ts";

export const ontologyPage = pageRoute<OntologyPage>({
  path: "/ontology",
  view: { name: "ontology", fields: { relations: true, terms: true } },
  title: () => "Vocabulary",
  load: (inquiry) => loadOntologyPage(inquiry),
  quads: (inquiry) => vocabularyQuads(inquiry),
});
