// "According to" and "per" in every position, and where they tell no source.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("according-to", () => {
  test.each([
    ["According to the Punch, which cited a memo, 14 people died.", ["the Punch | According to | 14 people died"]],
    [
      "According to two officials, the port will stay closed until May.",
      ["two officials | According to | the port will stay closed until May"],
    ],
    [
      "According to three envoys briefed on the talks, the port will stay closed.",
      ["three envoys briefed on the talks | According to | the port will stay closed"],
    ],
    ["But according to the union, nobody was hurt.", ["the union | according to | nobody was hurt"]],
    [
      "The port will stay closed, according to people familiar with the talks.",
      ["people familiar with the talks | according to | The port will stay closed"],
    ],
    [
      "The port, according to its operator, will stay closed.",
      ["its operator | according to | The port … will stay closed"],
    ],
    [
      "The harvest failed, according to reports from several Baltic papers.",
      ["reports from several Baltic papers | according to | The harvest failed"],
    ],
    ["The strike has cost $40 million, per Reuters.", ["Reuters | per | The strike has cost $40 million"]],
    [
      "According to a new poll, most voters want a change, and few expect one.",
      ["a new poll | According to | most voters want a change, and few expect one"],
    ],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "according-to")).toEqual(found);
  });

  test.each([
    "Everything went according to plan.",
    "The seats were given out according to need.",
    "The fee is two crowns per head.",
  ])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "according-to")).toEqual([]);
  });
});
