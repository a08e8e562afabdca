// Circumstances of a claim: which part a prepositional phrase, an adverbial or a dependent clause plays.
import type { CastMember } from "../../domain/actor.ts";
import type { QualifierRole } from "../../domain/claim.ts";
import { contains, overlaps } from "../../domain/span.ts";
import placeNouns from "../../language/en/place-nouns.json" with { type: "json" };
import { isTimeNoun, timeNouns } from "../../language/function-words.ts";
import type { Clause, NounPhrase, Oblique, Run, Token } from "../../language/sentence.ts";
import { roleNouns } from "../name-words.ts";
import { type ClaimView, type DraftQualifier, norms, spanOf } from "./draft.ts";

type CastKind = CastMember["kind"];

const places: ReadonlySet<string> = new Set(placeNouns);

/** "in response to", "in protest": what was done before is the reason. */
const reactions: ReadonlySet<string> = new Set([
  "response",
  "reaction",
  "reply",
  "retaliation",
  "protest",
  "revenge",
  "anticipation",
]);

const byPreposition: Readonly<Record<string, QualifierRole>> = {
  during: "time",
  throughout: "time",
  until: "time",
  till: "time",
  since: "time",
  after: "time",
  before: "time",
  following: "time",
  "prior to": "time",
  "ahead of": "time",
  within: "time",
  near: "place",
  across: "place",
  inside: "place",
  outside: "place",
  along: "place",
  above: "place",
  beneath: "place",
  amid: "condition",
  amidst: "condition",
  from: "origin",
  "out of": "origin",
  toward: "recipient",
  towards: "recipient",
  into: "other",
  to: "recipient",
  with: "manner",
  for: "purpose",
  between: "company",
  among: "company",
  "together with": "company",
  "along with": "company",
  alongside: "company",
  without: "company",
  by: "instrument",
  via: "instrument",
  through: "instrument",
  using: "instrument",
  about: "topic",
  regarding: "topic",
  concerning: "topic",
  over: "topic",
  "because of": "reason",
  "due to": "reason",
  "thanks to": "reason",
  "owing to": "reason",
  despite: "condition",
  "regardless of": "condition",
  as: "manner",
  like: "manner",
  including: "other",
  "rather than": "other",
  against: "other",
  of: "other",
};

const bySubordinator: Readonly<Record<string, QualifierRole>> = {
  when: "time",
  while: "time",
  after: "time",
  before: "time",
  since: "time",
  until: "time",
  till: "time",
  once: "time",
  as: "time",
  whenever: "time",
  because: "reason",
  so: "purpose",
  if: "condition",
  unless: "condition",
  although: "condition",
  though: "condition",
  whereas: "condition",
  lest: "purpose",
};

/** Prepositional phrases that are one word to a reader: how something is, or how it hangs together with what was said. */
const setPhrases = new Set(
  [
    "in part,in large part,in fact,in addition,in general,in particular,in turn,in effect,in theory,in practice,in return,in person,in public,in private,in full,in short,in detail,in earnest",
    "in response,in vain,in principle,in common,in doubt,in question,in charge,in place,in sight,in advance,in some cases,in many cases,in any case,in other words,in all,in total,in contrast,in sharp contrast",
    "at least,at most,at first,at last,at once,at all,at risk,at stake,at large,at random,at odds,at best,at worst,at length,on the other hand,on the one hand,on average,on board,on hold,on purpose,on top,on track",
    "for example,for instance,for sure,for granted,for certain,for good,for free,of course,as a result,as a whole,as usual,by far,by hand,by phone,by telephone,by video,by email,by letter,by contrast,by chance,by mistake,by accident,so far,to date,to some extent,to a large extent",
    "without doubt,under way,under pressure,over all,from scratch,with ease,with caution",
  ]
    .join(",")
    .split(","),
);

export function isSetPhrase(oblique: Oblique, view: ClaimView): boolean {
  return oblique.to - oblique.from <= 5 && setPhrases.has(norms(oblique, view).join(" "));
}

