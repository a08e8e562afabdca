// Who may change something over the web: requests from this server's own pages, and those who know its token. Nothing that another site makes a browser send.
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import type { App } from "../app/open-app.ts";
import { KnownError } from "../domain/errors.ts";
import { sha256 } from "../domain/ids.ts";

/** Proves that a form came from our page: known to this process and to the pages that it made, which other sites cannot read. */
export const seal = randomBytes(24).toString("base64url");

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));

/** Refuses a request that another site made. Throws `forbidden`. */
export function assertFromHere(request: Request): void {
  const site = request.headers["sec-fetch-site"];
  const { origin, host } = request.headers;
  const isFromHere =
    (site === undefined || site === "same-origin" || site === "none") &&
    (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host));
  if (!isFromHere)
    throw new KnownError(
      "forbidden",
      `This request was made by another site. Open ${request.path} here and try again.`,
    );
}

/** Fields of a request, and whether they came as a form, which has to carry the seal. */
export interface Fields {
  readonly fields: URLSearchParams;
  readonly isForm: boolean;
}

/** The body of a request as text, and its media type. */
export function bodyOf(request: Request): { readonly text: string; readonly type: string | undefined } {
  const body: unknown = request.body;
  return {
    text: body instanceof Uint8Array ? new TextDecoder().decode(body) : "",
    type: request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase(),
  };
}

/**
 * A form carries the page's seal; where the server has a token, everybody must know it. A script without a seal must have the token.
 * Throws `unauthorised` and `forbidden`.
 */
export function assertTrusted({ config }: App, request: Request, { fields, isForm }: Fields): void {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? fields.get("token") ?? "";
  const hasToken = config.token !== undefined && same(given, config.token);
  if (config.token !== undefined && !hasToken)
    throw new KnownError("unauthorised", "The server's token is missing or wrong.");
  if (hasToken && request.headers.authorization !== undefined) return;
  if (!isForm || !same(fields.get("seal") ?? "", seal))
    throw new KnownError(
      "forbidden",
      "The form is not from this server's page, or from before its last start. Open the page and send it again.",
    );
}
