// Times that come again: "every Monday", "each year", "twice a week", "every two years", "weekly", "on Fridays". What TIMEX3 calls a set.
import type { Candidate } from "../value-rules/candidate.ts";
import { type Lexeme, normAt } from "../value-rules/lexemes.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** What recurs, as TIMEX3 writes it: "PnU" with the number left open. */
const units: ReadonlyMap<string, string> = new Map([
  ["second", "PT#S"],
  ["minute", "PT#M"],
  ["hour", "PT#H"],
  ["day", "P#D"],
  ["week", "P#W"],
  ["fortnight", "P2W"],
  ["month", "P#M"],
  ["quarter", "P#Q"],
  ["year", "P#Y"],
  ["decade", "P#DE"],
  ["century", "P#CE"],
  ["morning", "XXXX-XX-XXTMO"],
  ["afternoon", "XXXX-XX-XXTAF"],
  ["evening", "XXXX-XX-XXTEV"],
  ["night", "XXXX-XX-XXTNI"],
  ["weekend", "XXXX-WXX-WE"],
  ["spring", "XXXX-SP"],
  ["summer", "XXXX-SU"],
  ["autumn", "XXXX-FA"],
  ["winter", "XXXX-WI"],
  ...weekdays.map((day, index): [string, string] => [day, `XXXX-WXX-${index + 1}`]),
]);
const adverbs: ReadonlyMap<string, string> = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "XXXX-XX-XXTNI"],
  ["weekly", "P1W"],
  ["fortnightly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P1Q"],
  ["yearly", "P1Y"],
  ["annually", "P1Y"],
]);
const counts: ReadonlyMap<string, number> = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map((word, index) => [
    word,
    index + 1,
  ]),
);

interface Found {
  readonly end: number;
  readonly per: string;
  readonly times?: number;
}

/** The sets among the lexemes, in order: `per` is what recurs in TIMEX3's words, `value` how often within that ("twice a week" is 2). */
export function findSets(lexemes: readonly Lexeme[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < lexemes.length; ) {
    const set = lexemes[start]?.address === true ? undefined : setAt(lexemes, start);
    if (set !== undefined) found.push({ type: "set", start, end: set.end, value: set.times ?? 1, per: set.per });
    start = set?.end ?? start + 1;
  }
  return found;
}

function setAt(lexemes: readonly Lexeme[], at: number): Found | undefined {
  const word = normAt(lexemes, at);
  if (word === "every" || word === "each") return repeatedAt(lexemes, at + 1, word);
  const adverb = adverbs.get(word);
  // "The Daily Mail" has a capital.
  if (adverb !== undefined && lexemes[at]?.raw === word) return { end: at + 1, per: adverb };
  const weekday = word.endsWith("s") ? weekdays.indexOf(word.slice(0, -1)) : -1;
  if (weekday >= 0 && normAt(lexemes, at + 1) !== "'") return { end: at + 1, per: `XXXX-WXX-${weekday + 1}` };
  return timesAt(lexemes, at);
}

/** "Every year", "every two years", "every other day", "each Monday morning". */
function repeatedAt(lexemes: readonly Lexeme[], at: number, opener: string): Found | undefined {
  const word = normAt(lexemes, at);
  if (opener === "every" && (word === "other" || word === "second")) {
    const unit = units.get(normAt(lexemes, at + 1));
    return unit === undefined ? undefined : { end: at + 2, per: numbered(unit, 2) };
  }
  const many = opener === "every" ? numberOf(word) : undefined;
  const name = normAt(lexemes, many === undefined ? at : at + 1);
  const unit = units.get(many === undefined ? name : name.replace(/s$/, ""));
  if (unit === undefined || (many !== undefined && !unit.includes("#"))) return undefined;
  return { end: at + (many === undefined ? 1 : 2), per: numbered(unit, many ?? 1) };
}

/** "Twice a week", "three times per year". */
function timesAt(lexemes: readonly Lexeme[], at: number): Found | undefined {
  const word = normAt(lexemes, at);
  const simple = word === "once" ? 1 : word === "twice" ? 2 : undefined;
  const counted = simple ?? (normAt(lexemes, at + 1) === "times" ? numberOf(word) : undefined);
  const link = simple === undefined ? at + 2 : at + 1;
  if (counted === undefined || !/^(?:a|an|per|each|every)$/.test(normAt(lexemes, link))) return undefined;
  const unit = units.get(normAt(lexemes, link + 1));
  return unit === undefined ? undefined : { end: link + 2, per: numbered(unit, 1), times: counted };
}

const numberOf = (word: string): number | undefined =>
  counts.get(word) ?? (/^[1-9]\d{0,2}$/.test(word) ? Number(word) : undefined);

const numbered = (unit: string, many: number): string => unit.replace("#", String(many));
