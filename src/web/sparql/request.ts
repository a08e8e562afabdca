// A SPARQL 1.1 Protocol request, in each of its three forms, read into one value. Updates are not even parsed: they are refused by name.
import type { Request } from "express";
import { KnownError } from "../../domain/errors.ts";

export interface SparqlRequest {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** A format by name (`?format=csv`), which beats the Accept header. */
  readonly format: string | undefined;
}

/** Whether a GET asks nothing, and so is answered with the description of the service. */
export function asksNothing(request: Request): boolean {
  return request.method !== "POST" && !parametersIn(request).has("query") && !parametersIn(request).has("update");
}

function parametersIn(request: Request): URLSearchParams {
  const at = request.originalUrl.indexOf("?");
  return new URLSearchParams(at < 0 ? "" : request.originalUrl.slice(at + 1));
}

/**
 * Reads GET, POST of a form and POST of `application/sparql-query`; the body is the raw bytes as they came.
 * Throws `bad-request`, `unsupported-media-type`, `update-refused`.
 */
export function readSparqlRequest(request: Request): SparqlRequest {
  if (request.method !== "POST") return fromParameters(parametersIn(request));
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  switch (type) {
    case "application/x-www-form-urlencoded":
      return fromParameters(new URLSearchParams(bodyOf(request)));
    case "application/sparql-query": {
      const parameters = parametersIn(request);
      if (parameters.has("query"))
        throw new KnownError("bad-request", "The query stands in the body and in the address; one of them is enough.");
      parameters.set("query", bodyOf(request));
      return fromParameters(parameters);
    }
    case "application/sparql-update":
      throw updateRefused();
    default:
      throw new KnownError(
        "unsupported-media-type",
        'A query is posted as application/sparql-query, or as the field "query" of an application/x-www-form-urlencoded form.',
      );
  }
}

function bodyOf(request: Request): string {
  const body: unknown = request.body;
  const charset = /charset="?([\w-]+)/i.exec(request.headers["content-type"] ?? "")?.[1]?.toLowerCase() ?? "utf-8";
  if (charset !== "utf-8" && charset !== "utf8")
    throw new KnownError("unsupported-media-type", `Queries are read in UTF-8, not in ${charset}.`);
  if (!(body instanceof Uint8Array)) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new KnownError("bad-request", "The body is not UTF-8.", { cause });
  }
}

function fromParameters(parameters: URLSearchParams): SparqlRequest {
  if (parameters.has("update")) throw updateRefused();
  const [query, ...more] = parameters.getAll("query");
  if (query === undefined || query.trim() === "")
    throw new KnownError("bad-request", 'The field "query" is missing or empty.');
  if (more.length > 0)
    throw new KnownError("bad-request", 'There is more than one field "query"; send one query at a time.');
  return {
    query,
    defaultGraphs: parameters.getAll("default-graph-uri"),
    namedGraphs: parameters.getAll("named-graph-uri"),
    format: parameters.get("format") ?? undefined,
  };
}

function updateRefused(): KnownError {
  return new KnownError(
    "update-refused",
    "This endpoint answers queries and takes no updates. Documents are added with hearsay ingest.",
  );
}
