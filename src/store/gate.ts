// What comes before the engine: a query is parsed, told apart from an update, and refused with line and column where it may not or cannot run.
import { Parser } from "@traqula/parser-sparql-1-2";
import { KnownError } from "../domain/errors.ts";
import { type Place, placeAt, written } from "../rdf/place.ts";

export type QueryForm = "select" | "ask" | "construct" | "describe";

/** A query that may run. */
export interface AdmittedQuery {
  readonly form: QueryForm;
  /** Whether it names its own dataset with FROM or FROM NAMED. */
  readonly hasDataset: boolean;
  /** Its own LIMIT, and whether inline data (VALUES) follows its pattern. */
  readonly limit: number | undefined;
  readonly hasTrailingValues: boolean;
}

/** What chevrotain knows of the token at which it stopped. */
interface ParserFault {
  readonly message: string;
  readonly token?: { readonly startOffset?: number; readonly image?: string };
}

class SyntaxFault extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

let built: Parser | undefined;

/** The parser takes a quarter of a second to build, so it is built at the first query. */
function parser(): Parser {
  // The parser hands its settings on to its builder, which calls `errorHandler` with the fault instead of drawing it into a message.
  const settings = {
    parserConfig: {},
    errorHandler: ([fault]: readonly ParserFault[]) => {
      const offset = fault?.token?.startOffset ?? Number.NaN;
      throw new SyntaxFault(
        fault?.message ?? "it cannot be read",
        Number.isNaN(offset) ? Number.POSITIVE_INFINITY : offset,
      );
    },
  };
  built ??= new Parser(settings);
  return built;
}

/** What was said of queries lately: scripts and pages ask the same ones again, and reading one takes longer than answering most. */
const admitted = new Map<string, AdmittedQuery>();
const mostAdmitted = 500;
const longestKept = 10_000;

/** Reads a query; throws `bad-query`, `update-refused` or `service-refused`, each with the place where known. */
export function admit(query: string, base?: string): AdmittedQuery {
  const key = `${base} ${query}`;
  const known = admitted.get(key) ?? readQuery(query, base);
  if (query.length > longestKept) return known;
  admitted.delete(key);
  admitted.set(key, known);
  for (const oldest of admitted.keys()) {
    if (admitted.size <= mostAdmitted) break;
    admitted.delete(oldest);
  }
  return known;
}

function readQuery(query: string, base: string | undefined): AdmittedQuery {
  try {
    return readOrRefuse(query, base);
  } catch (error) {
    // The stack is full, in the parser or on the way through what it read.
    if (!(error instanceof RangeError)) throw error;
    throw new KnownError("bad-query", "The query is nested too deeply to be read: write it in fewer levels.", {
      cause: error,
    });
  }
}

function readOrRefuse(query: string, base: string | undefined): AdmittedQuery {
  let parsed: unknown;
  try {
    parsed = parser().parse(query, base === undefined ? {} : { baseIRI: base });
  } catch (error) {
    throw error instanceof RangeError ? error : badQuery(query, error);
  }
  if (!isNode(parsed)) throw new KnownError("bad-query", "The query cannot be read.");
  if (parsed.type === "update") {
    const found = findKeyword(query, /INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH/);
    if (found === undefined)
      throw new KnownError("bad-query", "The query is empty: write SELECT, ASK, CONSTRUCT or DESCRIBE.");
    throw new KnownError(
      "update-refused",
      `This endpoint only answers queries, and ${found.keyword} at ${written(found.place)} is an update. Change the graph with "hearsay ingest" and "hearsay judge".`,
      { place: found.place },
    );
  }
  if (findService(parsed)) {
    const found = findKeyword(query, /SERVICE/);
    throw new KnownError(
      "service-refused",
      `SERVICE${found === undefined ? "" : ` at ${written(found.place)}`} asks another server, which is not done from here: fetch its data and import it, or ask there.`,
      found === undefined ? {} : { place: found.place },
    );
  }
  return facts(parsed);
}

interface AstNode {
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null;
}

const forms: readonly string[] = ["select", "ask", "construct", "describe"] satisfies QueryForm[];

function isForm(value: unknown): value is QueryForm {
  return typeof value === "string" && forms.includes(value);
}

function facts(ast: AstNode): AdmittedQuery {
  if (!isForm(ast.subType))
    throw new KnownError("bad-query", "The query is none of SELECT, ASK, CONSTRUCT and DESCRIBE.");
  const clauses = isNode(ast.datasets) ? ast.datasets.clauses : undefined;
  const modifiers = isNode(ast.solutionModifiers) ? ast.solutionModifiers : {};
  const limits = isNode(modifiers.limitOffset) ? modifiers.limitOffset : {};
  return {
    form: ast.subType,
    hasDataset: Array.isArray(clauses) && clauses.length > 0,
    limit: typeof limits.limit === "number" ? limits.limit : undefined,
    hasTrailingValues: ast.values !== undefined,
  };
}

/** Whether a SERVICE pattern stands anywhere in the query, in subqueries and EXISTS too. */
function findService(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(findService);
  if (!isNode(node)) return false;
  if (node.type === "pattern" && node.subType === "service") return true;
  return Object.entries(node).some(([key, value]) => key !== "loc" && findService(value));
}

function badQuery(query: string, error: unknown): KnownError {
  const message = error instanceof Error ? error.message : String(error);
  const offset = error instanceof SyntaxFault ? error.offset : offsetIn(message, query);
  const why = (message.split("\n")[0] ?? message).replace(/ at offset: \d+.*$/, "").replace(/[:.]*$/, "");
  // What the parser expects it tells in the names of its own tokens, which help nobody.
  const reason = /expecting|unexpected character|redundant input/i.test(why) ? "" : ` (${why})`;
  if (Number.isNaN(offset)) return new KnownError("bad-query", `The query cannot be read: ${why}.`, { cause: error });
  const at = Math.min(offset, query.trimEnd().length);
  const place = placeAt(query, at);
  const found = query.slice(at, at + 20).split(/[\s]/)[0];
  const what = found === undefined || found === "" ? "it ends too early" : `"${found}" was not expected`;
  return new KnownError("bad-query", `The query cannot be read at ${written(place)}: ${what}${reason}.`, {
    cause: error,
    place,
  });
}

/** Where the parser says that it stopped, or where the prefix stands that it does not know; NaN where it says nothing. */
function offsetIn(message: string, query: string): number {
  const prefix = /Unknown prefix: (\S*)$/.exec(message)?.[1];
  const at = prefix === undefined ? -1 : query.indexOf(`${prefix}:`);
  return at >= 0 ? at : Number(/at offset: (\d+)/.exec(message)?.[1] ?? Number.NaN);
}

/** What a keyword can hide in: comments, strings, IRIs, variables and prefixed names. */
const inert =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|#[^\n]*|[?$]\w+|[\w.-]*:[\w.-]*/g;

/** The query with everything in which a keyword can hide blanked out, at the same offsets. */
export function bare(query: string): string {
  return query.replace(inert, (match) => " ".repeat(match.length));
}

/** The first place where a keyword stands as such. */
function findKeyword(query: string, keyword: RegExp): { readonly keyword: string; readonly place: Place } | undefined {
  const match = new RegExp(`\\b(?:${keyword.source})\\b`, "i").exec(bare(query));
  return match === null ? undefined : { keyword: match[0].toUpperCase(), place: placeAt(query, match.index) };
}
