// Where an article is written from: "PALU, Indonesia (Reuters) - The toll …". It stands before the first sentence and is no part of it.
import type { Span } from "../domain/span.ts";
import { foldForNames, lookUp } from "./gazetteer.ts";

const place = String.raw`\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}`;
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s\p{Lu}[a-z]+(?:\s\d{4})?`;
const pattern = new RegExp(
  String.raw`^(${place})((?:,\s${place}){0,2})(,\s(?:${month}))?\s?(\([\p{Lu}][\p{L}\d .&/’'-]{1,30}\))?(?:\s?(?:[–—]|--?)\s?|:\s)(?=["“‘'(]?[\p{Lu}\p{N}$€£“"])`,
  "u",
);

/**
 * Where the dateline at the beginning of a paragraph ends; the paragraph's start where there is none. Without an agency or a date in it the place must be in
 * capitals and no organisation's name ("NATO — The alliance …"); a colon ends one only behind a date, since speakers of a transcript have one too.
 */
export function endOfDateline(text: string, { start, end }: Span): number {
  const match = pattern.exec(text.slice(start, Math.min(end, start + 120)));
  const name = match?.[1];
  if (match === null || name === undefined) return start;
  if (match[0].trimEnd().endsWith(":") && match[3] === undefined) return start;
  const isMarked = match[4] !== undefined || match[3] !== undefined;
  const isCapital = name.length >= 4 && name === name.toUpperCase();
  const sort = lookUp(foldForNames(name), 0)?.known.sort;
  if (!isMarked && (!isCapital || sort === "organisation" || sort === "outlet")) return start;
  return start + match[0].length;
}
