// Grounding: what the text says stays, what it does not say goes, with a note.
import { expect, test } from "vitest";
import { ground } from "./ground.ts";
import { readArticle } from "./read-article.ts";

const text = "Anna Berg visited Oslo on Monday. She did not meet the king.";
const { claims } = readArticle({ text });

test("what was read is what stands there", () => {
  expect(claims.length).toBeGreaterThan(1);
  expect(ground(text, claims)).toEqual({ claims, notes: [] });
});

test.each([
  ["a number", (t: string) => t.replace("Monday", "Tuesday")],
  ["a negation", (t: string) => t.replace(" not", "")],
  ["a blank", (t: string) => ` ${t}`],
])("%s that differs drops the claim and says so", (_, change) => {
  const { claims: kept, notes } = ground(change(text), claims);
  expect(kept.length).toBeLessThan(claims.length);
  expect(notes).toHaveLength(claims.length - kept.length);
  expect(notes[0]?.rule).toBe("not-in-the-text");
});
