// Claims: sentences to catch, told as "subject | relation | object | stance | chain", and sentences to leave alone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainOf } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import { readArticle } from "./read-article.ts";

function told(text: string): string[] {
  const reading = readArticle({ text });
  const byId = new Map(reading.attributions.map((a) => [a.id, a]));
  const stance = ({ stance: s }: Claim): string =>
    [
      s.polarity === "denied" ? "not" : "",
      s.certainty === "stated" ? "" : s.certainty,
      s.mood === "declarative" ? "" : s.mood,
    ]
      .filter((x) => x !== "")
      .join(" ");
  return reading.claims.map((c) =>
    [
      c.subject.text,
      c.predicate.relation.slice("relation/".length),
      c.object?.text ?? "-",
      stance(c),
      chainOf(c.attribution, byId)
        .map((a) => a.voice.label)
        .join(" > "),
    ].join(" | "),
  );
}

describe("catches", () => {
  test.each<[string, string]>([
    ["Poland may sanction the port of Gdansk.", "Poland | sanctioned | the port of Gdansk | hedged | "],
    ["The ministry did not approve the loan.", "The ministry | approved | the loan | not | "],
    ["The minister did not deny that Iran seized a tanker.", "Iran | seized | a tanker | hedged | The minister"],
    ["The minister did not rule out that Iran seized a tanker.", "Iran | seized | a tanker | hedged | "],
    ["No inspectors visited the plant.", "No inspectors | visited | the plant | not | "],
    ["Turkey and Greece signed a treaty.", "Greece | signed | a treaty |  | "],
    ["Former Polish Prime Minister Jan Nowak resigned.", "Jan Nowak | holds-role | Former Polish Prime Minister |  | "],
    ["Lena Fischer, a grain trader, left.", "Lena Fischer | holds-role | a grain trader |  | "],
    ["They bought 300 tons of wheat.", "wheat | numbers | 300 tons |  | "],
    ["Officials said Iran has seized a tanker.", "Iran | seized | a tanker |  | Officials"],
    ["The bank chose bonds rather than gold.", "The bank | choose | gold | not | "],
    ["The talks in Oslo failed in part because of Peru.", "The talks in Oslo | fail-because-of | Peru |  | "],
    ["Oil is expected to rise to $90.", "Oil | rose-to | $90 | speculated | "],
    ["The job involved keeping records.", "The job | involve | keeping records |  | "],
    ["Ruiz called the ruling deeply unfair.", "the ruling | is | deeply unfair |  | Ruiz"],
    ["Ruiz called the ruling “revenge”.", "the ruling | is | revenge |  | Ruiz"],
    ["Ruiz described the raid as “an attack on all of us”.", "the raid | is | an attack |  | Ruiz"],
    ["Ruiz denounced the ruling as a farce.", "the ruling | is | a farce |  | Ruiz"],
    ["Ruiz described the talks as productive.", "the talks | is | productive |  | Ruiz"],
    ["The union labelled the plan a disaster.", "the plan | is | a disaster |  | The union"],
    ["Talks will go on, envoys said, citing progress.", "envoys | cited | progress |  | "],
    ["Norway's refusal to talk to Togo angered Peru.", "Norway | spoke-with | Togo | not speculated | "],
    ["The plan to shut the mine angered Peru.", "The plan to shut the mine | anger | Peru |  | "],
    ["Togo condemned raids by rebels in Benin.", "Togo | criticised | raids by rebels in Benin |  | "],
    ["Peru denounced attacks on hospitals by Chile.", "Chile | attacked | hospitals |  | "],
    ["Peru denounced an attack by Chile on a bus.", "Chile | attacked | a bus |  | "],
    ["Criticism of the plan by Chile grew.", "Chile | criticised | the plan |  | "],
    ["Firms hired by Peru to spy on Chile were fined.", "Firms | spy-on | Chile | speculated | "],
    ["Shares fell after a report by Ana Ruiz.", "Shares | fell | - |  | "],
    ["Peru opposed a bid by Chile to buy the mine.", "Peru | opposed | a bid by Chile to buy the mine |  | "],
    ["Memos sent by Bree reveal delays.", "Memos sent by Bree | shows | delays |  | "],
    ["Peru and Chile agree that tariffs must fall.", "Chile | agreed-with | Peru |  | "],
    ["In 2022 Norway closed a port.", "Norway | ended | a port |  | "],
    ["Peru would pay 60 per cent of the cost.", "Peru | paid | 60 per cent of the cost | hedged | "],
    ["Norway announced a march to Oslo.", "Norway | announced | a march |  | "],
    ["Peru spoke by phone with Chile.", "Peru | spoke-with | Chile |  | "],
    ["Secretary of State Ana Ruiz met Lu Wen.", "Secretary of State Ana Ruiz | met | Lu Wen |  | "],
    ["Peru accused Chile of jamming a radar.", "Chile | jam | a radar |  | Peru"],
    ["A broker was charged with stealing two boats.", "A broker | steal | two boats | hedged | "],
    ["He used information Berg had collected.", "Berg | collect | information |  | "],
    ["Peru passed on its costs, and volumes dropped sharply.", "volumes | fell | - |  | "],
    [
      "It was not signed, but the deal between Peru and Chile covers ports.",
      "the deal between Peru and Chile | cover | ports |  | ",
    ],
    ["Peru expects the deal to be signed.", "the deal | was-signed-by | - | speculated | Peru"],
    ["Berg sold the mill. It was destroyed in May.", "It | was-destroyed-by | - |  | "],
    ["The strike began on Monday.", "The strike | began | - |  | "],
    ["If rates fall, builders will hire workers.", "builders | hired | workers | conditional | "],
  ])("%s", (text, claim) => expect(told(text)).toContain(claim));
});

