// A cue verb with its source and content made into a candidate: what the rules on verbs share.
import { type SpeechAct, speechActs } from "../../domain/attribution.ts";
import { cueVerb } from "../../language/cue-verbs.ts";
import type { Run } from "../../language/sentence.ts";
import type { Candidate } from "./candidate.ts";
import { type Complement, complementOf } from "./complement-of.ts";
import { isRefusal } from "./refusals.ts";
import { scopeEnd } from "./scope-end.ts";
import { type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { beforeAdverbs, type Source } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

/** The act of a cue as data gives it; "states" where the data says something else. */
export function actOf(act: string): SpeechAct {
  return speechActs.find((known) => known === act) ?? "states";
}

/** "did not say that it failed" denies it; "did not deny that it failed" lets it stand. */
const negatedAct = (act: string): SpeechAct =>
  act === "states" ? "denies" : act === "denies" ? "suggests" : actOf(act);

/** "Reports indicate growing unrest", "called him a crook": an object that is a proposition in short. */
const tellsByObject = (lemma: string, act: string): boolean =>
  lemma === "call" || lemma === "say" || act === "shows" || act === "suggests" || act === "estimates";

/** "Described the raid as an attack", "branded him a liar": what somebody calls something is what they say of it. */
function namesObject(view: SentenceView, lemma: string, { from, to }: Run): boolean {
  if (/^(?:label|brand|dub|term|deem)$/.test(lemma)) return true;
  if (!/^(?:describe|characteri[sz]e|denounce|condemn|hail|dismiss|portray|depict|criticise|criticize)$/.test(lemma))
    return false;
  return view.tokens.slice(from + 1, Math.min(to, from + 9)).some((t) => t.norm === "as");
}

const subordinators =
  /^(?:as|while|when|if|after|before|because|although|though|since|even|once|until|whereas|whenever)$/;

/** In "a survey that showed a fall was withdrawn" the only verb behind the content belongs to the survey. */
function isOwnVerb(view: SentenceView, { kind, from }: Complement, source: Source | undefined): boolean {
  if (source?.how !== "relative" || kind !== "clause" || wordAt(view, from) === "that") return false;
  const noun = source.antecedent?.from ?? source.run.from;
  const finite = view.verbs.filter((v) => v.form === "finite");
  return finite.filter((v) => v.from >= from).length === 1 && !finite.some((v) => v.to <= noun);
}

/** The candidate of a verb whose content follows it; undefined where the verb is no cue or nothing follows. */
export function contentAfter(
  view: SentenceView,
  run: VerbRun,
  source: Source | undefined,
  rule: string,
): Candidate | undefined {
  const verb = cueVerb(run.lemma);
  if (verb === undefined) return undefined;
  const complement = complementOf(view, run, verb);
  if (complement === undefined) return undefined;
  const kind = isOwnVerb(view, complement, source) ? "object" : complement.kind;
  const start = source?.run.from ?? run.from;
  const to = scopeEnd(view, {
    from: complement.from,
    kind,
    subordinate: source !== undefined && subordinators.test(wordAt(view, start - 1)) && start <= 3,
    hangsOnNoun: source?.how === "relative" || source?.how === "reduced",
  });
  const content = spanOf(view, { from: complement.from, to });
  const cue = spanOf(view, {
    from: Math.max(beforeAdverbs(view, run), source && source.run.to <= run.from ? source.run.to : 0),
    to: complement.cueEnd,
  });
  if (content === undefined || cue === undefined) return undefined;
  const last = view.quoted[to - 1];
  const runsOn = last !== undefined && last.span.start >= content.start && last.span.end > content.end;
  const [words, antecedent] = [
    source && spanOf(view, source.run),
    source?.antecedent && spanOf(view, source.antecedent),
  ];
  const [addressee, when] = [
    complement.addressee && spanOf(view, complement.addressee),
    complement.when && spanOf(view, complement.when),
  ];
  return {
    rule,
    sentence: view.index,
    ...(words && { source: words }),
    ...(antecedent && { antecedent }),
    cue,
    content: [runsOn ? { start: content.start, end: last.span.end } : content],
    act: isRefusal(view, run, kind) ? "declines" : run.negated ? negatedAct(verb.act) : actOf(verb.act),
    telling:
      (kind === "object" && namesObject(view, run.lemma, { from: complement.from, to })) ||
      (!verb.attitude && (kind !== "object" || tellsByObject(run.lemma, verb.act))),
    ...(addressee && { to: addressee }),
    ...(when && { when }),
    confidence: verb.attitude ? 0.6 : 0.85,
    ...(source && { speaker: source }),
  };
}
