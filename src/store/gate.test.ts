// What the gate lets through, what it refuses, and where it says the fault is.
import { describe, expect, test } from "vitest";
import { admit } from "./gate.ts";
import { withRowLimit } from "./limits.ts";

function refusal(query: string): unknown {
  try {
    return admit(query);
  } catch (error) {
    return error;
  }
}

describe("admit", () => {
  test.each([
    ["SELECT * { ?s ?p ?o }", { form: "select", hasDataset: false, limit: undefined, hasTrailingValues: false }],
    ["SELECT * FROM <a:b> { ?s ?p ?o } LIMIT 5", { form: "select", hasDataset: true, limit: 5 }],
    ["ASK { ?s ?p ?o }", { form: "ask" }],
    ["CONSTRUCT WHERE { ?s ?p ?o }", { form: "construct" }],
    ["DESCRIBE <a:b>", { form: "describe" }],
    ["SELECT ?x { ?x ?p ?o } VALUES ?x { 1 }", { hasTrailingValues: true }],
    ["SELECT ?service { ?service <a:insert> 'DELETE WHERE' } # SERVICE", { form: "select" }],
  ])("knows the form of %s", (query, wanted) => {
    expect(admit(query)).toMatchObject(wanted);
  });

  test.each([
    ["SELECT * { ?s ?p }", "bad-query", 1, 18],
    ["SELECT *\nWHERE {\n  ?s ?p ?o .\n  ?s ?p ?o ?x\n}", "bad-query", 4, 12],
    ['SELECT * { ?s ?p "x }', "bad-query", 1, 18],
    ["SELECT * { ?s ?p ?o ", "bad-query", 1, 20],
    ["SELECT * {\n  ?s foaf:name ?o }", "bad-query", 2, 6],
    ["DELETE WHERE { ?s ?p ?o }", "update-refused", 1, 1],
    ["PREFIX insert: <a:b>\nINSERT DATA { <a:b> <a:b> 1 }", "update-refused", 2, 1],
    ["LOAD <http://a.example/>", "update-refused", 1, 1],
    ["CLEAR ALL", "update-refused", 1, 1],
    ["SELECT * {\n  SERVICE <a:b> { ?s ?p ?o }\n}", "service-refused", 2, 3],
    ["SELECT * { FILTER EXISTS { { SELECT * { SERVICE SILENT ?x { ?s ?p ?o } } } } }", "service-refused", 1, 41],
  ])("refuses %j", (query, code, line, column) => {
    expect(refusal(query)).toMatchObject({ code, place: { line, column } });
  });

  test.each([
    ["", "The query is empty"],
    ["SELECT * { ?s foaf:name ?o }", "Unknown prefix: foaf"],
    ["SELECT * { ?s ?p ?o ", "column 20: it ends too early."],
    ["SELEC * { ?s ?p ?o }", 'column 1: "SELEC" was not expected.'],
  ])("says what is wrong with %j", (query, words) => {
    expect(refusal(query)).toMatchObject({ code: "bad-query", message: expect.stringContaining(words) });
  });
});

test.each([
  ["brackets within brackets", `SELECT (${"(".repeat(5000)}1${")".repeat(5000)} AS ?x) {}`],
  ["a sum without end", `SELECT (1${"+1".repeat(20_000)} AS ?x) {}`],
])("%s are too deep to be read", (_, query) => {
  expect(refusal(query)).toMatchObject({ code: "bad-query", message: expect.stringContaining("nested too deeply") });
});

describe("withRowLimit", () => {
  test.each([
    ["SELECT * { ?s ?p ?o }", "SELECT * { ?s ?p ?o }\nLIMIT 11"],
    ["SELECT * { ?s ?p ?o } # all", "SELECT * { ?s ?p ?o } # all\nLIMIT 11"],
    ["SELECT * { ?s ?p ?o } OFFSET 3", "SELECT * { ?s ?p ?o } OFFSET 3\nLIMIT 11"],
    ["SELECT * { ?s ?p ?o } LIMIT 10", "SELECT * { ?s ?p ?o } LIMIT 10"],
    ["SELECT * { ?s ?p ?o } limit 99 OFFSET 1", "SELECT * { ?s ?p ?o } LIMIT 11 OFFSET 1"],
    ["SELECT * { { SELECT * { ?s ?p ?o } LIMIT 99 } }", "SELECT * { { SELECT * { ?s ?p ?o } LIMIT 99 } }\nLIMIT 11"],
    ["SELECT ?x { ?x ?p 'LIMIT 99' } VALUES ?x { 1 }", "SELECT ?x { ?x ?p 'LIMIT 99' } \nLIMIT 11\nVALUES ?x { 1 }"],
    ["SELECT * { VALUES ?x { 1 } }", "SELECT * { VALUES ?x { 1 } }\nLIMIT 11"],
    [
      "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
      "CONSTRUCT { [] <urn:hearsay:solution> 1 . ?s ?p ?o } WHERE { ?s ?p ?o }\nLIMIT 11",
    ],
    [
      "CONSTRUCT FROM <a:b> WHERE { ?s ?p '}' } LIMIT 99",
      "CONSTRUCT { [] <urn:hearsay:solution> 1 . ?s ?p '}' \n} FROM <a:b> WHERE { ?s ?p '}' } LIMIT 11",
    ],
    ["CONSTRUCT {} WHERE { ?s ?p ?o }", "CONSTRUCT { [] <urn:hearsay:solution> 1 .} WHERE { ?s ?p ?o }\nLIMIT 11"],
    ["CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 5", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 5"],
    ["DESCRIBE ?s { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"],
    ["ASK { ?s ?p ?o }", "ASK { ?s ?p ?o }"],
  ])("limits %j", (query, wanted) => {
    expect(withRowLimit(query, admit(query), 10)).toBe(wanted);
    expect(admit(wanted)).toBeDefined();
  });
});
