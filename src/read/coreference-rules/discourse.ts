// What has been spoken of so far: every mention of the cast with its part in its sentence, in reading order. Pronouns look back into it.
import type { ActorKind, CastMember } from "../../domain/actor.ts";
import { type Attribution, membersOf } from "../../domain/attribution.ts";
import type { LocalId } from "../../domain/ids.ts";
import { contains, type Span } from "../../domain/span.ts";
import type { Analysis, Clause, NounPhrase, Token } from "../../language/sentence.ts";
import type { Attributed } from "../stages.ts";
import { dealt, holderOf } from "../touched.ts";
import { type Gender, genderOf } from "./gender.ts";

export type Part = "subject" | "possessor" | "object" | "other";

/** Somebody spoken of at a place. */
export interface Referent {
  readonly member: LocalId;
  readonly kind: ActorKind;
  readonly span: Span;
  readonly sentence: number;
  readonly part: Part;
}

/** A place in the text from which somebody is looked for. */
export interface Here {
  readonly sentence: number;
  readonly analysis: Analysis;
  /** Index of the first token of the words that are looked at. */
  readonly token: number;
  readonly span: Span;
}

/** What the rules may ask. */
export interface Discourse {
  readonly members: ReadonlyMap<LocalId, CastMember>;
  /** Attributions whose content reaches into a sentence, in order. */
  told(sentence: number): readonly Attribution[];
  /** Mentions in a sentence that end before `end`, in reading order. */
  within(sentence: number, end?: number): readonly Referent[];
  /** Whom a noun phrase names with its head: one, or several that are coordinated; none where it is a thing. */
  named(sentence: number, analysis: Analysis, phrase: NounPhrase): readonly Referent[];
  /** Members who speak in a sentence, in reading order. */
  speakers(sentence: number): readonly LocalId[];
  gender(member: LocalId): Gender | undefined;
  /** The member of the cast that is the country with this code. */
  state(country: string | undefined): LocalId | undefined;
}

/** A discourse that grows while the text is read on. */
export interface GrowingDiscourse extends Discourse {
  add(member: LocalId, span: Span, sentence: number): void;
  learnGender(member: LocalId, gender: Gender): void;
}

export function discourseOf({ cast, sentences, attributions }: Attributed): GrowingDiscourse {
  const members = new Map(cast.map((member) => [member.id, member]));
  const states = new Map(
    cast.flatMap((m) => (m.kind === "state" && m.country !== undefined ? [[m.country, m.id]] : [])),
  );
  const genders = new Map<LocalId, Gender>();
  for (const member of cast) {
    const gender = member.kind === "person" ? genderOf(member) : undefined;
    if (gender !== undefined) genders.set(member.id, gender);
  }
  const bySentence: Referent[][] = sentences.map(() => []);
  const places = sentences.map(({ analysis }) => analysis);
  // by their indices: voices are named while the text is read on, places stay
  const numbered = attributions.map((attribution, index) => ({ ...attribution, index }));
  const spoken = dealt(numbered, (attribution) => placesOf(attribution), places);
  const told = dealt(numbered, ({ content }) => content, places);
  const asNamed = (hand: readonly { readonly index: number }[] = []): readonly Attribution[] =>
    hand.flatMap(({ index }) => attributions[index] ?? []);
  const add = (member: LocalId, span: Span, sentence: number): void => {
    const analysis = sentences[sentence]?.analysis;
    const list = bySentence[sentence];
    const kind = members.get(member)?.kind;
    if (analysis === undefined || list === undefined || kind === undefined) return;
    const after = list.findIndex((r) => r.span.start > span.start);
    list.splice(after < 0 ? list.length : after, 0, { member, kind, span, sentence, part: partOf(analysis, span) });
  };
  for (const member of cast)
    for (const { span } of member.mentions)
      add(member.id, span, holderOf(places, { start: span.start, end: span.start + 1 }));
  return {
    members,
    told: (sentence) => asNamed(told[sentence]),
    within: (sentence, end) => (bySentence[sentence] ?? []).filter((r) => end === undefined || r.span.end <= end),
    named: (sentence, analysis, phrase) => namedBy(bySentence[sentence] ?? [], analysis, phrase),
    speakers: (sentence) => speakersIn(asNamed(spoken[sentence]), places[sentence]),
    gender: (member) => genders.get(member),
    state: (country) => (country === undefined ? undefined : states.get(country)),
    add,
    learnGender: (member, gender) => {
      if (!genders.has(member)) genders.set(member, gender);
    },
  };
}

/** Where somebody speaks: at their name, else at the verb, else at what is said. */
const placesOf = ({ source, cue, content }: Attribution): readonly Span[] =>
  [source, cue, ...content].flatMap((span) => span ?? []).slice(0, 1);

function speakersIn(attributions: readonly Attribution[], analysis: Analysis | undefined): readonly LocalId[] {
  return attributions
    .filter((attribution) => analysis !== undefined && placesOf(attribution).every((at) => contains(analysis, at)))
    .flatMap(({ voice }) => membersOf(voice));
}

/** The stretch of a run of tokens. */
export function spanOfRun({ tokens }: Analysis, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

const isPossessive = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text);

/** A phrase's head is the last word of its core, or lies in the mention. */
function covers(analysis: Analysis, phrase: NounPhrase, span: Span): boolean {
  const head = analysis.tokens[phrase.head];
  return head !== undefined && contains(span, head);
}

function namedBy(referents: readonly Referent[], analysis: Analysis, phrase: NounPhrase): readonly Referent[] {
  if (phrase.parts.length > 0) return phrase.parts.flatMap((part) => namedBy(referents, analysis, part));
  return referents.filter((r) => covers(analysis, phrase, r.span));
}

function partOf(analysis: Analysis, span: Span): Part {
  const phrases = (of: (clause: Clause) => readonly NounPhrase[]): readonly NounPhrase[] =>
    analysis.clauses.flatMap(of).flatMap((phrase) => (phrase.parts.length > 0 ? phrase.parts : [phrase]));
  const end = analysis.tokens.findIndex((t) => t.start >= span.end);
  // "Its American rival": an adjective is nobody's head, wherever the phrase was cut.
  const last = analysis.tokens.findLast((t) => t.end <= span.end);
  if (last?.tag === "ADJ" || analysis.tokens[end]?.tag === "NOUN") return "other";
  const subjects = phrases((clause) => (clause.subject === undefined ? [] : [clause.subject]));
  if (subjects.some((phrase) => covers(analysis, phrase, span))) return "subject";
  if (isPossessive(analysis.tokens[end])) return "possessor";
  return phrases((clause) => clause.objects).some((phrase) => covers(analysis, phrase, span)) ? "object" : "other";
}
