// One claim a clause: its subject does to its object what its verb says; what else hangs on the verb are qualifiers.

import type { RelationId } from "../../domain/ids.ts";
import { overlaps } from "../../domain/span.ts";
import type { Clause, NounPhrase, Oblique, Run } from "../../language/sentence.ts";
import { type ObjectSort, relationOf } from "../relations.ts";
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

import { qualifierOf, roleOfAdverb, roleOfClause } from "./qualifiers.ts";

export const verbClaims: ClaimRule = (view) => view.analysis.clauses.flatMap((clause) => claimsOf(clause, view));

interface ObjectChoice {
  readonly run: Run;
  readonly head: number;
  readonly phrase?: NounPhrase;
  /** The oblique that was taken as the object. */
  readonly oblique?: Oblique;
  readonly clause?: Clause;
}

function claimsOf(clause: Clause, view: ClaimView): Draft[] {
  const { subject } = clause;
  if (subject === undefined) return [];
  const object = chooseObject(clause, view);
  const content = contentOf(clause, view);
  if (
    content !== undefined &&
    isCue(clause, view) &&
    (object === undefined || object.clause !== undefined) &&
    polarityOf(clause, view) === "affirmed"
  )
    return [];
  return namedParts(subject, view).map((part) => draftOf(clause, part, object, view));
}

/** Whether the verb is the cue of an attribution, which says already that the subject says so. */
function isCue(clause: Clause, view: ClaimView): boolean {
  const verb = spanOf({ from: clause.verb.head, to: clause.verb.last + 1 }, view);
  return view.attributions.some((a) => a.cue !== undefined && overlaps(a.cue, verb));
}

/** The clause that says what is said or thought. */
function contentOf(clause: Clause, { analysis }: ClaimView): Clause | undefined {
  const index = analysis.clauses.indexOf(clause);
  return analysis.clauses.find((c) => c.parent === index && c.kind === "complement" && !c.coordinated);
}

function draftOf(clause: Clause, subject: NounPhrase, object: ObjectChoice | undefined, view: ClaimView): Draft {
  const { verb } = clause;
  const self = partOf(subject);
  const polarity = polarityOf(clause, view);
  return {
    rules: [
      clause.coordinated ? "coordinated-clause" : `${clause.kind}-clause`,
      ...(clause.subjectRule === undefined || clause.subjectRule === "before-verb"
        ? []
        : [`subject-${clause.subjectRule}`]),
    ],
    subject: self.run,
    subjectHead: self.head,
    ...(object === undefined ? {} : { object: object.run, objectHead: object.head }),
    relation: relationFor(clause, object, view),
    lemma: lemmaFor(clause, object),
    predicate: predicateRuns(clause, object),
    qualifiers: qualifiersOf(clause, object, view),
    polarity,
    certainty: certaintyOf(clause, view),
    clause,
    at: verb.head,
  };
}

/** The direct object, else what is said of the subject, else the phrase behind the preposition that the verb leads to, else a clause. */
function chooseObject(clause: Clause, view: ClaimView): ObjectChoice | undefined {
  const direct = clause.objects[0];
  if (direct !== undefined) return { ...partOf(direct), phrase: direct };
  const oblique = leadingOblique(clause);
  if (oblique?.phrase !== undefined) return { ...partOf(oblique.phrase), phrase: oblique.phrase, oblique };
  if (clause.predicative !== undefined) return { run: clause.predicative, head: clause.predicative.to - 1 };
  const content = contentOf(clause, view);
  if (content !== undefined)
    return {
      run: { from: content.from, to: content.to },
      head: content.subject?.head ?? content.verb.head,
      clause: content,
    };
  return undefined;
}

/** The first prepositional phrase behind the verb (or what is said of the subject), unless it is a mere time. */
function leadingOblique(clause: Clause): Oblique | undefined {
  const after = Math.max(clause.verb.to, clause.predicative?.to ?? 0);
  const behind = clause.obliques.filter(
    (o) => o.from >= clause.verb.to || (o.phrase !== undefined && o.from < clause.verb.from && o.to <= o.from + 1),
  );
  const first =
    behind.find((o) => o.from <= after + 1 && o.phrase !== undefined) ??
    behind.find((o) => o.phrase !== undefined && o.preposition !== "according to");
  if (first === undefined) return undefined;
  if (clause.verb.passive && first.preposition !== "by") {
    const agent = behind.find((o) => o.preposition === "by" && o.phrase !== undefined);
    if (agent !== undefined) return agent;
  }
  if (first.preposition === "according to") return undefined;
  return first;
}

