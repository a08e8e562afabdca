// Who is cited within what somebody tells: a voice of its own, or only a reason.
import { describe, expect, test } from "vitest";
import { chainOf } from "../../domain/attribution.ts";
import { readArticle } from "../read-article.ts";

/** The chains of a text, the outermost voice first, each with what comes through it. */
function chainsIn(text: string): readonly string[] {
  const { attributions } = readArticle({ text });
  const byId = new Map(attributions.map((a) => [a.id, a]));
  return attributions
    .filter((a) => a.rules.includes("cited-source"))
    .map((a) => {
      const voices = chainOf(a.id, byId).map(({ voice }) => voice.label);
      return `${voices.join(" > ")}: ${a.content.map((s) => text.slice(s.start, s.end)).join(" … ")}`;
    });
}

describe("cited-source", () => {
  test.each([
    [
      "The agency reported, citing security sources, that a guard had left.",
      "The agency > security sources: that a guard had left",
    ],
    [
      "The union, citing an aide to the mayor, said that the port would close.",
      "The union > an aide to the mayor: that the port would close",
    ],
    [
      "Citing two officials, the agency wrote that the port would close.",
      "the agency > two officials: that the port would close",
    ],
    [
      "Reuters reported on Monday that the port would close, citing two people familiar with the talks.",
      "Reuters > two people familiar with the talks: that the port would close",
    ],
  ])("catches: %s", (text, chain) => expect(chainsIn(text)).toEqual([chain]));

  test.each(["The firm said it would close the plant, citing high costs.", "Berg left the hall, citing two aides."])(
    "leaves alone: %s",
    (text) => expect(chainsIn(text)).toEqual([]),
  );
});
