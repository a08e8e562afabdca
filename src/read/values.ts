// Amounts and times of a text: money, shares, measures, counts, ordinals, dates, periods, durations, each with what it comes to.
import { contains, type Span } from "../domain/span.ts";
import type { Value } from "../domain/value.ts";
import type { Token } from "../language/sentence.ts";
import { givenAnchor, inferredAnchor, withYearsOfMonths } from "./dates/anchor.ts";
import type { Day } from "./dates/calendar.ts";
import { findDates } from "./dates/find-dates.ts";
import { findSets } from "./dates/sets.ts";
import type { Peopled, Segmented, Valued } from "./stages.ts";
import { findAmounts } from "./value-rules/amounts.ts";
import { isAboutTime, isApproximate } from "./value-rules/approximations.ts";
import type { Candidate } from "./value-rules/candidate.ts";
import { boundNoun, countedBy, countedByForm } from "./value-rules/counted.ts";
import { type Lexeme, scan } from "./value-rules/lexemes.ts";

/**
 * Finds the values of headings and sentences. None overlaps another; their ids follow the order of the text ("v1", "v2" …). Relative times are
 * told from the date of publication; where that is not known, from a full date at the head of the text, which a note says; else they stay open.
 */
export function findValues(segmented: Segmented): Valued {
  const { document, passages, sentences, notes } = segmented;
  const tokens = new Map(sentences.map((s) => [s.passage.id, s.analysis.tokens]));
  const stretches = passages
    .filter((passage) => passage.kind !== "boilerplate")
    .map(({ id, span }) => ({ span, tokens: tokens.get(id) }));
  const read = (today: Day | undefined): readonly Unnumbered[] =>
    stretches.flatMap(({ span, tokens }) => valuesIn(document.text, span, today, tokens));
  const given = givenAnchor(document);
  const first = read(given.today);
  const inferred = given.today === undefined && first.some(isUnplaced) ? inferredAnchor(first.filter(isTime)) : given;
  const values =
    inferred.today === undefined ? withYearsOfMonths(first) : inferred === given ? first : read(inferred.today);
  return {
    ...segmented,
    notes: inferred.note === undefined ? notes : [...notes, inferred.note],
    values: values.map((value, index): Value => ({ id: `v${index + 1}`, ...value })),
  };
}

/** Without the values that are part of a name: "Il Sole 24 Ore", "Channel 4", "60 Minutes". */
export function withoutNumbersInNames(peopled: Peopled): Peopled {
  const names = peopled.cast
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === "name").map(({ span }) => span))
    .filter(({ start, end }) => /\d/.test(peopled.document.text.slice(start, end)));
  if (names.length === 0) return peopled;
  const kept = peopled.values.filter(({ span }) => !names.some((name) => contains(name, span)));
  return { ...peopled, values: kept.map((value, index) => ({ ...value, id: `v${index + 1}` })) };
}

const isTime = ({ type }: { readonly type: Value["type"] }): boolean =>
  type === "date" || type === "daterange" || type === "time";

/** A date that has no year, or no ends at all: it waits for an anchor. */
function isUnplaced(value: Unnumbered): boolean {
  if (value.type !== "date" && value.type !== "daterange") return false;
  const iso = value.from ?? value.to;
  return iso === undefined || iso.startsWith("-");
}

type Unnumbered = Omit<Value, "id">;

/** The values within a stretch, in order. `tokens` are those of the sentence, where it has been taken apart. */
export function valuesIn(text: string, within: Span, today?: Day, tokens?: readonly Token[]): readonly Unnumbered[] {
  const lexemes = scan(text, within);
  const sets = findSets(lexemes);
  const isInSet = ({ start, end }: Candidate): boolean => sets.some((set) => start < set.end && set.start < end);
  const dates = [...sets, ...findDates(lexemes, today).filter((date) => !isInSet(date))];
  const taken = new Map(
    dates.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => [start + k, end] as const)),
  );
  const amounts = findAmounts(lexemes, (index) => taken.get(index));
  const candidates = [...dates, ...amounts].sort((a, b) => a.start - b.start);
  return mergeRanges(
    text,
    candidates.map((candidate) => toValue(text, lexemes, candidate, tokens)),
  );
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
    approximate: approximate || (isTime(candidate) ? isAboutTime(lexemes, first) : isApproximate(lexemes, first, last)),
  };
}

/** "50 to 60 engineers", "between 300 and 400 homes": a bare number and a counted one are the two ends of a range. */
function mergeRanges(text: string, values: readonly Unnumbered[]): readonly Unnumbered[] {
  const merged: Unnumbered[] = [];
  for (const value of values) {
    const last = merged.at(-1);
    if (last === undefined || !areEnds(text, last, value)) {
      merged.push(value);
      continue;
    }
    const span = { start: last.span.start, end: value.span.end };
    const ends = {
      ...(last.value === undefined ? {} : { value: last.value }),
      ...(value.value === undefined ? {} : { max: value.value }),
    };
    merged[merged.length - 1] = {
      ...value,
      ...ends,
      span,
      text: text.slice(span.start, span.end),
      approximate: last.approximate || value.approximate,
    };
  }
  return merged;
}

function areEnds(text: string, first: Unnumbered, second: Unnumbered): boolean {
  if (first.type !== "number" || second.type !== "quantity" || second.max !== undefined) return false;
  if (first.value === undefined || second.value === undefined || first.value >= second.value) return false;
  const link = text.slice(first.span.end, second.span.start);
  const before = text.slice(Math.max(0, first.span.start - 10), first.span.start).toLowerCase();
  if (/^(?:\s?[-–—]\s?| to | or )$/.test(link)) return !/\bfrom\s$/.test(before);
  return link === " and " && /\bbetween\s$/.test(before);
}

/** What a plain or vague number counts; shares ("a third") count nothing. */
function countOf(text: string, span: Span, { type, value, unit }: Candidate, tokens: readonly Token[] | undefined) {
  const many = type === "quantity" && value === undefined && unit === undefined;
  if (type !== "number" && !many) return undefined;
  if (value !== undefined && (value < 1 || !Number.isFinite(value))) return undefined;
  const bound = value === undefined ? undefined : boundNoun(text, span.end);
  if (bound !== undefined) return bound;
  return tokens === undefined ? countedByForm(text, span.end) : countedBy(tokens, span, { one: value === 1, many });
}
