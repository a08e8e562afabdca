// Names of many cultures in short news paragraphs: who is in the cast, as what, from where, in which role, and how often.
import { describe, expect, test } from "vitest";
import paragraphs from "../../tests/gold/names.json" with { type: "json" };
import { gatherCast } from "./cast.ts";
import { findMentions } from "./mentions.ts";
import { segment } from "./read-article.ts";

/** "kind label (country) [role] ×mentions" of each member, in order of appearance. */
function castOf(text: string): string[] {
  const { cast } = gatherCast(findMentions({ ...segment({ text }), values: [] }));
  return cast.map(({ kind, label, country, role, mentions }) => {
    const from = country === undefined ? "" : ` (${country})`;
    return `${kind} ${label}${from}${role === undefined ? "" : ` [${role}]`} ×${mentions.length}`;
  });
}

describe("the cast of a paragraph", () => {
  test.each(paragraphs)("$text", ({ text, cast }) => expect(castOf(text)).toEqual(cast));
});
