// Passages: the units of a text that evidence is taken from. They add up to the text but for blanks.
import type { Passage, PassageKind } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";
import type { Block } from "./blocks.ts";

/** The passages of blocks, in order, numbered s1, s2, …: a heading or boilerplate is one, a paragraph as many as `split` finds sentences in it. */
export function splitPassages(
  text: string,
  blocks: readonly Block[],
  split: (text: string, within: Span) => readonly Span[],
): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (kind: PassageKind, paragraph: number, { start, end }: Span) =>
    passages.push({ id: `s${passages.length + 1}`, kind, span: { start, end }, paragraph });
  blocks.forEach((block, paragraph) => {
    if (block.kind !== "paragraph") add(block.kind, paragraph, block.span);
    else for (const sentence of split(text, block.span)) add("sentence", paragraph, sentence);
  });
  return passages;
}
