// A stretch of a text: UTF-16 code units, half open. Everything a reading says points into the text by spans.

/** `[start, end)` in UTF-16 code units of the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that stand at a span; the inverse of {@link findQuote}. */
export function quoteAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Where a quote stands in a text: the occurrence nearest to `near`, or undefined. Exact, never fuzzy. */
export function findQuote(text: string, quote: string, near = 0): Span | undefined {
  if (quote === "") return undefined;
  const after = text.indexOf(quote, near);
  const before = text.lastIndexOf(quote, near);
  const start = after < 0 ? before : before < 0 || after - near <= near - before ? after : before;
  return start < 0 ? undefined : { start, end: start + quote.length };
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans are the same stretch. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The smallest span that covers all of the given ones; undefined of none. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** Order of reading: by start, the longer first where two start together. */
export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
