// Answers as files: each format holds every kind of term, and what cannot be held is refused.
import { describe, expect, test } from "vitest";
import { factory as f } from "../rdf/factory.ts";
import { rowsOf } from "../store/results.ts";
import type { QueryResult } from "../store/store.ts";
import { findResultFormat, resultFormats } from "./query-results.ts";

const rows = [
  { a: f.namedNode("https://example.org/a"), b: f.literal('say "x",\nthen <y>') },
  { a: f.blankNode("b0"), b: f.literal("приклад", "uk") },
  { b: f.literal("7500", f.namedNode("http://www.w3.org/2001/XMLSchema#integer")) },
];
const table: QueryResult = { kind: "bindings", variables: ["a", "b"], rows, truncated: false };
const yes: QueryResult = { kind: "boolean", value: true };
const [s, p] = [f.namedNode("https://example.org/s"), f.namedNode("https://example.org/p")];
const triples: QueryResult = { kind: "graph", quads: [f.quad(s, p, f.literal("o"))], truncated: false };

const written = (name: string, result: QueryResult) => [...findResultFormat(name, result.kind).write(result)].join("");

describe("a table", () => {
  test("comes back from JSON as it was", () => {
    expect(rowsOf(JSON.parse(written("json", table)))).toEqual(rows);
    expect(JSON.parse(written("json", table)).head.vars).toEqual(["a", "b"]);
  });

  test("as CSV holds bare values, quoted where they must be", () => {
    expect(written("csv", table)).toBe(
      'a,b\r\nhttps://example.org/a,"say ""x"",\nthen <y>"\r\n_:b0,приклад\r\n,7500\r\n',
    );
  });

  test("as TSV holds terms as Turtle writes them", () => {
    expect(written("tsv", table).split("\n")).toEqual([
      "?a\t?b",
      '<https://example.org/a>\t"say \\"x\\",\\nthen <y>"',
      '_:b0\t"приклад"@uk',
      '\t"7500"^^<http://www.w3.org/2001/XMLSchema#integer>',
      "",
    ]);
  });

  test("as XML escapes what it must", () => {
    const xml = written("xml", table);
    expect(xml).toContain('<head><variable name="a"/><variable name="b"/></head>');
    expect(xml).toContain("<literal>say &quot;x&quot;,&#10;then &lt;y&gt;</literal>");
    expect(xml).toContain('<literal xml:lang="uk">приклад</literal>');
    expect(xml.match(/<result>/g)).toHaveLength(3);
  });
});

test("a yes is one in JSON and XML", () => {
  expect(JSON.parse(written("json", yes))).toEqual({ head: {}, boolean: true });
  expect(written("xml", yes)).toContain("<boolean>true</boolean>");
});

test("a graph comes as Turtle and N-Triples", () => {
  expect(written("nt", triples)).toBe('<https://example.org/s> <https://example.org/p> "o" .\n');
  expect(written("ttl", triples)).toContain('<https://example.org/p> "o"');
});

test.each([
  ["csv", yes],
  ["json", triples],
  ["ttl", table],
  ["pdf", table],
] as const)("%s does not hold every answer, and says what does", (name, result) => {
  expect(() => findResultFormat(name, result.kind)).toThrow(expect.objectContaining({ code: "not-acceptable" }));
});

test("no answer in the wrong format writes anything", () => {
  for (const { kinds, write } of resultFormats)
    for (const result of [table, yes, triples])
      if (!kinds.includes(result.kind)) expect([...write(result)].join("")).toBe("");
});
