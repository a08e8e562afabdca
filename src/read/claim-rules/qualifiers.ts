// Circumstances of a claim: which part a prepositional phrase, an adverbial or a dependent clause plays.
import type { QualifierRole } from "../../domain/claim.ts";
import { overlaps } from "../../domain/span.ts";
import { timeNouns } from "../../language/function-words.ts";
import type { Clause, Oblique, Run } from "../../language/sentence.ts";
import { type ClaimView, type DraftQualifier, norms, spanOf } from "./draft.ts";

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
  in: "place",
  at: "place",
  on: "topic",
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
  to: "recipient",
  toward: "recipient",
  towards: "recipient",
  into: "other",
  with: "company",
  "together with": "company",
  "along with": "company",
  alongside: "company",
  without: "company",
  for: "purpose",
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
  between: "company",
  among: "company",
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

/** The role of a prepositional phrase: by what stands in it (a time, an amount, a place), else by its preposition. */
export function roleOf(oblique: Oblique, view: ClaimView): QualifierRole {
  const { preposition, phrase } = oblique;
  if (phrase === undefined) return byPreposition[preposition] ?? "other";
  const span = spanOf(phrase.core, view);
  const value = view.values.find((v) => overlaps(v.span, span));
  if (value !== undefined && /^(?:date|daterange|time|duration)$/.test(value.type)) return "time";
  const head = view.analysis.tokens[phrase.head];
  if (head !== undefined && (timeNouns.has(head.norm) || /^(?:19|20)\d\d$/.test(head.norm))) return "time";
  if (value !== undefined && /^(?:by|to|at|from|of|for|with)$/.test(preposition)) return "amount";
  if (preposition === "on" && head?.tag === "PROPN") return "place";
  return byPreposition[preposition] ?? "other";
}

export function qualifierOf(oblique: Oblique, view: ClaimView): DraftQualifier {
  return { run: { from: oblique.from, to: oblique.to }, role: roleOf(oblique, view) };
}

/** The role of a clause that depends on another: by the word that opens it; a bare infinitive is a purpose. */
export function roleOfClause(clause: Clause, view: ClaimView): QualifierRole {
  if (clause.kind === "infinitive") return "purpose";
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
