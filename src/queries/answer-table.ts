// An answer as a table for people: terms shortened, those that have a page linked to it.
import type { Term } from "@rdfjs/types";
import { idOf } from "../rdf/iri.ts";
import { relationOf, shorten } from "../rdf/vocabulary.ts";
import type { QueryResult } from "../store/store.ts";
import { webAddress } from "./web-address.ts";

export interface Cell {
  readonly kind: "iri" | "literal" | "other";
  readonly text: string;
  /** What an actor is called, where that is known. */
  readonly name?: string;
  /** The id of something that has a page here, or an address elsewhere. */
  readonly id?: string;
  readonly address?: string;
  readonly language?: string;
}

export type AnswerTable =
  | { readonly kind: "boolean"; readonly value: boolean }
  | {
      readonly kind: "bindings" | "graph";
      readonly variables: readonly string[];
      readonly rows: readonly (readonly (Cell | undefined)[])[];
      readonly truncated: boolean;
    };

/** The answer; a graph becomes three columns. `nameOf` knows what ids are called. */
export function tableOf(
  result: QueryResult,
  base: string,
  nameOf: (id: string) => string | undefined = () => undefined,
): AnswerTable {
  const cellOf = (term: Term | undefined) => {
    const cell = bareCellOf(term, base);
    const name = cell?.id === undefined ? undefined : nameOf(cell.id);
    return cell === undefined || name === undefined ? cell : { ...cell, name };
  };
  switch (result.kind) {
    case "boolean":
      return result;
    case "bindings": {
      const { kind, variables, rows, truncated } = result;
      return { kind, variables, truncated, rows: rows.map((row) => variables.map((name) => cellOf(row[name]))) };
    }
    case "graph":
      return {
        kind: "graph",
        variables: ["subject", "predicate", "object"],
        truncated: result.truncated,
        rows: result.quads.map((quad) => [quad.subject, quad.predicate, quad.object].map(cellOf)),
      };
  }
}

const pages = /^(actor|document|claim)\/[^#]+(#.*)?$/;

function bareCellOf(term: Term | undefined, base: string): Cell | undefined {
  if (term === undefined) return undefined;
  if (term.termType === "Literal") {
    return { kind: "literal", text: term.value, ...(term.language === "" ? {} : { language: term.language }) };
  }
  if (term.termType !== "NamedNode")
    return { kind: "other", text: term.termType === "BlankNode" ? `_:${term.value}` : term.value };
  const id = idOf(term.value, base) ?? relationOf(term);
  const address = webAddress(term.value);
  return {
    kind: "iri",
    text: id ?? shorten(term.value),
    ...(id !== undefined && (pages.test(id) || id.startsWith("relation/"))
      ? { id }
      : address === undefined
        ? {}
        : { address }),
  };
}
