// The SPARQL 1.1 Graph Store Protocol at /graphs: every named graph, or the union of all, as RDF. Writing is for graphs of background knowledge only,
// with a token, and only where the server was started for it.
import { timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { sha256 } from "../domain/ids.ts";
import { matchQuads, type Quads } from "../queries/graph-parts.ts";
import { factory } from "../rdf/factory.ts";
import { idOf } from "../rdf/iri.ts";
import { parseJsonLd, writeJsonLd } from "../rdf/json-ld.ts";
import { sharedGraphs } from "../rdf/shared-graphs.ts";
import { withBlankNodes } from "../rdf/skolem.ts";
import { parseRdf, syntaxes, writeNQuads, writeTurtle } from "../rdf/syntax.ts";
import { notModified } from "./caching.ts";
import { parametersOf } from "./parameters.ts";

const forms = ["text/turtle", "application/n-triples", "application/ld+json"] as const;

/** What a request speaks of: one graph by its IRI, or the default graph, which is the union of all. */
function graphOf(request: Request): string | undefined {
  const parameters = parametersOf(request);
  const isDefault = new URL(request.originalUrl, "http://localhost").searchParams.has("default");
  const graph = parameters.text("graph", 2000);
  if (isDefault && graph === undefined) return undefined;
  if (graph === undefined || isDefault)
    throw new KnownError("bad-request", "Name one graph: /graphs?graph=IRI, or /graphs?default for the union of all.");
  if (!URL.canParse(graph))
    throw new KnownError("bad-request", `"graph" is an absolute IRI, not "${graph.slice(0, 60)}".`);
  return graph;
}

/** Answers GET and HEAD. Throws `not-found` for a graph that is not there. */
export function answerGraph(app: App): RequestHandler {
  return async (request, response) => {
    const graph = graphOf(request);
    response.vary("Accept");
    const form = request.accepts([...forms]);
    if (form === false) throw new KnownError("not-acceptable", `Graphs come as ${forms.join(", ")}.`);
    if (graph !== undefined && !(await app.store.graphs()).includes(graph))
      throw new KnownError(
        "not-found",
        `There is no graph <${graph}>. SELECT DISTINCT ?g { GRAPH ?g { } } lists those there are.`,
      );
    if (notModified(request, response, [await app.store.stamp(), form.replace(/\W/g, "")])) return;
    const pattern = graph === undefined ? {} : { graph: factory.namedNode(graph) };
    const found = await matchQuads(app.store, pattern, { limit: Number.POSITIVE_INFINITY, offset: 0 });
    const quads = withBlankNodes(found);
    response.type(form === "text/turtle" ? "text/turtle; charset=utf-8" : form).send(textOf(quads, form, app.base));
  };
}

function textOf(quads: Quads, form: string, base: string): string {
  switch (form) {
    case "application/ld+json":
      return writeJsonLd(quads, { base, flat: true });
    case "application/n-triples":
      return [
        ...writeNQuads(quads.map(({ subject, predicate, object }) => factory.quad(subject, predicate, object))),
      ].join("");
    default:
      return writeTurtle(quads, { base, flat: true });
  }
}

/** Answers PUT (replace), POST (add) and DELETE; the body is raw bytes. Throws `forbidden`, `unauthorised`, `unsupported-media-type`, `bad-data`. */
export function changeGraph(app: App): RequestHandler {
  return async (request, response) => {
    const graph = backgroundGraph(app, graphOf(request));
    const { store } = app;
    const there = (await store.graphs()).includes(graph);
    if (request.method === "DELETE") {
      if (!there) throw new KnownError("not-found", `There is no graph <${graph}>.`);
      await store.dropGraph(graph);
      response.status(204).end();
      return;
    }
    const given = await readBody(request, graph);
    const before =
      request.method === "POST" && there
        ? await matchQuads(store, { graph: factory.namedNode(graph) }, { limit: Number.POSITIVE_INFINITY, offset: 0 })
        : [];
    await store.replaceGraph(graph, [...before, ...given]);
    response.status(there ? 204 : 201).end();
  };
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
