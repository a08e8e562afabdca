// One claim a clause: its subject does to its object what its verb says; what else hangs on the verb are qualifiers.
import type { RelationId } from "../../domain/ids.ts";
import { contains, overlaps } from "../../domain/span.ts";
import { reportsWith } from "../../language/reporting-verbs.ts";
import type { Clause, NounPhrase, Run } from "../../language/sentence.ts";
import { relationOf } from "../relations.ts";
import { accusationAround } from "./accusations.ts";
import { certaintyOf, polarityOf } from "./clause-stance.ts";
import {
  type ClaimRule,
  type ClaimView,
  type Draft,
  type DraftQualifier,
  namedParts,
  norms,
  partOf,
  spanOf,
} from "./draft.ts";
import { withDependents, withModifiers } from "./noun-dependents.ts";
import { chooseObject, contentOf, eachNamed, type ObjectChoice, sortOf } from "./object-choice.ts";
import { roleOf, roleOfAdverb, roleOfClause, roleOfObject } from "./qualifiers.ts";
import { isReciprocal } from "./reciprocal.ts";
import { describing, verbOf } from "./verb-names.ts";

export const verbClaims: ClaimRule = (view) => view.analysis.clauses.flatMap((clause) => claimsOf(clause, view));

function claimsOf(clause: Clause, view: ClaimView): Draft[] {
  const { subject } = clause;
  if (subject === undefined) return [];
  const object = chooseObject(clause, view);
  const parts = namedParts(subject, view);
  if (isSaidAlready(clause, object, view)) return parts.length > 1 ? agreements(clause, parts, view) : [];
  const together = parts.length > 1 && isReciprocal(clause, view);
  return parts.flatMap((part) => {
    const drafts = eachNamed(object, view).map((one) => draftOf(clause, part, one, view));
    if (!together) return drafts;
    const others = parts.filter((p) => p !== part).map((p): DraftQualifier => ({ run: p, role: "company" }));
    return drafts.map((draft) => ({
      ...draft,
      qualifiers: [...others, ...draft.qualifiers],
      rules: [...draft.rules, "together"],
    }));
  });
}

/** "Peru and Chile agree that …": what they agree on is their attribution's; that they agree with each other is a claim. */
function agreements(clause: Clause, parts: readonly NounPhrase[], view: ClaimView): Draft[] {
  if (!/^(?:agree|disagree|argue|differ)$/.test(clause.verb.lemma)) return [];
  return parts.flatMap((part) =>
    parts
      .filter((other) => other !== part)
      .map((other) => {
        const draft = draftOf(clause, part, { ...partOf(other), phrase: other }, view);
        return {
          ...draft,
          relation: relationOf({ lemma: clause.verb.lemma, preposition: "with" }),
          rules: [...draft.rules, "together"],
        };
      }),
  );
}

/**
 * Whether an attribution says it already: the verb is its cue, and what would be the object is its content, or only tells when or where it was said.
 * A denial stays ("not all analysts agree that …"), and so does whom it was said to.
 */
function isSaidAlready(clause: Clause, object: ObjectChoice | undefined, view: ClaimView): boolean {
  const verb = spanOf({ from: clause.verb.head, to: clause.verb.last + 1 }, view);
  const attribution = view.attributions.find((a) => a.cue !== undefined && overlaps(a.cue, verb));
  if (attribution === undefined || polarityOf(clause, view) === "denied" || clause.objects.length > 1) return false;
  if (describing.test(clause.verb.lemma) && clause.objects.length > 0) return false;
  if (/^(?:must|should|ought|could|would|might)$/.test(clause.verb.modal ?? "")) return false;
  if (object === undefined || object.clause !== undefined) return true;
  const span = spanOf(object.run, view);
  if (reportsWith(clause.verb.lemma, "document-subject") && attribution.content.some((c) => contains(c, span)))
    return true;
  const isAddressed = object.oblique !== undefined && /^(?:with|to|against|at)$/.test(object.oblique.preposition);
  // "had warned in a study that …": where it was said
  if (
    object.oblique !== undefined &&
    !isAddressed &&
    /^(?:in|at|on|during|after|before|through|via|by)$/.test(object.oblique.preposition) &&
    !attribution.content.some((c) => overlaps(c, span))
  )
    return true;
  // "said of the plan that …", "said in a statement": about what, and where it was said
  if (
    object.oblique !== undefined &&
    /^(?:say|add|write|tell|report|note|explain|state|recall)$/.test(clause.verb.lemma)
  )
    return object.oblique.preposition !== "to";
  return clause.objects.length === 0 && contentOf(clause, view) !== undefined && !isAddressed;
}

