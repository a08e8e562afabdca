// Which lexemes can begin an amount. Most words of a text cannot, and are passed by after one look.
import currencies from "../../language/en/currencies.json" with { type: "json" };
import data from "../../language/en/number-words.json" with { type: "json" };
import type { Lexeme } from "./lexemes.ts";

const words: ReadonlySet<string> = new Set([
  ...Object.keys(data.units),
  ...Object.keys(data.tens),
  ...Object.keys(data.ordinals),
  ...Object.keys(data.fractions),
  ...data.vague,
  ...currencies.codesInLowerCase,
  ...[
    "hundred",
    "hundreds",
    "a",
    "an",
    "minus",
    "negative",
    "several",
    "few",
    "many",
    "couple",
    "tens",
    "dollar",
    "u",
    "us",
    "c",
    "hk",
    "nz",
    "sen",
  ],
  ...Object.keys(currencies.symbols).flatMap((symbol) => (/^\p{L}+$/u.test(symbol) ? [symbol.toLowerCase()] : [])),
  ...["percent", "percents", "percentage", "percentages", "pct", "per"],
  ...["seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades", "centuries"],
]);

/** What may follow an article that begins an amount: "a hundred", "a third", "a few dozen". */
const afterArticle: ReadonlySet<string> = new Set([
  ...Object.keys(data.magnitudes),
  ...Object.keys(data.dozens),
  ...Object.keys(data.ordinals),
  ...Object.keys(data.fractions),
  ...Object.keys(data.tens),
  ...["few", "couple", "hundred", "$"],
]);

/** Whether an amount may begin with this lexeme: digits, a sign, a word of number, or what may be a currency's code or an "-long" word. */
export function mayStartAmount({ kind, norm, raw }: Lexeme, next: Lexeme | undefined): boolean {
  if (norm === "a" || norm === "an") return next !== undefined && (afterArticle.has(next.norm) || raw === "A");
  if (kind !== "word") return kind === "digits" || !/^[,;:!?()"']$/.test(raw);
  if (words.has(norm)) return true;
  if (raw.length <= 4 && raw !== norm && raw === raw.toUpperCase()) return true;
  return norm.endsWith("long") || norm === "mex";
}
