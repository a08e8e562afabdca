// A text as blocks: headings, paragraphs, boilerplate. A heading never joins a paragraph.
import type { Span } from "../domain/span.ts";

export interface Block {
  readonly kind: "headline" | "subheading" | "paragraph" | "boilerplate";
  readonly span: Span;
}

/** The blocks of a text, in order. All of the text but blanks lies in exactly one of them. */
export function splitBlocks(text: string): readonly Block[] {
  const spans = isWrapped(text) ? stretchesBetween(text, /\n[^\S\n]*\n\s*/g) : stretchesBetween(text, /\s*\n\s*/g);
  return spans.map((span, index) => ({ kind: kindOf(text, spans, index), span }));
}

/** The pieces between separators, trimmed; empty ones fall away. */
function stretchesBetween(text: string, separator: RegExp): Span[] {
  const spans: Span[] = [];
  const push = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) spans.push({ start: from + lead, end: from + lead + length });
  };
  let from = 0;
  for (const match of text.matchAll(separator)) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return spans;
}

/**
 * Whether lines are broken at a margin rather than at paragraphs: most lines that another line follows at once are of a margin's length and do
 * not end a sentence.
 */
function isWrapped(text: string): boolean {
  let followed = 0;
  let broken = 0;
  const lines = text.split("\n");
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]?.trim() ?? "";
    if (line === "" || (lines[i + 1]?.trim() ?? "") === "") continue;
    followed++;
    if (line.length >= 40 && line.length <= 120 && !/[.!?:]["”’)]*$/.test(line)) broken++;
  }
  return followed >= 4 && broken * 5 >= followed * 3;
}

function kindOf(text: string, spans: readonly Span[], index: number): Block["kind"] {
  const { start, end } = spans[index] ?? { start: 0, end: 0 };
  const words = text.slice(start, end);
  if (isBoilerplate(words)) return "boilerplate";
  if (spans.length === 1 || !isHeading(words)) return "paragraph";
  const first = spans.findIndex((s) => !isLabel(text.slice(s.start, s.end)));
  return first >= 0 && first < index ? "subheading" : "headline";
}

/** A label over a text ("FULL TEXT.", "ABSTRACT:") is no headline. */
const isLabel = (words: string): boolean => /^[A-Z][A-Z \d]{1,30}[.:]?$/.test(words);

const smallWords =
  /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|per|via|vs\.?|over|under|after|before|into|amid|than|is|are|its)$/i;

/** Whether words stand as a heading: short, without the end of a sentence, or a question or phrase in capitals. */
function isHeading(words: string): boolean {
  if (words.length > 200 || words.includes("\n\n")) return false;
  if (isLabel(words)) return true;
  const tokens = words.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w));
  if (tokens.length === 0 || tokens.length > 24) return false;
  const telling = tokens.filter((w) => !smallWords.test(w));
  const capital = telling.filter((w) => /^["“‘'([]*[\p{Lu}\p{N}]/u.test(w)).length;
  if (/[.!?…:;,]["”’')\]]*$/.test(words) && !/[?!]$/.test(words)) return false;
  if (/[?!]$/.test(words)) return telling.length >= 2 && capital === telling.length;
  if (/^["“‘']/.test(words)) return telling.length > 0 && capital * 10 >= telling.length * 8;
  return true;
}

const boilerplate: readonly RegExp[] = [
  /^all (?:trademarks|rights|content|logos)\b.*\b(?:reserved|owners?|belong)/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /\ball rights reserved\b/i,
  /^this (?:article|story|report|post|piece) (?:aggregates|was (?:originally|first) (?:published|posted)|originally appeared|has been (?:updated|corrected))/i,
  /^(?:sign up|subscribe|click here|read more|related|advertisement|follow us|share this|for more (?:information|news)|download our)\b/i,
  /^(?:reporting|additional reporting|editing|writing|compiled) by [\p{Lu}]/iu,
  /\b(?:may|must) not be (?:published|reproduced|broadcast|rewritten|redistributed)\b/i,
  /^(?:photo|image|picture)(?: credits?)?\s*:/i,
];

function isBoilerplate(words: string): boolean {
  return words.length < 600 && boilerplate.some((pattern) => pattern.test(words));
}
