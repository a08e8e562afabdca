// An answer as a network: of the claims that it names, or of the triples that it constructs, or else of what ties the actors that it names.
import type { Tie } from "../../domain/tie.ts";
import { kindSymbols } from "../../network/symbols.ts";
import { type AnswerTable, tableOf } from "../../queries/answer-table.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { loadTies } from "../../queries/ties.ts";
import { askNetwork } from "../picture-thread.ts";
import { urls } from "../urls.ts";
import type { Picture, SavedPicture } from "./picture.ts";

/** Rows of an answer that the page shows; the downloads hold more. */
export const mostRows = 500;

/** The ties between actors that an answer is about; none of a yes or no. */
export async function tiesIn(inquiry: Inquiry, answer: AnswerTable): Promise<readonly Tie[]> {
  if (answer.kind === "boolean") return [];
  const ids = new Set<string>(answer.rows.flat().flatMap((cell) => cell?.id ?? []));
  if (ids.size === 0) return [];
  const { claims } = await loadTies(inquiry);
  if (answer.kind === "graph") {
    const triples = new Set(answer.rows.map((row) => row.map((cell) => cell?.id ?? "").join(" ")));
    return claims.filter(({ from, relation, to }) => triples.has(`${from} ${relation} ${to}`));
  }
  const named = claims.filter(({ claim }) => ids.has(claim));
  return named.length > 0 ? named : claims.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** The picture of the ties that the answer to a query is about. */
export async function pictureOfTies(inquiry: Inquiry, query: string, claims: readonly Tie[]): Promise<SavedPicture> {
  const { network, drawing } = await askNetwork(inquiry, { claims });
  return { network, drawing, symbols: kindSymbols, asked: urls.query(query).slice(urls.query().length) };
}

/** The picture of a query's answer, the same as /query shows. */
export async function pictureOfAnswer(inquiry: Inquiry, query: string): Promise<Picture> {
  const result = await inquiry.store.query(query, { limit: mostRows, background: true });
  const answer = tableOf(result, inquiry.base, () => undefined);
  return pictureOfTies(inquiry, query, await tiesIn(inquiry, answer));
}
