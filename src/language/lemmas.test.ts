// Base forms of verbs and nouns.
import { expect, test } from "vitest";
import { knownVerb, nounLemma, verbForms, verbLemma } from "./lemmas.ts";

test.each([
  ["imposes", "impose"],
  ["denied", "deny"],
  ["stopped", "stop"],
  ["met", "meet"],
  ["laid", "lay"],
  ["screening", "screen"],
  ["was", "be"],
  ["n't", "n't"],
  ["passes", "pass"],
  ["lying", "lie"],
  ["overtaken", "overtake"],
  ["reopened", "reopen"],
  ["left", "leave"],
  ["found", "find"],
  ["zorbed", "zorb"],
  ["blicated", "blicate"],
  ["wrote", "write"],
  ["said", "say"],
])("%s comes from %s", (form, base) => expect(verbLemma(form)).toBe(base));

test.each(["government", "quickly", "his", "Astana"])("%s is no form of a known verb", (word) =>
  expect(knownVerb(word)).toBeUndefined(),
);

test.each([
  ["taken", { past: false, participle: true }],
  ["took", { past: true, participle: false }],
  ["stopped", { past: true, participle: true }],
  ["held", { past: true, participle: true }],
  ["says", { past: false, participle: false }],
])("forms of %s", (form, expected) => expect(verbForms(form)).toMatchObject(expected));

test.each([
  ["officials", "official"],
  ["countries", "country"],
  ["men", "man"],
  ["gas", "gas"],
  ["politics", "politics"],
  ["crises", "crisis"],
])("%s is many of %s", (many, one) => expect(nounLemma(many)).toBe(one));
