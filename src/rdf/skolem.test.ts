// Blank nodes get names that the same text gives again.
import { expect, test } from "vitest";
import { withBlankNodes, withoutBlankNodes } from "./skolem.ts";
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

test("names that are there from an earlier time are not given again, and all of them can be taken back", () => {
  const graph = "http://b.example/graph/facts";
  const parse = (text: string) => parseRdf(text, { syntax: "trig" });
  const first = withoutBlankNodes(parse(`<${graph}> { _:x <a:p> _:y . }`), graph);
  const both = withoutBlankNodes(
    [...first, ...parse(`<${graph}> { _:x <a:p> 1 . <${graph}#genid-5> <a:p> 2 . }`)],
    graph,
  );
  expect(new Set(both.map(({ subject }) => subject.value)).size).toBe(3);
  expect(both.map(writeQuadLine).join("")).not.toMatch(/_:/);
  expect(withBlankNodes(both).filter(({ subject }) => subject.termType === "BlankNode")).toHaveLength(3);
  expect(
    withBlankNodes(parse(`<${graph}> { <${graph}#genid-x> <a:p> <http://c.example/#genid-1> . }`)).map(writeQuadLine),
  ).toEqual([`<${graph}#genid-x> <a:p> <http://c.example/#genid-1> <${graph}> .\n`]);
});
