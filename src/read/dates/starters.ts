// Which lexemes can begin a time. Most words of a text cannot, and are passed by after one look.
import data from "../../language/en/dates.json" with { type: "json" };
import numbers from "../../language/en/number-words.json" with { type: "json" };
import type { Lexeme } from "../value-rules/lexemes.ts";

/** Words that begin a single time ("May", "next", "three", "the", "early"). */
const words: ReadonlySet<string> = new Set([
  ...Object.keys(data.months),
  ...Object.keys(data.weekdays),
  ...Object.keys(data.seasons),
  ...Object.keys(data.decades),
  ...Object.keys(data.days),
  ...data.fiscal,
  ...data.holidays.flatMap(({ names }) => names.map((name) => name.split(/[ '.-]/)[0] ?? "")),
  ...Object.keys(numbers.units),
  ...Object.keys(numbers.tens),
  ...Object.keys(numbers.ordinals),
  ...[
    "this",
    "current",
    "same",
    "that",
    "next",
    "coming",
    "upcoming",
    "following",
    "subsequent",
    "last",
    "previous",
    "past",
    "preceding",
    "prior",
  ],
  ...[
    "the",
    "a",
    "an",
    "half",
    "hundred",
    "several",
    "few",
    "many",
    "some",
    "couple",
    "in",
    "within",
    "more",
    "less",
    "fewer",
    "day",
    "week",
    "weekend",
    "year",
    "w",
  ],
  ...[
    "early",
    "mid",
    "middle",
    "late",
    "beginning",
    "start",
    "end",
    "earlier",
    "later",
    "close",
    "eoy",
    "eom",
    "final",
    "q",
    "h",
    "fy",
    "cy",
    "sy",
    "ay",
  ],
]);

/** Words that open a range or a bound around a time. */
const openers: ReadonlySet<string> = new Set([
  ...[
    "from",
    "between",
    "on",
    "since",
    "starting",
    "beginning",
    "as",
    "no",
    "not",
    "until",
    "till",
    "by",
    "up",
    "before",
    "prior",
    "after",
    "greater",
  ],
  ...["noon", "midday", "midnight", "now"],
]);

/** Words too common to be looked at closely unless a word of time follows ("the second quarter", "in two weeks", "a year ago"). */
const articles: ReadonlySet<string> = new Set(["the", "a", "an", "in", "this", "that", "some", "many", "more"]);

const units: ReadonlySet<string> = new Set([
  ...Object.keys(data.units),
  "date",
  "business",
  "working",
  "calendar",
  "trading",
  "than",
  "a",
  "an",
]);

const isWordOfTime = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  (lexeme.kind === "digits" || words.has(lexeme.norm) || units.has(lexeme.norm) || lexeme.norm === "'");

/** Whether a single time may begin at an index. */
export function mayStartTime(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return false;
  if (lexeme.kind !== "word") return lexeme.kind === "digits" || lexeme.norm === "'";
  return words.has(lexeme.norm) && (!articles.has(lexeme.norm) || isWordOfTime(lexemes[index + 1]));
}

/** Whether a time, a range or a bounded time may begin at an index. */
export function mayOpenTime(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index];
  return mayStartTime(lexemes, index) || (lexeme?.kind === "word" && openers.has(lexeme.norm));
}
