// The SHACL shapes of ontology/shapes, which every graph of a document must satisfy before it is stored.
import { readdirSync, readFileSync } from "node:fs";
import type { Quad } from "@rdfjs/types";
import { Store } from "n3";
import Validator from "rdf-validate-shacl";
import { KnownError } from "../domain/errors.ts";
import { datasetOf } from "./dataset.ts";
import { factory } from "./factory.ts";
import { parseRdf } from "./syntax.ts";
import { shorten } from "./vocabulary.ts";

const folder = new URL("../../ontology/shapes/", import.meta.url);

type ValidatorOptions = NonNullable<ConstructorParameters<typeof Validator>[1]>;

let validator: Validator | undefined;

function shapes(): Validator {
  if (validator === undefined) {
    const store = new Store();
    for (const name of readdirSync(folder).sort()) {
      const text = readFileSync(new URL(name, folder), "utf8");
      // Blank nodes of two files may have the same label.
      for (const quad of parseRdf(text, { syntax: "turtle", name })) store.addQuad(apart(quad, name));
    }
    // Our shapes do not lead in circles, so that the counting of visits, which costs half of the time, is switched off.
    const settings: ValidatorOptions & { readonly maxNodeChecks: number } = { maxNodeChecks: 0 };
    validator = new Validator(store, settings);
  }
  return validator;
}

function apart(quad: Quad, name: string): Quad {
  const rename = <T extends Quad["subject"] | Quad["object"]>(term: T) =>
    term.termType === "BlankNode" ? factory.blankNode(`${name.replace(/\W/g, "-")}-${term.value}`) : term;
  return factory.quad(rename(quad.subject), quad.predicate, rename(quad.object));
}

/** Checks the graph of one document. Throws `bad-shape` with the first things that are wrong: node, property, and what was expected of it. */
export async function assertShapes(quads: Iterable<Quad>): Promise<void> {
  const report = await shapes().validate(datasetOf([...quads]));
  if (report.conforms) return;
  // A validator keeps what it found for its next report; one that found something is not used again.
  validator = undefined;
  const wrong = report.results.slice(0, 3).map((result) => {
    const messages = result.message.map(({ value }) => value).join("; ");
    const path = result.path === null || result.path === undefined ? "" : ` ${shorten(pathName(result.path))}`;
    return `${result.focusNode?.value ?? "a node"}${path}: ${messages}`;
  });
  throw new KnownError(
    "bad-shape",
    `The graph does not have the shape that docs/graph.md describes. ${wrong.join(". ")}.`,
  );
}

/** A path as rdf-validate-shacl gives it: a term, or a list of steps, which our shapes do not use. */
function pathName(path: unknown): string {
  return typeof path === "object" && path !== null && "value" in path ? String(path.value) : "";
}
