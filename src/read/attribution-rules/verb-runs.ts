// Verbs with their auxiliaries, as cues need them: an infinitive after "vowed" is content and stays apart, one after "continued" or "was quick" belongs to the verb.
import type { Run, Token } from "../../language/sentence.ts";

export type RunForm = "finite" | "infinitive" | "ing" | "participle";

export interface VerbRun extends Run {
  /** The full verb, or the last form of "be" where there is none. */
  readonly head: number;
  /** Its lemma, with its particle where it has one ("point out"). */
  readonly lemma: string;
  readonly form: RunForm;
  readonly copula: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "Declined to comment", "refused to say": the verb is what is refused. */
  readonly refused: boolean;
  readonly modal: boolean;
}

const modals = new Set("can could may might must shall should will would ca wo 'll 'd ought".split(" "));
const beForms = new Set("be am is are was were been being 's 're 'm".split(" "));
const negations = new Set("not n't never no-longer".split(" "));
/** Verbs whose infinitive goes together with them into one: "continued to suggest", "went on to say", "tried to explain". */
const aspects = new Set(
  "continue begin start try manage get go use fail proceed cease tend help rush pause happen come".split(" "),
);
/** "declined to comment on": one cue when the second is a verb of saying. */
const refusals = new Set("decline refuse".split(" "));
const saying = new Set(
  "say comment discuss answer respond address identify disclose mention elaborate confirm name specify explain rule speculate reveal".split(
    " ",
  ),
);
const readiness = new Set(
  "quick eager able unable unwilling careful loath slow likely happy hesitant reluctant keen ready proud forced compelled known".split(
    " ",
  ),
);
const particled: Readonly<Record<string, string>> = {
  out: "point lash hit speak spell lay rule single call sound hold cry",
  up: "bring sum play hype add show call end back set",
  back: "push hit fire strike shoot",
  off: "tick rattle brush shrug fire write call show",
  down: "play",
  in: "weigh",
};
const particles = new Map(Object.entries(particled).map(([particle, verbs]) => [particle, new Set(verbs.split(" "))]));
/** Particled verbs that mean what another cue means. */
const sameAs: Readonly<Record<string, string>> = {
  "call out": "criticize",
  "shoot back": "retort",
  "play up": "tout",
  "hype up": "tout",
  "write off": "dismiss",
  "cry out": "cry",
};

/** The verbs of a sentence outside of quotation marks, in order. */
export function findVerbRuns(tokens: readonly Token[], isQuoted: (at: number) => boolean): readonly VerbRun[] {
  const runs: VerbRun[] = [];
  for (let i = 0; i < tokens.length; ) {
    const run = isQuoted(i) ? undefined : readRun(tokens, i, isQuoted);
    if (run !== undefined) runs.push(run);
    i = run?.to ?? i + 1;
  }
  return runs;
}

const isAux = (t: Token | undefined): boolean =>
  t !== undefined && (t.tag === "AUX" || (modals.has(t.norm) && t.tag !== "NOUN" && t.tag !== "PROPN"));
const isVerb = (t: Token | undefined): boolean => t?.tag === "VERB";
const isBetween = (t: Token | undefined): boolean =>
  t?.tag === "ADV" || negations.has(t?.norm ?? "") || /^(?:since|both|all|each)$/.test(t?.norm ?? "");

/** The index after adverbs and negations from `at` on. */
function pastAdverbs(tokens: readonly Token[], at: number): number {
  let i = at;
  while (isBetween(tokens[i])) i++;
  return i;
}

