// Folding: what is made alike, what is not, and the way back.
import { describe, expect, test } from "vitest";
import { quoteAt } from "../domain/span.ts";
import { findFolded, fold, unfold } from "./folding.ts";

describe("fold", () => {
  test.each([
    ["“Never,” he said – twice", '"never," he said - twice'],
    ["a  new\n\treality", "a new reality"],
    ["It''s ''over'' now", 'it"s "over" now'],
    ["Kassym‑Jomart’s co\u00adoperation…", "kassym-jomart's cooperation..."],
    ["İstanbul", "İstanbul"],
  ])("%j", (text, folded) => {
    expect(fold(text).folded).toBe(folded);
  });

  test("leads back to the text", () => {
    const text = "He  called it “a new\nreality – tighter…”";
    const view = fold(text);
    for (const word of ["called", '"a', "new", "reality", "- tighter"]) {
      const start = view.folded.indexOf(word);
      expect(fold(quoteAt(text, unfold(view, { start, end: start + word.length }))).folded).toBe(word);
    }
  });
});

describe("findFolded", () => {
  const text = "They said “it won’t  rise” in May; later “it won't rise” again.";
  const view = fold(text);

  test.each([
    ["it won't rise", 0, "it won’t  rise"],
    ["IT WON’T RISE", text.length, "it won't rise"],
    ["“it won't", 0, "“it won’t"],
  ])("%j near %d", (phrase, near, found) => {
    const span = findFolded(view, phrase, near);
    expect(span && quoteAt(text, span)).toBe(found);
  });

  test.each(["it will rise", "it won't rise in June", "it won t rise", ""])("not %j", (phrase) => {
    expect(findFolded(view, phrase)).toBeUndefined();
  });
});
