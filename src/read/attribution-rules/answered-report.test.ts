// Who answers a report, and the report: what it tells is told by both, each in their own way.
import { describe, expect, test } from "vitest";
import { chainOf } from "../../domain/attribution.ts";
import { readArticle } from "../read-article.ts";

/** "polarity by chain" of the claims that one verb carries. */
function toldOf(text: string, verb: string): readonly string[] {
  const { claims, attributions } = readArticle({ text });
  const byId = new Map(attributions.map((a) => [a.id, a]));
  return claims
    .filter(({ predicate }) => predicate.text === verb)
    .map(
      ({ stance, attribution }) =>
        `${stance.polarity} by ${chainOf(attribution, byId)
          .map(({ voice }) => voice.label)
          .join(" > ")}`,
    );
}

describe("told by both", () => {
  test.each<[string, readonly string[]]>([
    [
      "The ministry denied a report by the Financial Times that soldiers had killed two men.",
      ["denied by The ministry", "affirmed by Financial Times"],
    ],
    [
      "The ministry confirmed a report by Reuters that soldiers had killed two men.",
      ["affirmed by The ministry", "affirmed by Reuters"],
    ],
    [
      "The ministry rejected Carlos Ortiz's claim that soldiers had killed two men.",
      ["denied by The ministry", "affirmed by Carlos Ortiz"],
    ],
    [
      "The ministry dismissed reports that soldiers had killed two men.",
      ["denied by The ministry", "affirmed by reports"],
    ],
    [
      "AFP said the ministry had denied a report by Reuters that soldiers had killed two men.",
      ["denied by AFP > the ministry", "affirmed by AFP > Reuters"],
    ],
  ])("%s", (text, told) => expect(toldOf(text, "had killed")).toEqual(told));
});

test("a denial of its own words has one voice", () =>
  expect(toldOf("The ministry denied that soldiers had killed two men.", "had killed")).toEqual([
    "denied by The ministry",
  ]));
