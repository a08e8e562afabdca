// What holds of any reading, whatever the text: it comes to an end, it is the same each time, and everything it says points into the text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../../src/domain/attribution.ts";
import type { Reading } from "../../src/domain/reading.ts";
import type { Span } from "../../src/domain/span.ts";
import { readArticle } from "../../src/read/read-article.ts";

const newsWords = fc.constantFrom(
  ..."said told that according to reports Kommersant Tokayev he she “ ” \" ' ’ , . : — and but who which the a source officials trucks".split(
    " ",
  ),
  ...[
    "asked",
    "whether",
    "accused",
    "of",
    "to",
    "vowed",
    "it was reported",
    "\n",
    "\n\n",
    "$4.2 billion",
    "in 2022",
    "’s",
    "''",
  ],
);
const newsLike = fc.array(newsWords, { maxLength: 60 }).map((words) => words.join(" "));
const texts = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 120 }), newsLike);

function spansOf({ passages, cast, values, attributions, claims, notes }: Reading): readonly Span[] {
  return [
    ...passages.map((p) => p.span),
    ...cast.flatMap((member) => member.mentions.map((m) => m.span)),
    ...values.map((value) => value.span),
    ...attributions.flatMap((a) =>
      [a.source, a.cue, a.to?.span, a.when?.span, ...a.content].filter((s) => s !== undefined),
    ),
    ...claims.flatMap((claim) => [claim.subject.span, claim.evidence.span, ...claim.predicate.spans]),
    ...notes.map((note) => note.span),
  ];
}

describe("a reading of any text", () => {
  test("points into the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readArticle({ text });
        const { length } = reading.document.text;
        for (const { start, end } of spansOf(reading)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is the same each time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readArticle({ text })).toEqual(readArticle({ text }));
      }),
      { numRuns: 100 },
    );
  });

  test("has passages that rise, do not overlap, and leave out nothing but blanks", () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { document, passages } = readArticle({ text: source });
        let at = 0;
        for (const { span } of passages) {
          expect(document.text.slice(at, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(document.text.slice(at).trim()).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  test("has attributions whose ids are unique and whose chains end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { attributions } = readArticle({ text });
        const byId = new Map(attributions.map((a) => [a.id, a]));
        expect(byId.size).toBe(attributions.length);
        for (const { id, within } of attributions) {
          if (within !== undefined) expect(byId.has(within)).toBe(true);
          expect(chainOf(id, byId)[0]?.within).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});
