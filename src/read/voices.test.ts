// Whose voice a source is: members of the cast by name or by their works, and how unnamed ones are unnamed.
import { describe, expect, test } from "vitest";
import type { ActorKind, CastMember } from "../domain/actor.ts";
import { membersOf } from "../domain/attribution.ts";
import { voiceOf } from "./voices.ts";

const names: readonly (readonly [id: string, kind: ActorKind, label: string])[] = [
  ["kommersant", "outlet", "Kommersant"],
  ["anna-berg", "person", "Anna Berg"],
  ["riga-institute", "organisation", "Riga Institute"],
];

function castOf(text: string): CastMember[] {
  return names.map(([id, kind, label]) => ({
    id,
    kind,
    label,
    sameAs: [],
    mentions: [...text.matchAll(new RegExp(label, "g"))].map(({ index }) => ({
      span: { start: index, end: index + label.length },
      form: "name",
      rule: "test",
    })),
  }));
}

const voice = (text: string) => {
  const found = voiceOf(text, { start: 0, end: text.length }, castOf(text));
  return found.kind === "unnamed" ? `${found.sort} ${found.label}` : `cast ${membersOf(found).join(" + ")}`;
};

describe("voiceOf", () => {
  test.each([
    ["Kommersant", "cast kommersant"],
    ["The Russian outlet Kommersant", "cast kommersant"],
    ["Kommersant’s coverage", "cast kommersant"],
    ["Anna Berg, a former pilot,", "cast anna-berg"],
    ["The minister, Anna Berg,", "cast anna-berg"],
    ["Latvia’s finance minister, Anna Berg", "cast anna-berg"],
    ["The minister, an ally of Anna Berg,", "anonymous The minister"],
    ["A lawyer for the man, Anna Berg,", "cast anna-berg"],
    ["The head of the union, Anna Berg", "cast anna-berg"],
    ["The wife of the driver, Anna Berg,", "anonymous The wife of the driver"],
    ["The Riga Institute think tank", "cast riga-institute"],
    ["Riga Institute staff", "anonymous Riga Institute staff"],
    ["Latvia's disaster agency", "collective Latvia's disaster agency"],
    ["two people briefed on the matter", "anonymous two people briefed on the matter"],
    ["Anna Berg of the Riga Institute", "cast anna-berg"],
    ["Analysis from the Riga Institute", "cast riga-institute"],
    ["A spokesman for Anna Berg", "anonymous A spokesman for Anna Berg"],
    ["Anna Berg's lawyer", "anonymous Anna Berg's lawyer"],
    ["a trucking industry source who saw it", "anonymous a trucking industry source"],
    ["Security analysts", "collective Security analysts"],
    ["officials in Riga", "collective officials in Riga"],
    ["multiple reports", "unspecified multiple reports"],
    ["reports from several Baltic papers", "collective several Baltic papers"],
  ])("%s: %s", (text, expected) => {
    expect(voice(text)).toBe(expected);
  });

  test("is unspecified where the text names no source", () => {
    expect(voiceOf("It was said.", undefined, [])).toEqual({
      kind: "unnamed",
      sort: "unspecified",
      label: "unspecified",
    });
  });
});
