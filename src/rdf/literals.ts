// Numbers, truth values and dates as literals, and back without loss.
import type { Literal, NamedNode, Term } from "@rdfjs/types";
import { factory } from "./factory.ts";
import { xsd } from "./vocabulary.ts";

/** A text without a language. */
export function textLiteral(text: string): Literal {
  return factory.literal(text);
}

export function booleanLiteral(value: boolean): Literal {
  return factory.literal(String(value), xsd.boolean);
}

/** A number as xsd:integer where it is whole, else as xsd:decimal; never in scientific notation, which those do not have. */
export function numberLiteral(value: number): Literal {
  const text = plainDigits(value);
  return factory.literal(text, text.includes(".") ? xsd.decimal : xsd.integer);
}

/** A number in [0, 1] as xsd:decimal, whole ones too, so that a property has one datatype throughout. */
export function decimalLiteral(value: number): Literal {
  const text = plainDigits(value);
  return factory.literal(text.includes(".") ? text : `${text}.0`, xsd.decimal);
}

/** The shortest digits that read back as the same number. Throws a RangeError of what is no number. */
function plainDigits(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written into the graph`);
  const [mantissa = "0", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

/** The number that a literal holds, or undefined where it holds none. */
export function numberOf(term: Term | undefined): number | undefined {
  if (term === undefined || term.value.trim() === "") return undefined;
  const value = Number(term.value);
  return Number.isFinite(value) ? value : undefined;
}

/** Shapes of ISO 8601 dates and the datatype that holds each. What fits none stays a plain text, and nothing is ever rounded or filled up. */
const dateTypes: readonly (readonly [pattern: RegExp, type: NamedNode])[] = [
  [/^\d{4}$/, xsd.gYear],
  [/^\d{4}-(?:0[1-9]|1[0-2])$/, xsd.gYearMonth],
  [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, xsd.date],
  [
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/,
    xsd.dateTime,
  ],
];

/** An ISO 8601 date as precise as it is: a year, a month, a day or a moment. */
export function dateLiteral(iso: string): Literal {
  const type = dateTypes.find(([pattern]) => pattern.test(iso))?.[1];
  return type === undefined ? factory.literal(iso) : factory.literal(iso, type);
}
