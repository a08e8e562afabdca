// The query page: SPARQL in the address, the answer as a table; a query that fails is shown with the place where it fails. Works without script.
import { KnownError } from "../../domain/errors.ts";
import type { ActorId } from "../../domain/ids.ts";
import { resultFormats } from "../../export/query-results.ts";
import { loadActorNames } from "../../queries/actor-names.ts";
import { type AnswerTable, tableOf } from "../../queries/answer-table.ts";
import { examples } from "../../queries/example-queries.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { queryQuads } from "../../queries/query-quads.ts";
import { pageRoute } from "../page.ts";
import type { SavedPicture } from "./picture.ts";
import { mostRows, pictureOfTies, tiesIn } from "./query-network.ts";

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
  /** Whether the answer is about ties between actors, so that it can be seen as a network. */
  readonly isDrawable: boolean;
  /** Whether it names claims, so that they can be exported. */
  readonly namesClaims: boolean;
  readonly picture: SavedPicture | undefined;
  readonly examples: readonly { readonly title: string; readonly sparql: string }[];
}

async function loadQueryPage(inquiry: Inquiry, query: string | undefined, as: "table" | "network"): Promise<QueryPage> {
  const page = {
    query: query ?? examples[0]?.sparql ?? "",
    answer: undefined,
    error: undefined,
    formats: [],
    isDrawable: false,
    namesClaims: false,
    picture: undefined,
    examples,
  };
  if (query === undefined) return page;
  try {
    const result = await inquiry.store.query(query, { limit: mostRows, background: true });
    const formats = resultFormats.filter(({ kinds }) => kinds.includes(result.kind));
    const names = await loadActorNames(inquiry);
    const answer = tableOf(result, inquiry.base, (id) => names.get(id as ActorId)?.label);
    const ties = await tiesIn(inquiry, answer);
    return {
      ...page,
      answer,
      isDrawable: ties.length > 0,
      namesClaims: answer.kind === "bindings" && answer.rows.flat().some((cell) => cell?.id?.startsWith("claim/")),
      picture: as === "network" && ties.length > 0 ? await pictureOfTies(inquiry, query, ties) : undefined,
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
  view: {
    name: "query",
    fields: {
      query: true,
      answer: true,
      error: true,
      formats: true,
      isDrawable: true,
      namesClaims: true,
      picture: true,
      examples: true,
    },
  },
  drawn: ["picture"],
  title: () => "Query",
  // Not both: each is as much as a page should weigh.
  script: ({ picture }) => (picture === undefined ? "query" : "network"),
  status: ({ error }) => (error === undefined ? 200 : 400),
  quads: async ({ base }, { query, answer, examples }) => {
    const isOwn = answer !== undefined && !examples.some(({ sparql }) => sparql === query);
    return queryQuads([...(isOwn ? [{ title: "The query asked", sparql: query }] : []), ...examples], base);
  },
  load: (inquiry, { parameters }) =>
    loadQueryPage(inquiry, parameters.text("query", 100_000), parameters.oneOf("as", ["table", "network"]) ?? "table"),
});
