// Linking: what makes two members one actor, what judgements do, and that the order of documents changes nothing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActorKind, CastMember } from "../domain/actor.ts";
import { type ActorId, documentId, judgementId } from "../domain/ids.ts";
import type { Judgement } from "../domain/judgement.ts";
import { knownIri } from "../domain/known.ts";
import type { Reading } from "../domain/reading.ts";
import { linkActors, rosterOf } from "./link-actors.ts";

interface Named {
  readonly kind: ActorKind;
  readonly name: string;
  readonly known?: string;
}

/** A reading whose text is nothing but names, each a member of the cast. */
function readingOf(names: readonly Named[], salt = ""): Reading {
  const text = `${names.map(({ name }) => name).join(". ")}. ${salt}`;
  const cast = names.map(({ kind, name, known }, index): CastMember => {
    const start = text.indexOf(name);
    return {
      id: `m${index}`,
      kind,
      label: name,
      sameAs: known === undefined ? [] : [knownIri(known)],
      mentions: [{ span: { start, end: start + name.length }, form: "name", rule: "title" }],
    };
  });
  const document = { id: documentId(text), text, sha256: "", language: "en" };
  return {
    document,
    passages: [],
    cast,
    values: [],
    attributions: [],
    claims: [],
    notes: [],
    reader: { software: "", version: "" },
  };
}

let clock = 0;
function judge(kind: "same" | "different", left: string, right: string): Judgement {
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString();
  return { id: judgementId([kind, left, right, at]), at, kind, left: left as ActorId, right: right as ActorId };
}

/** Links documents together as the product does: the roster comes from all of them alone. */
function linkAll(readings: readonly Reading[], judgements: readonly Judgement[] = []) {
  const roster = rosterOf(readings.map((reading) => linkActors(reading, [], [])));
  const linked = readings.map((reading) => linkActors(reading, roster, judgements));
  return { linked, roster: rosterOf(linked), actors: linked.flatMap(({ links }) => links.map(({ actor }) => actor)) };
}

const person = (name: string, known?: string): Named => ({
  kind: "person",
  name,
  ...(known === undefined ? {} : { known }),
});
const company = (name: string): Named => ({ kind: "organisation", name });

describe("two documents", () => {
  const table: readonly [what: string, left: Named, right: Named, same: boolean][] = [
    ["a full name is one person everywhere", person("Ana Duarte"), person("Ana Duarte"), true],
    ["accents and case are not told apart", person("Ana Duárte"), person("Ana Duarte"), true],
    [
      "a known name is one actor in every spelling",
      person("Zelenskyy", "Volodymyr Zelensky"),
      person("Volodymyr Zelensky", "Volodymyr Zelensky"),
      true,
    ],
    ["a surname is the only one who bears it", person("Duarte"), person("Ana Duarte"), true],
    ["a surname alone is somebody of its document", person("Duarte"), person("Duarte"), false],
    ["a very common surname is nobody in particular", person("Kim"), person("Dana Kim"), false],
    ["other names are others", company("Halyk"), company("Halykov"), false],
  ];
  test.each(table)("%s", (_, left, right, same) => {
    const { actors } = linkAll([readingOf([left], "One"), readingOf([right], "Two")]);
    expect(actors[0] === actors[1]).toBe(same);
  });

  test("two bearers of a surname leave the surname open", () => {
    const { actors } = linkAll([
      readingOf([person("Duarte")]),
      readingOf([person("Ana Duarte"), person("Rui Duarte")]),
    ]);
    expect(new Set(actors).size).toBe(3);
  });
});

