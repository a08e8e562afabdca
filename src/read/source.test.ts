// Refusals, canonical text, identity and language of a source.
import { describe, expect, test } from "vitest";
import { KnownError } from "../domain/errors.ts";
import { canonicalText, checkSource, languageOf, toDocument } from "./source.ts";

const english =
  "The ministry said on Tuesday that it would review the contract, which was signed in March after months of talks between the two governments.";
const french =
  "Le ministère a déclaré mardi qu'il examinerait le contrat, signé en mars après des mois de négociations entre les deux gouvernements, et que rien n'était encore décidé. Les députés demandent depuis longtemps que ce texte soit publié, mais le gouvernement refuse.";

const codeOf = (text: string, limit?: number): string | undefined => {
  try {
    checkSource({ text }, limit === undefined ? {} : { limit });
    return undefined;
  } catch (error) {
    return error instanceof KnownError ? error.code : "bug";
  }
};

describe("checkSource", () => {
  test.each([
    ["an article", english, undefined],
    ["a short text", "Tokayev met Zelensky.", undefined],
    ["nothing", "", "empty-input"],
    ["blanks and rules", " \n\t--- \n", "empty-input"],
    ["NUL", "PK\u0003\u0004\0\0word", "not-text"],
    ["wrongly decoded bytes", "\ufffd\ufffd\ufffd\u0001JFIF\ufffd\ufffdword", "not-text"],
    ["French", french, "wrong-language"],
    [
      "Russian",
      "Минобороны сообщило во вторник, что переговоры продолжатся на следующей неделе в столице.",
      "wrong-language",
    ],
  ])("%s", (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test("a text beyond the limit", () => {
    expect(codeOf(english, 100)).toBe("too-large");
    expect(codeOf(english, english.length)).toBeUndefined();
  });
});

describe("toDocument", () => {
  test("drops the byte order mark and ends lines by LF, and changes nothing else", () => {
    expect(canonicalText("\ufeffOne  “two”\r\n three\rfour\n")).toBe("One  “two”\n three\nfour\n");
  });

  test("gives the same identity to the same text and address", () => {
    const one = toDocument({ text: `\ufeff${english}\r\n` });
    expect(one.id).toBe(toDocument({ text: `${english}\n` }).id);
    expect(one.id).not.toBe(toDocument({ text: `${english}\n`, url: "https://example.org/1" }).id);
    expect(one).toMatchObject({ language: "en", text: `${english}\n` });
  });

  test("tells languages apart", () => {
    expect(
      [english, french, "Tokayev in Astana", "今日は東京で首相が記者会見を行い、新しい経済対策を発表しました。"].map(
        languageOf,
      ),
    ).toEqual(["en", "fr", "en", "ja"]);
  });
});
