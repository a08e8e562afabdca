// The civil calendar: days, months, weeks and their distances, and how a time that is known in part is written down.

/** A day of the Gregorian calendar; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What is known of a date: "Oct. 2" has no year, "2025" no month. */
export interface Part {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const dayLength = 86_400_000;

const utc = ({ year, month, day }: Day): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
};

function fromUtc(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysIn(year: number, month: number): number {
  return fromUtc(utc({ year, month: month + 1, day: 1 }) - dayLength).day;
}

export function addDays(day: Day, count: number): Day {
  return fromUtc(utc(day) + count * dayLength);
}

/** The same day some months on; the last of the month where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const months = day.year * 12 + day.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { year, month, day: Math.min(day.day, daysIn(year, month)) };
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((utc(b) - utc(a)) / dayLength);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The Monday of a numbered week of a year (ISO 8601: week 1 holds 4 January). */
export function mondayOfWeek(year: number, week: number): Day {
  return addDays(mondayOf({ year, month: 1, day: 4 }), (week - 1) * 7);
}

/** The nth weekday of a month; the last for -1. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = { year, month, day: daysIn(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** Easter Sunday of the western churches (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** First day that a part may mean, where its year is known. */
export function firstDay({ year, month = 1, day = 1 }: Part): Day | undefined {
  return year === undefined ? undefined : { year, month, day };
}

/** Last day that a part may mean, where its year is known. */
export function lastDay({ year, month = 12, day }: Part): Day | undefined {
  return year === undefined ? undefined : { year, month, day: day ?? daysIn(year, month) };
}

/** Whether such a day can be: 29 February can where the year is not known. */
export function isDate({ year = 2000, month, day }: Part): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= (month === undefined ? 31 : daysIn(year, month));
}

const two = (n: number): string => String(n).padStart(2, "0");

/**
 * A part as ISO 8601, as precise as it is: "2025-10-02", "2025-10", "2025"; without its year as XML Schema writes it: "--10-02", "--10", "---02".
 * Undefined for nothing at all.
 */
export function isoOf({ year, month, day }: Part): string | undefined {
  if (year === undefined) {
    if (month === undefined) return day === undefined ? undefined : `---${two(day)}`;
    return day === undefined ? `--${two(month)}` : `--${two(month)}-${two(day)}`;
  }
  const years = year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
  if (month === undefined) return years;
  return day === undefined ? `${years}-${two(month)}` : `${years}-${two(month)}-${two(day)}`;
}

/** The day of an ISO 8601 date or date-time; undefined for anything else. */
export function dayOf(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(day) ? day : undefined;
}
