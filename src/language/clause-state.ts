// Where the clause builder stands in a sentence: the frame it is in, the last phrase, and what the last small words announced.
import { type Frame, type FrameOptions, newFrame, stretchFrame } from "./clause-frames.ts";
import type { Row } from "./phrases.ts";
import type { Apposition, Chunk, NounPhrase, Run } from "./sentence.ts";

export interface State {
  readonly row: Row;
  readonly frames: Frame[];
  readonly appositions: Apposition[];
  frame: Frame;
  /** The last noun phrase, wherever it was put, and the chunk after it. */
  last: { readonly phrase: NounPhrase; readonly next: number } | undefined;
  /** Since the last phrase or verb: a comma, a conjunction, a quotation mark. */
  comma: boolean;
  conjunction: boolean;
  quote: boolean;
  /** A preposition that a gerund follows. */
  preposition: Chunk | undefined;
  /** Where the quotation opened that is still open. */
  quoted: number | undefined;
  /** The aside that a comma has just closed, and the chunk behind that. */
  lastAside: { readonly frame: Frame; readonly next: number } | undefined;
  /** Frames that parentheses interrupted. */
  readonly interrupted: Frame[];
}

export function newState(row: Row): State {
  const frame = newFrame({ kind: "main", start: 0 });
  return {
    row,
    frames: [frame],
    appositions: [],
    frame,
    last: undefined,
    comma: false,
    conjunction: false,
    quote: false,
    preposition: undefined,
    quoted: undefined,
    lastAside: undefined,
    interrupted: [],
  };
}

/** Opens a frame and makes it the current one. */
export function open(state: State, options: FrameOptions): Frame {
  const frame = newFrame(options);
  state.frames.push(frame);
  state.frame = frame;
  return frame;
}

/** Forgets what small words announced, once something has used it. */
export function settle(state: State): void {
  state.comma = false;
  state.conjunction = false;
  state.quote = false;
  state.preposition = undefined;
}

export function ancestors(frame: Frame): Frame[] {
  const found: Frame[] = [];
  for (let at: Frame | undefined = frame; at !== undefined && !found.includes(at); at = at.parent) found.push(at);
  return found;
}

export const hasFiniteVerb = (frame: Frame): boolean => frame.verb?.form === "finite";

/** The outermost frame that the current one stands in. */
export function rootOf(frame: Frame): Frame {
  return ancestors(frame).at(-1) ?? frame;
}

/** The innermost frame around the current one, itself included, that holds. */
export function findAround(state: State, holds: (frame: Frame) => boolean): Frame | undefined {
  return ancestors(state.frame).find(holds);
}

/** Whether nothing but adverbs and quotation marks stands between a chunk and the verb group before it. */
export function followsVerb(row: Row, at: number): boolean {
  let i = at - 1;
  while (row.chunks[i]?.kind === "adverb" || row.chunks[i]?.kind === "quotation-mark") i--;
  return row.chunks[i]?.kind === "verb";
}

export const runOf = ({ from, to }: Run): Run => ({ from, to });

export function attach(frame: Frame, run: Run): void {
  stretchFrame(frame, run.to);
}
