// Blank nodes get names that the same text gives again.
import { expect, test } from "vitest";
import { withoutBlankNodes } from "./skolem.ts";
import { parseRdf, writeQuadLine } from "./syntax.ts";

test("blank nodes are named in order of appearance, one name a node", () => {
  const text = "<a:s> <a:p> [ <a:q> _:x ] . _:x <a:r> ( 1 2 ) .";
  const name = () =>
    withoutBlankNodes(parseRdf(text, { syntax: "turtle" }), "http://b.example/graph/facts")
      .map(writeQuadLine)
      .join("");
  expect(name()).not.toMatch(/_:/);
  expect(name()).toBe(name());
  expect(new Set(name().match(/#genid-\d+/g)).size).toBe(4);
  expect(name().match(/genid-2> <a:r>/)).not.toBeNull();
});
