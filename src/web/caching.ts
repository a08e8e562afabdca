// ETags from the store's stamp: a page changes when the graph does, or the program; so a reader who comes back is told "304" before anything is asked.
import type { Request, Response } from "express";

/**
 * Sets the validators and answers 304 where the caller already has this state; true when it did. The tag is weak, since compression changes the bytes.
 * Compared here and not by `request.fresh`, which gives up on "Cache-Control: no-cache", as every fetch() with a tag of its own sends it.
 */
export function notModified(request: Request, response: Response, parts: readonly string[]): boolean {
  const tag = `"${parts.join("-").replace(/[^\w.-]/g, "")}"`;
  response.set("ETag", `W/${tag}`);
  response.set("Cache-Control", "no-cache");
  const known = request.headers["if-none-match"]?.split(",").map((given) => given.trim().replace(/^W\//, "")) ?? [];
  if (!known.includes(tag) && !known.includes("*")) return false;
  response.status(304).end();
  return true;
}
