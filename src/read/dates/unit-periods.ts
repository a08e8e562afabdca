// The calendar's own periods: the week, month, quarter, year or decade that a day lies in, and parts of them.
import type { Precision } from "../../domain/value.ts";
import { addDays, addMonths, type Day, daysBetween, firstDay, lastDay, mondayOf, type Part } from "./calendar.ts";
import { moved, type Period } from "./moment.ts";

/** The period of a unit in which a day lies ("this week"); a weekend is Saturday and Sunday. */
export function periodAround(day: Day, unit: string): Period {
  const { year, month } = day;
  switch (unit) {
    case "week":
    case "fortnight": {
      const monday = mondayOf(day);
      return { from: monday, to: addDays(monday, unit === "week" ? 6 : 13), precision: "week" };
    }
    case "weekend": {
      const saturday = addDays(mondayOf(day), 5);
      return { from: saturday, to: addDays(saturday, 1), precision: "day" };
    }
    case "month":
      return { from: { year, month }, to: { year, month }, precision: "month" };
    case "quarter":
      return quarterOf(year, Math.ceil(month / 3));
    case "year":
      return { from: { year }, to: { year }, precision: "year" };
    case "decade": {
      const first = Math.floor(year / 10) * 10;
      return { from: { year: first }, to: { year: first + 9 }, precision: "decade" };
    }
    case "century": {
      const first = Math.floor(year / 100) * 100;
      return { from: { year: first }, to: { year: first + 99 }, precision: "decade" };
    }
    default:
      return { from: day, to: day, precision: "day" };
  }
}

/** A quarter of a year, 1 to 4. */
export function quarterOf(year: number | undefined, quarter: number): Period {
  const of = year === undefined ? {} : { year };
  return { from: { ...of, month: quarter * 3 - 2 }, to: { ...of, month: quarter * 3 }, precision: "quarter" };
}

/** A half of a year, 1 or 2. */
export function halfOf(year: number | undefined, half: number): Period {
  const of = year === undefined ? {} : { year };
  return { from: { ...of, month: half * 6 - 5 }, to: { ...of, month: half * 6 }, precision: "quarter" };
}

/** The precision that a count of units has. */
export function precisionOf(unit: string): Precision {
  if (unit === "month" || unit === "quarter" || unit === "year" || unit === "decade") return unit;
  if (unit === "century") return "decade";
  return unit === "week" || unit === "fortnight" ? "week" : "day";
}

/** A count of units up to today ("the last 3 days") or from today on ("the next two weeks"); whole units where they are quarters and longer. */
export function stretchFrom(today: Day, unit: string, count: number): Period {
  const span = precisionOf(unit);
  if (unit === "quarter") {
    const here = quarterOf(today.year, Math.ceil(today.month / 3));
    const start = firstDay(here.from ?? {}) ?? today;
    const from = addMonths(start, count > 0 ? 3 : count * 3);
    const to = addMonths(start, count > 0 ? count * 3 + 2 : -1);
    return {
      from: { year: from.year, month: from.month },
      to: { year: to.year, month: to.month },
      precision: "quarter",
    };
  }
  if (unit === "decade" || unit === "century") {
    const there = moved(today, unit, count);
    return count > 0
      ? { from: { year: today.year }, to: { year: there.year }, precision: span }
      : { from: { year: there.year }, to: { year: today.year }, precision: span };
  }
  const there = moved(today, unit, count);
  return count > 0
    ? { from: addDays(today, 1), to: there, precision: span }
    : { from: there, to: addDays(today, -1), precision: span };
}

/** The early, middle or late part of a period: ten days of a month, four months of a year, thirds of anything else. */
export function partOf(period: Period, part: "early" | "mid" | "late"): Period {
  const { from, to } = period;
  if (from === undefined || to === undefined) return { precision: "part-of-month" };
  const third = part === "early" ? 0 : part === "mid" ? 1 : 2;
  if (from.month !== undefined && from.day === undefined && from.month === to.month) {
    const days: readonly (readonly [number, number | undefined])[] = [
      [1, 10],
      [11, 20],
      [21, undefined],
    ];
    const [start, end] = days[third] ?? [1, 10];
    const last = lastDay({ year: from.year ?? 2000, month: from.month })?.day ?? 30;
    return { from: { ...from, day: start }, to: { ...to, day: end ?? last }, precision: "part-of-month" };
  }
  if (from.month === undefined && from.year !== undefined && from.year === to.year)
    return {
      from: { year: from.year, month: third * 4 + 1 },
      to: { year: from.year, month: third * 4 + 4 },
      precision: "season",
    };
  if (from.month === undefined && from.year !== undefined && to.year !== undefined) {
    const years = to.year - from.year + 1;
    const [start, end] = [Math.ceil((years * third) / 3), Math.ceil((years * (third + 1)) / 3) - 1];
    return { from: { year: from.year + start }, to: { year: from.year + end }, precision: period.precision };
  }
  return { ...thirds(from, to, third), precision: period.precision };
}

function thirds(from: Part, to: Part, third: number): { readonly from?: Part; readonly to?: Part } {
  const [start, end] = [firstDay(from), lastDay(to)];
  if (start === undefined || end === undefined) return { from, to };
  const days = daysBetween(start, end) + 1;
  const cut = (share: number): Day => addDays(start, Math.floor((days * share) / 3));
  return { from: cut(third), to: addDays(cut(third + 1), -1) };
}
