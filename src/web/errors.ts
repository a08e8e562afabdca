// Errors as answers: known ones with their sentence, all others as a 500 with the id of the request, logged and not shown. One shape for machines.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { KnownError } from "../domain/errors.ts";
import { prefersHtml } from "./negotiate.ts";
import { renderView, type View } from "./render.ts";

interface ErrorPage {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly place: { readonly line: number; readonly column: number } | undefined;
}

export const errorView: View<ErrorPage> = {
  name: "error",
  fields: { status: true, code: true, message: true, place: true },
};

/** Errors of Express and its parsers that are the caller's fault: their status says which of ours they are. */
const codesOfStatus: Readonly<Record<number, string>> = {
  400: "bad-request",
  404: "not-found",
  413: "too-large",
  415: "unsupported-media-type",
};

/** What to tell about anything that was thrown. */
function describe(error: unknown, requestId: string): ErrorPage {
  if (error instanceof KnownError) {
    const { status, code, message, place } = error;
    return { status, code, message, place };
  }
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  const code = codesOfStatus[status];
  if (code !== undefined) return { status, code, message: sentenceOf(code), place: undefined };
  return {
    status: 500,
    code: "internal",
    message: `Something went wrong on our side. The log has it under the request id ${requestId}.`,
    place: undefined,
  };
}

function sentenceOf(code: string): string {
  switch (code) {
    case "too-large":
      return "The request is larger than this server accepts.";
    case "unsupported-media-type":
      return "The request's content type or encoding is not understood here.";
    case "not-found":
      return "There is no such page or file.";
    default:
      return "The request could not be understood; check its address and its parameters.";
  }
}

/** Answers an error as a page or as JSON, whichever the caller reads. */
function sendError(request: Request, response: Response, page: ErrorPage): void {
  response.status(page.status).vary("Accept").set("Cache-Control", "no-store").removeHeader("ETag");
  if (page.status === 503) response.set("Retry-After", "2");
  if (prefersHtml(request)) {
    const frame = {
      name: "error",
      title: `${page.status}`,
      path: request.path,
      canonical: request.originalUrl,
      alternates: [],
      queries: [],
    };
    response.type("html").send(renderView(errorView, page, frame));
    return;
  }
  const { code, message, status, place } = page;
  response.json({ error: { code, message, status, ...(place === undefined ? {} : place) } });
}

/** The last of the handlers: whatever was thrown becomes an answer. */
export const answerError: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const page = describe(error, String(request.id));
  if (page.code === "internal") request.log.error({ err: error }, "a request failed");
  sendError(request, response, page);
};

/** For paths that no route knows. */
export const answerNotFound: RequestHandler = (request) => {
  throw new KnownError("not-found", `There is no page at ${request.path}. The start page is at /.`);
};

/** For a method that a known path does not take. */
export function refuseOtherMethods(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set("Allow", allowed.join(", "));
    throw new KnownError(
      "method-not-allowed",
      `${request.method} is not possible on ${request.path}; ${allowed.join(", ")} is.`,
    );
  };
}
