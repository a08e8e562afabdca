// Adding an article: paste it, look at how it is read, store it. Only where the server was started for it; a form must come from our own page.
import type { Request, RequestHandler, Response } from "express";
import { ingestArticle, previewArticle } from "../app/ingest.ts";
import type { App } from "../app/open-app.ts";
import type { Source } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";
import { type DocumentPage, documentPageOf } from "../queries/document-page.ts";
import { prefersHtml } from "./negotiate.ts";
import { renderView, type View } from "./render.ts";
import { assertFromHere, assertTrusted, bodyOf, type Fields, seal } from "./trust.ts";
import { urls } from "./urls.ts";

interface AddView {
  readonly source: Source;
  /** How it would be read; absent before that was asked for. */
  readonly preview: DocumentPage | undefined;
  /** What was wrong with what was sent, in a sentence. */
  readonly problem: string | undefined;
  /** Proves that a form came from our page. */
  readonly seal: string;
  readonly needsToken: boolean;
}

const view: View<AddView> = {
  name: "add",
  fields: { source: true, preview: true, problem: true, seal: true, needsToken: true },
};

/** Lets nobody through where articles are not taken, nor a request that another site made. */
export function requireIngest({ config }: App): RequestHandler {
  return (request, response, next) => {
    if (!config.allowIngest)
      throw new KnownError(
        "forbidden",
        "Articles are not taken over the web here. Start with --allow-ingest, or use hearsay ingest.",
      );
    assertFromHere(request);
    response.set("Cache-Control", "no-store");
    next();
  };
}

/** Shows the empty form. */
export function showAddForm(app: App): RequestHandler {
  return (_, response) => show(app, response, { source: { text: "" } });
}

function show(
  app: App,
  response: Response,
  { source, preview, problem }: Pick<AddView, "source"> & Partial<Pick<AddView, "preview" | "problem">>,
): void {
  const frame = {
    name: "add",
    title: "Add an article",
    path: urls.add,
    canonical: app.base + urls.add.slice(1),
    base: app.base,
    takesArticles: true,
    alternates: [],
    queries: [],
  };
  const model = { source, preview, problem, seal, needsToken: app.config.token !== undefined };
  response.type("html").send(renderView(view, model, frame));
}

/** Takes the form: shows how the article would be read, or stores it and leads to its page. What is wrong is told on the form, which still holds all that was written. */
export function addArticle(app: App): RequestHandler {
  return async (request, response) => {
    const given = await readFields(request);
    try {
      assertTrusted(app, request, given);
      await take(app, request, response, given.fields);
    } catch (error) {
      const isTheirs = error instanceof KnownError && error.status < 500;
      if (!isTheirs || !given.isForm || !prefersHtml(request)) throw error;
      response.status(error.status);
      show(app, response, { source: writtenIn(given.fields), problem: error.message });
    }
  };
}

async function take(app: App, request: Request, response: Response, fields: URLSearchParams): Promise<void> {
  const source = assertDated(writtenIn(fields));
  if (fields.get("action") !== "store") {
    const preview = documentPageOf(await previewArticle(app, source));
    if (prefersHtml(request)) show(app, response, { source, preview });
    else response.json(preview);
    return;
  }
  const ingested = await ingestArticle(app, source);
  if (prefersHtml(request)) response.redirect(303, urls.of(ingested.document));
  else response.status(ingested.changed ? 201 : 200).json(ingested);
}

/** A form, with a file or without, or for scripts a plain text with the other fields as parameters of the address. */
async function readFields(request: Request): Promise<Fields> {
  const { text, type } = bodyOf(request);
  if (type === "multipart/form-data") return { fields: await readForm(request), isForm: true };
  if (type === "application/x-www-form-urlencoded") return { fields: new URLSearchParams(text), isForm: true };
  if (type !== "text/plain")
    throw new KnownError(
      "unsupported-media-type",
      "An article is sent as a form, with a file or not, or as text/plain.",
    );
  const fields = new URLSearchParams(request.originalUrl.split("?")[1] ?? "");
  fields.set("text", text);
  return { fields, isForm: false };
}

/** The fields of a form with a file; the file's words are the text where none was pasted. Throws `bad-request` where the form is broken or the file is no text. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const body = request.body instanceof Uint8Array ? new Uint8Array(request.body) : new Uint8Array();
  const headers = { "Content-Type": request.headers["content-type"] ?? "" };
  const form = await new Response(new Blob([body]), { headers }).formData().catch((cause: unknown) => {
    throw new KnownError("bad-request", "The form is broken: its parts cannot be told apart.", { cause });
  });
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string") fields.append(name, value);
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.size === 0 || (fields.get("text") ?? "").trim() !== "")
    return fields;
  try {
    fields.set("text", new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
  } catch (cause) {
    throw new KnownError(
      "bad-request",
      `The file ${file.name} is no plain text in UTF-8. Save it as such, or paste its words.`,
      { cause },
    );
  }
  return fields;
}

/** The article as it was written into the form. */
function writtenIn(fields: URLSearchParams): Source {
  const named = ["title", "url", "publisher", "byline", "published"] as const;
  const given = named.flatMap((name) => {
    const value = fields.get(name)?.trim().slice(0, 2000) ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
  return { text: fields.get("text") ?? "", ...Object.fromEntries(given) };
}

/** Throws `bad-request` where the date of publication is none. */
function assertDated(source: Source): Source {
  if (source.published !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(source.published))
    throw new KnownError("bad-request", "The date of publication is written 2025-10-02, or 2025-10, or 2025.");
  return source;
}
