// Who says it together: "Anna Berg and Carlos Ortiz", "Reuters, AFP and the Post" are each of them, "Berg and two aides" is Berg with others.
import type { CastMember } from "../domain/actor.ts";
import { type Voice, voiceOfMembers } from "../domain/attribution.ts";
import { contains, quoteAt, type Span } from "../domain/span.ts";
import { voiceOf } from "./voices.ts";

/** The voice of a source, with every member of the cast who is joined in it; `source` absent where the text names none. */
export function voiceOfSource(text: string, source: Span | undefined, cast: readonly CastMember[]): Voice {
  const joint = source && jointVoice({ text, cast, source });
  return joint ?? voiceOf(text, source, cast);
}

interface Phrase {
  readonly text: string;
  readonly cast: readonly CastMember[];
  readonly source: Span;
}

/** A part of the phrase, with whose voice it is alone. */
interface Part {
  readonly span: Span;
  readonly words: string;
  readonly member?: CastMember;
  /** Nothing hangs on it: no apposition, no preposition. */
  readonly plain: boolean;
}

function jointVoice(phrase: Phrase): Voice | undefined {
  const { source } = phrase;
  for (const { start, end } of conjunctionsIn(phrase).reverse()) {
    const [left, right] = [
      partAt(phrase, { start: source.start, end: start }),
      partAt(phrase, { start: end, end: source.end }),
    ];
    const joined = joinedBy(left, right, phrase);
    if (joined !== undefined) return joined;
  }
  return undefined;
}

/** Where "and" or "nor" stands between words that are no name together. */
function conjunctionsIn({ text, cast, source }: Phrase): Span[] {
  const found = [...quoteAt(text, source).matchAll(/,?\s+(?:and|nor|as well as|along with)\s+/g)].map(
    ({ index, 0: words }) => ({
      start: source.start + index,
      end: source.start + index + words.length,
    }),
  );
  const isInName = (span: Span): boolean =>
    cast.some(({ mentions }) => mentions.some((m) => m.form === "name" && contains(m.span, span)));
  return found.filter((span) => !isInName(span));
}

function partAt({ text, cast }: Phrase, span: Span): Part {
  const opener = /^(?:both|the two|neither)\s+/i.exec(quoteAt(text, span))?.[0] ?? "";
  const own = { start: span.start + opener.length, end: span.end };
  const words = quoteAt(text, own).replace(/[,\s]+$/, "");
  const voice = voiceOf(text, { start: own.start, end: own.start + words.length }, cast);
  const member = voice.kind === "cast" ? cast.find(({ id }) => id === voice.member) : undefined;
  const plain = !/[,([]|\s(?:of|from|at|in|on|for|with|to|by|who|which|that)\s/.test(words);
  return { span: own, words, plain, ...(member && { member }) };
}

/** Somebody without a name, said in so many words: "two aides", "his deputy", "officials". */
const isDescription = ({ words }: Part): boolean =>
  /^(?:the|an?|two|three|four|five|several|others?|many|some|his|her|its|their|\d+|\p{Ll}+s)\b/u.test(words);

function joinedBy(left: Part, right: Part, phrase: Phrase): Voice | undefined {
  if (left.member !== undefined && right.member !== undefined) {
    // "The head of the Post and Reuters": what hangs on the first of two may end with a name that the second seems to go with.
    const goTogether = left.plain || left.member.kind === right.member.kind;
    if (!goTogether || left.member.id === right.member.id || !opensWithName(right)) return undefined;
    const listed = membersListed(left, phrase);
    const first = jointVoice({ ...phrase, source: left.span });
    const before =
      listed ?? (first?.kind === "joint" ? phrase.cast.filter(({ id }) => first.members.includes(id)) : [left.member]);
    return voiceOfMembers([...before, right.member]);
  }
  const [named, other] = left.member === undefined ? [right, left] : [left, right];
  if (named.member === undefined || !named.plain || !isDescription(other)) return undefined;
  if (other === left && !other.plain) return undefined;
  if (other === left && !/^\p{Lu}/u.test(named.words)) return undefined;
  const label = quoteAt(phrase.text, phrase.source).replace(/[,\s]+$/, "");
  return { kind: "cast", member: named.member.id, label };
}

/** Whether only a title and the like stands before the name. */
const opensWithName = ({ words }: Part): boolean => !/^[^\p{Lu}]*\s(?:of|from|at|in|on|for|with|to|by)\s/u.test(words);

/** The members of "Reuters, AFP" and the like, where each stands alone between commas. */
function membersListed({ span, words }: Part, phrase: Phrase): readonly CastMember[] | undefined {
  const pieces = words.split(/,\s+/);
  if (pieces.length < 2) return undefined;
  let at = span.start;
  const members = pieces.map((piece) => {
    const start = phrase.text.indexOf(piece, at);
    at = start + piece.length;
    const { member, plain } = partAt(phrase, { start, end: at });
    return plain && piece.split(/\s+/).length <= 6 ? member : undefined;
  });
  const known = members.filter((member) => member !== undefined);
  return known.length === pieces.length && new Set(known).size === known.length ? known : undefined;
}
