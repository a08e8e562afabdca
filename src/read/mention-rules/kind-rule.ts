// What a rule on the kind of a name is, and what it may look at.
import type { ActorKind } from "../../domain/actor.ts";
import type { Word } from "../../language/tokens.ts";
import { commonWords } from "../name-words.ts";
import { nameParticle, nameWord } from "./name-shapes.ts";
import type { Piece } from "./pieces.ts";

/** A name with its surroundings. */
export interface Seen {
  readonly words: readonly Word[];
  readonly piece: Piece;
  readonly name: readonly Word[];
  readonly first: string;
  readonly last: string;
  /** Lower-cased words before and after, counted from 1; empty beyond the sentence. */
  before(back: number): string;
  after(ahead: number): string;
}

/** Its name, the kind it speaks for, how far it goes in [0, 1], and where it holds. */
export type KindRule = readonly [name: string, kind: ActorKind, weight: number, fits: (seen: Seen) => boolean];

const isNameWord = (text: string): boolean => nameWord.test(text) || nameParticle.test(text);

/** Whether a word is one of everyday language. */
export const isCommon = (text: string): boolean => commonWords.has(text.toLowerCase());

/** Two to five words that all could be a person's. */
export const personShaped = ({ name, piece }: Seen): boolean =>
  piece.shape !== "organisation" && name.length >= 2 && name.length <= 5 && name.every((w) => isNameWord(w.text));
