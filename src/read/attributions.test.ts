// Attributions together: the tree of scopes, quotations that go on, outlets that relay, acts, addressees, times, directness.
import { describe, expect, test } from "vitest";
import { inWords, readAttributions } from "../../tests/support/attributions.ts";
import { chainOf } from "../domain/attribution.ts";
import { readArticle } from "./read-article.ts";

const chains = (text: string) => {
  const attributions = readAttributions(text);
  const byId = new Map(attributions.map((a) => [a.id, a]));
  return attributions.map((a) =>
    chainOf(a.id, byId)
      .map(({ voice }) => voice.label)
      .join(" > "),
  );
};

describe("scopes as a tree", () => {
  test.each([
    [
      "The Post reported that the minister told dockers that the port would close.",
      ["The Post", "The Post > the minister"],
    ],
    ["The Post cited a broker who estimated the damage at $40 million.", ["The Post", "The Post > a broker"]],
    ["The union said nobody was hurt, according to the Post.", ["the Post", "the Post > The union"]],
    ["The union said nobody was hurt. The firm said two men were.", ["The union", "The firm"]],
  ])("%s", (text, expected) => {
    expect(chains(text)).toEqual(expected);
  });

  test("an outlet that is told something stands around who tells it", () => {
    const { attributions } = readArticle({ text: "The minister told Kommersant that the port would close in May." });
    const byId = new Map(attributions.map((a) => [a.id, a]));
    const inner = attributions.find((a) => a.cue !== undefined);
    expect(chainOf(inner?.id, byId).map(({ voice }) => voice.label)).toEqual([
      "Kommersant",
      expect.stringContaining("minister"),
    ]);
    expect(inner?.to).toMatchObject({ text: "Kommersant", member: "kommersant" });
  });
});

describe("quotations that go on", () => {
  test.each([
    [
      "in the next sentence",
      "“We tried,” Berg said. “Nobody came to help us.”",
      ["Berg | said | “We tried,” … “Nobody came to help us.”"],
    ],
    [
      "in the next paragraph",
      "Berg said: “We tried everything that we could.\n“Nobody came to help us.”",
      ["Berg | said | “We tried everything that we could. … “Nobody came to help us.”"],
    ],
    [
      "not where somebody else speaks",
      "“We tried everything,” Berg said.\n“Nobody called us,” the minister said.",
      ["Berg | said | “We tried everything,”", "the minister | said | “Nobody called us,”"],
    ],
    [
      "not behind a paragraph of its own",
      "“We tried everything,” Berg said.\nThe port closed in May.\n“Nobody came to help us.”",
      ["Berg | said | “We tried everything,”"],
    ],
  ])("%s", (_, text, expected) => {
    expect(readAttributions(text).map((a) => inWords(text, a))).toEqual(expected);
  });
});

describe("how it is said", () => {
  test.each([
    ["Berg warned that the pier was rotten.", "warns", "indirect"],
    ["Berg denied that she had known.", "denies", "indirect"],
    ["Berg did not say that the pier was safe.", "denies", "indirect"],
    ["“It is over,” Berg said.", "states", "direct"],
    ["Berg said the plan was “a farce.”", "states", "mixed"],
    ["Berg vowed to rebuild the port.", "promises", "indirect"],
  ])("%s: %s, %s", (text, act, directness) => {
    expect(readAttributions(text)[0]).toMatchObject({ act, directness });
  });

  test("when and to whom", () => {
    expect(readAttributions("The outlet noted on Oct. 2 that queues were growing.")[0]?.when?.text).toBe("on Oct. 2");
    expect(readAttributions("Berg told reporters in Riga that queues were growing.")[0]?.to?.text).toBe(
      "reporters in Riga",
    );
  });
});

test("a description that speaks has the name before it", () => {
  const text = "Among them was Siti Rahma, 34, a schoolteacher, who said that the crew had fled.";
  expect(readArticle({ text }).attributions[0]?.voice).toMatchObject({ kind: "cast", label: "Siti Rahma" });
});

test("of a thing and the people behind it, those speak who can", () => {
  const [attribution] = readAttributions("Berg resisted pressure from unions who say wages are low.");
  expect(attribution?.voice).toMatchObject({ label: "unions" });
});
