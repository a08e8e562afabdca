// What stands as the object of a clause: the direct object, what is said of the subject, the phrase behind a preposition, or a clause.
import { overlaps } from "../../domain/span.ts";
import type { Clause, NounPhrase, Oblique, Run } from "../../language/sentence.ts";
import type { ObjectSort } from "../relations.ts";
import { type ClaimView, namedParts, norms, partOf } from "./draft.ts";
import { isAgentOfNoun, withDependents } from "./noun-dependents.ts";
import { isSetPhrase, roleOf } from "./qualifiers.ts";

export interface ObjectChoice {
  readonly run: Run;
  readonly head: number;
  readonly phrase?: NounPhrase;
  /** The oblique that was taken as the object. */
  readonly oblique?: Oblique;
  /** The clause that was taken as the object. */
  readonly clause?: Clause;
  /** A word that leads to the object and belongs to the predicate ("than"). */
  readonly link?: Run;
}

/** In this order: direct object; the standard of a comparison; a phrase behind a preposition that is no time; what is said of the subject; any phrase; a clause. */
export function chooseObject(clause: Clause, view: ClaimView): ObjectChoice | undefined {
  const direct = clause.objects[0];
  if (direct !== undefined) return { ...partOf(direct), run: withDependents(direct, clause, view), phrase: direct };
  const compared = comparedClause(clause, view);
  if (compared !== undefined) return compared;
  const said = contentOf(clause, view);
  if (clause.predicative !== undefined && said?.introducer !== undefined && said.from <= clause.predicative.to + 1)
    return {
      run: { from: said.introducer.to, to: said.to },
      head: said.subject?.head ?? said.verb.head,
      clause: said,
      link: said.introducer,
    };
  const oblique = leadingOblique(clause, view);
  if (oblique?.phrase !== undefined)
    return {
      ...partOf(oblique.phrase),
      run: withDependents(oblique.phrase, clause, view),
      phrase: oblique.phrase,
      oblique,
    };
  if (clause.predicative !== undefined) return { run: clause.predicative, head: clause.predicative.to - 1 };
  if (said !== undefined)
    return { run: { from: said.from, to: said.to }, head: said.subject?.head ?? said.verb.head, clause: said };
  const doing = gerundOf(clause, view);
  return doing && { run: { from: doing.from, to: doing.to }, head: doing.verb.head, clause: doing };
}

/** "involved keeping tabs", "proposed raising taxes": a gerund at once behind the verb. */
function gerundOf(clause: Clause, { analysis }: ClaimView): Clause | undefined {
  const index = analysis.clauses.indexOf(clause);
  return analysis.clauses.find(
    (c) =>
      c.parent === index &&
      c.from === clause.verb.to &&
      c.verb.form === "present-participle" &&
      c.introducer === undefined &&
      c.subjectRule === "controller",
  );
}

/** One choice for each name of a coordination ("met Berg and Ortiz"); things that are joined stay together. */
export function eachNamed(choice: ObjectChoice | undefined, view: ClaimView): readonly (ObjectChoice | undefined)[] {
  if (choice?.phrase === undefined) return [choice];
  const parts = namedParts(choice.phrase, view);
  if (parts.length < 2) return [choice];
  return parts.map((part) => ({ ...choice, ...partOf(part), phrase: part }));
}

/** The clause that says what is said or thought. */
export function contentOf(clause: Clause, { analysis }: ClaimView): Clause | undefined {
  const index = analysis.clauses.indexOf(clause);
  return analysis.clauses.find((c) => c.parent === index && c.kind === "complement" && !c.coordinated);
}

/** "is deeper than early reports indicated": what it is compared with. */
function comparedClause(clause: Clause, view: ClaimView): ObjectChoice | undefined {
  const { clauses } = view.analysis;
  if (clause.predicative === undefined) return undefined;
  const index = clauses.indexOf(clause);
  const than = clauses.find(
    (c) => c.parent === index && c.introducer !== undefined && norms(c.introducer, view)[0] === "than",
  );
  if (than?.introducer === undefined || than.subject === undefined) return undefined;
  return {
    run: { from: than.introducer.to, to: than.to },
    head: than.subject.head,
    clause: than,
    link: than.introducer,
  };
}

/** The first phrase behind a preposition behind the verb that is neither a time nor a set phrase ("in part"); the agent of a passive goes first. */
function leadingOblique(clause: Clause, view: ClaimView): Oblique | undefined {
  const { verb, predicative, obliques } = clause;
  const after = Math.max(verb.to, predicative?.to ?? 0);
  const behind = obliques.filter(
    (o) =>
      o.phrase !== undefined &&
      o.preposition !== "according to" &&
      (o.from >= verb.to || o.to <= o.from + 1) &&
      !isSetPhrase(o, view) &&
      !isAgentOfNoun(o, clause, view) &&
      (/^(?:into|to)$/.test(o.preposition) || roleOf(o, view) !== "time" || (verb.copula && predicative === undefined)),
  );
  const first = behind.find((o) => o.from <= after + 1) ?? behind[0];
  if (!verb.passive || first === undefined || first.preposition === "by") return first;
  return behind.find((o) => o.preposition === "by") ?? first;
}

/** What the object is, as relations ask for it. */
export function sortOf(object: ObjectChoice | undefined, { analysis, cast, values }: ClaimView): ObjectSort {
  if (object === undefined) return "none";
  if (object.clause !== undefined) return "claim";
  const head = analysis.tokens[object.head];
  if (head === undefined) return "thing";
  const member = cast.find((c) => c.mentions.some((m) => m.span.start <= head.start && head.end <= m.span.end));
  if (member !== undefined) return member.kind;
  return values.some((v) => overlaps(v.span, head)) ? "value" : "thing";
}
