// Amounts by rule: what is found with what it comes to, and what is left alone. Written as "quote -> what it comes to".
import { describe, expect, test } from "vitest";
import { valuesIn } from "../values.ts";

type Found = readonly [quote: string, of: Readonly<Record<string, unknown>>];

const found = (text: string): readonly Found[] =>
  valuesIn(text, { start: 0, end: text.length }).map(({ span, text: quote, approximate, ...rest }) => {
    expect(quote).toBe(text.slice(span.start, span.end));
    return [quote, approximate ? { ...rest, approximate } : rest];
  });

const usd = (value: number, more: object = {}) => ({ type: "money", value, currency: "USD", ...more });
const percent = (value: number, more: object = {}) => ({ type: "percent", value, ...more });
const measure = (value: number, unit: string, more: object = {}) => ({ type: "quantity", value, unit, ...more });
const lasting = (value: number, unit: string, more: object = {}) => ({ type: "duration", value, unit, ...more });
const number = (value: number) => ({ type: "number", value });

describe("money", () => {
  test.each<[string, readonly Found[]]>([
    ["a $4.2 billion deal", [["$4.2 billion", usd(4.2e9)]]],
    ["They paid $ 46 . 8 million for it", [["$ 46 . 8 million", usd(46_800_000)]]],
    ["fuel at around $1.30 per liter", [["$1.30 per liter", usd(1.3, { per: "liter", approximate: true })]]],
    ["gold at $1,900 an ounce", [["$1,900", usd(1900, { per: "ounce" })]]],
    ["a price of $70-a-share", [["$70", usd(70, { per: "share" })]]],
    [
      "worth £1.2m a year earlier",
      [
        ["£1.2m", { type: "money", value: 1_200_000, currency: "GBP" }],
        ["a year earlier", { type: "date", precision: "year" }],
      ],
    ],
    [
      "US$10 billion and HK$5",
      [
        ["US$10 billion", usd(1e10)],
        ["HK$5", { type: "money", value: 5, currency: "HKD" }],
      ],
    ],
    ["fined 10,000 Swiss francs", [["10,000 Swiss francs", { type: "money", value: 10_000, currency: "CHF" }]]],
    ["five million yen in cash", [["five million yen", { type: "money", value: 5_000_000, currency: "JPY" }]]],
    ["about 20 billion francs", [["20 billion francs", { type: "money", value: 2e10, approximate: true }]]],
    ["a fine of EUR 125", [["EUR 125", { type: "money", value: 125, currency: "EUR" }]]],
    ["it cost 115USD", [["115USD", usd(115)]]],
    ["an increase to 120 MEUR", [["120 MEUR", { type: "money", value: 1.2e8, currency: "EUR" }]]],
    ["3 dollars 50 cents", [["3 dollars 50 cents", usd(3.5)]]],
    ["it fell 34 cents", [["34 cents", usd(0.34)]]],
    ["half a million euros", [["half a million euros", { type: "money", value: 500_000, currency: "EUR" }]]],
    ["$3-5 million", [["$3-5 million", usd(3_000_000, { max: 5_000_000 })]]],
    ["between $10 and $20 a day", [["$10 and $20", usd(10, { max: 20, per: "day" })]]],
    [
      "rose from $63 to $70",
      [
        ["$63", usd(63)],
        ["$70", usd(70)],
      ],
    ],
    ["Rs 2,400 crore", [["Rs 2,400 crore", { type: "money", value: 24_000_000_000, currency: "INR" }]]],
    ["35 lakh rupees", [["35 lakh rupees", { type: "money", value: 3_500_000, currency: "INR" }]]],
    ["millions of dollars", [["millions of dollars", { type: "money", currency: "USD" }]]],
    ["4.2 trillion tenge", [["4.2 trillion tenge", { type: "money", value: 4.2e12, currency: "KZT" }]]],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test.each(["the dollar fell", "ALL of us won", "a pound of flesh", "She marks papers", "I saw a won game"])(
    "leaves %s",
    (text) => {
      expect(found(text).filter(([, of]) => of.type === "money")).toEqual([]);
    },
  );
});

describe("shares in a hundred", () => {
  test.each<[string, readonly Found[]]>([
    ["over 90% of its fuel", [["90%", percent(90, { approximate: true })]]],
    ["twenty per cent", [["twenty per cent", percent(20)]]],
    ["minus five percent", [["minus five percent", percent(-5)]]],
    ["6-7 percent", [["6-7 percent", percent(6, { max: 7 })]]],
    ["between 5% and 10%", [["5% and 10%", percent(5, { max: 10 })]]],
    [
      "from 4.5 percent to 4.25 percent",
      [
        ["4.5 percent", percent(4.5)],
        ["4.25 percent", percent(4.25)],
      ],
    ],
    ["up 3 percentage points", [["3 percentage points", percent(3, { unit: "percentage point" })]]],
    ["fell 4 . 8 % in a year", [["4 . 8 %", percent(4.8)]]],
  ])("%s", (text, wanted) => {
    expect(found(text).slice(0, wanted.length)).toEqual(wanted);
  });

  test("leaves addresses alone", () => {
    expect(found("see https://www.example.org/search?q=30%25%2020% for more")).toEqual([]);
  });
});

describe("measures and durations", () => {
  test.each<[string, readonly Found[]]>([
    ["100,000 tons of diesel", [["100,000 tons", measure(100_000, "ton")]]],
    ["a 3-inch shell", [["3-inch", measure(3, "inch")]]],
    ["10 1/2 miles of cable", [["10 1/2 miles", measure(10.5, "mile")]]],
    ["he is 5 ft 2 in", [["5 ft 2 in", measure(5.16666666667, "foot")]]],
    ["188 miles an hour", [["188 miles an hour", measure(188, "mile per hour")]]],
    ["500,000 barrels a day", [["500,000 barrels", measure(500_000, "barrel", { per: "day" })]]],
    ["a reading of 50 km/h", [["50 km/h", measure(50, "kilometer per hour")]]],
    ["20 (kg)", [["20 (kg)", measure(20, "kilogram")]]],
    ["eight to 10 feet", [["eight to 10 feet", measure(8, "foot", { max: 10 })]]],
    ["660 square metres", [["660 square metres", measure(660, "square meter")]]],
    ["two hours", [["two hours", lasting(2, "hour")]]],
    ["a 24-year-old driver", [["24-year-old", lasting(24, "year")]]],
    ["weeklong queues", [["weeklong", { type: "duration", unit: "week" }]]],
    ["following months of strikes", [["months", { type: "duration", unit: "month" }]]],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test.each(["I'm a man", "24703L202", "scp-173m", "a quick DM", "1234 Main Street"])("leaves %s", (text) => {
    expect(found(text).filter(([, of]) => of.type === "quantity" || of.type === "duration")).toEqual([]);
  });
});

describe("plain numbers and ranks", () => {
  test.each<[string, readonly Found[]]>([
    ["twenty-one trillion three hundred", [["twenty-one trillion three hundred", number(21_000_000_000_300)]]],
    ["two hundred and two thousand", [["two hundred and two thousand", number(202_000)]]],
    ["12,34,567.89", [["12,34,567.89", number(1_234_567.89)]]],
    ["1 414 021 100", [["1 414 021 100", number(1_414_021_100)]]],
    ["1.111,11", [["1.111,11", number(1111.11)]]],
    ["one and a half", [["one and a half", number(1.5)]]],
    ["one in five", [["one in five", number(0.2)]]],
    ["two thirds of a million", [["two thirds of a million", number(666_666.666667)]]],
    ["6.23x10^-4", [["6.23x10^-4", number(0.000623)]]],
    ["2½", [["2½", number(2.5)]]],
    ["-1", [["-1", number(-1)]]],
    [
      "3 hundred and 2 hundred",
      [
        ["3 hundred", number(300)],
        ["2 hundred", number(200)],
      ],
    ],
    ["the 80th UN General Assembly", [["80th", { type: "ordinal", value: 80 }]]],
    ["its third attack", [["third", { type: "ordinal", value: 3 }]]],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test.each([
    "The one you mentioned",
    "Which one is it?",
    "UNITED24",
    "the first time",
    "a second half",
    "half-hearted",
  ])("leaves %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("counts, by form where no tags are at hand", () => {
  test.each<[string, readonly Found[]]>([
    ["2,500 trucks", [["2,500 trucks", measure(2500, "truck")]]],
    ["at least fourteen people", [["fourteen people", measure(14, "people", { approximate: true })]]],
    ["50 to 60 engineers", [["50 to 60 engineers", measure(50, "engineer", { max: 60 })]]],
    ["between 300 and 400 homes", [["300 and 400 homes", measure(300, "home", { max: 400 })]]],
    [
      "from 300 to 400 homes",
      [
        ["300", number(300)],
        ["400 homes", measure(400, "home")],
      ],
    ],
    ["Thousands of trucks", [["Thousands", { type: "quantity" }]]],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});
