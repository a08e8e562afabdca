// Ids come from content: the same words give the same id, other words another.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorId, claimId, documentId, relationId, slug } from "./ids.ts";

describe("slug", () => {
  test.each([
    ["Kassym-Jomart Tokayev", "kassym-jomart-tokayev"],
    ["Lenta.ru", "lenta-ru"],
    ["São Paulo", "sao-paulo"],
    ["O’Brien", "obrien"],
    ["Қасым-Жомарт Тоқаев", "қасым-жомарт-тоқаев"],
    ["新华社", "新华社"],
    ["हिन्दी समाचार", "हिन्दी-समाचार"],
    ["Йошкар-Ола", "йошкар-ола"],
    ["AT&T", "at-t"],
  ])("%s -> %s", (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  test("gives every name something that can stand in a path, and the same for itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const once = slug(name);
        expect(once).toMatch(/^[^\s/?#%<>"{}|\\^`]+$/u);
        expect(slug(once)).toBe(once);
      }),
    );
  });
});

test("actors and relations are named by their slugs", () => {
  expect(actorId("Olaf Scholz")).toBe("actor/olaf-scholz");
  expect(relationId("stem from")).toBe("relation/stem-from");
});

test("a document at another address is another document, at the same it is the same", () => {
  expect(documentId("text")).toBe(documentId("text"));
  expect(documentId("text")).not.toBe(documentId("text", "https://example.org/a"));
  expect(documentId("text")).toMatch(/^document\/[0-9a-f]{12}$/);
});

describe("a claim's id", () => {
  const claim = {
    document: documentId("text"),
    evidence: { start: 0, end: 9 },
    proposition: ["russia", "depends on", "china"],
    chain: ["Kommersant"],
  };

  test("is the same for the same claim", () => {
    expect(claimId(claim)).toBe(claimId({ ...claim }));
  });

  test.each([
    ["place", { evidence: { start: 1, end: 9 } }],
    ["proposition", { proposition: ["russia depends", "on", "china"] }],
    ["chain", { chain: [] }],
    [
      "division into proposition and chain",
      { proposition: ["russia", "depends on", "china", "Kommersant"], chain: [] },
    ],
  ])("differs with another %s", (_, change) => {
    expect(claimId({ ...claim, ...change })).not.toBe(claimId(claim));
  });
});
