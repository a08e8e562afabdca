// A stretch of text as words, digits and signs, which is all that values are made of. One pass, no backtracking.
import type { Span } from "../../domain/span.ts";

export interface Lexeme extends Span {
  readonly kind: "word" | "digits" | "sign";
  /** Lower case; dashes, apostrophes and quotes folded to ASCII. */
  readonly norm: string;
  /** As it stands. */
  readonly raw: string;
  /** No blank before it. */
  readonly glued: boolean;
  /** Inside a web or mail address, where a number is no amount. */
  readonly address: boolean;
}

const pattern = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s]/gu;
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;

const folds: ReadonlyMap<string, string> = new Map([
  ...["‐", "‑", "‒", "–", "—", "―", "−"].map((c) => [c, "-"] as const),
  ...["‘", "’", "‛", "′", "`", "´"].map((c) => [c, "'"] as const),
  ...["“", "”", "″", "„"].map((c) => [c, '"'] as const),
]);

const asciiDigits = /^[0-9]+$/;

function kindOf(raw: string): Lexeme["kind"] {
  const code = raw.charCodeAt(0);
  if (code < 128) {
    if (code >= 48 && code <= 57) return "digits";
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? "word" : "sign";
  }
  if (asciiDigits.test(raw)) return "digits";
  return /^\p{L}/u.test(raw) ? "word" : "sign";
}

/** The lexemes of `text` within a span, in order; their spans are offsets into `text`. */
export function scan(text: string, within: Span): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  const stretch = text.slice(within.start, within.end);
  const addresses = /:\/\/|www\.|@/.test(stretch) ? [...stretch.matchAll(address)] : [];
  let last = -1;
  for (const match of stretch.matchAll(pattern)) {
    const raw = match[0];
    const at = match.index;
    const start = within.start + at;
    const kind = kindOf(raw);
    lexemes.push({
      kind,
      raw,
      norm: kind === "word" ? raw.toLowerCase() : (folds.get(raw) ?? raw),
      start,
      end: start + raw.length,
      glued: last === start,
      address: addresses.some((a) => a.index <= at && at < a.index + a[0].length),
    });
    last = start + raw.length;
  }
  return lexemes;
}

/** What stands at an index, or "" past either end: rules compare words without asking whether there are any. */
export function normAt(lexemes: readonly Lexeme[], index: number): string {
  return lexemes[index]?.norm ?? "";
}

/** Whether the lexeme at an index follows its predecessor without a blank. */
export function isGlued(lexemes: readonly Lexeme[], index: number): boolean {
  return lexemes[index]?.glued === true;
}

/** Where a sequence of words starting at `index` ends, if it stands there ("per", "cent"); undefined if not. */
export function follows(lexemes: readonly Lexeme[], index: number, words: readonly string[]): number | undefined {
  for (let k = 0; k < words.length; k++) if (normAt(lexemes, index + k) !== words[k]) return undefined;
  return index + words.length;
}
