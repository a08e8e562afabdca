// Cuts running text into sentences: abbreviations, initials and domain names do not end one; a full stop within closing quotation marks does.
import abbreviations from "./en/abbreviations.json" with { type: "json" };
import type { Stretch } from "./sentence.ts";

const beforeName = new Set(abbreviations["before-a-name"]);
const beforeMore = new Set(abbreviations["before-more"]);
const mayEnd = new Set(abbreviations["may-end"]);
const onlyCapital = new Set(abbreviations["only-with-a-capital"]);
const starters = new Set(abbreviations.starters);

/** A longer run without an end is cut at a blank, so that no stage ever meets a sentence of unbounded length. UTF-16 code units. */
const longestSentence = 1500;

/** Terminators with the closing marks that belong to them, where a blank follows. */
const candidate = /(?:[.!?…]|\.(?=["”’)\]]))+(?:["”’»)\]]|'')*(?=\s)/g;
const paragraphBreak = /\n[^\S\n]*\n/g;
const nextWord = /^\s+((?:["“‘«([]|'')*)(\S+)/;
const lastWord = /([\p{L}\p{N}][\p{L}\p{N}.]*)\.$/u;
const speechAfterQuote =
  /^\s+(?:[A-Z][\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|told|wrote|shouted|replied|added)\b/u;

/**
 * The sentences of `text` within a stretch, in order, each without blanks at its ends. Together with the blanks between them they are the whole stretch.
 * Offsets are UTF-16 code units of `text`. An empty line always ends a sentence.
 */
export function splitSentences(text: string, within: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let start = within.start;
  for (const end of [...ends(text.slice(within.start, within.end))].map((at) => within.start + at).concat(within.end)) {
    pushPieces(found, text, start, end);
    start = end;
  }
  return found;
}

function pushPieces(found: Stretch[], text: string, start: number, end: number): void {
  let from = skipBlanks(text, start, end);
  const to = trimEnd(text, from, end);
  while (to - from > longestSentence) {
    const cut = lastBlank(text, from, from + longestSentence);
    const pieceEnd = trimEnd(text, from, cut);
    if (pieceEnd > from) found.push({ start: from, end: pieceEnd });
    from = skipBlanks(text, cut, to);
  }
  if (to > from) found.push({ start: from, end: to });
}

function* ends(run: string): Generator<number> {
  const breaks = [...run.matchAll(paragraphBreak)].map((m) => m.index);
  let nextBreak = 0;
  for (const match of run.matchAll(candidate)) {
    const end = match.index + match[0].length;
    for (; (breaks[nextBreak] ?? Number.POSITIVE_INFINITY) < end; nextBreak++) yield breaks[nextBreak] ?? end;
    if (endsSentence(run, match.index, match[0], end)) yield end;
  }
  yield* breaks.slice(nextBreak);
}

function endsSentence(run: string, at: number, marks: string, end: number): boolean {
  const next = nextWord.exec(run.slice(end, end + 60));
  if (next === null) return true;
  const [, opening = "", word = ""] = next;
  if (!/^[\p{Lu}\p{N}$€£]/u.test(word) && opening === "") return !/^\p{Ll}/u.test(word) && !marks.startsWith("…");
  if (/^[?!]/.test(marks) && /(?:["”’»]|'')$/.test(marks)) return !speechAfterQuote.test(run.slice(end, end + 60));
  if (!marks.startsWith(".") || marks.startsWith("..")) return true;
  return stopEnds(run.slice(Math.max(0, at - 24), at + 1), word, marks.length > 1);
}

/** Whether the full stop at the end of `before` ends a sentence, given the word that follows. */
function stopEnds(before: string, word: string, closed: boolean): boolean {
  const last = lastWord.exec(before)?.[1];
  if (last === undefined || closed) return true;
  const lower = last.toLowerCase();
  const known = !onlyCapital.has(lower) || /^\p{Lu}/u.test(last);
  const starts = starters.has(word.toLowerCase().replace(/[^\p{L}]+.*$/u, ""));
  if (known && beforeName.has(lower)) return false;
  if (known && beforeMore.has(lower)) return starts && !/^\p{N}/u.test(word) && word !== "A";
  if (known && mayEnd.has(lower)) return starts;
  // the network: "he wrote on X. Lawmakers said"
  if (/\bon X\.$/.test(before)) return true;
  if (/^\p{Lu}$/u.test(last))
    return starts && last !== "I" ? !/\p{Lu}[\p{L}.]*\s+\p{Lu}\.$/u.test(before) : last === "I";
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last)) return starts;
  return true;
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text, at)) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text, at - 1)) at--;
  return at;
}

/** The last blank before `to`, or `to` itself, never between the halves of a surrogate pair. */
function lastBlank(text: string, from: number, to: number): number {
  for (let at = to; at > from; at--) if (isBlank(text, at)) return at;
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to;
}