function readRun(tokens: readonly Token[], from: number, isQuoted: (at: number) => boolean): VerbRun | undefined {
  const first = tokens[from];
  const startsInfinitive =
    first?.norm === "to" && first.tag !== "PROPN" && opensVerb(tokens[pastAdverbs(tokens, from + 1)]);
  if (!startsInfinitive && !isAux(first) && !isVerb(first)) return undefined;
  let at = startsInfinitive ? from + 1 : from;
  let [negated, modal, be, have] = [false, false, false, false];
  let head: number | undefined;
  let to = from + 1;
  while (at < tokens.length && !isQuoted(at)) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isVerb(token)) {
      head = at;
      to = at + 1;
      break;
    }
    if (isAux(token)) {
      modal ||= modals.has(token.norm);
      be ||= beForms.has(token.norm);
      have ||= token.lemma === "have";
      to = at + 1;
    } else if (isBetween(token)) {
      const next = tokens[pastAdverbs(tokens, at)];
      if (negations.has(token.norm)) [negated, to] = [true, Math.max(to, at + 1)];
      if (!isVerb(next) && !isAux(next)) break;
    } else break;
    at++;
  }
  const copula = head === undefined;
  const heads = head ?? to - 1;
  const form = formOf(tokens, { from, head: heads, startsInfinitive, modal, be, have, copula });
  const passive = !copula && be && !/ing$/.test(tokens[heads]?.norm ?? "") && !isHas(tokens, from, heads);
  return extend(tokens, {
    from,
    to,
    head: heads,
    lemma: tokens[heads]?.lemma ?? "",
    form,
    copula,
    passive,
    negated,
    refused: false,
    modal,
  });
}

/** "He's said", "she's told them": "has" in short, for nobody is said. */
const isHas = (tokens: readonly Token[], at: number, head: number): boolean =>
  /^['’]s$/.test(tokens[at]?.norm ?? "") &&
  /^(?:he|she|who)$/.test(tokens[at - 1]?.norm ?? "") &&
  /^(?:said|made|called|argued|written|promised|proposed|suggested|claimed|vowed|pledged|insisted|taken|gone|become|got|had|done)$/.test(
    tokens[head]?.norm ?? "",
  );

const opensVerb = (t: Token | undefined): boolean =>
  isVerb(t)
    ? !/(?:ing|ed)$/.test(t?.norm ?? "") || /^(?:need|feed|bring|sing|heed|proceed|succeed|exceed)$/.test(t?.norm ?? "")
    : t?.norm === "be" || t?.norm === "have" || t?.norm === "do";

interface Words {
  readonly from: number;
  readonly head: number;
  readonly startsInfinitive: boolean;
  readonly modal: boolean;
  readonly be: boolean;
  readonly have: boolean;
  readonly copula: boolean;
}

const participlesOnly = new Set(
  "seen known given taken shown written spoken driven drawn thrown grown broken chosen done gone been".split(" "),
);

function formOf(tokens: readonly Token[], { from, head, startsInfinitive, modal, be, have, copula }: Words): RunForm {
  const first = tokens[from]?.norm ?? "";
  const word = tokens[head]?.norm ?? "";
  if (startsInfinitive) return "infinitive";
  if (first === "being" || first === "having") return "ing";
  if (modal || be || have || copula || head > from) return "finite";
  if (/ing$/.test(word) && word.length > 4) return "ing";
  if (participlesOnly.has(word)) return "participle";
  if (/ed$/.test(word) && tokens[head + 1]?.norm === "by") return "participle";
  return "finite";
}

/** Takes in a particle, and an infinitive that goes together with the verb. */
function extend(tokens: readonly Token[], run: VerbRun): VerbRun {
  const next = tokens[run.to];
  const particle = next === undefined ? undefined : particles.get(next.norm);
  if (!run.copula && particle?.has(run.lemma)) {
    const lemma = `${run.lemma} ${next?.norm}`;
    return { ...run, to: run.to + 1, lemma: sameAs[lemma] ?? lemma };
  }
  let to = run.to;
  if (run.copula && readiness.has(next?.norm ?? "")) to++;
  else if (run.lemma === "go" && next?.norm === "on") to++;
  else if (!aspects.has(run.lemma) && !refusals.has(run.lemma)) return run;
  const verb = pastAdverbs(tokens, to + 1);
  const gerund = tokens[to];
  if (
    run.lemma !== "use" &&
    gerund?.tag === "VERB" &&
    /ing$/.test(gerund.norm) &&
    aspects.has(run.lemma) &&
    run.lemma !== "go" &&
    run.lemma !== "come"
  )
    return { ...run, to: to + 1, head: to, lemma: gerund.lemma, copula: false };
  if (tokens[to]?.norm !== "to" || tokens[verb]?.tag !== "VERB") return run;
  const lemma = tokens[verb]?.lemma ?? "";
  if (refusals.has(run.lemma) && !saying.has(lemma)) return run;
  const refused = run.refused || refusals.has(run.lemma);
  return extend(tokens, { ...run, to: verb + 1, head: verb, lemma, copula: false, refused });
}
