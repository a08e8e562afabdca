// Times told by their distance: "two months ago", "in a week", "3 days after January 12th", "within 9 months", "a fortnight later".
import { type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { addDays, type Day, firstDay } from "./calendar.ts";
import { type Find, type Moment, moved, type Reference, single, unplaced } from "./moment.ts";
import { countedUnits } from "./relative.ts";
import { precisionOf } from "./unit-periods.ts";

interface Distance {
  readonly end: number;
  readonly parts: readonly { readonly unit: string; readonly value?: number }[];
}

/** Years, months, weeks, days. */
const longestDistance = 4;

/** "2 weeks and 2 days", "2 years 1 month 21 days": counts of units in a row. */
function distanceAt(lexemes: readonly Lexeme[], index: number): Distance | undefined {
  const first = countedUnits(lexemes, index);
  if (first === undefined) return undefined;
  const parts = [first];
  let { end } = first;
  while (parts.length < longestDistance) {
    const at = normAt(lexemes, end) === "and" || normAt(lexemes, end) === "," ? end + 1 : end;
    const next = lexemes[at]?.kind === "digits" || at > end ? countedUnits(lexemes, at) : undefined;
    if (next === undefined || /^(?:several|few|some)$/.test(normAt(lexemes, at))) break;
    parts.push(next);
    end = next.end;
  }
  return { end, parts };
}

function shifted(from: Day | undefined, { parts }: Distance, way: number): Day | undefined {
  let day = from;
  for (const { unit, value } of parts) {
    if (day === undefined || value === undefined) return undefined;
    day = moved(day, unit, way * value);
  }
  return day;
}

/** A day, or as much of it as the distance lets us know: "two years ago" is a year, "three months ago" a month. */
function arrived(end: number, day: Day | undefined, { parts }: Distance): Moment {
  const unit = parts.at(-1)?.unit ?? "day";
  const precision = precisionOf(unit);
  if (day === undefined) return unplaced(end, precision);
  if (precision === "year" || precision === "decade") return single(end, { year: day.year }, "year");
  if (precision === "month" || precision === "quarter")
    return single(end, { year: day.year, month: day.month }, "month");
  return single(end, day, precision === "week" ? "week" : "day");
}

/** The time at a distance from today or from another time, whose words start at an index. */
export function shiftAt(reference: Reference, index: number, find: Find): Moment | undefined {
  const { lexemes, today } = reference;
  const word = normAt(lexemes, index);
  if (word === "in" || word === "within") return ahead(reference, index);
  const bound = /^(?:more|less|fewer)$/.test(word) && normAt(lexemes, index + 1) === "than" ? index + 2 : index;
  const distance = distanceAt(lexemes, bound);
  if (distance === undefined) return undefined;
  const { end } = distance;
  const link = normAt(lexemes, end);
  if (link === "ago") return arrived(end + 1, shifted(today, distance, -1), distance);
  if (link === "later" && lexemes[end + 1]?.norm !== "this")
    return arrived(end + 1, shifted(today, distance, 1), distance);
  if (link === "hence") return arrived(end + 1, shifted(today, distance, 1), distance);
  if (link === "earlier") return arrived(end + 1, shifted(today, distance, -1), distance);
  if (!/^(?:before|after|from|since|following)$/.test(link)) return undefined;
  const now = normAt(lexemes, end + 1) === "now";
  const anchor = now ? { end: end + 2, day: today } : anchorAt(find, end + 1);
  if (anchor === undefined) return undefined;
  const way = link === "before" ? -1 : 1;
  const there = shifted(anchor.day, distance, way);
  if (there === undefined) return unplaced(anchor.end, "day");
  if (bound > index && word !== "more") {
    const [from, to] = way > 0 ? [anchor.day ?? there, there] : [there, anchor.day ?? there];
    return { end: anchor.end, period: { from, to, precision: "day" }, range: true };
  }
  return now ? arrived(anchor.end, there, distance) : single(anchor.end, there, "day");
}

function anchorAt(find: Find, index: number): { readonly end: number; readonly day: Day | undefined } | undefined {
  const moment = find(index);
  if (moment === undefined || (moment.period.precision !== "day" && moment.period.precision !== "year"))
    return undefined;
  const { from } = moment.period;
  return { end: moment.end, day: from === undefined ? undefined : firstDay(from) };
}

/** "in two weeks", "in a fortnight", "in two years since 2011", "within (the next) 10 months". */
function ahead(reference: Reference, index: number): Moment | undefined {
  const { lexemes, today, future } = reference;
  const within = normAt(lexemes, index) === "within";
  const turn = /^(?:the|next|coming)$/.test(normAt(lexemes, index + 1))
    ? /^(?:next|coming)$/.test(normAt(lexemes, index + 2))
      ? index + 3
      : index + 2
    : index + 1;
  if (!within && turn > index + 1) return undefined;
  if (within && !future && turn === index + 1) return undefined;
  const distance = distanceAt(lexemes, turn);
  if (distance === undefined || normAt(lexemes, distance.end) === "ago" || normAt(lexemes, distance.end) === "old")
    return undefined;
  const there = shifted(today, distance, 1);
  if (within) {
    if (today === undefined || there === undefined) return { ...unplaced(distance.end, "day"), range: true };
    return { end: distance.end, period: { from: addDays(today, 1), to: there, precision: "day" }, range: true };
  }
  // "in three years" looks ahead only where the sentence does; "the first time in three years" looks back
  if (!future || /^(?:of|with|without|by|from)$/.test(normAt(lexemes, distance.end))) return undefined;
  return arrived(distance.end, there, distance);
}
