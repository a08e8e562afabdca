// Named periods and their parts: quarters, halves, seasons, named years, "early 2025", "the end of March", "later this year", "the month".
import data from "../../language/en/dates.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import { calendarUnitAt, type Read } from "./date-words.ts";
import { type Find, type Moment, type Reference, unplaced } from "./moment.ts";
import { halfOf, partOf, periodAround, precisionOf, quarterOf } from "./unit-periods.ts";
import { rankAt, wholeUnit } from "./weeks.ts";
import { fourDigitsAt, fullYear, yearAfter } from "./years.ts";

const seasons: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(data.seasons));
const article = (lexemes: readonly Lexeme[], index: number): number =>
  normAt(lexemes, index) === "the" ? index + 1 : index;

/** A year written behind: "of 2019", "2019", "-2019", "of next year" is the caller's. */
function yearBehind(lexemes: readonly Lexeme[], index: number): Read | undefined {
  const link = /^(?:of|in|-|,|\/)$/.test(normAt(lexemes, index)) ? index + 1 : index;
  const at = article(lexemes, link);
  return yearAfter(lexemes, normAt(lexemes, at) === "year" ? at + 1 : at);
}

/** "Q1 2019", "2019-Q1", "third quarter of 2024", "H2", "the first half of next year". */
export function quarterAt(reference: Reference, index: number, find: Find): Moment | undefined {
  const { lexemes, today } = reference;
  const year = fourDigitsAt(lexemes, index);
  if (year !== undefined) {
    const at = normAt(lexemes, year.end) === "-" ? year.end + 1 : year.end;
    const short = shortQuarter(lexemes, at);
    return short === undefined ? undefined : named(short.end, short, year.value);
  }
  const short = shortQuarter(lexemes, index);
  if (short !== undefined) {
    const behind = yearBehind(lexemes, short.end);
    return behind === undefined ? named(short.end, short, today?.year) : named(behind.end, short, behind.value);
  }
  const owner = ownerAt(reference, index, find);
  const start = owner?.end ?? article(lexemes, index);
  const rank = rankAt(lexemes, start);
  if (rank === undefined || rank.value > 4) return undefined;
  const fiscal = /^(?:fiscal|financial)$/.test(normAt(lexemes, rank.end))
    ? rank.end + 1
    : normAt(lexemes, rank.end) === "-"
      ? rank.end + 1
      : rank.end;
  const word = normAt(lexemes, fiscal);
  if (word !== "quarter" && word !== "half") return undefined;
  if (rank.value === 0 || (word === "half" && rank.value > 2)) return undefined;
  if (owner !== undefined)
    return named(fiscal + 1, { end: fiscal + 1, value: rank.value, half: word === "half" }, owner.year);
  return quarterIn(reference, index, { end: fiscal + 1, value: rank.value, half: word === "half" }, find);
}

/** The year that owns a quarter: "next year's first quarter", "2024's second half". */
function ownerAt(
  { lexemes }: Reference,
  index: number,
  find: Find,
): { readonly end: number; readonly year: number | undefined } | undefined {
  const turned = /^(?:this|next|last)$/.test(normAt(lexemes, index)) && normAt(lexemes, index + 1) === "year";
  const end = turned ? index + 2 : fourDigitsAt(lexemes, index)?.end;
  if (end === undefined || normAt(lexemes, end) !== "'" || normAt(lexemes, end + 1) !== "s") return undefined;
  return { end: end + 2, year: turned ? find(index)?.period.from?.year : fourDigitsAt(lexemes, index)?.value };
}

type Quarter = Read & { readonly half: boolean };

function named(end: number, { value, half }: Quarter, year: number | undefined): Moment {
  return { end, period: half ? halfOf(year, value) : quarterOf(year, value), range: true };
}

function shortQuarter(lexemes: readonly Lexeme[], index: number): Quarter | undefined {
  const letter = normAt(lexemes, index);
  const digit = lexemes[index + 1];
  if ((letter !== "q" && letter !== "h") || digit?.glued !== true || !/^[1-4]$/.test(digit.raw)) return undefined;
  if (letter === "h" && Number(digit.raw) > 2) return undefined;
  return { end: index + 2, value: Number(digit.raw), half: letter === "h" };
}

