// The names that the query editor completes: prefixes, relations and actors of this collection, as one small JSON.
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { loadActorNames } from "../queries/actor-names.ts";
import { openInquiry } from "../queries/inquiry.ts";
import { loadRelationLabels } from "../queries/relations.ts";
import { iriOf } from "../rdf/iri.ts";
import { prefixes } from "../rdf/vocabulary.ts";
import { notModified } from "./caching.ts";
import { goneSignal } from "./page.ts";

/** The most actors that are sent; more would be slower to fetch than to look up. */
const mostActors = 5000;

/** Answers `{ prefixes, relations: [{ name, label }], actors: [{ iri, label }] }`. */
export function answerQueryNames(app: App): RequestHandler {
  return async (request, response) => {
    if (notModified(request, response, [await app.store.stamp(), "query-names", app.version])) return;
    const inquiry = openInquiry(app.store, app.base, goneSignal(response));
    const [labels, names] = [await loadRelationLabels(inquiry), await loadActorNames(inquiry)];
    response.json({
      prefixes,
      relations: [...labels].map(([id, label]) => ({ name: id.slice("relation/".length), label })),
      actors: [...names.values()].slice(0, mostActors).map(({ id, label }) => ({ iri: iriOf(id, app.base), label })),
    });
  };
}
