// Reading as the rest of the product calls for it: with the refusals, or of any text at all.
import type { Source } from "../domain/document.ts";
import type { Reading } from "../domain/reading.ts";
import { readArticle } from "../read/read-article.ts";
import { checkSource } from "../read/source.ts";

/** Reads an article. Throws `empty-input`, `not-text`, `too-large` or `wrong-language` for what is none. */
export function readChecked(source: Source): Reading {
  checkSource(source);
  return readArticle(source);
}

/** Reads any text; never throws. */
export function readText(source: Source): Reading {
  return readArticle(source);
}
