// Claims set beside each other: roots of chains, who else says it, who says otherwise, what changed between versions.
import { describe, expect, test } from "vitest";
import type { CastMember } from "../domain/actor.ts";
import type { Attribution, Voice } from "../domain/attribution.ts";
import type { Claim, Participant, Stance } from "../domain/claim.ts";
import { claimId, documentId, relationId } from "../domain/ids.ts";
import type { Linked } from "../domain/reading.ts";
import { originOf } from "../domain/root.ts";
import type { Value } from "../domain/value.ts";
import { claimRows } from "./claim-rows.ts";
import { corroborations } from "./corroboration.ts";
import { disagreements } from "./disagreement.ts";
import { linkActors } from "./link-actors.ts";
import { independentOrigins } from "./origins.ts";
import { compareVersions } from "./versions.ts";

const here = { start: 0, end: 0 };

/** "Halyk" is a member of the cast, "the backlog" a thing, "about 2500 trucks" a value. */
type Said = readonly [subject: string, relation: string, object: string, chain?: string, stance?: Partial<Stance>];

/**
 * A linked document. A chain is written "Kommersant > a source": names with a capital are members of the cast, others unnamed voices.
 * Each claim has a quote of its own unless `quote` gives one for all.
 */
function documentOf(
  name: string,
  said: readonly Said[],
  { publisher, quote }: { publisher?: string; quote?: string } = {},
): Linked {
  const cast = new Map<string, CastMember>();
  const values: Value[] = [];
  const attributions: Attribution[] = [];
  const member = (label: string): string => {
    const id = label.toLowerCase();
    if (!cast.has(id)) cast.set(id, { id, kind: "organisation", label, mentions: [], sameAs: [] });
    return id;
  };
  const participant = (text: string): Participant => {
    const amount = /^(about )?(\d+) (\w+)$/.exec(text);
    if (amount !== null) {
      const id = `v${values.length}`;
      values.push({
        id,
        type: "quantity",
        span: here,
        text,
        approximate: amount[1] !== undefined,
        value: Number(amount[2]),
        unit: amount[3] ?? "",
      });
      return { kind: "value", value: id, text, span: here };
    }
    return /^[A-Z]/.test(text)
      ? { kind: "cast", member: member(text), text, span: here }
      : { kind: "thing", text, span: here };
  };
  const voice = (label: string): Voice =>
    /^[A-Z]/.test(label)
      ? { kind: "cast", member: member(label), label }
      : { kind: "unnamed", sort: "anonymous", label };
  const chain = (text: string): string => {
    let within: string | undefined;
    for (const label of text.split(" > ")) {
      const id = `a${attributions.length}`;
      attributions.push({
        id,
        voice: voice(label),
        act: "states",
        content: [here],
        directness: "indirect",
        rules: [],
        confidence: 1,
        ...(within === undefined ? {} : { within }),
      });
      within = id;
    }
    return within ?? "";
  };
  const id = documentId(name);
  const claims = said.map(
    ([subject, relation, object, through, stance], index): Claim => ({
      id: claimId({
        document: id,
        evidence: { start: index, end: index },
        proposition: [subject, relation, object],
        chain: [through ?? ""],
      }),
      subject: participant(subject),
      predicate: { relation: relationId(relation), lemma: relation, text: relation, spans: [here] },
      object: participant(object),
      qualifiers: [],
      ...(through === undefined ? {} : { attribution: chain(through) }),
      stance: { polarity: "affirmed", certainty: "stated", mood: "declarative", verbatim: false, ...stance },
      evidence: { passage: `s${index + 1}`, span: here, quote: quote ?? `${name} ${index}` },
      rules: [],
      confidence: 1,
    }),
  );
  const document = { id, text: "", sha256: "", language: "en", ...(publisher === undefined ? {} : { publisher }) };
  const passages = said.map((_, index) => ({
    id: `s${index + 1}`,
    kind: "sentence" as const,
    span: here,
    paragraph: 0,
  }));
  return linkActors(
    {
      document,
      passages,
      cast: [...cast.values()],
      values,
      attributions,
      claims,
      notes: [],
      reader: { software: "", version: "" },
    },
    [],
    [],
  );
}

const originKeys = (linked: Linked): string[] => linked.reading.claims.map((claim) => originOf(claim, linked).key);

describe("the root of a chain", () => {
  test("is the innermost voice", () => {
    expect(originKeys(documentOf("a", [["Halyk", "cut", "rates", "Kommersant > Interfax"]]))).toEqual([
      "actor/interfax",
    ]);
  });
  test("is one unnamed voice wherever the same name vouches for it", () => {
    const [one, two] = [
      documentOf("a", [["Halyk", "cut", "rates", "Azattyq > Kommersant > a source"]]),
      documentOf("b", [["Halyk", "cut", "rates", "Kommersant > a source"]]),
    ];
    expect(originKeys(one)).toEqual(["voice/kommersant/a-source"]);
    expect(originKeys(two)).toEqual(originKeys(one));
  });
  test("is the publisher, else the document, where nobody is named", () => {
    expect(originKeys(documentOf("a", [["Halyk", "cut", "rates"]], { publisher: "Kun.uz" }))).toEqual(["actor/kun-uz"]);
    const bare = documentOf("a", [["Halyk", "cut", "rates"]]);
    expect(originKeys(bare)).toEqual([bare.reading.document.id]);
  });
  test("a text that is printed word for word elsewhere was written once", () => {
    const quote = "Halyk cut its rates by half a point on Monday morning.";
    const papers = ["Kun.uz", "Asia-Plus"].map((publisher) =>
      documentOf(publisher, [["Halyk", "cut", "rates"]], { publisher, quote }),
    );
    expect(independentOrigins(claimRows(papers))).toHaveLength(1);
  });
});

