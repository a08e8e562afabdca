// What pages ask of all documents, asked before the first reader comes.
import { findActors } from "./find-actors.ts";
import { findPassages } from "./find-passages.ts";
import type { Inquiry } from "./inquiry.ts";
import { loadTies } from "./ties.ts";

/**
 * Fills what is kept of a store: claims, ties, names, words. It is done in pieces, between which others are answered; a reader who comes meanwhile waits for
 * the same answers, not for others. Throws what the store throws.
 */
export async function prepare(inquiry: Inquiry): Promise<void> {
  await loadTies(inquiry);
  await findActors(inquiry, "a", 1);
  await findPassages(inquiry, ["a"], { limit: 1, offset: 0 });
}
