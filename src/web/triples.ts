// /triples?s=&p=&o=&g=: quads of the record by pattern, in pages, for scripts that want neither SPARQL nor a download.
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { matchQuads } from "../queries/graph-parts.ts";
import { quadTexts } from "../queries/quad-texts.ts";
import { writeNQuads } from "../rdf/syntax.ts";
import { readTerm } from "../rdf/term-words.ts";
import { notModified } from "./caching.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import { urls } from "./urls.ts";

/** Forms of the answer: JSON says whether there is more, N-Quads say it in the Link header only. */
const forms = { "application/json": "json", "application/n-quads": "nq" } as const;

/** Answers with the quads that fit, in the record's order; `Link: rel="next"` leads to more. */
export function answerTriples(app: App): RequestHandler {
  return async (request, response) => {
    const parameters = parametersOf(request);
    response.vary("Accept");
    const type = request.accepts(Object.keys(forms));
    if (type !== "application/json" && type !== "application/n-quads")
      throw new KnownError("not-acceptable", `Triples come as ${Object.keys(forms).join(" and ")}.`);
    if (notModified(request, response, [await app.store.stamp(), forms[type]])) return;
    const limit = parameters.count("limit", { min: 1, max: 10_000, otherwise: 100 });
    const offset = parameters.count("offset", { min: 0, max: 100_000_000, otherwise: 0 });
    const found = await matchQuads(app.store, patternOf(parameters, app.base), { limit: limit + 1, offset });
    const shown = found.slice(0, limit);
    const next =
      found.length > limit
        ? urls.changed("/triples", stateOf(parameters), { offset: offset + limit, limit })
        : undefined;
    if (next !== undefined) response.append("Link", `<${next}>; rel="next"`);
    if (type === "application/json")
      response.json({ triples: quadTexts(shown), offset, limit, ...(next === undefined ? {} : { next }) });
    else response.type(type).send([...writeNQuads(shown)].join(""));
  };
}

const names = ["s", "p", "o", "g"] as const;

function stateOf(parameters: Parameters): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.map((name) => [name, parameters.text(name, 2000)]));
}

function patternOf(parameters: Parameters, base: string) {
  const term = (name: (typeof names)[number]) => {
    const words = parameters.text(name, 2000);
    return words === undefined ? undefined : readTerm(words, base);
  };
  const [subject, predicate, object, graph] = [term("s"), term("p"), term("o"), term("g")];
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(object === undefined ? {} : { object }),
    ...(graph === undefined ? {} : { graph }),
  };
}
