// Measured amounts and spans of time: "3-inch", "10 1/2 miles", "5 ft 2 in", "2.4 billion gallons", "two hours", "weeklong", "for months".
import type { Candidate } from "./candidate.ts";
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import { type NumberPhrase, numberPhraseAt, tidy } from "./number-phrases.ts";
import { secondOfRange } from "./ranges.ts";
import { spacedDecimalAt } from "./spaced-decimals.ts";
import { perAfter, type UnitFound, unitAfter, unitAt } from "./units.ts";

/** The measured amount or duration that starts at an index. */
export function quantityAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  if (isCode(lexemes, index)) return undefined;
  const number = spacedDecimalAt(lexemes, index) ?? numberPhraseAt(lexemes, index);
  if (number === undefined) return wordAt(lexemes, index);
  const range = rangeOf(lexemes, number);
  const end = range?.end ?? number.end;
  const unit = unitAfter(lexemes, end, range?.digits ?? number.digits) ?? oddUnit(lexemes, end);
  if (unit === undefined || isOther(lexemes, number, unit)) return undefined;
  const value = range?.value ?? number.value;
  const more = range === undefined ? smallerAfter(lexemes, unit) : undefined;
  const type = unit.kind === "time" ? "duration" : "quantity";
  const of = { type, start: index, unit: more?.unit ?? unit.unit } as const;
  const total = value === undefined ? undefined : tidy(value + (more?.value ?? 0));
  const last = ageAfter(lexemes, more?.end ?? unit.end);
  const per = unit.kind === "time" ? undefined : perAfter(lexemes, last);
  return {
    ...of,
    end: per?.wide === true ? per.end : last,
    ...(total === undefined ? {} : { value: total }),
    ...(range === undefined ? {} : { max: range.max }),
    ...(per === undefined ? {} : { per: per.per }),
  };
}

/** Letters or a hyphenated name right before the digits: "scp-173m", "A4", are no measures. */
function isCode(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1];
  if (lexemes[index]?.kind !== "digits" || !isGlued(lexemes, index) || before === undefined) return false;
  if (before.kind === "word") return true;
  const bound = before.norm === "-" || before.norm === "." || before.norm === "/";
  return (
    bound && before.glued && lexemes[index - 2]?.kind !== "sign" && lexemes[index - 2] !== undefined && !isDash(before)
  );
}

/** A dash proper between numbers ("75–300mm") leaves the second number its unit; a hyphen after a word makes a code. */
const isDash = (lexeme: Lexeme): boolean => lexeme.raw !== "-" && lexeme.norm === "-";

function rangeOf(lexemes: readonly Lexeme[], first: NumberPhrase) {
  const link = secondOfRange(lexemes, first);
  const second = link === undefined ? undefined : numberPhraseAt(lexemes, link.index);
  if (second?.value === undefined || first.value === undefined) return undefined;
  const shared = first.scale < second.scale && second.scale >= 1000 ? second.scale : 1;
  const value = tidy(first.value * shared);
  return value < second.value ? { end: second.end, value, max: second.value, digits: second.digits } : undefined;
}

/** Inch and foot marks, the word "in" for inches in a chain, and degrees with a scale. */
function oddUnit(lexemes: readonly Lexeme[], index: number): UnitFound | undefined {
  const mark = normAt(lexemes, index);
  const sized = /^(?:long|wide|tall|high|deep|thick|x|×)$/.test(normAt(lexemes, index + 1));
  if (mark === '"' && (sized || (isGlued(lexemes, index) && lexemes[index]?.raw === "″")))
    return { end: index + 1, unit: "inch", kind: "length" };
  return undefined;
}

