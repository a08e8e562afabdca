// Quotations: stretches of a text within quotation marks of any kind, also those that run over sentences and paragraphs.
import type { Span } from "../domain/span.ts";

export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without its marks. */
  readonly inner: Span;
  /** Index of the block it starts in. */
  readonly block: number;
  /** Whether its closing mark is there; one that is not goes on in the next paragraph. */
  readonly closed: boolean;
}

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly kind: "double" | "single";
}

const letter = /[\p{L}\p{N}]/u;
const doubles = '"“”„‟«»';
/** Every mark that may open or close a quotation; two single ones side by side are a double one, but for one that closes an inner quotation before them. */
const marks = /(?<=[^\s'])'(?='')|''|["“”„‟«»'‘’‚`]/g;

/** The quotations of a text, block by block, outermost only, in order. A mark within a word is an apostrophe; a closing single mark needs an opening one. */
export function findQuotations(text: string, blocks: readonly { readonly span: Span }[]): readonly Quotation[] {
  return blocks.flatMap((block, index) => quotationsIn(text, block.span, index));
}

function quotationsIn(text: string, { start, end }: Span, block: number): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | undefined;
  for (const mark of marksIn(text, start, end)) {
    if (open === undefined) {
      if (mark.opens) open = mark;
    } else if (mark.kind === open.kind && mark.closes && mark.at >= open.at + open.width) {
      const close = mark.at + mark.width;
      found.push({
        span: { start: open.at, end: close },
        inner: { start: open.at + open.width, end: mark.at },
        block,
        closed: true,
      });
      open = undefined;
    }
  }
  // A double mark that never closes runs to the end of its paragraph, if it opens a sentence; a single one was an apostrophe.
  if (open !== undefined && open.kind === "double" && opensSentence(text, start, open.at))
    found.push({ span: { start: open.at, end }, inner: { start: open.at + open.width, end }, block, closed: false });
  return found;
}

function opensSentence(text: string, start: number, at: number): boolean {
  return /(?:^|[.!?:,—–-]["”’)]*\s*)$/.test(text.slice(Math.max(start, at - 6), at));
}

function* marksIn(text: string, start: number, end: number): Generator<Mark> {
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    const at = start + index;
    const width = mark.length;
    const before = at > start ? text.charAt(at - 1) : " ";
    const after = at + width < end ? text.charAt(at + width) : " ";
    const kind = width === 2 || doubles.includes(mark) ? "double" : "single";
    const atEdgeLeft = !letter.test(before);
    const atEdgeRight = !letter.test(after);
    const opens =
      "“„«‘‚".includes(mark) ||
      (!"”»’".includes(mark) &&
        (atEdgeLeft || kind === "double") &&
        !/\s/.test(after) &&
        (!/\S/.test(before) || /[([—–-]/.test(before)));
    const closes =
      "”»".includes(mark) ||
      (mark === "’"
        ? atEdgeRight
        : "“„".includes(mark)
          ? /\S/.test(before) && !/\S/.test(after)
          : !"«‘‚`".includes(mark) && (kind === "double" || atEdgeRight) && isTight(text, at));
    if (opens || closes) yield { at, width, opens, closes, kind };
  }
}

/** Whether a mark stands behind a word, or a blank behind the mark that ends an inner quotation: 'Go back,' " */
const isTight = (text: string, at: number): boolean => /\S$|['’]\s$/.test(text.slice(Math.max(0, at - 2), at));
