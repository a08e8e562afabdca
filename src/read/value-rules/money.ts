// Money: "$4.2 billion", "420 million Swiss francs", "USD 200", "3 dollars 50 cents", "$3-5 million", "$1.30 per liter".
import type { Candidate } from "./candidate.ts";
import { type CurrencyFound, currencyAt, symbolAt } from "./currencies.ts";
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";
import { type NumberPhrase, numberPhraseAt, tidy } from "./number-phrases.ts";
import { magnitudeOf } from "./number-words.ts";
import { secondOfRange } from "./ranges.ts";
import { spacedDecimalAt } from "./spaced-decimals.ts";
import { perAfter, unitAt } from "./units.ts";

/** The amount of money that starts at an index, with its currency before or behind the number. */
export function moneyAt(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const found = currencyFirst(lexemes, index) ?? numberFirst(lexemes, index);
  if (found === undefined) return undefined;
  const per = perAfter(lexemes, found.end);
  return per === undefined ? found : { ...found, per: per.per, ...(per.wide ? { end: per.end } : {}) };
}

function amount(lexemes: readonly Lexeme[], index: number): NumberPhrase | undefined {
  const phrase = spacedDecimalAt(lexemes, index) ?? numberPhraseAt(lexemes, index);
  if (phrase?.value === undefined) return undefined;
  // in money a small m, b or t right behind digits is a magnitude too
  const letter = lexemes[phrase.end];
  const factor =
    phrase.digits && letter?.glued === true ? { m: 1e6, b: 1e9, t: 1e12, bln: 1e9 }[letter.norm] : undefined;
  const runsOn = lexemes[phrase.end + 1]?.glued === true && lexemes[phrase.end + 1]?.kind !== "sign";
  if (factor === undefined || runsOn) return phrase;
  return { ...phrase, end: phrase.end + 1, value: tidy(phrase.value * factor), scale: factor };
}

function money(
  start: number,
  end: number,
  values: { value?: number; max?: number },
  currency: CurrencyFound,
): Candidate {
  const factor = currency.factor * (currency.millions === true ? 1e6 : 1);
  return {
    type: "money",
    start,
    end,
    ...(values.value === undefined ? {} : { value: tidy(values.value * factor) }),
    ...(values.max === undefined ? {} : { max: tidy(values.max * factor) }),
    ...(currency.code === undefined ? {} : { currency: currency.code }),
  };
}

/** "$75 million", "US$ 10", "USD 200", "sen 100,000", "MAUD 60", "dollar 22.5 million". */
function currencyFirst(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const mark = lexemes[index];
  if (mark === undefined || mark.kind === "digits") return undefined;
  if (mark.kind === "word" && (isGlued(lexemes, index) || !/[A-Z$]/.test(mark.raw)) && !mayStandFirst(mark.norm))
    return undefined;
  const currency = symbolAt(lexemes, index) ?? (mark.kind === "word" ? currencyAt(lexemes, index) : undefined);
  if (currency === undefined || currency.factor !== 1 || alsoWords.has(mark.raw)) return undefined;
  if (lexemes[currency.end]?.kind === "word" && mark.kind === "word") return undefined;
  const number = amount(lexemes, currency.end);
  if (number === undefined) return undefined;
  if (mark.kind === "word" && !number.digits) return undefined;
  const second = rangeEnd(lexemes, number, currency.code);
  const tail = trailing(lexemes, second?.end ?? number.end, currency);
  const values = second ?? { value: number.value ?? 0 };
  return money(
    index,
    tail?.end ?? second?.end ?? number.end,
    { ...values, value: (values.value ?? 0) + (tail?.more ?? 0) },
    currency,
  );
}

/** Codes that are words of headlines when they stand before a number: "ALL 5 solutions". */
const alsoWords: ReadonlySet<string> = new Set([
  "ALL",
  "TOP",
  "TRY",
  "CUP",
  "MOP",
  "COP",
  "PEN",
  "GEL",
  "SOS",
  "BOB",
  "MAD",
  "BAM",
]);

const mayStandFirst = (word: string): boolean =>
  /^(?:usd|eur|gbp|rmb|aud|cad|nzd|mxn|us|c|hk|a|nz|sen|dollar|u)$/.test(word);

/** The upper end of a range: "$3-5 million", "$2bn to $3bn" between, "$10 to $20". */
function rangeEnd(lexemes: readonly Lexeme[], first: NumberPhrase, code: string | undefined) {
  const link = secondOfRange(lexemes, first);
  if (link === undefined) return undefined;
  const again = symbolAt(lexemes, link.index);
  if (again !== undefined && again.code !== code) return undefined;
  const second = amount(lexemes, again?.end ?? link.index);
  if (second?.value === undefined || first.value === undefined) return undefined;
  const shared = first.scale < second.scale && again === undefined ? second.scale : 1;
  const value = tidy(first.value * shared);
  return value < second.value ? { end: second.end, value, max: second.value } : undefined;
}

