// What is worth saying: drops drafts that say too little or that the reader is oftener wrong than right about.
import { knownVerb } from "../language/lemmas.ts";
import { reportingVerb } from "../language/reporting-verbs.ts";
import type { VerbGroup } from "../language/sentence.ts";
import type { ClaimView, Draft } from "./claim-rules/draft.ts";
import { norms } from "./claim-rules/draft.ts";

/** Verbs that say something without an object: what happens to the subject. */
const complete = new Set(
  "rise fall grow drop soar plunge surge climb decline increase decrease shrink collapse die resign retire win lose fail succeed arrive leave depart escape flee crash explode erupt vanish disappear survive suffer work live stop end close open change improve worsen recover slow spread continue vote strike protest march surrender agree disagree lie speak return withdraw intensify escalate expire double triple tumble jump slump weaken strengthen stabilise stabilize exist appeal abstain apologise apologize testify plead quit comply cooperate backfire dissolve adjourn reopen persist emerge loom rebel riot revolt defect perish drown mourn object relent hesitate rebound stagnate falter thrive bounce sleep cry laugh matter deepen widen narrow swell stall sink burn bleed starve struggle prevail".split(
    " ",
  ),
);

/** Verbs that say nothing by themselves. */
const empty = new Set("come do go seem appear be have get follow stand".split(" "));

/** Verbs that say nothing where they are negated and have no object. */
const saying = new Set("say comment respond reply answer elaborate".split(" "));

/** Verbs that say something only with a time, a place or the like: "The delays began in May". */
const incomplete = new Set("begin start happen occur remain arise emerge take last".split(" "));

/** "It rained", "it was reported"; in "it was destroyed" something is. */
function isEmptySubject(subject: string, { passive, lemma }: VerbGroup): boolean {
  if (/^(?:it|this|that)$/.test(subject)) return !passive || reportingVerb(lemma) !== undefined;
  return /^(?:there|what|who|which)$/.test(subject);
}

/** Why a draft is not emitted; undefined where it is. */
export function dropReason(draft: Draft, view: ClaimView): string | undefined {
  const { clause } = draft;
  const subject = norms(draft.subject, view);
  if (subject.length === 0) return "no-subject";
  if (draft.object !== undefined && draft.object.from === draft.subject.from && draft.object.to === draft.subject.to)
    return "subject-is-object";
  if (clause === undefined) return undefined;
  if (draft.object !== undefined) return undefined;
  const { verb } = clause;
  if (isEmptySubject(subject.join(" "), verb)) return "empty-subject";
  // "Kyiv has not commented", "Berg did not say when": who keeps something back denies nothing.
  if (verb.negated && !verb.passive && saying.has(verb.lastLemma)) return "says-nothing";
  if (verb.passive || verb.negated) return undefined;
  if (empty.has(verb.lastLemma)) return "empty-verb";
  if (incomplete.has(verb.lastLemma)) return draft.qualifiers.length === 0 ? "empty-verb" : undefined;
  if (complete.has(verb.lastLemma)) return undefined;
  return knownVerb(verb.lastLemma) === undefined || draft.qualifiers.length === 0 ? "no-object" : undefined;
}
