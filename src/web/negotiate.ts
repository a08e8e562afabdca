// Content negotiation: one resource, several representations, chosen by the suffix of its path or by the Accept header. Both give the same answer.
import type { Request, Response } from "express";
import { KnownError } from "../domain/errors.ts";

/** The representations that pages come in: media type, suffix, and the words that a reader sees on the link. */
export const representations = {
  html: { type: "text/html", label: "page" },
  json: { type: "application/json", label: "JSON" },
  ttl: { type: "text/turtle", label: "Turtle" },
  jsonld: { type: "application/ld+json", label: "JSON-LD" },
} as const satisfies Record<string, { readonly type: string; readonly label: string }>;

export type Representation = keyof typeof representations;

const isRepresentation = (name: string): name is Representation => Object.hasOwn(representations, name);

/**
 * The representation that is asked for: the one that the suffix names, else the best that `Accept` allows, the first of `offered` where it does not mind.
 * Throws `not-acceptable` where nothing fits and `not-found` for a suffix that names no representation.
 */
export function chooseRepresentation(
  request: Request,
  suffix: string | undefined,
  offered: readonly Representation[],
): Representation {
  const choices = offered.map((name) => `${name} (${representations[name].type})`).join(", ");
  if (suffix !== undefined) {
    if (!isRepresentation(suffix))
      throw new KnownError(
        "not-found",
        `There is nothing with the suffix ".${suffix}" here. This page comes as ${choices}.`,
      );
    if (!offered.includes(suffix))
      throw new KnownError(
        "not-acceptable",
        `This page does not come as ${representations[suffix].label}. It comes as ${choices}.`,
      );
    return suffix;
  }
  const best = request.accepts(offered.map((name) => representations[name].type));
  const chosen = offered.find((name) => representations[name].type === best);
  if (chosen === undefined)
    throw new KnownError("not-acceptable", `Nothing here fits the Accept header. This page comes as ${choices}.`);
  return chosen;
}

/** Whether whoever asks would rather read a page than data; decides how errors are told. A suffix that names data counts as asking for data. */
export function prefersHtml(request: Request): boolean {
  const suffix = /\.([a-z]+)$/.exec(request.path)?.[1];
  if (suffix !== undefined && suffix !== "html" && isRepresentation(suffix)) return false;
  return request.accepts(["application/json", "text/html"]) === "text/html";
}

/** One of the other forms of a page. */
export interface Alternate {
  readonly name: Representation;
  readonly type: string;
  readonly label: string;
  readonly href: string;
}

/** The other forms of a page: the path with a suffix, the query string kept. */
export function alternatesOf(path: string, search: string, offered: readonly Representation[]): readonly Alternate[] {
  const stem = path === "/" ? "/index" : path;
  return offered
    .filter((name) => name !== "html")
    .map((name) => ({ name, ...representations[name], href: `${stem}.${name}${search}` }));
}

/** Says in the head what else there is, and that the answer depends on what was accepted. */
export function announceAlternates(response: Response, alternates: readonly Alternate[]): void {
  response.vary("Accept");
  if (alternates.length > 0)
    response.append(
      "Link",
      alternates.map((a) => `<${encodeURI(decodeURI(a.href))}>; rel="alternate"; type="${a.type}"`).join(", "),
    );
}
