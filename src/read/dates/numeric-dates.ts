// Dates in figures: "2025-10-02", "10/2/2025", "22/04", "05-Aug-2016", "20161016", "12-2015". Month first where both orders are possible.
import { isGlued, type Lexeme, normAt } from "../value-rules/lexemes.ts";
import { isDate, type Part } from "./calendar.ts";
import { monthAt } from "./date-words.ts";
import { type Moment, placed, type Reference, single } from "./moment.ts";
import { fullYear } from "./years.ts";

/** A part between the separators: digits, or the name of a month. */
type Piece = { readonly digits: string } | { readonly month: number };

interface Figures {
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly separator: string;
}

function pieceAt(
  lexemes: readonly Lexeme[],
  index: number,
): { readonly end: number; readonly piece: Piece } | undefined {
  const lexeme = lexemes[index];
  if (lexeme?.kind === "digits") return { end: index + 1, piece: { digits: lexeme.raw } };
  const month = monthAt(lexemes, index);
  return month === undefined || normAt(lexemes, index + 1) === "."
    ? undefined
    : { end: index + 1, piece: { month: month.value } };
}

/** Two or three pieces with the same separator between them, all glued. */
function figuresAt(lexemes: readonly Lexeme[], index: number): Figures | undefined {
  const first = pieceAt(lexemes, index);
  if (first === undefined) return undefined;
  const separator = normAt(lexemes, first.end);
  if (!/^[-/.]$/.test(separator)) return undefined;
  const pieces: Piece[] = [first.piece];
  let end = first.end;
  while (
    pieces.length < 3 &&
    normAt(lexemes, end) === separator &&
    isGlued(lexemes, end) &&
    isGlued(lexemes, end + 1)
  ) {
    const next = pieceAt(lexemes, end + 1);
    if (next === undefined) break;
    pieces.push(next.piece);
    end = next.end;
  }
  return pieces.length < 2 ? undefined : { end, pieces, separator };
}

/** The date in figures that starts at an index. `asked` says that the words before ask for a date, so that "5.12" and "3/4" may be one. */
export function numericDateAt(reference: Reference, index: number, asked: boolean): Moment | undefined {
  const { lexemes } = reference;
  const before = lexemes[index - 1];
  const bound = isGlued(lexemes, index) && before !== undefined;
  const slashed = normAt(lexemes, index + 1) === "/";
  if (
    bound &&
    (before.kind === "digits" ||
      /^[\p{Sc}.,/:]$/u.test(before.norm) ||
      (before.norm === "-" && lexemes[index - 2]?.kind === "digits" && !slashed))
  )
    return undefined;
  const packed = packedAt(lexemes, index) ?? spacedAt(lexemes, index);
  if (packed !== undefined) return packed;
  const figures = figuresAt(lexemes, index);
  if (figures === undefined) return undefined;
  const next = lexemes[figures.end];
  if (
    next?.glued === true &&
    (next.kind !== "sign" ||
      (next.norm === figures.separator &&
        lexemes[figures.end + 1]?.kind === "digits" &&
        figures.pieces.length === 3 &&
        figures.separator !== "-"))
  )
    return undefined;
  if (next?.glued === true && next.norm === "^") return undefined;
  if (/^(?:%|percent|per|million|billion|trillion)$/.test(next?.norm ?? "")) return undefined;
  const part = figures.pieces.length === 3 ? whole(figures) : partial(figures, asked);
  if (part === undefined || !isPlausible(part)) return undefined;
  return single(figures.end, placed(reference, part), part.day === undefined ? "month" : "day");
}

/** "20161016". */
function packedAt(lexemes: readonly Lexeme[], index: number): Moment | undefined {
  const match = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(
    lexemes[index]?.kind === "digits" ? (lexemes[index]?.raw ?? "") : "",
  );
  if (match === null || (isGlued(lexemes, index + 1) && lexemes[index + 1]?.kind === "word")) return undefined;
  const part = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(part) ? single(index + 1, part, "day") : undefined;
}

