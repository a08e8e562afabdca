// Places in a text as Web Annotation counts them: in code points, where the domain counts UTF-16 code units. The two are inverse to each other.
import type { DocumentId } from "../domain/ids.ts";
import type { Span } from "../domain/span.ts";

/** Converts offsets of one text. Offsets past its end stay as far past it. */
export interface TextIndex {
  /** The code point at which a UTF-16 offset lies; the middle of a surrogate pair counts as its end. */
  readonly toCodePoint: (offset: number) => number;
  /** The UTF-16 offset of a code point. */
  readonly toUtf16: (codePoint: number) => number;
}

/** Reads a text once; a text without astral characters (most) costs nothing afterwards. */
export function indexText(text: string): TextIndex {
  /** UTF-16 offsets of the second halves of surrogate pairs. */
  const seconds: number[] = [];
  for (let offset = 1; offset < text.length; offset++) {
    if (isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1))) seconds.push(offset++);
  }
  if (seconds.length === 0) return { toCodePoint: (offset) => offset, toUtf16: (codePoint) => codePoint };
  return {
    toCodePoint: (offset) => offset - countBelow(seconds.length, (index) => (seconds[index] ?? 0) < offset),
    toUtf16: (codePoint) =>
      codePoint + countBelow(seconds.length, (index) => (seconds[index] ?? 0) - index - 1 < codePoint),
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** How many of the first `length` indices satisfy a predicate that holds up to some index and not after it. */
function countBelow(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The id of a stretch of a document's text, in code points: a fragment as RFC 5147 writes it, so that equal stretches are one node. */
export function spanId(document: DocumentId, start: number, end: number): string {
  return `${document}#char=${start},${end}`;
}

/** The stretch that a span's IRI or id names, in the code points of that IRI put back into UTF-16; undefined of anything else. */
export function spanOf(iri: string, index: TextIndex): Span | undefined {
  const match = /#char=(\d+),(\d+)$/.exec(iri);
  if (match === null) return undefined;
  return { start: index.toUtf16(Number(match[1])), end: index.toUtf16(Number(match[2])) };
}
