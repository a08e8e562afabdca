// The query page: SPARQL in the address, the answer as a table; a query that fails is shown with the place where it fails. Works without script.
import { KnownError } from "../../domain/errors.ts";
import { resultFormats } from "../../export/query-results.ts";
import { type AnswerTable, tableOf } from "../../queries/answer-table.ts";
import { examples } from "../../queries/example-queries.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { pageRoute } from "../page.ts";

interface QueryError {
  readonly message: string;
  readonly place: { readonly line: number; readonly column: number } | undefined;
  /** The line of the query that the place is in. */
  readonly line: string | undefined;
}

interface QueryPage {
  readonly query: string;
  readonly answer: AnswerTable | undefined;
  readonly error: QueryError | undefined;
  readonly formats: readonly { readonly name: string; readonly label: string }[];
  readonly examples: readonly { readonly title: string; readonly sparql: string }[];
}

/** Rows that the page shows; the downloads hold more. */
const mostRows = 500;

async function loadQueryPage(inquiry: Inquiry, query: string | undefined): Promise<QueryPage> {
  const page = {
    query: query ?? examples[0]?.sparql ?? "",
    answer: undefined,
    error: undefined,
    formats: [],
    examples,
  };
  if (query === undefined) return page;
  try {
    const result = await inquiry.store.query(query, { limit: mostRows, background: true });
    const formats = resultFormats.filter(({ kinds }) => kinds.includes(result.kind));
    return {
      ...page,
      answer: tableOf(result, inquiry.base),
      formats: formats.map(({ name }) => ({ name, label: name.toUpperCase() })),
    };
  } catch (error) {
    if (!(error instanceof KnownError) || error.status >= 500) throw error;
    const { message, place } = error;
    return {
      ...page,
      error: { message, place, line: place === undefined ? undefined : query.split("\n")[place.line - 1] },
    };
  }
}

export const queryPage = pageRoute<QueryPage>({
  path: "/query",
  view: { name: "query", fields: { query: true, answer: true, error: true, formats: true, examples: true } },
  title: () => "Query",
  script: "query",
  status: ({ error }) => (error === undefined ? 200 : 400),
  load: (inquiry, { parameters }) => loadQueryPage(inquiry, parameters.text("query", 100_000)),
});
