// Texts in and out: what is refused and where, and Turtle that a person likes to read.
import { describe, expect, test } from "vitest";
import { KnownError } from "../domain/errors.ts";
import { factory } from "./factory.ts";
import { parseJsonLd, writeJsonLd } from "./json-ld.ts";
import { dateLiteral, decimalLiteral, numberLiteral, numberOf } from "./literals.ts";
import { parseRdf, type Syntax, writeNQuads, writeTurtle } from "./syntax.ts";
import { shorten, xsd } from "./vocabulary.ts";

function refusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe("parseRdf", () => {
  test.each<[Syntax, string, number, number]>([
    ["turtle", "<a:s> <a:p> <a:o>", 1, 18],
    ["turtle", "<a:s> <a:p> <a:o> .\n<a:s> nope:p 1 .", 2, 7],
    ["turtle", '<a:s> <a:p> "open .', 1, 13],
    ["turtle", "<a:g> { <a:s> <a:p> 1 }", 1, 7],
    ["trig", "<a:g> {\n  <a:s> <a:p> 1 .\n  <a:s> }", 3, 9],
    ["nquads", "<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> .", 2, 13],
    ["ntriples", "<a:s> <a:p> 5 .", 1, 13],
  ])("refuses wrong %s %j at its place", (syntax, text, line, column) => {
    const error = refusal(() => parseRdf(text, { syntax, name: "notes.ttl" }));
    expect(error).toBeInstanceOf(KnownError);
    expect(error).toMatchObject({ code: "bad-data", place: { line, column } });
    expect(String(error)).toContain(`at line ${line}, column ${column}. Nothing of it was taken.`);
    expect(String(error)).toContain("notes.ttl is not ");
  });

  test("resolves against a base and keeps labels of blank nodes", () => {
    const [quad] = parseRdf("_:x <p> <o> .", { syntax: "turtle", base: "http://a.example/b/" });
    expect([quad?.subject.value, quad?.predicate.value]).toEqual(["x", "http://a.example/b/p"]);
  });
});

describe("parseJsonLd", () => {
  test.each([
    ['{\n  "@id": "a:s",\n  "a:p" 1\n}', { line: 3, column: 9 }],
    ['{ "@id": ', { line: 1, column: 10 }],
  ])("refuses %j at its place", async (text, place) => {
    await expect(parseJsonLd(text)).rejects.toMatchObject({ code: "bad-data", place });
  });

  test("fetches no context, but knows ours", async () => {
    const foreign = '{ "@context": "https://example.org/context.json", "@id": "a:s", "name": "x" }';
    await expect(parseJsonLd(foreign)).rejects.toMatchObject({
      code: "bad-data",
      message: expect.stringContaining("which is not fetched from here"),
    });
    const own =
      '{ "@context": "http://127.0.0.1:8080/ontology/context.jsonld", "@id": "http://a.example/c", "@type": "Claim", "confidence": "0.5" }';
    expect(
      (await parseJsonLd(own)).map(({ predicate, object }) => `${shorten(predicate.value)} ${shorten(object.value)}`),
    ).toEqual(["rdf:type hs:Claim", "hs:confidence 0.5"]);
  });

  test("keeps every literal as it is", async () => {
    const text =
      '<a:s> <a:p> 1, 01, 0.50, 1.0E6, true, "1"^^<http://www.w3.org/2001/XMLSchema#boolean>, "x", "x"@en, "x"^^<a:t>, 12345678901234567890 .';
    const quads = parseRdf(text, { syntax: "turtle" });
    const lines = (made: typeof quads) => [...writeNQuads(made)].join("").split("\n").sort();
    expect(lines(await parseJsonLd(writeJsonLd(quads)))).toEqual(lines(quads));
  });
});

describe("writeTurtle", () => {
  const read = (text: string) => parseRdf(text, { syntax: "trig" });

  test("groups subjects, sorts by number too, and names what it can", () => {
    const quads = read(`
      <http://b.example/document/a#s10> <https://w3id.org/hearsay/ns#order> 10 .
      <http://b.example/document/a#s2> <https://w3id.org/hearsay/ns#order> 2 ; a <https://w3id.org/hearsay/ns#Passage> ; <a:p> "b", "a"@en, 1.5, "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> .
    `);
    expect(writeTurtle(quads, { base: "http://b.example/" })).toBe(`@base <http://b.example/> .
@prefix hs: <https://w3id.org/hearsay/ns#> .

<document/a#s2> a hs:Passage ;
    <a:p> "a"@en, "b", 1.5, 1.50 ;
    hs:order 2 .

<document/a#s10> hs:order 10 .
`);
  });

  test.each(["document//x", "document/../x", "document/a?b", "actor/a/./b", "x:y", "", "document/", "actor/#"])(
    "writes no relative IRI that would be read as another one: %j",
    (id) => {
      const quads = [factory.quad(factory.namedNode(`http://b.example/${id}`), xsd.date, xsd.date)];
      const back = parseRdf(writeTurtle(quads, { base: "http://b.example/" }), { syntax: "turtle" });
      expect(back[0]?.subject.value).toBe(`http://b.example/${id}`);
    },
  );

  test("is the same text whatever the order of the quads", () => {
    const quads = read('<a:g> { <a:s> <a:p> "1", "2" . <a:t> <a:p> <a:s> } <a:h> { <a:s> <a:q> 1 } <a:s> <a:p> 1 .');
    expect(writeTurtle([...quads].reverse())).toBe(writeTurtle(quads));
  });
});

describe("literals", () => {
  test.each([
    [7500, "7500", xsd.integer],
    [0.82, "0.82", xsd.decimal],
    [1e21, "1000000000000000000000", xsd.integer],
    [1.5e-9, "0.0000000015", xsd.decimal],
    [-2.5e-7, "-0.00000025", xsd.decimal],
    [1.25e22, "12500000000000000000000", xsd.integer],
  ])("%d is written as %s", (value, text, datatype) => {
    const literal = numberLiteral(value);
    expect([literal.value, literal.datatype.value]).toEqual([text, datatype.value]);
    expect(numberOf(literal)).toBe(value);
  });

  test("confidences are decimals throughout", () => {
    expect([0, 1, 0.5].map((x) => decimalLiteral(x).value)).toEqual(["0.0", "1.0", "0.5"]);
  });

  test.each([
    ["2025", xsd.gYear],
    ["2025-09", xsd.gYearMonth],
    ["2025-10-02", xsd.date],
    ["2025-10-02T10:00:00Z", xsd.dateTime],
    ["2025-10-02T10:00", xsd.string],
    ["2025-13", xsd.string],
    ["T14:30", xsd.string],
  ])("%s is as precise as it is", (iso, datatype) => {
    expect(dateLiteral(iso).datatype.value).toBe(datatype.value);
  });
});
