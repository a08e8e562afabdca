// Texts into quads and quads into texts: Turtle, TriG, N-Triples, N-Quads. Bad texts are refused with line and column.
import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";
import { KnownError } from "../domain/errors.ts";
import { factory } from "./factory.ts";
import { type Place, written } from "./place.ts";
import { writeTerm } from "./term-text.ts";

export { type TurtleOptions, writeTurtle } from "./turtle.ts";

/** The syntaxes that are read and written here; JSON-LD is in json-ld.ts. */
export const syntaxes = {
  turtle: { mediaType: "text/turtle", extensions: ["ttl", "turtle"] },
  trig: { mediaType: "application/trig", extensions: ["trig"] },
  ntriples: { mediaType: "application/n-triples", extensions: ["nt"] },
  nquads: { mediaType: "application/n-quads", extensions: ["nq"] },
} as const satisfies Record<string, { readonly mediaType: string; readonly extensions: readonly string[] }>;

export type Syntax = keyof typeof syntaxes;

export interface ParseOptions {
  readonly syntax: Syntax;
  /** Against which relative IRIs are resolved. */
  readonly base?: string;
  /** What the text is, for the error's sentence: a file's name. */
  readonly name?: string;
}

/** What n3 says about an error: the token that does not fit, or the last one before what is no token. Lines count from 1, columns from 0. */
interface ParserContext {
  readonly context?: {
    readonly line?: number;
    readonly token?: { readonly start?: number };
    readonly previousToken?: { readonly line?: number; readonly end?: number };
  };
}

function placeOf(text: string, { context }: ParserContext): Place {
  const line = context?.line ?? 1;
  if (context?.token?.start !== undefined) return { line, column: context.token.start + 1 };
  const previous = context?.previousToken;
  const from = previous?.line === line ? (previous.end ?? 0) : 0;
  const rest = text.split(/\r\n|\r|\n/)[line - 1]?.slice(from) ?? "";
  return { line, column: from + rest.length - rest.trimStart().length + 1 };
}

/** The quads of a text, all or none. Blank nodes keep their labels. Throws `bad-data` with line and column. */
export function parseRdf(text: string, { syntax, base, name = "the text" }: ParseOptions): Quad[] {
  const parser = new Parser({
    format: syntaxes[syntax].mediaType,
    blankNodePrefix: "",
    ...(base === undefined ? {} : { baseIRI: base }),
  });
  try {
    return parser.parse(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const place = placeOf(text, error as ParserContext);
    const why = error.message.replace(/ on line \d+\.?$/, "").replace(/\.$/, "");
    throw new KnownError(
      "bad-data",
      `${name} is not ${syntax === "turtle" ? "Turtle" : syntaxes[syntax].mediaType}: ${why}, at ${written(place)}. Nothing of it was taken.`,
      { cause: error, place },
    );
  }
}

/** One quad as a line of N-Quads, with its line feed; a quad of the default graph is a line of N-Triples. */
export function writeQuadLine(quad: Quad): string {
  const triple = `${writeTerm(quad.subject)} ${writeTerm(quad.predicate)} ${writeTerm(quad.object)}`;
  return quad.graph.termType === "DefaultGraph" ? `${triple} .\n` : `${triple} ${writeTerm(quad.graph)} .\n`;
}

/** Quads as N-Quads, in slices of about `size` characters, so that a large graph is never one string. */
export function* writeNQuads(quads: Iterable<Quad>, size = 1 << 18): Generator<string> {
  let lines: string[] = [];
  let length = 0;
  for (const quad of quads) {
    const line = writeQuadLine(quad);
    lines.push(line);
    length += line.length;
    if (length < size) continue;
    yield lines.join("");
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield lines.join("");
}

/** A quad in another graph. */
export function inGraph(quad: Quad, graph: Quad["graph"]): Quad {
  return factory.quad(quad.subject, quad.predicate, quad.object, graph);
}