/** The role of a prepositional phrase: by what stands in it (a time, an amount, a place), else by its preposition. */
export function roleOf(oblique: Oblique, view: ClaimView): QualifierRole {
  const { preposition, phrase } = oblique;
  if (phrase === undefined) return byPreposition[preposition] ?? "other";
  if (isSetPhrase(oblique, view)) return reactions.has(norms(phrase, view).at(-1) ?? "") ? "reason" : "manner";
  const span = spanOf(phrase.core, view);
  const head = view.analysis.tokens[phrase.head];
  const value = view.values.find((v) => overlaps(v.span, span));
  const isTime = value !== undefined && /^(?:date|daterange|time|duration)$/.test(value.type);
  // not "about a 2017 report", where the time only tells which one
  if (isTime && (head === undefined || value.span.end >= head.end)) return "time";
  const isNamed = head !== undefined && view.cast.some((c) => c.mentions.some((m) => contains(m.span, head)));
  if (head !== undefined && !isNamed && (isTimeNoun(head) || /^(?:19|20)\d\d$/.test(head.norm))) return "time";
  if (value !== undefined && !isTime && /^(?:by|to|at|from|of|for|with)$/.test(preposition)) return "amount";
  return byCompanion(oblique, phrase, view) ?? byPreposition[preposition] ?? "other";
}

const isPlace = (kind: CastKind | undefined, head: Token | undefined): boolean =>
  kind === "place" ||
  kind === "state" ||
  (kind === undefined && head !== undefined && (head.tag === "PROPN" || places.has(head.lemma)));

/** Whether a phrase is somebody who can do something: a name that is no place or time, or a noun for people. */
export function takesPart({ head }: NounPhrase, { analysis, cast }: ClaimView): boolean {
  const token = analysis.tokens[head];
  if (token === undefined || timeNouns.has(token.norm)) return false;
  const kind = cast.find((c) => c.mentions.some((m) => contains(m.span, token)))?.kind;
  return kind === undefined ? roleNouns.has(token.lemma) : kind !== "place";
}

/** Prepositions that mean now a place, now a partner, now a means: what stands behind them decides. */
function byCompanion({ preposition }: Oblique, phrase: NounPhrase, view: ClaimView): QualifierRole | undefined {
  const head = view.analysis.tokens[phrase.head];
  const kind = head && view.cast.find((c) => c.mentions.some((m) => contains(m.span, head)))?.kind;
  const isSomebody = takesPart(phrase, view);
  switch (preposition) {
    case "in":
      if (isPlace(kind, head)) return "place";
      return head !== undefined && reactions.has(head.norm) ? "reason" : "other";
    case "at":
      // "at a summit" is a place as well, "at risk" and "at length" are none
      return isPlace(kind, head) || phrase.from < phrase.head ? "place" : "manner";
    case "on":
      return isPlace(kind, head) ? "place" : "topic";
    case "to":
      return kind === "place" || (kind === undefined && head !== undefined && places.has(head.lemma))
        ? "place"
        : "recipient";
    case "for":
      return isSomebody && kind !== "state" ? "recipient" : "purpose";
    case "with":
      return isSomebody ? "company" : "manner";
    case "between":
    case "among":
      return kind === "place" || (head !== undefined && kind === undefined && places.has(head.lemma))
        ? "place"
        : "company";
    default:
      return undefined;
  }
}

/** The role of a second object: "cost the town $3 million" tells an amount. */
export function roleOfObject({ core }: NounPhrase, view: ClaimView): QualifierRole {
  return view.values.some((v) => overlaps(v.span, spanOf(core, view))) ? "amount" : "other";
}

export function qualifierOf(oblique: Oblique, view: ClaimView): DraftQualifier {
  return { run: { from: oblique.from, to: oblique.to }, role: roleOf(oblique, view) };
}

/** The role of a clause that depends on another: by the word that opens it; a bare infinitive is a purpose. */
export function roleOfClause(clause: Clause, view: ClaimView): QualifierRole {
  if (clause.kind === "infinitive") return "purpose";
  if (
    clause.kind === "participle" &&
    clause.introducer !== undefined &&
    norms(clause.introducer, view).join(" ") === "as"
  )
    return "manner";
  const word = clause.introducer === undefined ? "" : norms(clause.introducer, view).join(" ");
  return bySubordinator[word] ?? byPreposition[word] ?? "other";
}

/** The role of an adverb or a time without preposition. */
export function roleOfAdverb(run: Run, view: ClaimView): QualifierRole {
  const words = norms(run, view);
  return words.some(
    (w) =>
      timeNouns.has(w) ||
      /^(?:now|then|later|earlier|soon|recently|already|still|again|often|once|ago|yesterday|today|tomorrow)$/.test(w),
  )
    ? "time"
    : "manner";
}