/** A quarter with its year, of which "the first quarter" takes its article along only where "of" follows. */
function quarterIn(reference: Reference, index: number, quarter: Quarter, find: Find): Moment | undefined {
  const { lexemes, today } = reference;
  const of = normAt(lexemes, quarter.end) === "of";
  const behind = of ? undefined : yearBehind(lexemes, quarter.end);
  if (behind !== undefined) return named(behind.end, quarter, behind.value);
  const year = of ? find(quarter.end + 1) : undefined;
  if (year !== undefined && year.period.precision === "year") return named(year.end, quarter, year.period.from?.year);
  if (of && normAt(lexemes, quarter.end + 1) === "the" && normAt(lexemes, quarter.end + 2) === "year")
    return named(quarter.end + 3, quarter, today?.year);
  if (quarter.half) return undefined;
  return normAt(lexemes, index) === "the"
    ? { ...named(quarter.end, quarter, today?.year), start: index + 1 }
    : named(quarter.end, quarter, today?.year);
}

/** "summer 2025", "last winter", "the spring of 2024"; alone only where nothing else can be meant. */
export function seasonAt({ lexemes, today, future }: Reference, index: number): Moment | undefined {
  const turn = /^(?:this|next|last|past|previous)$/.test(normAt(lexemes, index)) ? index + 1 : index;
  const months = seasons.get(normAt(lexemes, turn));
  if (months === undefined) return undefined;
  const [first = 1, last = 12] = months;
  const season = (end: number, year: number | undefined): Moment => {
    if (year === undefined) return unplaced(end, "season");
    return {
      end,
      period: {
        from: { year, month: first },
        to: { year: last < first ? year + 1 : year, month: last },
        precision: "season",
      },
    };
  };
  const year = yearBehind(lexemes, turn + 1);
  if (year !== undefined) return season(year.end, year.value);
  if (turn > index) {
    const way = normAt(lexemes, index);
    if (today === undefined) return unplaced(turn + 1, "season");
    if (way === "next") return season(turn + 1, first > today.month ? today.year : today.year + 1);
    const latest = last < first ? today.year - 1 : today.year;
    if (way === "this") return season(turn + 1, today.month <= last ? latest : today.year);
    return season(turn + 1, last < today.month ? latest : latest - 1);
  }
  const before = normAt(lexemes, index - 1);
  const asked =
    /^(?:in|during|since|whole|of|by|until|early|late|mid|throughout|-)$/.test(
      before === "the" ? normAt(lexemes, index - 2) : before,
    ) || before === "whole";
  const verb = /^(?:spring|fall)$/.test(normAt(lexemes, index));
  const alone = asked
    ? before === "the" || !verb || lexemes[index + 1]?.kind !== "word"
    : !verb && (lexemes[index + 1]?.kind !== "word" || /^(?:period|was|is)$/.test(normAt(lexemes, index + 1)));
  if (!alone) return undefined;
  if (today === undefined) return unplaced(index + 1, "season");
  return season(index + 1, future || first <= today.month ? today.year : today.year - 1);
}

/** "fiscal year 2008", "FY18", "the year 2019", "year 2012". */
export function namedYearAt({ lexemes, today }: Reference, index: number): Moment | undefined {
  const word = normAt(lexemes, index);
  const short = /^(?:fy|cy|sy|ay)$/.test(word);
  const year = (end: number, value: number): Moment => ({
    end,
    period: { from: { year: value }, to: { year: value }, precision: "year" },
  });
  if (short) {
    const digits = lexemes[index + 1];
    if (digits?.kind !== "digits" || (digits.raw.length !== 4 && digits.raw.length !== 2)) return undefined;
    const value = Number(digits.raw);
    return year(index + 2, digits.raw.length === 2 ? fullYear(value) : value);
  }
  const kind = data.fiscal.includes(word) ? index + 1 : index;
  if (normAt(lexemes, kind) !== "year" || normAt(lexemes, index - 1) === "-") return undefined;
  const of = normAt(lexemes, kind + 1) === "of" ? kind + 2 : kind + 1;
  const written = of === kind + 1 ? (fourDigitsAt(lexemes, of) ?? yearAfter(lexemes, of)) : undefined;
  if (written !== undefined) return year(written.end, written.value);
  if (kind === index) return undefined;
  return today === undefined ? unplaced(kind + 1, "year") : year(kind + 1, today.year);
}

