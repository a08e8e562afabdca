// The table of routes: every address of the explorer, what it is for, and who answers. Documentation, openapi.json and tests go by it.
import express, { type RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { addArticle, requireIngest, showAddForm } from "./add.ts";
import { answerExport, answerNetworkExport } from "./exports.ts";
import { answerGraph, changeGraph, requireToken } from "./graphs.ts";
import { answerHealth, answerReadiness } from "./health.ts";
import { leadToJudgement, requireJudging, takeJudgement } from "./judging.ts";
import { answerOpenApi } from "./openapi.ts";
import type { PageRoute } from "./page.ts";
import { actorPage } from "./pages/actor.ts";
import { actorsPage } from "./pages/actors.ts";
import { changesPage } from "./pages/changes.ts";
import { claimPage } from "./pages/claim.ts";
import { disagreementPage } from "./pages/disagreement.ts";
import { disagreementsPage } from "./pages/disagreements.ts";
import { documentPage } from "./pages/document.ts";
import { documentsPage } from "./pages/documents.ts";
import { edgePage } from "./pages/edge.ts";
import { homePage } from "./pages/home.ts";
import { networkPage } from "./pages/network.ts";
import { ontologyPage } from "./pages/ontology.ts";
import { propositionPage } from "./pages/proposition.ts";
import { queryPage } from "./pages/query.ts";
import { relationPage, relationsPage } from "./pages/relation.ts";
import { searchPage } from "./pages/search.ts";
import { sourcePage } from "./pages/source.ts";
import { sourcesPage } from "./pages/sources.ts";
import { voicePage, voicesPage } from "./pages/voice.ts";
import { answerQueryNames } from "./query-names.ts";
import { allowReading, answerPreflight } from "./security.ts";
import { answerSparql } from "./sparql/endpoint.ts";
import { answerSuggest } from "./suggest.ts";
import { answerTriples } from "./triples.ts";

export type Method = "get" | "post" | "put" | "delete" | "options";

/** One address with the handlers of each method that it takes; HEAD goes with GET, and any other method is answered 405. */
export interface Route {
  readonly path: string;
  readonly methods: Readonly<Partial<Record<Method, readonly RequestHandler[]>>>;
}

/** Every page, in the order in which a reader meets them. */
export const pages: readonly PageRoute[] = [
  homePage,
  networkPage,
  actorsPage,
  actorPage,
  documentsPage,
  documentPage,
  changesPage,
  claimPage,
  propositionPage,
  disagreementsPage,
  disagreementPage,
  edgePage,
  sourcesPage,
  sourcePage,
  voicePage,
  voicesPage,
  ontologyPage,
  relationPage,
  relationsPage,
  queryPage,
  searchPage,
];

/** The longest query that is read. */
const longestQuery = "1mb";

/** The largest form with an article that is taken: its text percent-encoded. */
const largestArticle = "8mb";

/** The largest form with a judgement that is taken. */
const largestForm = "32kb";

/** The largest graph that is taken in one request. */
const largestGraph = "50mb";

/** All routes of an application. */
export function routesOf(app: App): readonly Route[] {
  const data = (...handlers: RequestHandler[]): readonly RequestHandler[] => [allowReading(app), ...handlers];
  return [
    { path: "/healthz", methods: { get: [answerHealth] } },
    { path: "/readyz", methods: { get: [answerReadiness(app)] } },
    {
      path: "/add",
      methods: {
        get: [requireIngest(app), showAddForm(app)],
        post: [requireIngest(app), express.raw({ type: () => true, limit: largestArticle }), addArticle(app)],
      },
    },
    {
      path: "/judge",
      methods: {
        post: [requireJudging(app), express.raw({ type: () => true, limit: largestForm }), takeJudgement(app)],
      },
    },
    { path: "/openapi.json", methods: { get: data(answerOpenApi(app)) } },
    { path: "/suggest", methods: { get: data(answerSuggest(app)) } },
    {
      path: "/sparql",
      methods: {
        get: data(answerSparql(app)),
        post: data(express.raw({ type: () => true, limit: longestQuery }), answerSparql(app)),
        options: data(answerPreflight(app)),
      },
    },
    { path: "/triples", methods: { get: data(answerTriples(app)), options: data(answerPreflight(app)) } },
    { path: "/graphs", methods: graphMethods(app) },
    { path: "/graph/*name", methods: graphMethods(app) },
    { path: "/judgement/:id", methods: { get: data(leadToJudgement) } },
    { path: "/query-names.json", methods: { get: data(answerQueryNames(app)) } },
    { path: "/export/network.*format", methods: { get: data(answerNetworkExport(app)) } },
    { path: "/export/*path", methods: { get: data(answerExport(app)) } },
    ...pages.flatMap((page) => {
      const handlers = data(page.serve(app));
      return pathsOf(page).map((path) => ({ path, methods: { get: handlers } }));
    }),
  ];
}

/** The Graph Store Protocol, whichever way a graph is named. */
function graphMethods(app: App): Route["methods"] {
  const write = [requireToken(app), express.raw({ type: () => true, limit: largestGraph }), changeGraph(app)];
  return {
    get: [allowReading(app), answerGraph(app)],
    put: write,
    post: write,
    delete: [requireToken(app), changeGraph(app)],
    options: [allowReading(app), answerPreflight(app)],
  };
}

/** A page is at its path, and at its path with a suffix; the start page's name is then "index". */
function pathsOf({ path }: PageRoute): readonly string[] {
  return path === "/" ? ["/", "/index.:suffix"] : [`${path}{.:suffix}`];
}
