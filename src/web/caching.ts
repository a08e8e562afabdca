// ETags from the store's stamp: a page changes when the graph does, or the program; so a reader who comes back is told "304" before anything is asked.
import type { Request, Response } from "express";

/**
 * Sets the validators and answers 304 where the caller already has this state; true when it did. The tag is weak, since compression changes the bytes.
 */
export function notModified(request: Request, response: Response, parts: readonly string[]): boolean {
  response.set("ETag", `W/"${parts.join("-").replace(/[^\w.-]/g, "")}"`);
  response.set("Cache-Control", "no-cache");
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}
