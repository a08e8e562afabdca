// An answer as a network: of the claims that it names, or of the triples that it constructs, or else of what ties the actors that it names.
import type { Tie } from "../../domain/tie.ts";
import { kindSymbols } from "../../network/symbols.ts";
import type { AnswerTable } from "../../queries/answer-table.ts";
import type { Inquiry } from "../../queries/inquiry.ts";
import { loadTies } from "../../queries/ties.ts";
import { askNetwork } from "../picture-thread.ts";
import type { Picture } from "./picture.ts";

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

/** The picture of some ties. */
export async function pictureOfTies(inquiry: Inquiry, claims: readonly Tie[]): Promise<Picture> {
  const { network, drawing } = await askNetwork(inquiry, { claims });
  return { network, drawing, symbols: kindSymbols };
}