describe("who else says it", () => {
  const relayed = ["one", "two", "three"].map((name) =>
    documentOf(name, [["Halyk", "bought", "Kaspi", "Reuters"]], { publisher: name }),
  );
  test("three papers that relay one agency are three documents and one origin", () => {
    expect(corroborations(relayed)).toMatchObject([{ origins: 1, documents: 3 }]);
  });
  test("another root counts", () => {
    expect(corroborations([...relayed, documentOf("four", [["Halyk", "bought", "Kaspi", "Interfax"]])])).toMatchObject([
      { origins: 2, documents: 4 },
    ]);
  });
  test("an inverse relation says the same; a denial, a question and a bare thing of another document do not", () => {
    const same = [
      documentOf("a", [["Halyk", "caused", "Kaspi", "Reuters"]]),
      documentOf("b", [["Kaspi", "stems from", "Halyk", "Interfax"]]),
    ];
    expect(corroborations(same)).toMatchObject([{ origins: 2 }]);
    const others: readonly Said[] = [
      ["Halyk", "bought", "Kaspi", "Reuters", { polarity: "denied" }],
      ["Halyk", "bought", "Kaspi", "Reuters", { mood: "question" }],
      ["the company", "bought", "Kaspi"],
    ];
    expect(
      corroborations(
        others
          .map((said, i) => documentOf(`${i}`, [said]))
          .concat(
            documentOf("x", [
              ["Halyk", "bought", "Kaspi"],
              ["the company", "sold", "shares"],
            ]),
          ),
      ),
    ).toEqual([]);
  });
});

const sidesOf = (documents: readonly Linked[]): string[] =>
  disagreements(documents).map(
    ({ kind, sides }) =>
      `${kind}: ${sides.map(({ answer, origins }) => `${answer} (${origins.map((o) => o.label).join(", ")})`).join(" / ")}`,
  );

describe("who says otherwise", () => {
  const table: readonly [what: string, documents: readonly (readonly Said[])[], found: readonly string[]][] = [
    [
      "affirmed and denied",
      [[["Halyk", "bought", "Kaspi", "Reuters"]], [["Halyk", "bought", "Kaspi", "Interfax", { polarity: "denied" }]]],
      ["polarity: affirmed bought (Reuters) / denied bought (Interfax)"],
    ],
    [
      "opposites",
      [[["Tengiz", "supported", "Kashagan", "Reuters"]], [["Tengiz", "opposed", "Kashagan", "Interfax"]]],
      ["opposite: affirmed opposed (Interfax) / affirmed supported (Reuters)"],
    ],
    [
      "other amounts",
      [
        [
          ["Tengiz", "numbers", "900 barrels", "Reuters"],
          ["Tengiz", "numbers", "700 barrels", "Interfax"],
        ],
      ],
      ["amount: 700 barrels (Interfax) / 900 barrels (Reuters)"],
    ],
    [
      "about as many",
      [
        [
          ["Tengiz", "numbers", "about 950 barrels", "Reuters"],
          ["Tengiz", "numbers", "900 barrels", "Interfax"],
        ],
      ],
      [],
    ],
    [
      "one matter counted twice",
      [
        [
          ["2500 trucks", "pile up", "checkpoints", "Lenta"],
          ["the backlog", "numbers", "7500 vehicles", "Kommersant > a source"],
        ],
      ],
      ["count: 2500 trucks (Lenta) / 7500 vehicles (a source)"],
    ],
    [
      "two actors counted",
      [
        [
          ["Tengiz", "lost", "2500 workers", "Lenta"],
          ["Kashagan", "lost", "7500 workers", "Kommersant"],
        ],
      ],
      [],
    ],
    [
      "one voice that changes its mind",
      [[["Halyk", "bought", "Kaspi", "Reuters"]], [["Halyk", "bought", "Kaspi", "Reuters", { polarity: "denied" }]]],
      [],
    ],
  ];
  test.each(table)("%s", (_, documents, found) => {
    const linked = documents.map((said, index) => documentOf(`${index}`, said));
    expect(sidesOf(linked)).toEqual(found);
    expect(sidesOf([...linked].reverse())).toEqual(found);
  });
});

describe("two versions of an article", () => {
  const before = documentOf("before", [
    ["Halyk", "bought", "Kaspi", "Reuters"],
    ["the backlog", "numbers", "7500 vehicles", "Lenta"],
    ["Tengiz", "cut", "output"],
    ["traffic", "rose", "sharply"],
  ]);
  const after = documentOf("after", [
    ["Halyk", "bought", "Kaspi", "Reuters", { certainty: "hedged" }],
    ["the backlog", "numbers", "9000 vehicles", "Interfax"],
    ["traffic", "rose", "sharply"],
    ["Kashagan", "began", "work"],
  ]);
  test("say which claims are new, gone and said otherwise", () => {
    const { added, removed, changed, unchanged } = compareVersions(before, after);
    expect(added).toEqual([after.reading.claims[3]?.id]);
    expect(removed).toEqual([before.reading.claims[2]?.id]);
    expect(changed.map(({ changes }) => changes)).toEqual([["certainty"], ["voices", "amount"]]);
    expect(unchanged).toBe(1);
  });
  test("a version differs in nothing from itself", () => {
    expect(compareVersions(before, before)).toEqual({ added: [], removed: [], changed: [], unchanged: 4 });
  });
});
