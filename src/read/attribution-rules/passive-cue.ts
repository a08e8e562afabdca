// Voices behind a passive: "it was reported that …", "Berg is expected to resign", "the plan was criticised by unions", "he was accused of fraud".
import { cueVerb } from "../../language/cue-verbs.ts";
import { type AttributionRule, type Candidate, isTaken } from "./candidate.ts";
import { complementOf } from "./complement-of.ts";
import { actOf } from "./cue-content.ts";
import { scopeEnd } from "./scope-end.ts";
import { type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { sourceAfter, sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

/** Verbs whose passive tells what people say or expect without saying who. */
const impersonal = new Set(
  "report announce reveal expect believe say think estimate accuse allege know consider describe see regard ask tell predict rumor claim call deem view project find show".split(
    " ",
  ),
);

/** "When asked whether it was true, Berg left", "asked about it, she laughed": nobody is told to have asked. */
function askedByNobody(view: SentenceView, run: VerbRun): Candidate | undefined {
  const { tokens } = view;
  if (tokens[run.head]?.norm !== "asked" || run.from !== run.head) return undefined;
  if (run.from > 0 && !/^(?:when|if|after|,)$/.test(wordAt(view, run.from - 1))) return undefined;
  const verb = cueVerb("ask");
  const complement = verb && complementOf(view, run, verb);
  if (
    complement === undefined ||
    (run.from > 0 && wordAt(view, run.from - 1) === "," && complement.kind === "quotation")
  )
    return undefined;
  const cue = spanOf(view, { from: run.from, to: complement.cueEnd });
  const content = spanOf(view, {
    from: complement.from,
    to: scopeEnd(view, {
      from: complement.from,
      kind: complement.kind,
      subordinate: run.from <= 3,
      hangsOnNoun: false,
    }),
  });
  if (cue === undefined || content === undefined) return undefined;
  return {
    rule: "passive",
    sentence: view.index,
    cue,
    content: [content],
    act: "asks",
    telling: complement.kind !== "object",
    confidence: 0.7,
  };
}

export const passiveCue: AttributionRule = (view, earlier) => {
  const found: Candidate[] = [];
  for (const run of view.verbs) {
    const asked = isTaken(view, [...earlier, ...found], run.head) ? undefined : askedByNobody(view, run);
    if (asked !== undefined) found.push(asked);
    if (!run.passive || run.form === "infinitive" || isTaken(view, [...earlier, ...found], run.head)) continue;
    const verb = cueVerb(run.lemma);
    if (verb === undefined) continue;
    const candidate = byAgent(view, run, verb.act) ?? impersonally(view, run);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
};

/** "was first reported by Lenta.ru": the agent is the source, the subject what it tells of. */
function byAgent(view: SentenceView, run: VerbRun, act: string): Candidate | undefined {
  if (wordAt(view, run.to) !== "by") return undefined;
  const agent = sourceAfter(view, run.to + 1);
  const subject = sourceOf(view, run);
  if (agent === undefined || subject === undefined) return undefined;
  const [source, cue, content] = [
    spanOf(view, agent),
    spanOf(view, { from: run.from, to: run.to + 1 }),
    spanOf(view, subject.run),
  ];
  if (source === undefined || cue === undefined || content === undefined) return undefined;
  return {
    rule: "passive-by",
    sentence: view.index,
    source,
    cue,
    content: [content],
    act: actOf(act),
    telling: false,
    confidence: 0.6,
  };
}

function impersonally(view: SentenceView, run: VerbRun): Candidate | undefined {
  const verb = cueVerb(run.lemma);
  if (verb === undefined || !impersonal.has(run.lemma)) return undefined;
  const complement = complementOf(view, run, verb);
  const subject = sourceOf(view, run);
  const cue = spanOf(view, { from: run.from, to: complement?.cueEnd ?? run.to });
  if (complement === undefined || subject === undefined || cue === undefined) return undefined;
  const rest = spanOf(view, {
    from: complement.from,
    to: scopeEnd(view, {
      from: complement.from,
      kind: complement.kind,
      subordinate: false,
      hangsOnNoun: subject.how === "relative",
    }),
  });
  const whole = spanOf(view, subject.run);
  if (rest === undefined || whole === undefined) return undefined;
  const expletive = wordAt(view, subject.run.from) === "it" && complement.kind === "clause";
  const told = /^(?:tell|ask)$/.test(run.lemma);
  return {
    rule: "passive",
    sentence: view.index,
    cue,
    content: expletive || told ? [rest] : [whole, rest],
    act: actOf(verb.act),
    telling: complement.kind !== "object",
    ...(told && { to: whole }),
    confidence: 0.6,
  };
}
