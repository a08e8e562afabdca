// What "the accusation", "this statement" and "denied it" mean: the claim that was made before, by which rule, and what stays open.
import { describe, expect, test } from "vitest";
import type { Participant } from "../domain/claim.ts";
import { readArticle } from "./read-article.ts";

/** "words -> subject verb of the claim that they mean (rule)". */
function statementsIn(text: string): readonly string[] {
  const { claims } = readArticle({ text });
  return claims.flatMap(({ subject, object, rules }) =>
    [subject, object].flatMap((part: Participant | undefined) => {
      if (part?.kind !== "claim") return [];
      const meant = claims.find(({ id }) => id === part.claim);
      return [`${part.text} -> ${meant?.subject.text} ${meant?.predicate.text} (${rules.at(-1)})`];
    }),
  );
}

describe("means what was said before", () => {
  test.each<[string, string]>([
    ["Oslo said two ships had sunk. Berg dismissed the claim.", "the claim -> two ships had sunk (the-statement)"],
    ["Oslo said it shut the port. This statement alarmed Riga.", "This statement -> it shut (this-statement)"],
    ["Ana Ruiz said rebels had fled. The remarks angered aides.", "The remarks -> rebels had fled (the-statement)"],
    [
      "Oslo accused the bank of fraud. The bank rejected the accusation.",
      "the accusation -> Oslo accused (the-statement)",
    ],
    [
      "“The bank stole our money,” Ana Ruiz said. The bank denied that allegation.",
      "that allegation -> The bank stole (this-statement)",
    ],
    [
      "The firm announced that it had bought Trident. The announcement pleased Riga.",
      "The announcement -> it had bought (the-statement)",
    ],
    ["Ana Ruiz said the mine was safe. Residents rejected her claim.", "her claim -> the mine was (owned-statement)"],
    [
      "The Norwegian Defence Ministry said the fort fell. Riga mocked the Norwegian claim.",
      "the Norwegian claim -> the fort fell (owned-statement)",
    ],
    ["Oslo accused Riga of spying. Riga has denied it.", "it -> Oslo accused (pronoun-statement)"],
    ["Ana Ruiz said the mine was safe, but the union disputed the claim.", "the claim -> the mine was (the-statement)"],
  ])("%s", (text, expected) => expect(statementsIn(text)).toEqual([expected]));

  test("the one whose act the noun names, where another was said later", () =>
    expect(
      statementsIn("Ana Ruiz warned that dams would flood villages. Oslo said it had money. The warning alarmed Riga."),
    ).toEqual(["The warning -> dams would flood (the-statement)"]));

  test("what is said of a claim is not what the claim says", () =>
    expect(
      statementsIn("Oslo said the mine was safe. Ruiz said the claim was false. Residents rejected the claim.").map(
        (line) => line.split(" -> ")[1],
      ),
    ).toEqual(["the mine was (the-statement)", "the mine was (the-statement)"]));
});

describe("stays open", () => {
  test.each([
    "Residents rejected the claim.",
    "Oslo said the mine was safe. Riga denied the claim that it had paid.",
    "Oslo said the mine was safe. Residents rejected Riga's claim.",
    "Oslo said the mine was safe. Riga ignored the warning.",
    "Oslo said the mine was safe. Riga bought a mine. Peru bought two. Chile sold three. Mali rejected the claim.",
  ])("%s", (text) => expect(statementsIn(text)).toEqual([]));
});
