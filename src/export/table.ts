// A table of solutions for people: aligned columns, terms as short as they can be told apart.
import type { Term } from "@rdfjs/types";
import { idOf } from "../rdf/iri.ts";
import { writeTerm } from "../rdf/term-text.ts";
import { shorten } from "../rdf/vocabulary.ts";
import type { QueryResult } from "../store/store.ts";

export interface TableOptions {
  readonly base: string;
  /** Characters that a line may have; columns are cut to fit, never below eight. Absent: as wide as it takes. */
  readonly width?: number;
}

/** Lines of a table, with a head and a count below. */
export function* writeTable(
  { variables, rows, truncated }: Extract<QueryResult, { readonly kind: "bindings" }>,
  { base, width }: TableOptions,
): Generator<string> {
  const cells = rows.map((row) => variables.map((name) => cellOf(row[name], base)));
  const widths = narrow(
    variables.map((name, column) => Math.max(length(name), ...cells.map((row) => length(row[column] ?? "")))),
    width,
  );
  const line = (fields: readonly string[]) =>
    `${fields
      .map((field, column) => pad(field, widths[column] ?? 0))
      .join("  ")
      .trimEnd()}\n`;
  yield line(variables);
  yield line(widths.map((each) => "─".repeat(each)));
  for (const row of cells) yield line(row);
  yield `${rows.length} ${rows.length === 1 ? "row" : "rows"}${truncated ? ", and more" : ""}\n`;
}

function cellOf(term: Term | undefined, base: string): string {
  if (term === undefined) return "";
  const text =
    term.termType === "Literal"
      ? term.value
      : term.termType === "NamedNode"
        ? (idOf(term.value, base) ?? shorten(term.value))
        : writeTerm(term);
  return text.replace(/\s+/g, " ");
}

const length = (text: string): number => [...text].length;

function pad(text: string, width: number): string {
  const signs = [...text];
  return signs.length > width ? `${signs.slice(0, width - 1).join("")}…` : text + " ".repeat(width - signs.length);
}

/** Takes from the widest columns until all fit. */
function narrow(widths: readonly number[], width: number | undefined): readonly number[] {
  const fitted = [...widths];
  if (width === undefined) return fitted;
  for (let over = fitted.reduce((sum, each) => sum + each + 2, -2) - width; over > 0; over--) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= 8) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}