/** What may stand behind: the currency again ("$10 dollars"), or the small coin ("$ 100 and fifty", "10 $ 30 cent"). */
function trailing(
  lexemes: readonly Lexeme[],
  end: number,
  currency: CurrencyFound,
): { readonly end: number; readonly more: number } | undefined {
  const again = currencyAt(lexemes, end);
  if (again !== undefined && again.factor === 1 && again.code === currency.code && lexemes[end]?.kind === "word")
    return { end: again.end, more: 0 };
  return smallCoin(lexemes, end);
}

/** "50 cents", "and forty-five cents", "50", "and fifty" behind a full amount. */
function smallCoin(
  lexemes: readonly Lexeme[],
  end: number,
): { readonly end: number; readonly more: number } | undefined {
  const joined = normAt(lexemes, end) === "and";
  const number = numberPhraseAt(lexemes, joined ? end + 1 : end);
  if (number?.value === undefined || number.value <= 0 || number.value >= 100 || !Number.isInteger(number.value))
    return undefined;
  const coin = currencyAt(lexemes, number.end);
  if (coin !== undefined && coin.factor < 1) return { end: coin.end, more: number.value / 100 };
  if (coin !== undefined || symbolAt(lexemes, number.end) !== undefined) return undefined;
  if (magnitudeOf(normAt(lexemes, number.end)) !== undefined || normAt(lexemes, number.end) === "%") return undefined;
  if (number.digits && unitAt(lexemes, number.end, true) !== undefined) return undefined;
  // a bare number is small coin only where nothing is counted by it: at the end, or before a sign
  const next = lexemes[number.end];
  const ends =
    next === undefined ||
    (next.kind === "sign" && !next.glued) ||
    /^[.,;:!?)]$/.test(next.norm) ||
    /^(?:more|and)$/.test(next.norm);
  return ends ? { end: number.end, more: number.value / 100 } : undefined;
}

/** "420 million markka", "10 US dollars", "115USD", "75 USD million", "10 €", "30 MUSD", "one-yen". */
function numberFirst(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const number = amount(lexemes, index);
  if (number === undefined) return vagueMoney(lexemes, index);
  const second = rangeEnd(lexemes, number, undefined);
  const end = second?.end ?? number.end;
  const hyphen = normAt(lexemes, end) === "-" && isGlued(lexemes, end) && isGlued(lexemes, end + 1);
  const currency = currencyBehind(lexemes, hyphen ? end + 1 : end, number);
  if (currency === undefined) return undefined;
  const factor = lexemes[currency.end]?.kind === "word" ? magnitudeOf(normAt(lexemes, currency.end)) : undefined;
  const late = factor !== undefined && factor >= 1000 && number.scale === 1 ? factor : 1;
  const full = late === 1 ? currency.end : currency.end + 1;
  const small = currency.factor === 1 && late === 1 && second === undefined ? smallCoin(lexemes, full) : undefined;
  const values = second ?? { value: number.value ?? 0 };
  const value = (values.value ?? 0) * late + (small?.more ?? 0);
  return money(index, small?.end ?? full, { ...values, value }, currency);
}

/** Weight and money share the pound; money it is from thousands on, or with "sterling". */
function currencyBehind(lexemes: readonly Lexeme[], index: number, number: NumberPhrase): CurrencyFound | undefined {
  const currency = currencyAt(lexemes, index);
  if (currency === undefined) return undefined;
  const word = normAt(lexemes, index);
  if (/^pounds?$/.test(word) && currency.end === index + 1 && number.scale < 1000) return undefined;
  if (
    /^(?:dram|drachma|real|mark|crown|sum|won|rand|lev|leu|som)s?$/.test(word) &&
    number.scale < 100 &&
    (number.value ?? 0) < 100 &&
    !number.digits
  )
    return undefined;
  // a symbol glued to the number behind it belongs there: "5 $10 bills"
  if (lexemes[index]?.kind === "sign" && isGlued(lexemes, currency.end) && lexemes[currency.end]?.kind === "digits")
    return undefined;
  return currency;
}

/** "millions of dollars", "tens of thousands of euros": money with no number given. */
function vagueMoney(lexemes: readonly Lexeme[], index: number): Candidate | undefined {
  const number = numberPhraseAt(lexemes, index);
  if (number === undefined || normAt(lexemes, number.end) !== "of") return undefined;
  const currency = currencyAt(lexemes, number.end + 1);
  if (currency === undefined || /^pounds?$/.test(normAt(lexemes, number.end + 1))) return undefined;
  return money(index, currency.end, {}, currency);
}
