// /suggest?q=: names as one types, for the search box and the query editor. Small and quick: the list of names is kept for each state of the store.
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { openInquiry } from "../queries/inquiry.ts";
import { suggest } from "../queries/suggest.ts";
import { notModified } from "./caching.ts";
import { parametersOf } from "./parameters.ts";

/** Answers with actors and relations whose names fit the words so far; with the most frequent where there are no words. */
export function answerSuggest(app: App): RequestHandler {
  return async (request, response) => {
    const parameters = parametersOf(request);
    const q = parameters.text("q", 200) ?? "";
    const most = parameters.count("most", { min: 1, max: 50, otherwise: 10 });
    if (notModified(request, response, [await app.store.stamp(), app.version, "suggest"])) return;
    response.json(await suggest(openInquiry(app.store, app.base), q, most));
  };
}
