// Adding an article: paste it, look at how it is read, store it. Only where the server was started for it; a form must come from our own page.
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { ingestArticle, previewArticle } from "../app/ingest.ts";
import type { App } from "../app/open-app.ts";
import type { Source } from "../domain/document.ts";
import { KnownError } from "../domain/errors.ts";
import { sha256 } from "../domain/ids.ts";
import { type DocumentPage, documentPageOf } from "../queries/document-page.ts";
import { prefersHtml } from "./negotiate.ts";
import { renderView, type View } from "./render.ts";
import { urls } from "./urls.ts";

interface AddView {
  readonly source: Source;
  /** How it would be read; absent before that was asked for. */
  readonly preview: DocumentPage | undefined;
  /** Proves that a form came from our page. */
  readonly seal: string;
  readonly needsToken: boolean;
}

const view: View<AddView> = { name: "add", fields: { source: true, preview: true, seal: true, needsToken: true } };

/** Known to this process and to the pages that it made, which other sites cannot read. */
const seal = randomBytes(24).toString("base64url");

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));

/** Lets nobody through where articles are not taken, nor a request that another site made. */
export function requireIngest({ config }: App): RequestHandler {
  return (request, response, next) => {
    if (!config.allowIngest)
      throw new KnownError(
        "forbidden",
        "Articles are not taken over the web here. Start with --allow-ingest, or use hearsay ingest.",
      );
    if (!isFromHere(request))
      throw new KnownError("forbidden", "This request was made by another site. Open /add here and try again.");
    response.set("Cache-Control", "no-store");
    next();
  };
}

/** Whether a request comes from a page of this server or from no page at all. */
function isFromHere(request: Request): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin, host } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Shows the empty form. */
export function showAddForm(app: App): RequestHandler {
  return (_, response) => show(app, response, { text: "" }, undefined);
}

function show(app: App, response: Response, source: Source, preview: DocumentPage | undefined): void {
  const frame = {
    name: "add",
    title: "Add an article",
    path: urls.add,
    canonical: urls.add,
    alternates: [],
    queries: [],
  };
  const model = { source, preview, seal, needsToken: app.config.token !== undefined };
  response.type("html").send(renderView(view, model, frame));
}

/** Takes the form: shows how the article would be read, or stores it and leads to its page. */
export function addArticle(app: App): RequestHandler {
  return async (request, response) => {
    const { fields, isForm } = readFields(request);
    assertTrusted(app, request, fields, isForm);
    const source = sourceOf(fields);
    if (fields.get("action") !== "store") {
      const preview = documentPageOf(await previewArticle(app, source));
      if (prefersHtml(request)) show(app, response, source, preview);
      else response.json(preview);
      return;
    }
    const ingested = await ingestArticle(app, source);
    if (prefersHtml(request)) response.redirect(303, urls.of(ingested.document));
    else response.status(ingested.changed ? 201 : 200).json(ingested);
  };
}

/** A form, or for scripts a plain text with the other fields as parameters of the address. */
function readFields(request: Request): { readonly fields: URLSearchParams; readonly isForm: boolean } {
  const body: unknown = request.body;
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded") return { fields: new URLSearchParams(text), isForm: true };
  if (type !== "text/plain")
    throw new KnownError(
      "unsupported-media-type",
      "An article is sent as a form (application/x-www-form-urlencoded) or as text/plain.",
    );
  const fields = new URLSearchParams(request.originalUrl.split("?")[1] ?? "");
  fields.set("text", text);
  return { fields, isForm: false };
}

/** A form carries the page's seal; where the server has a token, everybody must know it. A script without a seal must have the token. */
function assertTrusted({ config }: App, request: Request, fields: URLSearchParams, isForm: boolean): void {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? fields.get("token") ?? "";
  const hasToken = config.token !== undefined && same(given, config.token);
  if (config.token !== undefined && !hasToken)
    throw new KnownError("unauthorised", "The server's token is missing or wrong.");
  if (hasToken && request.headers.authorization !== undefined) return;
  if (!isForm || !same(fields.get("seal") ?? "", seal))
    throw new KnownError(
      "forbidden",
      "The form is not from this server's page, or from before its last start. Open /add and send it again.",
    );
}

function sourceOf(fields: URLSearchParams): Source {
  const named = ["title", "url", "publisher", "byline", "published"] as const;
  const given = named.flatMap((name) => {
    const value = fields.get(name)?.trim().slice(0, 2000) ?? "";
    return value === "" ? [] : [[name, value] as const];
  });
  const source: Source = { text: fields.get("text") ?? "", ...Object.fromEntries(given) };
  if (source.published !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(source.published))
    throw new KnownError("bad-request", "The date of publication is written 2025-10-02, or 2025-10, or 2025.");
  return source;
}
