// Content first: quotations and clauses with their speaker behind or between them; what only looks like it.
import { describe, expect, test } from "vitest";
import { attributionsIn } from "../../../tests/support/attributions.ts";

describe("quotation-first", () => {
  test.each([
    ["“We are done,” Anna Berg said on Monday.", ["Anna Berg | said | “We are done,”"]],
    [
      "“We are done,” said Anna Berg, who runs the port, “and we will not come back.”",
      ["Anna Berg, who runs the port | said | “We are done,” … “and we will not come back.”"],
    ],
    [
      '"The harbour will close," he told reporters in Bergen, "and it will stay closed."',
      ['he | told | "The harbour will close," … "and it will stay closed."'],
    ],
    ["“Why now?” asked the union's leader.", ["the union's leader | asked | “Why now?”"]],
    ["''It was a mistake,'' Mr. Berg wrote in an email.", ["Mr. Berg | wrote in an email | ''It was a mistake,''"]],
    [
      "“We tried everything,” Berg said. “Nobody came to help us.”",
      ["Berg | said | “We tried everything,” … “Nobody came to help us.”"],
    ],
    ["“Nobody,” she added, “has paid for the damage.”", ["she | added | “Nobody,” … “has paid for the damage.”"]],
    [
      "“The talks failed. We will strike,” the union said in a statement.",
      ["the union | said in a statement | “The talks failed. We will strike,”"],
    ],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "quotation-first")).toEqual(found);
  });

  test.each([
    "He called it “a farce,” said nothing more and left.",
    "The firm (“the Buyer”) said little.",
    "She read “War and Peace” and wrote two letters.",
  ])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "quotation-first")).toEqual([]);
  });
});

describe("aside", () => {
  test.each([
    [
      "Clinics closed on Friday, officials and union leaders said.",
      ["officials and union leaders | said | Clinics closed on Friday"],
    ],
    [
      "They agreed on a text, two envoys told dockers on Monday, although Riga said that gaps remained.",
      ["two envoys | told | They agreed on a text"],
    ],
    ["The talks, officials say, have failed.", ["officials | say | The talks … have failed"]],
    [
      "The talks have failed, said Anna Berg, a former pilot.",
      ["Anna Berg, a former pilot | said | The talks have failed"],
    ],
    ["The talks have failed, two sources indicate.", ["two sources | indicate | The talks have failed"]],
    [
      "Grain prices will fall by May, the ministry said in a statement.",
      ["the ministry | said in a statement | Grain prices will fall by May"],
    ],
    ["The port, Berg added, is older than the town.", ["Berg | added | The port … is older than the town"]],
  ])("catches: %s", (text, found) => {
    expect(attributionsIn(text, "aside")).toEqual(found);
  });

  test.each([
    "The firm, which has two owners, reported an operating loss.",
    "In Oslo, Berg said nothing new.",
    "After lunch, the minister left.",
    "Anna Berg, a former pilot, told dockers the strike was over.",
    "When asked, Berg wept.",
  ])("leaves alone: %s", (text) => {
    expect(attributionsIn(text, "aside")).toEqual([]);
  });
});
