// Units of measure behind a number: their names, symbols and rates ("square kilometres", "kWh", "km/h", "meters per second").
import data from "../../language/en/units.json" with { type: "json" };
import { isGlued, type Lexeme, normAt } from "./lexemes.ts";

export interface Unit {
  /** The unit's name, singular. */
  readonly unit: string;
  /** What it measures: "length", "weight", "time" … */
  readonly kind: string;
}

/** A unit at some lexemes; `end` is exclusive. */
export interface UnitFound extends Unit {
  readonly end: number;
}

const byName = new Map<string, Unit>();
const bySymbol = new Map<string, Unit>();
for (const { unit, kind, names, symbols } of data) {
  for (const name of names) for (const form of [name, `${name}s`]) byName.set(form, { unit, kind });
  for (const symbol of symbols) bySymbol.set(symbol, { unit, kind });
}
const firstOfTwo: ReadonlySet<string> = new Set(
  [...byName.keys()].filter((n) => n.includes(" ")).map((n) => n.split(" ")[0] ?? ""),
);

/** Symbols that are words too: only right behind digits, or with a blank where nothing else can be meant. */
const alsoWords: ReadonlySet<string> = new Set([
  "t",
  "s",
  "h",
  "W",
  "V",
  "J",
  "l",
  "L",
  "mi",
  "cal",
  "gal",
  "MP",
  "kn",
  "hl",
  "cl",
]);

/** The unit that starts at an index: a name of one or two words, or a symbol. `digits` says that a number in digits stands before. */
export function unitAt(lexemes: readonly Lexeme[], index: number, digits: boolean): UnitFound | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  return namedAt(lexemes, index) ?? (digits ? symbolAt(lexemes, index) : undefined);
}

function namedAt(lexemes: readonly Lexeme[], index: number): UnitFound | undefined {
  const word = normAt(lexemes, index);
  if (firstOfTwo.has(word)) {
    const at = normAt(lexemes, index + 1) === "-" ? index + 2 : index + 1;
    const two = byName.get(`${word} ${normAt(lexemes, at)}`);
    if (two !== undefined) return { ...two, end: at + 1 };
  }
  const one = byName.get(word);
  return one === undefined ? undefined : { ...one, end: index + 1 };
}

function symbolAt(lexemes: readonly Lexeme[], index: number): UnitFound | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  const next = lexemes[index + 1];
  if (next?.glued === true) {
    const joined = bySymbol.get(lexeme.raw + next.raw);
    if (joined !== undefined && !runsOn(lexemes, index + 2)) return { ...joined, end: index + 2 };
  } else if (next !== undefined) {
    const apart = bySymbol.get(`${lexeme.raw} ${next.raw}`);
    if (apart !== undefined) return { ...apart, end: index + 2 };
  }
  const unit = bySymbol.get(lexeme.raw);
  if (unit === undefined || runsOn(lexemes, index + 1)) return undefined;
  if (alsoWords.has(lexeme.raw) && !lexeme.glued) return undefined;
  return { ...unit, end: index + 1 };
}

/** Letters or digits go on without a blank: "24703m212" holds no metres. */
function runsOn(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index];
  return lexeme?.glued === true && lexeme.kind !== "sign";
}

const opened: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/**
 * The unit behind a number that ends at `index`: after a blank, a hyphen ("3-inch") or in brackets ("20 (kg)"), with its rate where that is a
 * unit too ("per second", "/h", "an hour" of a length).
 */
export function unitAfter(lexemes: readonly Lexeme[], index: number, digits: boolean): UnitFound | undefined {
  const sign = normAt(lexemes, index);
  const close = opened[sign];
  if (close !== undefined) {
    const inside = unitAt(lexemes, index + 1, digits);
    return inside !== undefined && normAt(lexemes, inside.end) === close
      ? { ...inside, end: inside.end + 1 }
      : undefined;
  }
  const hyphen = sign === "-" && isGlued(lexemes, index) && isGlued(lexemes, index + 1);
  const base = unitAt(lexemes, hyphen ? index + 1 : index, digits && !hyphen);
  if (base === undefined) return undefined;
  return hyphen ? base : withRate(lexemes, base);
}

function withRate(lexemes: readonly Lexeme[], base: UnitFound): UnitFound {
  const link = normAt(lexemes, base.end);
  const slash = link === "/" && isGlued(lexemes, base.end);
  const speed = /^an?$/.test(link) && base.kind === "length";
  if (!slash && link !== "per" && !speed) return base;
  const per = unitAt(lexemes, base.end + 1, slash);
  if (per === undefined || per.kind !== "time" || (speed && !/^(?:hour|second|minute)$/.test(per.unit))) return base;
  return { end: per.end, unit: `${base.unit} per ${per.unit}`, kind: base.kind === "length" ? "speed" : base.kind };
}

/** What an amount is counted per: "per liter", "a day", "/kg", "-a-share". `wide` says that the words belong to the amount's span. */
export function perAfter(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly per: string; readonly wide: boolean } | undefined {
  const link = normAt(lexemes, index);
  const hyphens = link === "-" && isGlued(lexemes, index) && /^an?$/.test(normAt(lexemes, index + 1));
  if (hyphens) {
    const at = normAt(lexemes, index + 2) === "-" ? index + 3 : index + 2;
    const word = lexemes[at];
    return word?.kind === "word" ? { end: at + 1, per: singularOf(word.norm), wide: false } : undefined;
  }
  if (link !== "per" && link !== "/" && link !== "a" && link !== "an" && link !== "each") return undefined;
  if (link === "/" && !isGlued(lexemes, index)) return undefined;
  const word = lexemes[index + 1];
  if (word?.kind !== "word" || /^(?:cent|se|annum|capita|year-on-year)$/.test(word.norm)) {
    if (word?.norm === "annum") return { end: index + 2, per: "year", wide: true };
    if (word?.norm === "capita") return { end: index + 2, per: "person", wide: true };
    return undefined;
  }
  const named = unitAt(lexemes, index + 1, link === "/");
  if (link === "per" || link === "/")
    return named === undefined
      ? { end: index + 2, per: singularOf(word.norm), wide: true }
      : { end: named.end, per: named.unit, wide: true };
  // "a day", "an ounce", "a share": only what amounts are commonly counted by; "a deal" is no rate
  if (link === "each") return undefined;
  if (named !== undefined) {
    const shift = named.kind === "time" && /^(?:earlier|ago|later|before|after|from)$/.test(normAt(lexemes, named.end));
    return shift ? undefined : { end: named.end, per: named.unit, wide: false };
  }
  return counters.has(word.norm) ? { end: index + 2, per: singularOf(word.norm), wide: false } : undefined;
}

const counters: ReadonlySet<string> = new Set([
  ...[
    "share",
    "person",
    "head",
    "piece",
    "unit",
    "barrel",
    "dozen",
    "pack",
    "bottle",
    "ticket",
    "seat",
    "household",
    "family",
    "vote",
  ],
  ...[
    "item",
    "copy",
    "head",
    "quarter",
    "semester",
    "ride",
    "litre",
    "gallon",
    "bushel",
    "ounce",
    "vehicle",
    "truck",
    "seat",
    "plate",
  ],
]);

function singularOf(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
