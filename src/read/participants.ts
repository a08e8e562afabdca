// Who or what takes part: a member of the cast where the head of a phrase is one of their mentions, a value where one stands there, else a thing.
import type { Participant, Qualifier } from "../domain/claim.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import type { Run } from "../language/sentence.ts";
import { type ClaimView, type DraftQualifier, spanOf, wordsOf } from "./claim-rules/draft.ts";

/** The participant at a run whose head is the given token; no further than to the end of what its voice says, where that is given. */
export function participantAt(run: Run, head: number, view: ClaimView, said?: Span): Participant {
  const span = trimMarks(view.text, within(said, spanOf(run, view)));
  const text = view.text.slice(span.start, span.end);
  const token = view.analysis.tokens[head];
  const member = token === undefined ? undefined : memberAt(token, view);
  if (member !== undefined) return { kind: "cast", member, text, span };
  const value = token === undefined ? undefined : valueAt(span, token, view);
  if (value !== undefined) return { kind: "value", value, text, span };
  return { kind: "thing", text, span };
}

/** The participant that acts: as {@link participantAt}, and a description with a name beside it is whoever has that name ("his spokesman, Bayo Onanuga, denied"). */
export function subjectAt(run: Run, head: number, view: ClaimView, said?: Span): Participant {
  const found = participantAt(run, head, view, said);
  const member = found.kind === "thing" ? namedBeside(head, view) : undefined;
  return member === undefined ? found : { kind: "cast", member, text: found.text, span: found.span };
}

/** The one whose name stands in apposition to the phrase with this head; nobody beside many. */
function namedBeside(head: number, view: ClaimView): string | undefined {
  const { appositions, tokens } = view.analysis;
  const described = tokens[head];
  if (described === undefined || described.lemma !== described.norm) return undefined;
  for (const { of, phrase } of appositions) {
    if (of.parts.length > 1 || phrase.parts.length > 1) continue;
    const name = tokens[of.head === head ? phrase.head : phrase.head === head ? of.head : -1];
    if (name?.tag === "PROPN") return memberAt(name, view);
  }
  return undefined;
}

const within = (said: Span | undefined, span: Span): Span =>
  said !== undefined &&
  contains(said, { start: span.start, end: span.start }) &&
  span.start < said.end &&
  span.end > said.end
    ? { start: span.start, end: said.end }
    : span;

/** The cast member whose mention ends with, or covers, this token. */
function memberAt(token: Span, { cast }: ClaimView): string | undefined {
  return cast.find((c) => c.mentions.some((m) => contains(m.span, token)))?.id;
}

/** A value that is the phrase: it covers the head, or all of the phrase but words of approximation. */
function valueAt(span: Span, head: Span, { values }: ClaimView): string | undefined {
  return values.find(
    (v) =>
      contains(v.span, head) || (contains(span, v.span) && v.span.start - span.start <= 14 && v.span.end >= span.end),
  )?.id;
}

/** Quotation marks that have only one half in the span are left out, so that "an “artificial state" keeps its word but not the mark at an end. */
export function trimMarks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /["“”‘,;:\s]/.test(text.charAt(from))) from++;
  while (to > from && /["“”,;:\s]/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

export function qualifierAt({ run, role }: DraftQualifier, view: ClaimView, said?: Span): Qualifier {
  const span = trimMarks(view.text, within(said, spanOf(run, view)));
  const value = view.values.find(
    (v) =>
      contains(span, v.span) &&
      (role === "amount" || (role === "time" && /^(?:date|daterange|time|duration)$/.test(v.type))),
  );
  const member =
    value === undefined
      ? view.cast.find((c) => c.mentions.some((m) => overlaps(m.span, span) && m.span.end === span.end))
      : undefined;
  return {
    role,
    text: wordsOf(run, view) === "" ? "" : view.text.slice(span.start, span.end),
    span,
    ...(value === undefined ? {} : { value: value.id }),
    ...(member === undefined ? {} : { member: member.id }),
  };
}