function draftOf(clause: Clause, subject: NounPhrase, object: ObjectChoice | undefined, view: ClaimView): Draft {
  const self = partOf(subject);
  const accusation = accusationAround(clause, view);
  return {
    rules: [
      clause.coordinated ? "coordinated-clause" : `${clause.kind}-clause`,
      ...(clause.subjectRule === undefined || clause.subjectRule === "before-verb"
        ? []
        : [`subject-${clause.subjectRule}`]),
    ],
    subject: withModifiers(subject, view, clause),
    subjectHead: self.head,
    ...(object === undefined ? {} : { object: object.run, objectHead: object.head }),
    relation: relationFor(clause, object, view),
    lemma: lemmaFor(clause, object, view),
    predicate: predicateRuns(clause, object),
    qualifiers: qualifiersOf(clause, object, view),
    polarity: polarityOf(clause, view),
    certainty: accusation?.verb.passive ? "hedged" : certaintyOf(clause, view),
    ...(accusation && { saidBy: accusation }),
    clause,
    at: clause.verb.head,
  };
}

function predicateRuns({ verb, predicative, adverbs }: Clause, object: ObjectChoice | undefined): Run[] {
  const runs: Run[] = [{ from: verb.from, to: verb.to }];
  if (predicative !== undefined && object?.run !== predicative) {
    runs.push(predicative);
    for (const adverb of adverbs) if (adverb.from >= verb.to && adverb.to <= predicative.from) runs.push(adverb);
  }
  if (object?.oblique !== undefined && object.phrase !== undefined && object.oblique.from >= verb.to)
    runs.push({ from: object.oblique.from, to: object.oblique.phrase?.from ?? object.phrase.from });
  if (object?.link !== undefined) runs.push(object.link);
  return mergeRuns(runs);
}

/** Neighbouring runs as one; in order. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && run.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else merged.push({ from: run.from, to: run.to });
  }
  return merged;
}

function lemmaFor(clause: Clause, object: ObjectChoice | undefined, view: ClaimView): string {
  return [verbOf(clause, view).lemma, clause.verb.particle, object?.oblique?.preposition]
    .filter((w) => w !== undefined)
    .join(" ");
}

function relationFor(clause: Clause, object: ObjectChoice | undefined, view: ClaimView): RelationId {
  const { verb, predicative } = clause;
  const adjective =
    predicative === undefined ? undefined : norms({ from: predicative.to - 1, to: predicative.to }, view)[0];
  const nounHead =
    object?.phrase !== undefined && object.oblique === undefined ? view.analysis.tokens[object.phrase.head] : undefined;
  const particle = verb.particle ?? (object?.oblique !== undefined ? adjective : undefined);
  const { lemma, participle } = verbOf(clause, view);
  return relationOf({
    lemma,
    ...(particle === undefined ? {} : { particle }),
    ...(nounHead?.tag === "NOUN" ? { noun: nounHead.lemma } : {}),
    ...(object?.oblique === undefined ? {} : { preposition: object.oblique.preposition }),
    ...(participle === undefined ? {} : { passive: true, participle }),
    object: sortOf(object, view),
    ...(clause.objects.length > 1 ? { complement: true } : {}),
  });
}

function qualifiersOf(clause: Clause, object: ObjectChoice | undefined, view: ClaimView): DraftQualifier[] {
  const found: DraftQualifier[] = [];
  for (const second of clause.objects.slice(1))
    if (!isContrast(clause, second, view))
      found.push({ run: { from: second.from, to: second.to }, role: roleOfObject(second, view) });
  const covered: Run[] = object === undefined ? [] : [object.run];
  for (const oblique of clause.obliques) {
    const { phrase, preposition } = oblique;
    if (oblique === object?.oblique || phrase === undefined || phrase.from < oblique.from) continue;
    if (covered.some((run) => run.from < oblique.from && oblique.to <= run.to)) continue;
    if (/^(?:according to|rather than|instead of)$/.test(preposition)) continue;
    const { to } = withDependents(phrase, clause, view);
    const run = { from: oblique.from, to };
    covered.push(run);
    found.push({ run, role: roleOf(oblique, view) });
  }
  for (const run of clause.adverbs)
    if ((run.from >= clause.verb.to || run.to <= clause.verb.from) && !isMeasure(run, view))
      found.push({ run, role: roleOfAdverb(run, view) });
  for (const child of dependents(clause, view))
    if (child !== object?.clause)
      found.push({ run: { from: child.from, to: child.to }, role: roleOfClause(child, view) });
  return found.sort((a, b) => a.run.from - b.run.from);
}

/** "as much as $6 billion": words that belong to the amount behind them. */
const isMeasure = (run: Run, view: ClaimView): boolean => /^as \S+ as$/.test(norms(run, view).join(" "));

/** Clauses that say when, why or what for; not the gerund that is the subject itself. */
function dependents(clause: Clause, { analysis: { clauses } }: ClaimView): Clause[] {
  const index = clauses.indexOf(clause);
  return clauses.filter(
    (c) =>
      c.parent === index &&
      !c.coordinated &&
      c.from !== clause.subject?.from &&
      c.noun === undefined &&
      (c.kind === "adverbial" || c.kind === "infinitive" || c.kind === "participle") &&
      c.subjectRule !== "reduced-relative",
  );
}

/** "not a glitch but a new reality": the second object is what it is instead. */
export function isContrast(clause: Clause, second: NounPhrase, view: ClaimView): boolean {
  const first = clause.objects[0];
  return first !== undefined && norms({ from: first.to, to: second.from }, view).includes("but");
}