describe("leaves alone", () => {
  test.each([
    "A short walk by the river.",
    "And so it was.",
    "There it began.",
    "It was raining.",
    "12 34 56.",
    "Photo: Anna Berg",
  ])("%s", (text) => expect(told(text)).toEqual([]));
});

describe("keeps out of a claim what is not said in it", () => {
  test.each<[string, string]>([
    ["The port will close in May, people close to the owner said on Monday.", "in May"],
    ["According to the ministry, Oslo sold two ships to Peru in May.", "to Peru, in May"],
    ["Ruiz met rebels in Oslo, a lawyer said.", "in Oslo"],
  ])("%s", (text, qualifiers) => {
    const { claims } = readArticle({ text });
    expect(claims[0]?.qualifiers.map((q) => q.text).join(", ")).toBe(qualifiers);
  });
  test("a quotation mark whose other half stands elsewhere", () => {
    const { claims } = readArticle({ text: "Troops were “surrendering to rebels in Mali,” Ana Ruiz said." });
    expect(claims.map((c) => c.predicate.text)).toEqual(["were surrendering to"]);
  });
  test("whoever made the thing that an event is about", () =>
    expect(told("Criticism of a book by Ana Ruiz grew.").filter((c) => c.startsWith("Ana Ruiz"))).toEqual([]));
  test("a place, and a thing beside it that is none", () =>
    expect(told("Shares fell in Oslo, their worst day since May.").filter((c) => /holds-role/.test(c))).toEqual([]));
  test("a warning with where it was given", () =>
    expect(told("Experts had warned in a study that the dam would fail.").filter((c) => /warn/.test(c))).toEqual([]));
  test("a saying with the day it was said on", () =>
    expect(told("“We are done,” Ana Ruiz said on Thursday.").filter((c) => /say/.test(c))).toEqual([]));
});

test("is total and deterministic, and claims have ids of their own", () => {
  const word = fc.constantFrom(
    "Kyiv",
    "the",
    "minister",
    "said",
    "that",
    "“",
    "”",
    ",",
    "met",
    "Oslo",
    "and",
    "who",
    "$5 million",
    "of",
    "deal",
    "called",
    "it",
    "a",
    "fake",
    ".",
    "between",
    "rather",
    "than",
    "'s",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 40 }), (words) => {
      const text = words.join(" ");
      const first = readArticle({ text });
      expect(readArticle({ text })).toEqual(first);
      expect(new Set(first.claims.map((c) => c.id)).size).toBe(first.claims.length);
      expect(first.notes.filter((n) => n.rule === "not-in-the-text")).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe("whoever has the name beside a description acts", () => {
  test.each<[string, readonly string[]]>([
    ["His spokesman, Bayo Onanuga, denied a report.", ["denied Bayo Onanuga"]],
    [
      "Baoshan Minerals, the company that owns the mine, sued Zambia.",
      ["owns Baoshan Minerals", "sued Baoshan Minerals"],
    ],
    ["Two aides, Berg said, left Oslo.", ["left -"]],
  ])("%s", (text, expected) => {
    const { claims, cast } = readArticle({ text });
    const nameOf = ({ subject }: Claim): string =>
      (subject.kind === "cast" ? cast.find(({ id }) => id === subject.member)?.label : undefined) ?? "-";
    const acting = claims.filter(({ predicate }) => predicate.text !== "is");
    expect(acting.map((claim) => `${claim.predicate.text} ${nameOf(claim)}`)).toEqual(expected);
  });
});
