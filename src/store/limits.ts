// A row limit put into a query, so that an engine never makes more rows than will be given back.
import { type AdmittedQuery, bare } from "./gate.ts";

/**
 * A SELECT that gives at most `most` + 1 rows (one more tells that there were more). Other forms come back as they are: their triples are
 * cut off afterwards, since a LIMIT counts solutions and not triples.
 */
export function withRowLimit(query: string, facts: AdmittedQuery, most: number): string {
  if (facts.form !== "select" || (facts.limit !== undefined && facts.limit <= most)) return query;
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

/** The last match that stands within no braces or parentheses. */
function lastAtTopLevel(outline: string, pattern: RegExp): RegExpExecArray | undefined {
  const depths = new Int32Array(outline.length + 1);
  for (let index = 0; index < outline.length; index++) {
    const character = outline[index];
    const step = character === "{" || character === "(" ? 1 : character === "}" || character === ")" ? -1 : 0;
    depths[index + 1] = (depths[index] ?? 0) + step;
  }
  return [...outline.matchAll(pattern)].filter((match) => depths[match.index ?? 0] === 0).at(-1);
}
