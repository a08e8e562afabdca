// Which relation a verb or an event noun expresses, and what the table of curated relations must hold.
import { describe, expect, test } from "vitest";
import { relationId } from "../domain/ids.ts";
import {
  curatedRelation,
  curatedRelations,
  inverseId,
  relationOf,
  relationOfNoun,
  type VerbFrame,
} from "./relations.ts";

describe("a verb's relation", () => {
  test.each<[string, VerbFrame, string]>([
    ["X met Y", { lemma: "meet", object: "person" }, "met"],
    ["X met with Y", { lemma: "meet", preposition: "with" }, "met"],
    ["X held talks with Y", { lemma: "hold", noun: "talks", preposition: "with" }, "met"],
    ["X called Y an artificial state", { lemma: "call", object: "state", complement: true }, "called"],
    ["X described Y as a friend", { lemma: "describe", preposition: "as", complement: true }, "called"],
    ["X called Y", { lemma: "call", object: "person" }, "called-by-phone"],
    ["X called for talks", { lemma: "call", preposition: "for", object: "thing" }, "requested"],
    ["X called on Y", { lemma: "call", preposition: "on", object: "state" }, "urged"],
    ["X called off the march", { lemma: "call", particle: "off", object: "thing" }, "cancelled"],
    ["X told Y that", { lemma: "tell", object: "person" }, "told"],
    ["X said that", { lemma: "say", object: "claim" }, "said"],
    ["X thanked Y for", { lemma: "thank", object: "state" }, "thanked"],
    ["X imports fuel", { lemma: "import", object: "thing" }, "imports"],
    ["X depends on Y", { lemma: "depend", preposition: "on", object: "state" }, "depends-on"],
    ["X rose to 5%", { lemma: "rise", preposition: "to", object: "value" }, "rose-to"],
    ["X rose 5%", { lemma: "rise", object: "value" }, "rose-by"],
    ["X rose", { lemma: "rise", object: "none" }, "rose"],
    ["X fired Y", { lemma: "fire", object: "person" }, "dismissed"],
    ["X fired a missile", { lemma: "fire", object: "thing" }, "fired"],
    ["X imposed sanctions on Y", { lemma: "impose", noun: "sanctions", preposition: "on" }, "sanctioned"],
    ["X ordered Y to wait", { lemma: "order", object: "organisation" }, "ordered"],
    ["X is in Y", { lemma: "be", preposition: "in", object: "place" }, "located-in"],
    ["X imposed order", { lemma: "impose", noun: "order", object: "thing" }, "imposed"],
  ])("is curated: %s", (_, frame, id) => {
    expect(relationOf(frame)).toBe(`relation/${id}`);
  });

  test.each<[string, VerbFrame, string]>([
    ["trucks jammed the border", { lemma: "jam", object: "thing" }, "jam"],
    ["trucks piled up at checkpoints", { lemma: "pile", particle: "up", preposition: "at" }, "pile-up-at"],
    ["X looked after Y", { lemma: "look", preposition: "after", object: "person" }, "look-after"],
    ["the border was jammed", { lemma: "jam", passive: true }, "was-jammed"],
    ["X represented Y in court: no identity", { lemma: "represent", object: "organisation" }, "represent"],
    ["X is in advanced talks: no place", { lemma: "be", preposition: "in", object: "thing" }, "be-in"],
    ["X closed down 2 percent: nothing ended", { lemma: "close", particle: "down", object: "value" }, "close-down"],
    ["X made progress: no product", { lemma: "make", object: "thing" }, "make"],
    ["X saw Y", { lemma: "see", object: "person" }, "see"],
    ["X was seen in Y", { lemma: "see", participle: "seen", preposition: "in", passive: true }, "was-seen-in"],
  ])("is open: %s", (_, frame, id) => {
    expect(relationOf(frame)).toBe(`relation/${id}`);
  });

  test.each<[string, VerbFrame, string]>([
    [
      "X was sanctioned by Y",
      { lemma: "sanction", passive: true, preposition: "by", object: "state" },
      "was-sanctioned-by",
    ],
    ["X was sanctioned", { lemma: "sanction", passive: true }, "was-sanctioned-by"],
    ["X is owned by Y", { lemma: "own", passive: true, preposition: "by" }, "is-owned-by"],
    ["X was born in Y", { lemma: "bear", participle: "born", passive: true, preposition: "in" }, "born-in"],
    ["X is based in Y", { lemma: "base", passive: true, preposition: "in" }, "located-in"],
    ["X is included by Y", { lemma: "include", passive: true, preposition: "by" }, "part-of"],
    ["X was met by Y", { lemma: "meet", participle: "met", passive: true, preposition: "by" }, "met"],
  ])("is read from the other side: %s", (_, frame, id) => {
    expect(relationOf(frame)).toBe(`relation/${id}`);
  });
});

