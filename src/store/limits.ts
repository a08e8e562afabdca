// A row limit put into a query, so that an engine never makes more rows, or triples of more solutions, than will be given back.
import { type AdmittedQuery, admit, bare } from "./gate.ts";

/** The predicate of the triple that a limited CONSTRUCT makes once a solution. It never leaves the store. */
export const solutionMark = "urn:hearsay:solution";

/**
 * A SELECT or CONSTRUCT that stops after `most` + 1 solutions: one more tells that there were more. What a CONSTRUCT gives does not tell how many
 * solutions it had (they may give the same triples, or none), so each makes a triple with {@link solutionMark} besides, about a blank node of its own.
 * ASK and DESCRIBE come back as they are.
 */
export function withRowLimit(query: string, facts: AdmittedQuery, most: number): string {
  if (facts.limit !== undefined && facts.limit <= most) return query;
  if (facts.form === "select") return limited(query, facts, most);
  if (facts.form !== "construct") return query;
  const counted = limited(withCount(query), facts, most);
  // Should a text ever be misread here, its own triples are still cut off afterwards.
  return isQuery(counted) ? counted : query;
}

function limited(query: string, facts: AdmittedQuery, most: number): string {
  const limit = `LIMIT ${most + 1}`;
  const outline = bare(query);
  if (facts.limit !== undefined) {
    const own = lastAtTopLevel(outline, /\bLIMIT\s+\d+/gi);
    return own === undefined ? query : query.slice(0, own.index) + limit + query.slice(own.index + own[0].length);
  }
  const values = facts.hasTrailingValues ? lastAtTopLevel(outline, /\bVALUES\b/gi) : undefined;
  if (values === undefined) return `${query}\n${limit}`;
  return `${query.slice(0, values.index)}\n${limit}\n${query.slice(values.index)}`;
}

/** A CONSTRUCT whose template counts solutions too. Its short form (CONSTRUCT WHERE) gets the template that it stands for. */
function withCount(query: string): string {
  const outline = bare(query);
  const word = /\bCONSTRUCT\b/i.exec(outline);
  const open = outline.indexOf("{", word?.index);
  if (word === null || open < 0) return query;
  const mark = `[] <${solutionMark}> 1 .`;
  const head = word.index + word[0].length;
  if (outline.slice(head, open).trim() === "") return `${query.slice(0, open + 1)} ${mark}${query.slice(open + 1)}`;
  const pattern = query.slice(open + 1, closing(outline, open));
  return `${query.slice(0, head)} { ${mark}${pattern}\n}${query.slice(head)}`;
}

/** Where the brace at `open` is closed. */
function closing(outline: string, open: number): number {
  const depths = depthsOf(outline);
  const inside = depths[open] ?? 0;
  const end = depths.findIndex((depth, index) => index > open + 1 && depth === inside);
  return end < 0 ? outline.length : end - 1;
}

function isQuery(text: string): boolean {
  try {
    return admit(text, "http://localhost/").limit !== undefined;
  } catch {
    return false;
  }
}

/** The last match that stands within no braces or parentheses. */
function lastAtTopLevel(outline: string, pattern: RegExp): RegExpExecArray | undefined {
  const depths = depthsOf(outline);
  return [...outline.matchAll(pattern)].filter((match) => depths[match.index ?? 0] === 0).at(-1);
}

/** Within how many braces and parentheses each character stands. */
function depthsOf(outline: string): Int32Array {
  const depths = new Int32Array(outline.length + 1);
  for (let index = 0; index < outline.length; index++) {
    const character = outline[index];
    const step = character === "{" || character === "(" ? 1 : character === "}" || character === ")" ? -1 : 0;
    depths[index + 1] = (depths[index] ?? 0) + step;
  }
  return depths;
}
