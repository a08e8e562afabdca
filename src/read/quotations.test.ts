// Quotations: every kind of mark, apostrophes left alone, quotations that never close in their paragraph.
import { describe, expect, test } from "vitest";
import { quoteAt } from "../domain/span.ts";
import { splitBlocks } from "./blocks.ts";
import { findQuotations } from "./quotations.ts";

const read = (text: string) => findQuotations(text, splitBlocks(text)).map((q) => quoteAt(text, q.inner));

describe("findQuotations", () => {
  test.each([
    ["“We are done,” she said, “for now.”", ["We are done,", "for now."]],
    ['He called it "a farce" twice.', ["a farce"]],
    ["''We are done,'' Mr. Berg said.", ["We are done,"]],
    ["The minister’s aides called it ‘a mess that can’t last’ on Monday.", ["a mess that can’t last"]],
    ["He said 'it's over' and left.", ["it's over"]],
    ["«Нет», he said.", ["Нет"]],
    ["“She told me ‘never again,’ and left,” he said.", ["She told me ‘never again,’ and left,"]],
    ["The firm (“the Buyer”) paid.", ["the Buyer"]],
    ["''They say, 'Go back,''' said Ms. Moe.", ["They say, 'Go back,'"]],
    [`"They say, 'Go back,' " said Moe, "and laugh."`, ["They say, 'Go back,' ", "and laugh."]],
    ["“Is it over?“ he asked.", ["Is it over?"]],
  ])("%s", (text, quotations) => {
    expect(read(text)).toEqual(quotations);
  });

  test.each([
    "The dockers' union met in Bergen's town hall.",
    "It’s the ’90s again, the dockers’ leaders say.",
    "A 6' fence.",
    "No marks at all.",
  ])("leaves alone: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("goes on to the end of its paragraph where no mark closes it", () => {
    const text = "Berg said: “We tried. We failed.\n“Nobody helped us.”";
    const found = findQuotations(text, splitBlocks(text));
    expect(found.map((q) => [quoteAt(text, q.inner), q.block, q.closed])).toEqual([
      ["We tried. We failed.", 0, false],
      ["Nobody helped us.", 1, true],
    ]);
  });
});
