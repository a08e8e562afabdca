// Nouns of saying with their content, and the same nouns without one.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("noun-cue", () => {
  test.each([
    [
      "The minister's claim that the port was safe was met with laughter.",
      ["The minister's | claim | that the port was safe"],
    ],
    ["There are fears that the port will close.", ["- | fears | that the port will close"]],
    ["Their criticism of the plan went unheard.", ["Their | criticism of | the plan"]],
    [
      "A warning from the ministry that prices would rise came late.",
      ["the ministry | warning | that prices would rise"],
    ],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "noun-cue")).toEqual(found);
  });

  test.each([
    "Dockers ignored her warning that the pier was rotten.",
    "The minister's desk was empty.",
    "The claim form was lost.",
  ])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "noun-cue")).toEqual([]);
  });
});
