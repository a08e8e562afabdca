// Blocks: what is a heading, a paragraph, boilerplate.
import { describe, expect, test } from "vitest";
import { quoteAt } from "../domain/span.ts";
import { splitBlocks } from "./blocks.ts";

const read = (text: string) => splitBlocks(text).map(({ kind, span }) => [kind, quoteAt(text, span)]);

describe("splitBlocks", () => {
  test("tells headings, paragraphs and boilerplate apart", () => {
    const text = [
      "Port Strike Enters Third Week",
      "Dockers walked out again on Monday. Talks failed.",
      "",
      "Tougher Line or Empty Threat?",
      "The union wants more pay.",
      "What happens next?",
      "“We will not give in,” said its leader",
      "All trademarks belong to their respective owners.",
    ].join("\n");
    expect(read(text)).toEqual([
      ["headline", "Port Strike Enters Third Week"],
      ["paragraph", "Dockers walked out again on Monday. Talks failed."],
      ["subheading", "Tougher Line or Empty Threat?"],
      ["paragraph", "The union wants more pay."],
      ["paragraph", "What happens next?"],
      ["paragraph", "“We will not give in,” said its leader"],
      ["boilerplate", "All trademarks belong to their respective owners."],
    ]);
  });

  test("joins lines that are broken at a margin", () => {
    const wrapped = [
      "Dockers at the country's largest port walked out again on Monday, and",
      "their union said that talks with the operator had failed for the third",
      "time in as many weeks.",
      "",
      "The operator, which runs four more terminals along the coast, declined",
      "to comment, and a spokeswoman for the ministry said that it would wait",
      "for the outcome of the next round.",
    ].join("\n");
    expect(read(wrapped).map(([kind]) => kind)).toEqual(["paragraph", "paragraph"]);
  });

  test.each(["", " \n\n\t", "One line"])("takes %j", (text) => {
    expect(read(text).map(([, words]) => words)).toEqual(text.trim() === "" ? [] : [text]);
  });
});
