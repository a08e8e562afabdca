// A document's graph opened for reading: its facts, and its spans put back into the text.
import type { Term } from "@rdfjs/types";
import type { Document } from "../domain/document.ts";
import { inReadingOrder, type Span } from "../domain/span.ts";
import type { Facts } from "./facts.ts";
import { indexText, spanOf } from "./selectors.ts";
import { oa } from "./vocabulary.ts";

export interface Pages {
  readonly facts: Facts;
  readonly document: Document;
  readonly base: string;
  /** The span that a node names (`#char=12,30`), in UTF-16 code units. */
  readonly span: (node: Term | undefined) => Span | undefined;
  /** The spans that several nodes name, in reading order. */
  readonly spans: (nodes: readonly Term[]) => readonly Span[];
  /** The span of a node that holds start and end itself. */
  readonly selector: (node: Term) => Span | undefined;
}

/** Opens the graph of a document. */
export function openPages(facts: Facts, document: Document, base: string): Pages {
  const index = indexText(document.text);
  const span: Pages["span"] = (node) => (node === undefined ? undefined : spanOf(node.value, index));
  return {
    facts,
    document,
    base,
    span,
    spans: (nodes) => nodes.flatMap((node) => span(node) ?? []).sort(inReadingOrder),
    selector(node) {
      const [start, end] = [facts.number(node, oa.start), facts.number(node, oa.end)];
      if (start === undefined || end === undefined) return undefined;
      return { start: index.toUtf16(start), end: index.toUtf16(end) };
    },
  };
}
