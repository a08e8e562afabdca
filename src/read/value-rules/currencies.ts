// Currencies as they are written: symbols, ISO 4217 codes, names with their countries, and the small coin.
import { codes } from "currency-codes";
import data from "../../language/en/currencies.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";

/** A currency at some lexemes. `code` is absent where the name belongs to several countries ("francs"). `factor` is .01 for the small coin. */
export interface CurrencyFound {
  readonly end: number;
  readonly code?: string;
  readonly factor: number;
  /** A letter before the code says millions ("MUSD"). */
  readonly millions?: boolean;
}

const symbols: ReadonlyMap<string, string> = new Map(Object.entries(data.symbols));
const names: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(Object.entries(data.names));
const parts: ReadonlyMap<string, string> = new Map(Object.entries(data.parts));
const iso: ReadonlySet<string> = new Set([...codes(), "RMB", "BTC", "DEM", "FRF"]);
const inLowerCase: ReadonlySet<string> = new Set(data.codesInLowerCase);
const renamed: Readonly<Record<string, string>> = { RMB: "CNY", BTC: "XBT" };
/** First words of nationalities of two words ("new zealand", "hong kong"). */
const prefixes = new Set([...names.values()].flatMap((by) => Object.keys(by)).map((n) => n.split(" ")[0] ?? ""));

/** The ISO code written at an index; in capitals, or one of those also written small ("usd"). */
function codeAt(lexemes: readonly Lexeme[], index: number): CurrencyFound | undefined {
  const lexeme = lexemes[index];
  if (lexeme?.kind !== "word") return undefined;
  const { raw, norm } = lexeme;
  const known = raw.length === 3 && (iso.has(raw) || inLowerCase.has(norm)) ? raw.toUpperCase() : undefined;
  if (known !== undefined) return { end: index + 1, code: renamed[known] ?? known, factor: 1 };
  const millions = /^M[A-Z]{3}$/.test(raw) && iso.has(raw.slice(1)) ? raw.slice(1) : undefined;
  return millions === undefined ? undefined : { end: index + 1, code: millions, factor: 1, millions: true };
}

/** A symbol before or behind a number: "$", "US$", "HK $", "u.s $", "aud$", "€". */
export function symbolAt(lexemes: readonly Lexeme[], index: number): CurrencyFound | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  const plain = symbols.get(lexeme.raw);
  if (plain !== undefined) return { end: index + 1, code: plain, factor: 1 };
  if (lexeme.kind !== "word" || lexeme.raw.length > 3) return undefined;
  const points = normAt(lexemes, index + 1) === "." && /^(?:us|u)$/.test(lexeme.norm);
  if (points && lexeme.norm === "u") {
    // "U.S. $100", "u.s $ 100"
    const last = normAt(lexemes, index + 2) === "s" ? index + 3 : index + 1;
    const at = normAt(lexemes, last) === "." ? last + 1 : last;
    return last > index + 1 && normAt(lexemes, at) === "$" ? { end: at + 1, code: "USD", factor: 1 } : undefined;
  }
  if (normAt(lexemes, index + 1) !== "$") return undefined;
  // "a $4 billion deal": a small letter apart from the sign is a word
  const apart =
    !isGlued(lexemes, index + 1) && lexeme.raw === lexeme.norm && !/^(?:c|us|hk|nz|usd|cad|aud)$/.test(lexeme.norm);
  if (apart) return undefined;
  const joined = symbols.get(`${lexeme.raw.toUpperCase()}$`);
  if (joined !== undefined) return { end: index + 2, code: joined, factor: 1 };
  const code = codeAt(lexemes, index);
  return code === undefined ? undefined : { ...code, end: index + 2 };
}

function nameOf(word: string): Readonly<Record<string, string>> | undefined {
  return names.get(word) ?? (word.endsWith("s") ? names.get(word.slice(0, -1)) : undefined);
}

/** The currency's words behind a number: "dollars", "US dollars", "Hong Kong dollars", "pounds sterling", "cents", "USD", "€". */
export function currencyAt(lexemes: readonly Lexeme[], index: number): CurrencyFound | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  const code = codeAt(lexemes, index);
  if (code !== undefined)
    return normAt(lexemes, code.end) === "$" && isGlued(lexemes, code.end) ? { ...code, end: code.end + 1 } : code;
  const small = parts.get(lexeme.norm);
  if (small !== undefined) return { end: index + 1, code: small, factor: 0.01 };
  const own = nameOf(lexeme.norm);
  if (own !== undefined) {
    const sterling = normAt(lexemes, index + 1) === "sterling" && own.sterling !== undefined;
    const plain = own[""];
    if (sterling) return { end: index + 2, code: "GBP", factor: 1 };
    if (plain !== undefined) return { end: index + 1, factor: 1, ...(plain === "" ? {} : { code: plain }) };
  }
  if (prefixes.has(lexeme.norm) || lexeme.norm === "u") return withCountry(lexemes, index);
  return symbols.has(lexeme.raw) ? symbolAt(lexemes, index) : undefined;
}

function withCountry(lexemes: readonly Lexeme[], index: number): CurrencyFound | undefined {
  const spelled =
    normAt(lexemes, index) === "u" && normAt(lexemes, index + 2) === "s" && normAt(lexemes, index + 1) === ".";
  const country = spelled ? "us" : normAt(lexemes, index);
  const next = spelled ? (normAt(lexemes, index + 3) === "." ? index + 4 : index + 3) : index + 1;
  for (const [name, at] of [
    [country, next],
    [`${country} ${normAt(lexemes, next)}`, next + 1],
  ] as const) {
    const code = nameOf(normAt(lexemes, at))?.[name];
    if (code !== undefined && code !== "") return { end: at + 1, code, factor: 1 };
  }
  return undefined;
}