function predicateRuns(clause: Clause, object: ObjectChoice | undefined): Run[] {
  const { verb, predicative } = clause;
  const runs: Run[] = [{ from: verb.from, to: verb.to }];
  if (predicative !== undefined && object?.run !== predicative) runs.push(predicative);
  if (object?.oblique !== undefined && object.phrase !== undefined && object.oblique.from >= verb.to)
    runs.push({ from: object.oblique.from, to: object.phrase.from });
  return mergeRuns(runs);
}

/** Neighbouring runs as one; in order. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && run.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else merged.push(run);
  }
  return merged;
}

const aspectual = new Set([
  "start",
  "begin",
  "continue",
  "keep",
  "resume",
  "manage",
  "go",
  "come",
  "help",
  "appear",
  "seem",
  "tend",
  "use",
]);

function verbLemma({ verb }: Clause): string {
  if (verb.last === verb.head || verb.lemma === verb.lastLemma) return verb.lemma;
  return aspectual.has(verb.lemma) ? verb.lastLemma : `${verb.lemma} to ${verb.lastLemma}`;
}

function lemmaFor(clause: Clause, object: ObjectChoice | undefined): string {
  const { verb } = clause;
  return [verbLemma(clause), verb.particle, object?.oblique?.preposition].filter((w) => w !== undefined).join(" ");
}

function relationFor(clause: Clause, object: ObjectChoice | undefined, view: ClaimView): RelationId {
  const { verb, predicative } = clause;
  const adjective =
    predicative === undefined ? undefined : norms({ from: predicative.to - 1, to: predicative.to }, view)[0];
  const nounHead =
    object?.phrase !== undefined && object.oblique === undefined ? view.analysis.tokens[object.phrase.head] : undefined;
  const participle = view.analysis.tokens[verb.head]?.norm;
  return relationOf({
    lemma: verbLemma(clause),
    ...(verb.particle !== undefined
      ? { particle: verb.particle }
      : adjective !== undefined && object?.oblique !== undefined
        ? { particle: adjective }
        : {}),
    ...(nounHead?.tag === "NOUN" ? { noun: nounHead.lemma } : {}),
    ...(object?.oblique === undefined ? {} : { preposition: object.oblique.preposition }),
    ...(verb.passive ? { passive: true } : {}),
    ...(verb.passive && participle !== undefined ? { participle } : {}),
    object: sortOf(object, view),
    ...(clause.objects.length > 1 ? { complement: true } : {}),
  });
}

function sortOf(object: ObjectChoice | undefined, view: ClaimView): ObjectSort {
  if (object === undefined) return "none";
  if (object.clause !== undefined) return "claim";
  const head = view.analysis.tokens[object.head];
  if (head === undefined) return "thing";
  const member = view.cast.find((c) => c.mentions.some((m) => m.span.start <= head.start && head.end <= m.span.end));
  if (member !== undefined) return member.kind;
  return view.values.some((v) => overlaps(v.span, head)) ? "value" : "thing";
}

function qualifiersOf(clause: Clause, object: ObjectChoice | undefined, view: ClaimView): DraftQualifier[] {
  const { analysis } = view;
  const index = analysis.clauses.indexOf(clause);
  const found: DraftQualifier[] = [];
  for (const second of clause.objects.slice(1))
    found.push({ run: { from: second.from, to: second.to }, role: "other" });
  for (const oblique of clause.obliques) {
    if (
      oblique === object?.oblique ||
      oblique.phrase === undefined ||
      oblique.preposition === "according to" ||
      oblique.preposition === "rather than"
    )
      continue;
    if (oblique.phrase.from < oblique.from) continue;
    found.push(qualifierOf(oblique, view));
  }
  for (const run of clause.adverbs)
    if (run.from >= clause.verb.to || run.to <= clause.verb.from) found.push({ run, role: roleOfAdverb(run, view) });
  for (const child of analysis.clauses) {
    if (
      child.parent !== index ||
      child.coordinated ||
      (child.kind !== "adverbial" && child.kind !== "infinitive" && child.kind !== "participle")
    )
      continue;
    if (child.kind === "participle" && child.subjectRule === "reduced-relative") continue;
    found.push({ run: { from: child.from, to: child.to }, role: roleOfClause(child, view) });
  }
  return found.sort((a, b) => a.run.from - b.run.from);
}