describe("judgements", () => {
  const readings = [readingOf([company("Halyk Bank")]), readingOf([company("People's Bank")])];
  const [left, right] = ["actor/halyk-bank", "actor/peoples-bank"];

  test("same merges into the left, and the link says which judgement did it", () => {
    const same = judge("same", left, right);
    const { linked, roster } = linkAll(readings, [same]);
    expect(roster).toEqual([
      { id: left, kind: "organisation", label: "Halyk Bank", aliases: ["People's Bank"], sameAs: [] },
    ]);
    expect(linked[1]?.links[0]?.because).toEqual({ judgement: same.id });
  });

  test("a later different separates again; a still later same merges again", () => {
    const ledger = [judge("same", left, right), judge("different", right, left)];
    expect(linkAll(readings, ledger).roster).toEqual(linkAll(readings).roster);
    expect(linkAll(readings, [...ledger, judge("same", left, right)]).roster).toHaveLength(1);
  });

  test("same runs on through a third, but not past a later different", () => {
    const three = [...readings, readingOf([company("Halyk")])];
    const chain = [judge("same", left, right), judge("same", right, "actor/halyk")];
    expect(linkAll(three, chain).roster.map(({ id }) => id)).toEqual([left]);
    const parted = [...chain, judge("different", left, "actor/halyk")];
    expect(linkAll(three, parted).roster.map(({ id }) => id)).toEqual(["actor/halyk", left]);
  });

  test("different parts a surname from its only bearer", () => {
    const two = [readingOf([person("Duarte")], "x"), readingOf([person("Ana Duarte")])];
    const own = linkActors(two[0] ?? readingOf([]), [], []).links[0]?.actor ?? "";
    expect(new Set(linkAll(two, [judge("different", own, "actor/ana-duarte")]).actors).size).toBe(2);
  });

  test("relabel renames and keeps the old name as an alias", () => {
    const at = "2026-01-02T00:00:00Z";
    const relabel: Judgement = {
      id: judgementId(["relabel"]),
      at,
      kind: "relabel",
      actor: "actor/halyk-bank",
      label: "Halyk",
    };
    expect(linkAll(readings, [relabel]).roster[0]).toMatchObject({ id: left, label: "Halyk", aliases: ["Halyk Bank"] });
  });
});

describe("properties", () => {
  const names = fc.constantFrom(
    person("Ana Duarte"),
    person("Duarte"),
    person("Rui Lobo"),
    person("Lobo"),
    company("Halyk"),
    company("Halyk Bank"),
    person("Zelenskyy", "Volodymyr Zelensky"),
    person("Volodymyr Zelensky", "Volodymyr Zelensky"),
  );
  const documents = fc.uniqueArray(fc.array(names, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
    selector: (all) => JSON.stringify(all),
  });
  const ids = ["actor/ana-duarte", "actor/rui-lobo", "actor/halyk", "actor/halyk-bank", "actor/volodymyr-zelensky"];
  const ledgers = fc.array(
    fc.tuple(
      fc.constantFrom<"same" | "different">("same", "different"),
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
    ),
    { maxLength: 6 },
  );

  test("any order of documents and any order of reading the ledger give the same roster", () => {
    fc.assert(
      fc.property(documents, ledgers, fc.nat(), (cast, pairs, turn) => {
        const readings = cast.map((members, index) => readingOf(members, String(index)));
        const ledger = pairs.filter(([, l, r]) => l !== r).map(([kind, l, r]) => judge(kind, l, r));
        const turned = [
          ...readings.slice(turn % readings.length),
          ...readings.slice(0, turn % readings.length),
        ].reverse();
        expect(linkAll(turned, [...ledger].reverse()).roster).toEqual(linkAll(readings, ledger).roster);
      }),
    );
  });

  test("every member has one link, and its actor is among the document's", () => {
    fc.assert(
      fc.property(documents, ledgers, (cast, pairs) => {
        const readings = cast.map((members, index) => readingOf(members, String(index)));
        const ledger = pairs.filter(([, l, r]) => l !== r).map(([kind, l, r]) => judge(kind, l, r));
        for (const { reading, links, actors } of linkAll(readings, ledger).linked) {
          expect(links.map(({ member }) => member)).toEqual(reading.cast.map(({ id }) => id));
          const known = new Set(actors.map(({ id }) => id));
          expect(links.every(({ actor }) => known.has(actor))).toBe(true);
        }
      }),
    );
  });

  test("the latest judgement on two actors is obeyed where no third stands between them", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (sames) => {
        const ledger = sames.map((same) => judge(same ? "same" : "different", "actor/ana-duarte", "actor/rui-lobo"));
        const { roster } = linkAll([readingOf([person("Ana Duarte"), person("Rui Lobo")])], ledger);
        expect(roster).toHaveLength(sames.at(-1) ? 1 : 2);
      }),
    );
  });
});