const parts: Readonly<Record<string, "early" | "mid" | "late">> = {
  early: "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  beginning: "early",
  start: "early",
  end: "late",
  earlier: "early",
  later: "late",
  close: "late",
  eoy: "late",
  eom: "late",
};

/** "early September", "mid-1989", "the end of March", "end of year", "earlier this month", "later in the week", "EOY". */
export function partAt(reference: Reference, index: number, find: Find): Moment | undefined {
  const { lexemes, today } = reference;
  const word = normAt(lexemes, index);
  const part = parts[word];
  if (part === undefined || (isGlued(lexemes, index) && lexemes[index - 1]?.norm !== "(")) return undefined;
  if (word === "eoy" || word === "eom") {
    const unit = word === "eoy" ? "year" : "month";
    return today === undefined
      ? unplaced(index + 1, unit)
      : { end: index + 1, period: partOf(periodAround(today, unit), "late") };
  }
  const link = normAt(lexemes, index + 1);
  const noun = /^(?:beginning|start|end|middle|close)$/.test(word);
  if (noun && link !== "of") return undefined;
  const linked = link === "of" || link === "in" || link === "-" ? index + 2 : index + 1;
  const inner =
    find(linked) ?? wholeUnit(reference, linked) ?? (noun && link === "of" ? bareUnit(reference, linked) : undefined);
  if (inner === undefined || inner.range === true || inner.period.precision === "day" || inner.start !== undefined)
    return undefined;
  if (/^(?:earlier|later)$/.test(word)) return { end: inner.end, period: inner.period };
  return { end: inner.end, period: partOf(inner.period, part) };
}

/** "end of year", "end of month". */
function bareUnit({ lexemes, today }: Reference, index: number): Moment | undefined {
  const unit = calendarUnitAt(lexemes, index);
  if (unit === undefined || unit.end !== index + 1 || unit.unit === "day") return undefined;
  return today === undefined
    ? unplaced(unit.end, precisionOf(unit.unit))
    : { end: unit.end, period: periodAround(today, unit.unit) };
}

/** "(for|of|in) the year", "the weekend", "the week": today's, where a preposition asks for it. */
export function definiteAt(reference: Reference, index: number): Moment | undefined {
  const { lexemes } = reference;
  if (normAt(lexemes, index) === "weekend" && normAt(lexemes, index - 1) !== "the")
    return wholeAs(reference, index, index);
  if (normAt(lexemes, index) !== "the") return undefined;
  const next = normAt(lexemes, index + 1);
  if (next === "weekend") return wholeAs(reference, index, index + 1);
  if (!/^(?:for|of|in|during|over|throughout)$/.test(normAt(lexemes, index - 1))) return undefined;
  if (!/^(?:day|week|month|year|quarter|fortnight)$/.test(next)) return undefined;
  const behind = lexemes[index + 2];
  const closed =
    behind === undefined ||
    behind.kind === "sign" ||
    /^(?:to|and|or|before|but|as|with|from|when|after|that)$/.test(behind.norm);
  if (!closed || behind?.norm === "'" || behind?.norm === "-") return undefined;
  return wholeAs(reference, index, index + 1);
}

function wholeAs({ lexemes, today, future }: Reference, start: number, at: number): Moment | undefined {
  const unit = calendarUnitAt(lexemes, at);
  if (unit === undefined || unit.end !== at + 1) return undefined;
  const date = normAt(lexemes, at + 1) === "to" && normAt(lexemes, at + 2) === "date";
  const gone = unit.unit === "weekend" && !future && today !== undefined && weekdayOf(today) < 6;
  const day = today !== undefined && gone ? addDays(today, -7) : today;
  const end = date ? at + 3 : at + 1;
  const from = date ? at : start;
  const moment =
    day === undefined ? unplaced(end, precisionOf(unit.unit)) : { end, period: periodAround(day, unit.unit) };
  return from === start ? moment : { ...moment, start: from };
}