/** What looks like a measure and is none: clock times, dates, pounds of money, "second" and "minute" as ordinals. */
function isOther(lexemes: readonly Lexeme[], number: NumberPhrase, unit: UnitFound): boolean {
  const word = normAt(lexemes, number.end);
  if (word === "second" && number.value !== 1 && !isGlued(lexemes, number.end) && lexemes[number.end]?.kind === "word")
    return true;
  if (number.value === undefined && unit.kind !== "time" && unit.end === number.end + 1 && !/s$|feet/.test(word))
    return true;
  return number.digits && /[./]/.test(normAt(lexemes, number.start - 1)) && isGlued(lexemes, number.start);
}

const smaller: Readonly<Record<string, { readonly unit: string; readonly share: number }>> = {
  foot: { unit: "inch", share: 12 },
  pound: { unit: "ounce", share: 16 },
};

/** "5 feet and 2 inches", "12 ft 2 in", "6 pounds 3 ounces": the smaller unit adds to the greater. */
function smallerAfter(lexemes: readonly Lexeme[], unit: UnitFound) {
  const part = smaller[unit.unit];
  if (part === undefined) return undefined;
  const at = normAt(lexemes, unit.end) === "and" ? unit.end + 1 : unit.end;
  const number = numberPhraseAt(lexemes, at);
  if (number?.value === undefined || number.value >= part.share) return undefined;
  const inches =
    part.unit === "inch" &&
    normAt(lexemes, number.end) === "in" &&
    !/^(?:the|a|an)$/.test(normAt(lexemes, number.end + 1));
  const named = inches ? { end: number.end + 1, unit: "inch" } : unitAt(lexemes, number.end, number.digits);
  return named?.unit === part.unit ? { end: named.end, unit: unit.unit, value: number.value / part.share } : undefined;
}

/** "-year-old", "years old", "-long" belong to the amount's words. */
function ageAfter(lexemes: readonly Lexeme[], index: number): number {
  const hyphen = normAt(lexemes, index) === "-" && isGlued(lexemes, index);
  const at = hyphen ? index + 1 : index;
  return /^(?:old|long)$/.test(normAt(lexemes, at)) && (hyphen || normAt(lexemes, at) === "old") ? at + 1 : index;
}

const longWord = /^(hour|day|night|week|month|year|decade|century)s?-?long$/;
const timePlurals: Readonly<Record<string, string>> = {
  seconds: "second",
  minutes: "minute",
  hours: "hour",
  days: "day",
  nights: "night",
  weeks: "week",
  months: "month",
  years: "year",
  decades: "decade",
  centuries: "century",
};
const opensDuration: ReadonlySet<string> = new Set([
  ...[
    "for",
    "after",
    "following",
    "over",
    "within",
    "in",
    "during",
    "took",
    "take",
    "takes",
    "spent",
    "spend",
    "lasted",
    "last",
    "several",
    "many",
  ],
  ...["few", "recent", "of", "despite", "through", "throughout", "across", "until", "than"],
]);

/** Time without a number: "weeklong", "for months", "years of", "half an hour", "an hour". */
function wordAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const word = normAt(lexemes, index);
  const long = longWord.exec(word);
  if (long?.[1] !== undefined) return { type: "duration", start: index, end: index + 1, unit: long[1] };
  if (/^an?$/.test(word)) return articled(lexemes, index);
  const unit = timePlurals[word];
  if (unit === undefined) return undefined;
  const opened = opensDuration.has(normAt(lexemes, index - 1)) || normAt(lexemes, index + 1) === "of";
  const closed = /^(?:ago|later|earlier|from|old)$/.test(normAt(lexemes, index + 1));
  return opened && !closed ? { type: "duration", start: index, end: index + 1, unit } : undefined;
}

/** "an hour", "a half turn", "a 30-minute" is not here; a bare "a day" or "a year" is mostly a rate and left alone. */
function articled(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const next = normAt(lexemes, index + 1);
  if (next === "half") {
    const unit = unitAfter(lexemes, index + 2, false);
    if (unit === undefined || unit.unit === "second") return undefined;
    return {
      type: unit.kind === "time" ? "duration" : "quantity",
      start: index,
      end: unit.end,
      value: 0.5,
      unit: unit.unit,
    };
  }
  return undefined;
}