describe("a noun's relation", () => {
  test.each([
    ["call", "between", "called-by-phone"],
    ["meeting", "with", "met"],
    ["deal", undefined, "deal"],
    ["strikes", "on", "struck"],
    ["strike", "by", "protested-against"],
    ["dependence", "on", "depends-on"],
    ["sanctions", undefined, "sanctioned"],
    ["inspections", "of", "inspected"],
  ])("%s %s", (noun, preposition, id) => {
    expect(relationOfNoun(preposition === undefined ? { noun } : { noun, preposition })).toBe(`relation/${id}`);
  });

  test.each(["table", "truck", "border", ""])("is none for %s", (noun) => {
    expect(relationOfNoun({ noun })).toBeUndefined();
  });
});

describe("the table", () => {
  test("has at least sixty relations, each under the slug of its name", () => {
    expect(curatedRelations.length).toBeGreaterThanOrEqual(60);
    for (const { id } of curatedRelations) expect(relationId(id)).toBe(`relation/${id}`);
    expect(new Set(curatedRelations.map((r) => r.id)).size).toBe(curatedRelations.length);
  });

  test("has a parent for every child, and nobody is their own forebear", () => {
    for (const relation of curatedRelations) {
      const seen = new Set<string>();
      for (let at: string | undefined = relation.id; at !== undefined; ) {
        expect(seen.has(at), `${relation.id} is its own forebear`).toBe(false);
        seen.add(at);
        const known = curatedRelation(`relation/${at}`);
        expect(known, `${at} is no relation`).toBeDefined();
        at = known?.parent;
      }
    }
  });

  test("gives no frame to two relations", () => {
    const frames = curatedRelations.flatMap((r) => [
      ...r.verbs.map((v) => (typeof v === "string" ? v : `${v.verb} [${v.with}]`)),
      ...r.nouns.map((n) => `noun ${n}`),
    ]);
    expect(frames.filter((frame, index) => frames.indexOf(frame) !== index)).toEqual([]);
  });

  test("knows its conditions, sides and codes", () => {
    const conditions = [
      "actor",
      "person",
      "organisation",
      "state",
      "place",
      "group",
      "thing",
      "value",
      "claim",
      "none",
      "complement",
    ];
    const sides = ["actor", "voice", "person", "organisation", "state", "place", "group", "thing", "value", "claim"];
    const plover =
      "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT";
    for (const r of curatedRelations) {
      for (const v of r.verbs) if (typeof v !== "string") expect(conditions).toContain(v.with);
      for (const side of [...r.domain, ...r.range]) expect(sides).toContain(side);
      if (r.cameo !== undefined) expect(r.cameo).toMatch(/^(?:0[1-9]|1\d|20)$/);
      if (r.plover !== undefined) expect(plover.split(" ")).toContain(r.plover);
      expect(r.symmetric === true).toBe(r.inverse === undefined);
    }
  });

  test("turns each relation round and back", () => {
    for (const r of curatedRelations) {
      const back = curatedRelation(inverseId(r));
      if (back !== undefined) expect(inverseId(back)).toBe(`relation/${r.id}`);
    }
  });
});
