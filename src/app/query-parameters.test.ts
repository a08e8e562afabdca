// Parameters of queries: what a value becomes, what is left alone, and that nothing can be slipped in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admit } from "../store/gate.ts";
import { bindParameters, parametersIn } from "./query-parameters.ts";

const base = "https://graph.example.org/";
const bound = (value: string) => bindParameters("ASK { ?s ?p $x }", { x: value }, base);

describe("a value becomes a term", () => {
  test.each([
    ["<https://example.org/a>", "<https://example.org/a>"],
    ["https://example.org/a", "<https://example.org/a>"],
    ["actor/olaf-scholz", "<https://graph.example.org/actor/olaf-scholz>"],
    ["relation/met", "<https://w3id.org/hearsay/relation/met>"],
    ["rel:met", "<https://w3id.org/hearsay/relation/met>"],
    ["7500", '"7500"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    ["4.2", '"4.2"^^<http://www.w3.org/2001/XMLSchema#decimal>'],
    ["2025-09-01", '"2025-09-01"^^<http://www.w3.org/2001/XMLSchema#date>'],
    ["true", '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'],
    ["Note: a text", '"Note: a text"'],
    ['quote " and \\', '"quote \\" and \\\\"'],
  ])("%s -> %s", (value, term) => {
    expect(bound(value)).toBe(`ASK { ?s ?p ${term} }`);
  });
});

test("strings, IRIs, comments and variables are left alone", () => {
  const query = `ASK { ?x <https://example.org/$x> "$x", '''$x''' . # $x\n FILTER(?p = $x) }`;
  expect(parametersIn(query)).toEqual(["x"]);
  expect(bindParameters(query, { x: "1" }, base)).toBe(
    query.replace("= $x", '= "1"^^<http://www.w3.org/2001/XMLSchema#integer>'),
  );
});

test("our prefixes need no declaration", () => {
  expect(bindParameters("ASK { ?a rel:met ?b }", {}, base)).toMatch(/^PREFIX rel: </);
});

test("a parameter that is not given stays a variable, one that is not there is refused", () => {
  expect(bindParameters("ASK { ?s ?p $x }", {}, base)).toBe("ASK { ?s ?p $x }");
  expect(() => bindParameters("ASK { ?s ?p $x }", { y: "1" }, base)).toThrow("has no parameter $y; it has $x");
});

test("no value can change what a query does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (value) => {
      let query: string;
      try {
        query = bound(value);
      } catch (error) {
        expect(error).toMatchObject({ code: "bad-data" });
        return;
      }
      expect(admit(query).form).toBe("ask");
      expect(query.startsWith("ASK { ?s ?p ")).toBe(true);
    }),
    { numRuns: 300 },
  );
  for (const value of ["x> } ; DROP ALL #", '" } DELETE WHERE { ?s ?p ?o', "<a> . ?s ?p ?o"]) {
    try {
      expect(admit(bound(value)).form).toBe("ask");
    } catch (error) {
      expect(error).toMatchObject({ code: "bad-data" });
    }
  }
});
