// Noun phrases found from their ends, over words: backwards from a verb to its subject, forwards from a verb to what follows.
import type { Run, Token } from "../../language/sentence.ts";
import { opensZeroRelative } from "../../language/zero-relatives.ts";

const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const inside = new Set(["NOUN", "PROPN", "NUM", "ADJ", "DET", "PART", "SYM", "X"]);
const standsAlone =
  /^(?:i|you|he|she|it|we|they|who|that|which|him|her|me|us|them|someone|everyone|anyone|nobody|no-one|everybody|somebody)$/;
const attaching =
  /^(?:of|in|on|for|at|from|with|to|by|against|behind|near|including|among|between|within|about|under|over|outside|inside|like|across|around|without|versus)$/;
const numerous =
  /^(?:many|some|several|few|most|both|all|others|other|more|those|one|two|three|four|half|third|quarter|neither|none|critics|these|this|such|each|another|any)$/;

/** A word that a noun phrase can end with. */
export function endsPhrase(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    nominal.has(token.tag) ||
    numerous.test(token.norm) ||
    token.norm === "%" ||
    (token.tag === "X" && /^\p{L}/u.test(token.text)) ||
    (token.tag === "ADJ" && (/^\p{Lu}/u.test(token.text) || /^(?:general|elect|laureate)$/.test(token.norm)))
  );
}

const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|morning|afternoon|evening|night|week|month|year|weekend|weeks|months|years|days|hours|ago|earlier|later)$/;

/** Whether a word tells a time ("Tuesday", "week"). */
export function isTimeWord(token: Token | undefined): boolean {
  return token !== undefined && timeWord.test(token.norm);
}

const opensMark = /^[([]$/;
const closesMark = /^[)\]]$/;

/** The index of the bracket that opens what the one at `close` closes; `close` itself where there is none near. */
function openingBracket(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i >= 0 && i > close - 12; i--) if (opensMark.test(tokens[i]?.norm ?? "")) return i;
  return close;
}

/** The simple noun phrase that ends before `end`: article, adjectives, nouns, possessors. */
export function baseBefore(tokens: readonly Token[], end: number): Run | undefined {
  let from = end - 1;
  if (closesMark.test(tokens[from]?.norm ?? "")) {
    const open = openingBracket(tokens, from);
    if (open === from) return undefined;
    const before = baseBefore(tokens, open);
    return before === undefined ? undefined : { from: before.from, to: end };
  }
  if (!endsPhrase(tokens[from])) return undefined;
  if (standsAlone.test(tokens[from]?.norm ?? "")) return { from, to: end };
  while (from > 0 && continuesPhrase(tokens, from - 1)) from--;
  return { from, to: end };
}

/** Whether the word at an index is part of the phrase that goes on after it. */
function continuesPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (next.tag === "DET" && !/^(?:all|both|half|such|of)$/.test(token.norm)) return false;
  if (token.tag === "PRON") return /^(?:his|her|its|their|my|our|your|whose)$/.test(token.norm) || next.norm === "'s";
  if (isTimeWord(token) && token.tag === "PROPN" && next.tag === "PROPN" && next.norm !== "'s") return false;
  if (token.norm === "to" || token.norm === "not" || opensZeroRelative(tokens, at + 1)) return false;
  if (inside.has(token.tag)) return true;
  if (token.tag === "ADV") return next.tag === "ADJ" || next.tag === "NUM";
  if (token.norm === ".")
    return (
      /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|st|jr|sr|lt|col|sgt|prof|rev|u\.s|[a-z])$/.test(tokens[at - 1]?.norm ?? "") &&
      tokens[at - 1]?.end === token.start
    );
  if (/^(?:&|-|\/)$/.test(token.norm)) return true;
  if (token.tag === "VERB")
    return (
      /(?:ing|ed)$/.test(token.norm) &&
      (next.tag === "NOUN" || next.tag === "PROPN") &&
      /^(?:DET|ADJ|ADV|PRON)$/.test(tokens[at - 1]?.tag ?? "")
    );
  return false;
}

/** Where a clause may begin: what stands before a subject. */
export function opensClause(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.tag === "PUNCT" ||
    token.tag === "CCONJ" ||
    token.tag === "SCONJ" ||
    /^(?:that|as|while|when|if|because|since|where|whether|how|what|who|which)$/.test(token.norm)
  );
}

/**
 * The noun phrase that ends before `end`, with what hangs on it: prepositional phrases and coordination. `hasVerb` tells whether a finite verb
 * stands between an index and the phrase's clause start, which makes "and" join clauses rather than nouns.
 */
