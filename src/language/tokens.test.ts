// Words: exact places always, and what is one word to a reader is one word.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { findWords } from "./tokens.ts";

const words = (text: string): string[] => findWords(text, { start: 0, end: text.length }).map((w) => w.text);

describe("joins", () => {
  test.each([
    ["Kassym-Jomart flew to Astana", "Kassym-Jomart"],
    ["They sell Western-branded goods", "Western-branded"],
    ["Gazeta.ru wrote it", "Gazeta.ru"],
    ["The U.S. agreed", "U.S."],
    ["Police broke up pro- and anti-government rallies", "pro- and anti-government"],
    ["a two- to three-day visit", "two- to three-day"],
    ["an anti- war march", "anti-"],
    ["a take-it-or-leave-it offer", "take-it-or-leave-it"],
  ])("%s", (text, whole) => expect(words(text)).toContain(whole));
});

describe("leaves apart", () => {
  test.each([
    ["He left - she stayed", ["He", "left", "-", "she", "stayed"]],
    ["He went- and came", ["He", "went", "-", "and", "came"]],
    ["It ended.", ["It", "ended", "."]],
    ["“so”—he said", ["“", "so", "”", "—", "he", "said"]],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));
});

test("every token stands where it says, in order, whatever the string and the stretch", () => {
  const odd = fc.string({ unit: fc.constantFrom(..."ab A.-’'“”\n\t\u00a0\u200b$5%é\ud83d😀—") });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), odd), fc.nat(20), (text, skip) => {
      const stretch = { start: Math.min(skip, text.length), end: text.length };
      let at = stretch.start;
      for (const token of analyse(text, stretch).tokens) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(token.end).toBeLessThanOrEqual(stretch.end);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.text.trim()).not.toBe("");
        at = token.end;
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
