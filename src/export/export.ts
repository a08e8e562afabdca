// The line from a request to a file: read the request, find the format, select, write. The explorer and the command line call the same.
import type { GraphStore, QueryOptions } from "../store/store.ts";
import type { Format } from "./format.ts";
import { findFormat } from "./formats.ts";
import { fileName, readScope, type Scope } from "./scope.ts";
import { select } from "./selection.ts";

export interface ExportRequest {
  readonly scope: Scope;
  readonly format: Format;
  /** A name for the file. */
  readonly file: string;
}

/**
 * What is to be exported, and how: `scope` is "all" or the id of a document, actor or claim; a `query` (a SELECT with claims in its columns)
 * stands in its place. Throws `bad-request`.
 */
export function readExportRequest(asked: {
  readonly scope?: string;
  readonly query?: string;
  readonly format: string;
}): ExportRequest {
  const format = findFormat(asked.format);
  const scope: Scope =
    asked.query === undefined ? readScope(asked.scope ?? "all") : { kind: "query", query: asked.query };
  return { scope, format, file: `${fileName(scope)}.${format.name}` };
}

/** The export as text, piece by piece. `asking`: how a query that stands for the scope is asked. Throws `not-found` or `bad-query` before the first piece. */
export async function* writeExport(
  store: GraphStore,
  base: string,
  { scope, format }: Pick<ExportRequest, "scope" | "format">,
  asking: QueryOptions = {},
): AsyncGenerator<string> {
  const selection = await select(store, base, scope, asking);
  yield* format.write(selection);
}
