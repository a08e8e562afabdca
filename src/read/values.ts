// Amounts and times of a text: money, shares, measures, counts, ordinals, dates, periods, durations, each with what it comes to.
import type { Span } from "../domain/span.ts";
import type { Value } from "../domain/value.ts";
import type { Token } from "../language/sentence.ts";
import { type Day, dayOf } from "./dates/calendar.ts";
import { findDates } from "./dates/find-dates.ts";
import type { Segmented, Valued } from "./stages.ts";
import { findAmounts } from "./value-rules/amounts.ts";
import { isApproximate } from "./value-rules/approximations.ts";
import type { Candidate } from "./value-rules/candidate.ts";
import { countedBy, countedByForm } from "./value-rules/counted.ts";
import { type Lexeme, scan } from "./value-rules/lexemes.ts";

/** Finds the values of headings and sentences. None overlaps another; their ids follow the order of the text ("v1", "v2" …). */
export function findValues(segmented: Segmented): Valued {
  const { document, passages, sentences } = segmented;
  const tokens = new Map(sentences.map((s) => [s.passage.id, s.analysis.tokens]));
  const values = passages
    .filter((passage) => passage.kind !== "boilerplate")
    .flatMap((passage) => valuesIn(document.text, passage.span, dayOf(document.published), tokens.get(passage.id)))
    .map((value, index): Value => ({ id: `v${index + 1}`, ...value }));
  return { ...segmented, values };
}

type Unnumbered = Omit<Value, "id">;

/** The values within a stretch, in order. `tokens` are those of the sentence, where it has been taken apart. */
export function valuesIn(text: string, within: Span, today?: Day, tokens?: readonly Token[]): readonly Unnumbered[] {
  const lexemes = scan(text, within);
  const dates = findDates(lexemes, today);
  const taken = new Map(
    dates.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => [start + k, end] as const)),
  );
  const amounts = findAmounts(lexemes, (index) => taken.get(index));
  const candidates = [...dates, ...amounts].sort((a, b) => a.start - b.start);
  return candidates.map((candidate) => toValue(text, lexemes, candidate, tokens));
}

function toValue(
  text: string,
  lexemes: readonly Lexeme[],
  candidate: Candidate,
  tokens: readonly Token[] | undefined,
): Unnumbered {
  const { start: first, end: last, approximate = false, ...rest } = candidate;
  const start = lexemes[first]?.start ?? 0;
  const end = lexemes[last - 1]?.end ?? start;
  const counted = countOf(text, { start, end }, candidate, tokens);
  const span = { start, end: counted?.end ?? end };
  return {
    ...rest,
    ...(counted === undefined ? {} : { type: "quantity", unit: counted.unit }),
    span,
    text: text.slice(span.start, span.end),
    approximate: approximate || isApproximate(lexemes, first, last),
  };
}

/** What a plain or vague number counts; shares ("a third") count nothing. */
function countOf(text: string, span: Span, { type, value, unit }: Candidate, tokens: readonly Token[] | undefined) {
  const many = type === "quantity" && value === undefined && unit === undefined;
  if (type !== "number" && !many) return undefined;
  if (value !== undefined && (value < 1 || !Number.isFinite(value))) return undefined;
  return tokens === undefined ? countedByForm(text, span.end) : countedBy(tokens, span, { one: value === 1, many });
}
