// Times by rule: what is found with what it comes to, told from Wednesday 8 October 2025, and what is left alone.
import { describe, expect, test } from "vitest";
import { valuesIn } from "../values.ts";

const today = { year: 2025, month: 10, day: 8 };
const times = new Set(["date", "daterange", "time"]);

/** Each time as "quote = from / to (precision)", open ends as "..". */
const found = (text: string, day: typeof today | undefined = today): readonly string[] =>
  valuesIn(text, { start: 0, end: text.length }, day)
    .filter((value) => times.has(value.type))
    .map(({ text: quote, from, to, precision }) => {
      if (from === undefined && to === undefined) return `${quote} = ? (${precision})`;
      return `${quote} = ${from === to ? from : `${from ?? ".."} / ${to ?? ".."}`} (${precision})`;
    });

describe("days by name", () => {
  test.each([
    ["noted on Oct. 2 that", "Oct. 2 = 2025-10-02 (day)"],
    ["on 2 October 2024", "2 October 2024 = 2024-10-02 (day)"],
    ["sold on Dec. 31 , 1994", "Dec. 31 , 1994 = 1994-12-31 (day)"],
    ["the 4th of July of 1995", "the 4th of July of 1995 = 1995-07-04 (day)"],
    ["fifteen August nineteen hundred ninety three", "fifteen August nineteen hundred ninety three = 1993-08-15 (day)"],
    ["May twenty nine", "May twenty nine = 2025-05-29 (day)"],
    ["on Tuesday, Oct. 7, in Geneva", "Tuesday, Oct. 7 = 2025-10-07 (day)"],
    ["on the 3rd, they said", "the 3rd = 2025-10-03 (day)"],
    ["on Christmas 2019", "Christmas 2019 = 2019-12-25 (day)"],
    ["easter 2018", "easter 2018 = 2018-04-01 (day)"],
    ["Labor Day weekend", "Labor Day weekend = 2025-08-30 / 2025-08-31 (day)"],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe("days in figures", () => {
  test.each([
    ["on 2025-10-02", "2025-10-02 = 2025-10-02 (day)"],
    ["on 10/2/2025", "10/2/2025 = 2025-10-02 (day)"],
    ["on 22/04/2025", "22/04/2025 = 2025-04-22 (day)"],
    ["05-Aug-2016", "05-Aug-2016 = 2016-08-05 (day)"],
    ["Friday 7.6 with Jim", "Friday 7.6 = 2025-07-06 (day)"],
    ["12-2015", "12-2015 = 2015-12 (month)"],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe("months, years and longer", () => {
  test.each([
    ["in September 2025", "September 2025 = 2025-09 (month)"],
    ["in August it fell", "August = 2025-08 (month)"],
    ["reported in 2022 that", "2022 = 2022 (year)"],
    ["throughout 2025, waging", "2025 = 2025 (year)"],
    ["in nineteen ninety six", "nineteen ninety six = 1996 (year)"],
    ["in the 1990s", "1990s = 1990 / 1999 (decade)"],
    ["in the nineties", "nineties = 1990 / 1999 (decade)"],
    ["the 21st century", "21st century = 2000 / 2099 (decade)"],
    ["in the third quarter of 2024", "the third quarter of 2024 = 2024-07 / 2024-09 (quarter)"],
    ["during 2017-Q1", "2017-Q1 = 2017-01 / 2017-03 (quarter)"],
    ["in the first half of 2024", "the first half of 2024 = 2024-01 / 2024-06 (quarter)"],
    ["in spring 2023", "spring 2023 = 2023-03 / 2023-05 (season)"],
    ["last winter", "last winter = 2024-12 / 2025-02 (season)"],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe("parts of periods", () => {
  test.each([
    ["since mid-September, slowing", "since mid-September = 2025-09-11 / .. (part-of-month)"],
    ["in early 2024", "early 2024 = 2024-01 / 2024-04 (season)"],
    ["the end of March", "end of March = 2025-03-21 / 2025-03-31 (part-of-month)"],
    ["in the early 1990s", "early 1990s = 1990 / 1993 (decade)"],
    ["first week of Jan 2015", "first week of Jan 2015 = 2014-12-29 / 2015-01-04 (week)"],
    ["earlier this month", "earlier this month = 2025-10 (month)"],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe("told from the day of writing", () => {
  test.each([
    ["they met yesterday", "yesterday = 2025-10-07 (day)"],
    ["they met on Friday", "Friday = 2025-10-03 (day)"],
    ["they will meet on Friday", "Friday = 2025-10-10 (day)"],
    ["last Friday", "last Friday = 2025-10-03 (day)"],
    ["next week's talks", "next week = 2025-10-13 / 2025-10-19 (week)"],
    ["next year's energy quotas", "next year = 2026 (year)"],
    ["last month", "last month = 2025-09 (month)"],
    ["the past two years", "past two years = 2023-10-08 / 2025-10-07 (year)"],
    ["the last two quarters", "last two quarters = 2025-04 / 2025-09 (quarter)"],
    ["three weeks ago", "three weeks ago = 2025-09-17 (week)"],
    ["four years ago", "four years ago = 2021 (year)"],
    ["several months ago", "several months ago = ? (month)"],
    ["it will open in two months", "in two months = 2025-12 (month)"],
    ["three days after tomorrow", "three days after tomorrow = 2025-10-12 (day)"],
    ["over the weekend", "the weekend = 2025-10-04 / 2025-10-05 (day)"],
    ["tomorrow at 3pm", "tomorrow at 3pm = 2025-10-09T15:00 (minute)"],
    ["on Monday morning", "Monday morning = 2025-10-06 (day)"],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe("ranges and bounds", () => {
  test.each([
    ["from May to October 2020", "from May to October 2020 = 2020-05 / 2020-10 (month)"],
    ["from 1998 to 2006", "from 1998 to 2006 = 1998 / 2006 (year)"],
    ["in 2014-2018", "2014-2018 = 2014 / 2018 (year)"],
    ["Nov 18-Dec 19, 2015", "Nov 18-Dec 19, 2015 = 2015-11-18 / 2015-12-19 (day)"],
    ["9 to 12 of June", "9 to 12 of June = 2025-06-09 / 2025-06-12 (day)"],
    ["between 2007 and the end of 2008", "between 2007 and the end of 2008 = 2007 / 2008-12 (season)"],
    ["before 2018", "before 2018 = .. / 2017 (year)"],
    ["after May 2018", "after May 2018 = 2018-06 / .. (month)"],
    ["until April 27th", "until April 27th = .. / 2026-04-27 (day)"],
    ["by the end of 2030", "by the end of 2030 = .. / 2030-12 (season)"],
    ["by mid-2027", "by mid-2027 = .. / 2027-08 (season)"],
    ["2012 or later", "2012 or later = 2012 / .. (year)"],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });
});

describe("without a day to tell from", () => {
  test.each([
    ["on Oct. 2", "Oct. 2 = --10-02 (day)"],
    ["in August", "August = --08 (month)"],
    ["next year", "next year = ? (year)"],
    ["on Friday", "Friday = ? (day)"],
    ["in 2022", "2022 = 2022 (year)"],
  ])("%s", (text, wanted) => {
    const { length: end } = text;
    const values = valuesIn(text, { start: 0, end }).filter((v) => times.has(v.type));
    expect(values.map((v) => `${v.text} = ${v.from ?? "?"} (${v.precision})`)).toEqual([wanted]);
  });
});

describe("what is no time", () => {
  test.each([
    "She may march with them",
    "the sun sat low and they wed",
    "2019 cases were counted",
    "every Monday",
    "each year",
    "room 2014 over 3",
    "$2019 in cash",
    "the fall of the government",
    "3/4 of the votes",
    "the second half",
    "6.107 percent",
    "the year before independence",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
