// Requests to a SPARQL engine that somebody else runs: the query, update and graph-store operations of SPARQL 1.1, and what is made of its refusals.
import { KnownError } from "../domain/errors.ts";

/** Where an engine listens. */
export interface RemoteEndpoints {
  /** SPARQL 1.1 Protocol, query operation. */
  readonly query: string;
  /** SPARQL 1.1 Protocol, update operation. */
  readonly update: string;
  /** SPARQL 1.1 Graph Store HTTP Protocol, with indirect graph identification (`?graph=`). */
  readonly graphs: string;
  readonly user?: string;
  readonly password?: string;
}

export interface RemoteRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly accept?: string;
  /** A form, which every engine takes; `application/sparql-query` makes some hang. Or a text with its media type. */
  readonly body?: URLSearchParams | { readonly type: string; readonly text: string };
  readonly signal?: AbortSignal;
  /** Milliseconds until the request is given up with `query-timeout`. */
  readonly timeout: number;
}

/** The body of the answer, and its status. Statuses in `accepted` are no errors. */
export async function send(
  { user, password }: RemoteEndpoints,
  { method, url, accept = "*/*", body, signal, timeout }: RemoteRequest,
  accepted: readonly number[] = [],
): Promise<{ readonly status: number; readonly type: string; readonly text: string }> {
  const late = AbortSignal.timeout(Math.min(timeout, 2 ** 31 - 1));
  const type = body === undefined || body instanceof URLSearchParams ? undefined : body.type;
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept,
        ...(type === undefined ? {} : { "content-type": type }),
        ...(user === undefined
          ? {}
          : { authorization: `Basic ${Buffer.from(`${user}:${password ?? ""}`).toString("base64")}` }),
      },
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : body.text }),
    });
    const text = await response.text();
    if (!response.ok && !accepted.includes(response.status)) throw refusal(url, response.status, text);
    return { status: response.status, type: response.headers.get("content-type") ?? "", text };
  } catch (error) {
    if (error instanceof KnownError) throw error;
    if (signal?.aborted)
      throw new KnownError("query-aborted", "The query was given up before it was answered.", { cause: error });
    if (late.aborted) {
      throw new KnownError(
        "query-timeout",
        `The engine at ${url} did not answer within ${timeout / 1000} s: narrow the query, or raise the time limit.`,
        { cause: error },
      );
    }
    throw new KnownError(
      "engine-down",
      `The engine at ${url} cannot be reached (${reasonOf(error)}): start it, or correct HEARSAY_STORE.`,
      { cause: error },
    );
  }
}

/** What an engine says against a request, in plain text or HTML; the first line has the reason. */
function refusal(url: string, status: number, text: string): KnownError {
  const line = text
    .replace(/<[^>]*>/g, " ")
    .split("\n")
    .map((words) => words.replace(/\s+/g, " ").trim())
    .find((words) => words !== "");
  const reason = line === undefined ? "" : `: ${line.slice(0, 300)}`;
  if (status === 400) return new KnownError("bad-query", `The query cannot be answered${reason}`);
  if (status === 401 || status === 403) {
    return new KnownError(
      "forbidden",
      `The engine at ${url} refuses this (status ${status}${reason}): set HEARSAY_STORE_USER and HEARSAY_STORE_PASSWORD, or give them the right to write.`,
    );
  }
  if (status === 503 || status === 504)
    return new KnownError("query-timeout", `The engine at ${url} gave up (status ${status}${reason}).`);
  return new KnownError("engine-down", `The engine at ${url} failed (status ${status}${reason}).`);
}

/** fetch wraps what went wrong. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
