// The relations that the reader knows and those of the ontology are the same ones, said in the same words.
import { readFileSync } from "node:fs";
import { Parser } from "n3";
import { describe, expect, test } from "vitest";
import { curatedRelations } from "../src/read/relations.ts";
import { relationsAsTurtle } from "./support/relations-as-turtle.ts";

const path = new URL("../ontology/relations.ttl", import.meta.url).pathname;

const statements = (turtle: string): readonly string[] =>
  new Parser()
    .parse(turtle)
    .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
    .sort();

describe("ontology/relations.ttl", () => {
  test("says what relations.json says, and nothing else", () => {
    const written = statements(readFileSync(path, "utf8"));
    const wanted = statements(relationsAsTurtle(curatedRelations));
    expect(written.filter((statement) => !wanted.includes(statement))).toEqual([]);
    expect(wanted.filter((statement) => !written.includes(statement))).toEqual([]);
  });

  test("is written as it is generated (`vitest -u` writes it anew)", async () => {
    await expect(relationsAsTurtle(curatedRelations)).toMatchFileSnapshot(path);
  });
});