export function phraseBefore(
  tokens: readonly Token[],
  end: number,
  hasVerb: (before: number) => boolean,
): Run | undefined {
  const base = baseBefore(tokens, end);
  if (base === undefined) return undefined;
  if (
    standsAlone.test(tokens[base.from]?.norm ?? "") &&
    base.to - base.from === 1 &&
    tokens[base.from - 1]?.norm !== "of"
  )
    return /^every(?:one|body)$/.test(tokens[base.from]?.norm ?? "") && tokens[base.from - 1]?.norm === "not"
      ? { from: base.from - 1, to: end }
      : base;
  let from = base.from;
  for (let guard = 0; guard < 12; guard++) {
    const before = tokens[from - 1];
    if (before === undefined) break;
    if (attaching.test(before.norm) && before.tag !== "VERB" && !hasTime(tokens, from, end)) {
      const outer = baseBefore(tokens, beforeModifier(tokens, from - 1));
      if (outer === undefined || (before.norm !== "of" && isOnlyTime(tokens, outer))) break;
      from = outer.from;
    } else if (
      /^(?:and|or|nor|&)$/.test(before.norm) &&
      endsPhrase(tokens[from - (tokens[from - 2]?.norm === "," ? 3 : 2)]) &&
      !hasVerb(from)
    ) {
      const outer = baseBefore(tokens, from - (tokens[from - 2]?.norm === "," ? 2 : 1));
      if (outer === undefined) break;
      from = listStart(tokens, outer.from);
    } else break;
  }
  const before = tokens[from - 1];
  if (from < base.from && before !== undefined && before.tag === "ADP" && !/^(?:as|than)$/.test(before.norm)) {
    // A chain that itself hangs on a preposition is an adjunct; the subject is its last part only if that is a name or pronoun.
    return base;
  }
  if (
    /^(?:both|either|neither|not|even|only|nearly|about|almost|roughly|some)$/.test(before?.norm ?? "") &&
    before?.tag !== "VERB"
  )
    from--;
  return { from: withComparison(tokens, from), to: end };
}

/** "More than 40 miners", "at least six aides": from the comparison on. */
function withComparison(tokens: readonly Token[], from: number): number {
  const opens = `${tokens[from - 2]?.norm} ${tokens[from - 1]?.norm}`;
  return /^(?:(?:more|less|fewer) than|at (?:least|most))$/.test(opens) ? from - 2 : from;
}

/** "The person familiar with", "records compiled by": before the adjective or participle that a preposition hangs on. */
function beforeModifier(tokens: readonly Token[], at: number): number {
  const word = tokens[at - 1];
  if (word === undefined || !(word.tag === "ADJ" || (word.tag === "VERB" && /(?:ed|en|wn|ing)$/.test(word.norm))))
    return at;
  return endsPhrase(tokens[at - 2]) && /^(?:NOUN|PROPN)$/.test(tokens[at - 2]?.tag ?? "") ? at - 1 : at;
}

/** Whether a phrase tells a time and nothing else. */
export const isOnlyTime = (tokens: readonly Token[], run: Run): boolean =>
  isTimeWord(tokens[run.to - 1]) && tokens[run.to - 1]?.norm !== "today";
const hasTime = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 2 && isTimeWord(tokens[to - 1]);

/** From the last member of a list but one back to its first: "A, B and C". */
function listStart(tokens: readonly Token[], from: number): number {
  let start = from;
  while (tokens[start - 1]?.norm === ",") {
    const member = baseBefore(tokens, start - 1);
    if (member === undefined || member.to - member.from > 6) break;
    start = member.from;
  }
  return start;
}

/** "Berg, the mayor of Riga, and Ortiz, her deputy, said": the first of two behind whose apposition the second stands. */
export function firstOfTwo(tokens: readonly Token[], { from, to }: Run): Run | undefined {
  const joins = tokens.findIndex((t, i) => i > from && i < to && t.norm === "," && tokens[i + 1]?.norm === "and");
  if (joins < 0 || tokens[from - 1]?.norm !== "," || tokens[to - 1]?.tag !== "PROPN") return undefined;
  const first = baseBefore(tokens, from - 1);
  return first !== undefined && tokens[first.to - 1]?.tag === "PROPN" && opensClause(tokens[first.from - 1])
    ? first
    : undefined;
}

/** The index after the simple noun phrase that starts at `from`; `from` itself where none does. */
export function baseAfter(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first === undefined) return from;
  if (first.tag === "PRON" && !/^(?:his|her|its|their|my|our|your)$/.test(first.norm)) return from + 1;
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (inside.has(token.tag) && token.norm !== "to" && token.norm !== "not") at++;
    else if (token.tag === "PRON" && /^(?:his|her|its|their|my|our|your)$/.test(token.norm)) at++;
    else if (
      token.norm === "." &&
      tokens[at - 1]?.end === token.start &&
      tokens[at + 1]?.tag === "PROPN" &&
      (tokens[at - 1]?.text.length ?? 9) <= 4
    )
      at++;
    else if (token.tag === "ADV" && tokens[at + 1]?.tag === "ADJ") at++;
    else break;
    if (tokens[at]?.tag === "DET" && tokens[at - 1]?.tag !== "DET") break;
    if (isTimeWord(tokens[at]) && tokens[at]?.tag === "PROPN" && tokens[at - 1]?.norm !== "'s" && at > from) break;
  }
  return at;
}
