// What a page is, and the one line that serves every page: choose the representation, answer 304, load the model, write it as HTML, JSON or RDF.

import type { Request, RequestHandler, Response } from "express";
import type { App } from "../app/open-app.ts";
import { sha256 } from "../domain/ids.ts";
import type { Quads } from "../queries/graph-parts.ts";
import { type Inquiry, openInquiry } from "../queries/inquiry.ts";
import { notModified } from "./caching.ts";
import { judgingOf } from "./judging.ts";
import { alternatesOf, announceAlternates, chooseRepresentation, type Representation } from "./negotiate.ts";
import { type Parameters, parametersOf } from "./parameters.ts";
import { writeQuads } from "./quads.ts";
import { renderView, type View } from "./render.ts";

/** What a page is asked for: the steps of its path and its parameters. */
export interface Asked {
  readonly path: string;
  /** The query string with its "?"; empty where there is none. */
  readonly search: string;
  readonly params: Readonly<Record<string, string>>;
  readonly parameters: Parameters;
}

export type Script = "network" | "query" | "document";

/** A page: its path, the view that shows it, the model behind it, and the same as RDF. */
export interface Page<Model extends object> {
  readonly path: string;
  readonly view: View<Model>;
  readonly title: (model: Model) => string;
  /** The status where it is not always 200. */
  readonly status?: (model: Model) => number;
  /** Fields that follow from others and are only for the eye: left out of the JSON. */
  readonly drawn?: readonly (keyof Model & string)[];
  /** The browser's script that enhances it. */
  readonly script?: Script | ((model: Model) => Script);
  /** Answers for the model and throws `not-found` where there is nothing. */
  readonly load: (inquiry: Inquiry, asked: Asked) => Promise<Model>;
  readonly quads: (inquiry: Inquiry, model: Model) => Promise<Quads>;
}

/** A page as a row of the table of routes. */
export interface PageRoute {
  readonly path: string;
  readonly serve: (app: App) => RequestHandler;
}

/** Makes a row of a page. */
export function pageRoute<Model extends object>(page: Page<Model>): PageRoute {
  return { path: page.path, serve: (app) => servePage(app, page) };
}

/** What every page comes as. */
const offered: readonly Representation[] = ["html", "json", "ttl", "jsonld"];

function servePage<Model extends object>(app: App, page: Page<Model>): RequestHandler {
  return async (request, response) => {
    const { path, suffix, search } = addressOf(request);
    const representation = chooseRepresentation(request, suffix, offered);
    const alternates = alternatesOf(path, search, offered);
    announceAlternates(response, alternates);
    const judging = representation === "html" ? judgingOf(app) : undefined;
    // A page with a form holds what proves that the form is ours: no other site may read it, nor is one of an earlier start as good.
    if (judging !== undefined) response.removeHeader("Access-Control-Allow-Origin");
    const state = [
      await app.store.stamp(),
      representation,
      app.version,
      ...(judging === undefined ? [] : [sha256(judging.seal).slice(0, 12)]),
      ...(app.config.allowIngest ? ["add"] : []),
    ];
    if (notModified(request, response, state)) return;
    const inquiry = openInquiry(app.store, app.base, goneSignal(response));
    const model = await page.load(inquiry, {
      path,
      search,
      params: namedParams(request),
      parameters: parametersOf(request),
    });
    response.status(page.status?.(model) ?? 200);
    if (representation === "html") {
      const frame = {
        name: page.view.name,
        title: page.title(model),
        path,
        canonical: app.base + (path + search).slice(1),
        base: app.base,
        takesArticles: app.config.allowIngest,
        alternates,
        queries: inquiry.asked,
        ...(page.script === undefined
          ? {}
          : { script: typeof page.script === "function" ? page.script(model) : page.script }),
        ...(judging === undefined ? {} : { judging }),
      };
      response.type("html").send(renderView(page.view, model, frame));
    } else if (representation === "json") {
      response.json(dataOf(model, page.drawn ?? [], inquiry));
    } else {
      const quads = await page.quads(inquiry, model);
      response.type(representation === "ttl" ? "text/turtle" : "application/ld+json");
      response.send(writeQuads(quads, representation, app.base));
    }
  };
}

/** The model as data, with the questions behind it. */
function dataOf(model: object, drawn: readonly string[], inquiry: Inquiry): object {
  const fields = Object.entries(model).filter(([field]) => !drawn.includes(field));
  return { ...Object.fromEntries(fields), queries: inquiry.asked };
}

/** The path without its suffix, the suffix, and the query string with its "?". The start page with a suffix is "/index". */
function addressOf(request: Request): { path: string; suffix: string | undefined; search: string } {
  const suffix = namedParams(request).suffix;
  const whole = request.path.length > 1 ? request.path.replace(/\/$/, "") : request.path;
  const bare = suffix === undefined ? whole : whole.slice(0, -suffix.length - 1);
  const at = request.originalUrl.indexOf("?");
  return { path: bare === "/index" ? "/" : bare, suffix, search: at < 0 ? "" : request.originalUrl.slice(at) };
}

function namedParams(request: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(request.params).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** Aborts when the caller goes away before the answer is out. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
