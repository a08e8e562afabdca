// Attributions of a piece of text as words, for tables in tests: "source | cue | content … content".
import type { Attribution } from "../../src/domain/attribution.ts";
import { quoteAt } from "../../src/domain/span.ts";
import { findAttributions } from "../../src/read/attributions.ts";
import { segment } from "../../src/read/read-article.ts";

/** The attributions that one rule (or any, where none is named) finds in a text, without a cast. */
export function attributionsIn(text: string, rule?: string): readonly string[] {
  return readAttributions(text)
    .filter((a) => rule === undefined || a.rules[0] === rule)
    .map((a) => inWords(text, a));
}

/** The attributions of a text, without a cast. */
export function readAttributions(text: string): readonly Attribution[] {
  return findAttributions({ ...segment({ text }), values: [], cast: [] }).attributions;
}

/** "source | cue | content"; "-" for what is not there. */
export function inWords(text: string, { source, cue, content }: Attribution): string {
  const words = (span: { readonly start: number; readonly end: number } | undefined) =>
    span ? quoteAt(text, span) : "-";
  return `${words(source)} | ${words(cue)} | ${content.map(words).join(" … ")}`;
}
