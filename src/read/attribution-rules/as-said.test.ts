// Voices in a clause opened by "as", and other clauses that it opens.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("as-said", () => {
  test.each([
    ["As the Post reported on Friday, the port will close.", ["the Post | reported | the port will close"]],
    ["The port, as Berg put it, is dead.", ["Berg | put it | The port … is dead"]],
    ["As they say, “all roads lead to Riga.”", ["they | say | “all roads lead to Riga.”"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "as-said")).toEqual(found);
  });

  test.each(["Boats sank as Berg said the storm had passed.", "As the minister spoke, dockers left the hall."])(
    "leaves alone: %s",
    (text) => {
      expect(attributionsIn(text, "as-said")).toEqual([]);
    },
  );
});