/** "2016 10 16". */
function spacedAt(lexemes: readonly Lexeme[], index: number): Moment | undefined {
  const [y, m, d] = [lexemes[index], lexemes[index + 1], lexemes[index + 2]];
  if (y?.kind !== "digits" || m?.kind !== "digits" || d?.kind !== "digits") return undefined;
  if (!/^(?:19|20)\d\d$/.test(y.raw) || m.raw.length !== 2 || d.raw.length !== 2 || isGlued(lexemes, index + 3)) {
    if (normAt(lexemes, index + 3) !== "," || m?.raw.length !== 2 || d?.raw.length !== 2 || y.raw.length !== 4)
      return undefined;
  }
  const part = { year: Number(y.raw), month: Number(m.raw), day: Number(d.raw) };
  return isDate(part) ? single(index + 3, part, "day") : undefined;
}

const isPlausible = (part: Part): boolean =>
  isDate({ ...part, day: Math.min(part.day ?? 1, 29) }) &&
  (part.day ?? 1) <= 31 &&
  (part.year === undefined || (part.year >= 1000 && part.year <= 2199));

const numberOf = (piece: Piece | undefined): number | undefined =>
  piece !== undefined && "digits" in piece ? Number(piece.digits) : undefined;
const isYear = (piece: Piece | undefined): boolean =>
  piece !== undefined && "digits" in piece && piece.digits.length === 4;

function whole({ pieces, separator }: Figures): Part | undefined {
  const named = pieces.findIndex((p) => "month" in p);
  const [a, b, c] = pieces;
  if (named >= 0) {
    const month = pieces[named];
    const others = pieces.filter((_, k) => k !== named);
    const yearAt = others.findIndex(isYear);
    const year = numberOf(others[yearAt < 0 ? 1 : yearAt]);
    const day = numberOf(others[yearAt < 0 ? 0 : 1 - yearAt]);
    if (month === undefined || !("month" in month) || year === undefined || day === undefined) return undefined;
    return { year: year < 100 ? fullYear(year) : year, month: month.month, day };
  }
  const [x, y, z] = [numberOf(a), numberOf(b), numberOf(c)];
  if (x === undefined || y === undefined || z === undefined) return undefined;
  if (isYear(a)) return y > 12 ? { year: x, month: z, day: y } : { year: x, month: y, day: z };
  if (!isYear(c) && (c === undefined || !("digits" in c) || c.digits.length !== 2)) return undefined;
  if (!isYear(c) && separator === ".") return undefined;
  const year = isYear(c) ? z : fullYear(z);
  if (y > 12) return { year, month: x, day: y };
  return x > 12 || separator === "." ? { year, month: y, day: x } : { year, month: x, day: y };
}

function partial({ pieces, separator }: Figures, asked: boolean): Part | undefined {
  const [a, b] = pieces;
  const [x, y] = [numberOf(a), numberOf(b)];
  const month = a !== undefined && "month" in a ? a.month : b !== undefined && "month" in b ? b.month : undefined;
  if (month !== undefined) {
    const number = x ?? y;
    if (number === undefined) return undefined;
    return isYear(a) || isYear(b) ? { year: number, month } : number <= 31 ? { month, day: number } : undefined;
  }
  if (x === undefined || y === undefined) return undefined;
  if (separator !== "." && isYear(a) && !isYear(b))
    return y <= 12 && y > 0 && separatorIsDate(b) ? { year: x, month: y } : undefined;
  if (separator !== "." && isYear(b) && !isYear(a)) return x <= 12 && x > 0 ? { year: y, month: x } : undefined;
  if (isYear(a) || isYear(b) || x < 1 || y < 1 || x > 31 || y > 31) return undefined;
  if (separator !== "/" && !asked) return undefined;
  const likely = separator === "/" && (x > y || !/^(?:2|3|4|5|6|8|10|16)$/.test(String(y)));
  if (!asked && !likely) return undefined;
  if (x > 12) return separator !== "/" || y > 12 ? undefined : { month: y, day: x };
  return { month: x, day: y };
}

const separatorIsDate = (piece: Piece | undefined): boolean =>
  piece !== undefined && "digits" in piece && piece.digits.length <= 2;
