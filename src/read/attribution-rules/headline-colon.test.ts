// Names before a colon, and colons after anything else.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("colon", () => {
  test.each([
    ["Berg: The port will close", ["Berg | : | The port will close"]],
    ["MODERATOR: Thank you all for coming.", ["MODERATOR | : | Thank you all for coming."]],
    ["Poll: Most voters want a new port", ["Poll | : | Most voters want a new port"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "colon")).toEqual(found);
  });

  test.each([
    "Update: The port has closed.",
    "Three ports will close: Bergen, Riga and Tallinn.",
    "The minister said: We will pay.",
    "Oslo: Anna Berg, Josh Moe, Lu Wen, Ivo Ruiz.",
    "LAGOS, May 3 (AFP): The port has closed.",
  ])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "colon")).toEqual([]);
  });
});
