// /openapi.json: every route as OpenAPI 3.1 describes it. The table below says what each is for; a test holds it equal to the table of routes.
import type { RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { notModified } from "./caching.ts";
import { representations } from "./negotiate.ts";

interface Described {
  readonly summary: string;
  /** Names of parameters of the query string, each with what it is. */
  readonly query?: Readonly<Record<string, string>>;
  /** Media types; those of pages where absent. */
  readonly types?: readonly string[];
  readonly methods?: readonly string[];
}

const paging = { page: "which page, from 1", size: "lines on a page" };
const json = ["application/json"];

/** Paths as OpenAPI writes them. */
export const described: Readonly<Record<string, Described>> = {
  "/": { summary: "What is loaded: counts, the network of the strongest actors, the newest documents" },
  "/network": {
    summary: "The network of actors",
    query: {
      relation: "only this relation; repeatable",
      source: "only claims that come through this voice or outlet; repeatable",
      voice: "named, anonymous, collective or unspecified; repeatable",
      kind: "kind of both ends; repeatable",
      certainty: "stated, hedged or speculated; repeatable",
      polarity: "affirmed or denied; repeatable",
      since: "said on or after this date",
      until: "said on or before this date",
      origins: "at least so many independent origins",
      ego: "only around this actor",
      depth: "steps around it, 1 to 5",
      from: "ways from this actor",
      to: "ways to this actor",
      size: "size by degree, claims or betweenness",
      communities: "1 for communities",
      most: "at most so many actors, 2 to 500",
      edges: "at most so many edges, 1 to 800",
      expand: "show all neighbours of this actor; repeatable",
      collapse: "hide the neighbours of this actor; repeatable",
    },
  },
  "/actors": { summary: "All actors", query: { kind: "only this kind", ...paging } },
  "/actor/{slug}": {
    summary: "One actor: names, roles, claims, timeline, network",
    query: { part: "did, said or saidOf alone, in pages", ...paging },
  },
  "/documents": { summary: "All documents, the newest first", query: paging },
  "/document/{id}": { summary: "One document: its text with what was read in it" },
  "/changes": {
    summary: "Two documents side by side, claim by claim",
    query: { from: "the earlier document", to: "the later document" },
  },
  "/claim/{id}": { summary: "The dossier of a claim" },
  "/proposition/{id}": { summary: "Everybody who says the same thing, by independent origin" },
  "/disagreements": {
    summary: "Where voices disagree: each matter with its sides",
    query: { kind: "polarity, opposite, amount or count", actor: "only about this actor", ...paging },
  },
  "/disagreement/{id}": { summary: "One disagreement: every side with its claims and origins" },
  "/edge": {
    summary: "All claims behind an edge, by origin",
    query: {
      from: "actor",
      relation: "relation; all where absent",
      to: "actor",
      via: "the preposition that leads to the second actor",
      certainty: "stated, hedged or speculated",
      polarity: "affirmed or denied",
    },
  },
  "/sources": { summary: "All voices: what they originate and relay", query: paging },
  "/source/{slug}": { summary: "One voice: from whom and to whom its word goes", query: paging },
  "/voice/{by}/{name}": {
    summary: "One voice without a name, by who vouches for it and what it is called: what goes back to it",
    query: paging,
  },
  "/voice/{name}": { summary: "All voices without a name that are called the same", query: paging },
  "/ontology": { summary: "The vocabulary, and the relations in use" },
  "/relation/{id}": { summary: "One relation with its claims", query: paging },
  "/relations/{id}": { summary: "The same as /relation/{id}", query: paging },
  "/query": {
    summary: "SPARQL with the answer as a table or as a network",
    query: { query: "a SPARQL query", as: "table or network" },
  },
  "/search": { summary: "Actors, claims and documents by words", query: { q: "the words", ...paging } },
  "/suggest": {
    summary: "Names of actors and relations as one types",
    query: { q: "what is typed so far", most: "at most so many of each" },
    types: json,
  },
  "/query-names.json": {
    summary: "The prefixes, relations and actors that the query editor completes",
    types: json,
  },
  "/sparql": {
    summary: "The SPARQL 1.1 Protocol (queries); without a query, the service description",
    query: {
      query: "a SPARQL query",
      "default-graph-uri": "a graph of the default graph; repeatable",
      "named-graph-uri": "a named graph; repeatable",
      format: "json, xml, csv or tsv; ttl, nt, trig or jsonld for graphs; beats Accept",
    },
    types: [
      "application/sparql-results+json",
      "application/sparql-results+xml",
      "text/csv",
      "text/tab-separated-values",
      "text/turtle",
      "application/n-triples",
    ],
    methods: ["get", "post"],
  },
  "/triples": {
    summary: "Quads by pattern, in pages",
    query: {
      s: "subject",
      p: "predicate",
      o: "object",
      g: "graph",
      limit: "at most so many, up to 10000",
      offset: "so many are passed over",
    },
    types: [...json, "application/n-quads"],
  },
  "/graphs": {
    summary: "The Graph Store Protocol; writing background graphs needs a token",
    query: { graph: "the IRI of a graph", default: "in its place: the union of all graphs" },
    types: ["text/turtle", "application/n-triples", "application/ld+json"],
    methods: ["get", "put", "post", "delete"],
  },
  "/graph/{name}": {
    summary: "The Graph Store Protocol for a graph of our own, at its own IRI",
    types: ["text/turtle", "application/n-triples", "application/ld+json"],
    methods: ["get", "put", "post", "delete"],
  },
  "/judgement/{id}": { summary: "The IRI of a judgement: leads to its quads", types: [...json, "application/n-quads"] },
  "/export/network.{format}": {
    summary:
      "The network that /network shows for the same parameters, or /query for a query: as it is drawn (svg, gexf, graphml), or the claims behind it",
    query: { query: "a SPARQL query, to draw its answer" },
    types: ["*/*"],
  },
  "/export/{path}": {
    summary: "A file: /export/all.ttl, /export/actor/….gexf, /export/query.claims.csv?query=…",
    query: { query: "a SELECT with claims in its columns" },
    types: ["*/*"],
  },
  "/add": {
    summary:
      "Reading an article into the graph, after a look at the reading; only where the server was started with --allow-ingest",
    types: ["text/html", ...json],
    methods: ["get", "post"],
  },
  "/judge": {
    summary:
      "Judging a claim or whether two actors are one, as a form; only where the server was started with --allow-judgements",
    types: ["text/html", ...json],
    methods: ["post"],
  },
  "/openapi.json": { summary: "This description", types: json },
  "/healthz": { summary: "Whether the process is there", types: json },
  "/readyz": { summary: "Whether questions are answered", types: json },
};

const pageTypes = Object.values(representations).map(({ type }) => type);

function operationOf(path: string, { summary, query = {}, types = pageTypes }: Described) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  return {
    summary,
    ...(inPath.length + inQuery.length === 0 ? {} : { parameters: [...inPath, ...inQuery] }),
    responses: {
      200: { description: "The answer", content: Object.fromEntries(types.map((type) => [type, {}])) },
      default: { $ref: "#/components/responses/Error" },
    },
  };
}

/** The description as a JSON value. */
export function openApiOf(base: string, version: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version,
      description:
        "Reporting as a knowledge graph in which no fact stands without its source. Every page is also data: add .json, .ttl or .jsonld to its path, or send Accept.",
    },
    servers: [{ url: base.replace(/\/$/, "") }],
    paths: Object.fromEntries(
      Object.entries(described).map(([path, about]) => [
        path,
        Object.fromEntries((about.methods ?? ["get"]).map((method) => [method, operationOf(path, about)])),
      ]),
    ),
    components: {
      responses: {
        Error: {
          description: "What was wrong and what to do",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
        },
      },
      schemas: {
        Error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["code", "message", "status"],
              properties: {
                code: { type: "string" },
                message: { type: "string" },
                status: { type: "integer" },
                line: { type: "integer" },
                column: { type: "integer" },
              },
            },
          },
        },
      },
    },
  };
}

/** Answers with the description. */
export function answerOpenApi(app: App): RequestHandler {
  return (request, response) => {
    if (notModified(request, response, [app.version, "openapi"])) return;
    response.json(openApiOf(app.base, app.version));
  };
}
