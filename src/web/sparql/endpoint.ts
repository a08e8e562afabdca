// The SPARQL endpoint: read the request, ask the store, choose a format, write. A GET that asks nothing is answered with the description of the service.
import type { Request, RequestHandler } from "express";
import type { App } from "../../app/open-app.ts";
import { KnownError } from "../../domain/errors.ts";
import { findResultFormat, type ResultFormat, resultFormats } from "../../export/query-results.ts";
import type { QueryResult } from "../../store/store.ts";
import { notModified } from "../caching.ts";
import { goneSignal } from "../page.ts";
import { sendPieces } from "../pieces.ts";
import { describeService } from "./description.ts";
import { asksNothing, readSparqlRequest } from "./request.ts";

/** Answers SPARQL 1.1 Protocol requests (queries only). */
export function answerSparql(app: App): RequestHandler {
  return async (request, response) => {
    response.vary("Accept");
    if (asksNothing(request)) {
      describeService(app, request, response);
      return;
    }
    const { query, defaultGraphs, namedGraphs, format } = readSparqlRequest(request);
    if (
      request.method !== "POST" &&
      notModified(request, response, [await app.store.stamp(), "sparql", format ?? acceptTag(request)])
    )
      return;
    const result = await app.store.query(query, {
      signal: goneSignal(response),
      limit: app.config.queryRows,
      timeout: app.config.queryTimeout,
      background: true,
      defaultGraphs,
      namedGraphs,
    });
    const chosen = chooseResultFormat(request, format, result.kind);
    if (result.kind !== "boolean" && result.truncated) response.set("X-Hearsay-Truncated", "true");
    response.type(contentType(chosen));
    await sendPieces(response, chosen.write(result, app.base));
  };
}

/** What stands in a tag for an Accept header. */
const acceptTag = (request: Request): string =>
  Buffer.from(request.headers.accept ?? "")
    .toString("base64url")
    .slice(0, 60);

/** Texts in UTF-8 say so where the media type does not by itself. */
const contentType = ({ mediaType }: ResultFormat): string =>
  mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;

/** The format by name, else by Accept; the first that fits where anything will do. JSON and XML are also found under their general media types. */
export function chooseResultFormat(
  request: Request,
  name: string | undefined,
  kind: QueryResult["kind"],
): ResultFormat {
  if (name !== undefined) return findResultFormat(name, kind);
  const fitting = resultFormats.filter(({ kinds }) => kinds.includes(kind));
  const exact = request.accepts(fitting.map(({ mediaType }) => mediaType));
  const chosen = fitting.find(({ mediaType }) => mediaType === exact) ?? byGeneralType(request, fitting);
  if (chosen !== undefined) return chosen;
  const known = fitting.map(({ mediaType }) => mediaType).join(", ");
  throw new KnownError(
    "not-acceptable",
    `This answer does not come in what the Accept header asks for; it comes as ${known}.`,
  );
}

function byGeneralType(request: Request, fitting: readonly ResultFormat[]): ResultFormat | undefined {
  const general = request.accepts(["application/json", "application/xml", "text/plain"]);
  const name =
    general === "application/json"
      ? "json"
      : general === "application/xml"
        ? "xml"
        : general === "text/plain"
          ? "nt"
          : undefined;
  return (
    fitting.find((format) => format.name === name) ??
    (general === "text/plain" ? fitting.find((format) => format.name === "tsv") : undefined)
  );
}
