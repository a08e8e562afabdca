// Adjectives of opinion behind "be", and those that tell nothing.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("adjective-cue", () => {
  test.each([
    ["Berg is confident that the port will open.", ["Berg | is confident | that the port will open"]],
    ["Dockers were critical of the plan.", ["Dockers | were critical of | the plan"]],
    ["The mayor is worried about floods.", ["The mayor | is worried about | floods"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "adjective-cue")).toEqual(found);
  });

  test.each(["The port is full of ships.", "It is clear that the port will open.", "The harbour was critical."])(
    "leaves alone: %s",
    (text) => {
      expect(attributionsIn(text, "adjective-cue")).toEqual([]);
    },
  );
});
