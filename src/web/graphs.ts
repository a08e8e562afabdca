// The SPARQL 1.1 Graph Store Protocol at /graphs: every named graph, or the union of all, as RDF. Writing is for graphs of background knowledge only,
// with a token, and only where the server was started for it.
import { timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { sha256 } from "../domain/ids.ts";
import type { Format } from "../export/format.ts";
import { nquads } from "../export/nquads.ts";
import { type SelectedGraph, select } from "../export/selection.ts";
import { turtle } from "../export/turtle.ts";
import { matchQuads, type Quads } from "../queries/graph-parts.ts";
import { factory } from "../rdf/factory.ts";
import { graphIri, idOf } from "../rdf/iri.ts";
import { parseJsonLd, writeJsonLd } from "../rdf/json-ld.ts";
import { sharedGraphs } from "../rdf/shared-graphs.ts";
import { withBlankNodes } from "../rdf/skolem.ts";
import { inGraph, parseRdf, syntaxes } from "../rdf/syntax.ts";
import type { GraphStore } from "../store/store.ts";
import { notModified } from "./caching.ts";
import { parametersOf } from "./parameters.ts";
import { sendPieces } from "./pieces.ts";

/** N-Quads without a graph are N-Triples. JSON-LD has one object for one graph, so what is in it has to be known before it is written. */
const forms: Readonly<Record<string, Format["write"]>> = {
  "text/turtle": turtle.write,
  "application/n-triples": nquads.write,
  async *"application/ld+json"({ graphs, base }) {
    const all: Quads[] = [];
    for await (const { quads } of graphs()) all.push(quads);
    yield writeJsonLd(all.flat(), { base });
  },
};

/** What a request speaks of: one graph, by the IRI that it names or is itself (/graph/NAME), or the default graph, which is the union of all. */
function graphOf(request: Request, base: string): string | undefined {
  const isDefault = new URL(request.originalUrl, "http://localhost").searchParams.has("default");
  const given = parametersOf(request).text("graph", 2000);
  const own = request.path.startsWith("/graph/") ? base + request.path.slice(1) : undefined;
  if ([isDefault, given !== undefined, own !== undefined].filter(Boolean).length !== 1)
    throw new KnownError(
      "bad-request",
      "Name one graph: /graphs?graph=IRI, /graph/NAME, or /graphs?default for the union of all.",
    );
  const graph = own ?? given;
  if (graph !== undefined && !URL.canParse(graph))
    throw new KnownError("bad-request", `"graph" is an absolute IRI, not "${graph.slice(0, 60)}".`);
  return graph;
}

/** Answers GET and HEAD, graph by graph. Throws `not-found` for a graph that is not there. */
export function answerGraph(app: App): RequestHandler {
  return async (request, response) => {
    const { store, base } = app;
    const graph = graphOf(request, base);
    response.vary("Accept");
    const type = request.accepts(Object.keys(forms));
    const write = Object.entries(forms).find(([name]) => name === type)?.[1];
    if (write === undefined || type === false)
      throw new KnownError("not-acceptable", `Graphs come as ${Object.keys(forms).join(", ")}.`);
    const names = await store.graphs();
    if (graph !== undefined && !names.includes(graph))
      throw new KnownError(
        "not-found",
        `There is no graph <${graph}>. SELECT DISTINCT ?g { GRAPH ?g { } } lists those there are.`,
      );
    if (notModified(request, response, [await store.stamp(), type.replace(/\W/g, "")])) return;
    response.type(type === "text/turtle" ? "text/turtle; charset=utf-8" : type);
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    const graphs = () => unnamed(store, graph === undefined ? names : [graph]);
    const everything = await select(store, base, { kind: "everything" });
    await sendPieces(response, write({ ...everything, graphs }));
  };
}

/** Graphs as triples of the default graph, with their blank nodes as they were brought. */
async function* unnamed(store: GraphStore, names: readonly string[]): AsyncGenerator<SelectedGraph> {
  for (const [place, graph] of names.entries()) {
    const found = await matchQuads(store, { graph: factory.namedNode(graph) }, whole);
    const quads = withBlankNodes(found, place + 1).map((quad) => inGraph(quad, factory.defaultGraph()));
    yield { graph, quads };
  }
}

const whole = { limit: Number.POSITIVE_INFINITY, offset: 0 };

/** Answers PUT (replace), POST (add) and DELETE; the body is raw bytes. Throws `forbidden`, `unauthorised`, `unsupported-media-type`, `bad-data`. */
export function changeGraph(app: App): RequestHandler {
  return async (request, response) => {
    const isNew = namesNone(request);
    const graph = isNew ? newGraph(app, request) : backgroundGraph(app, graphOf(request, app.base));
    const given = request.method === "DELETE" ? [] : await readBody(request, graph);
    const there = await app.oneByOne(() => change(app.store, request.method, graph, given));
    if (isNew) response.location(graph);
    response.status(there && !isNew ? 204 : 201).end();
  };
}

/** Whether a graph is brought for which the server has to find a name. */
function namesNone(request: Request): boolean {
  const { searchParams } = new URL(request.originalUrl, "http://localhost");
  return (
    request.method === "POST" &&
    request.path === "/graphs" &&
    !searchParams.has("graph") &&
    !searchParams.has("default")
  );
}

/** A background graph that is named by what is brought: the same twice is the same graph. */
function newGraph({ base }: App, { body }: Request): string {
  const content: unknown = body;
  return graphIri(
    sha256(content instanceof Uint8Array ? Buffer.from(content).toString("latin1") : "").slice(0, 12),
    base,
  );
}

/** Changes a graph as the method says, and gives whether it was there before. Throws `not-found` for one that is to be dropped and is not there. */
async function change(store: GraphStore, method: string, graph: string, given: Quads): Promise<boolean> {
  const there = (await store.graphs()).includes(graph);
  if (method === "DELETE") {
    if (!there) throw new KnownError("not-found", `There is no graph <${graph}>.`);
    await store.dropGraph(graph);
    return true;
  }
  const before = method === "POST" ? await matchQuads(store, { graph: factory.namedNode(graph) }, whole) : [];
  await store.replaceGraph(graph, [...before, ...given]);
  return there;
}

/** Lets only those through who may write, before a body is read. Throws `forbidden` and `unauthorised`. */
export function requireToken({ config }: App): RequestHandler {
  return (request, _response, next) => {
    if (!config.allowGraphWrites || config.token === undefined)
      throw new KnownError(
        "forbidden",
        "Graphs are read here and not written. Start with --allow-graph-writes and HEARSAY_TOKEN to write background graphs.",
      );
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (!timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(config.token))))
      throw new KnownError(
        "unauthorised",
        'Writing graphs needs the header "Authorization: Bearer TOKEN" with the server\'s token.',
      );
    next();
  };
}

const shared = Object.values(sharedGraphs).map((name) => `graph/${name}`);

/** A graph that may be written: one of ours named graph/NAME, never a document's or a shared one. */
function backgroundGraph(app: App, graph: string | undefined): string {
  const id = graph === undefined ? undefined : idOf(graph, app.base);
  if (graph === undefined || id === undefined || !/^graph\/[\w-]+$/.test(id) || shared.some((name) => name === id))
    throw new KnownError(
      "forbidden",
      `Only background graphs can be written: ${app.base}graph/NAME, other than those of actors, judgements and the vocabulary.`,
    );
  return graph;
}

async function readBody(request: Request, graph: string): Promise<Quads> {
  const body: unknown = request.body;
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "application/ld+json") return parseJsonLd(text, { base: graph });
  const syntax = (["turtle", "ntriples"] as const).find((name) => syntaxes[name].mediaType === type);
  if (syntax === undefined)
    throw new KnownError(
      "unsupported-media-type",
      "A graph is sent as text/turtle, application/n-triples or application/ld+json.",
    );
  return parseRdf(text, { syntax, base: graph, name: "the body" });
}
