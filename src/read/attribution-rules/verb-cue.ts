// A voice, its verb, then the content: "Berg said that …", "vowed to …", "criticised …", "…, adding that …", "the firms supporting …".
import { contains } from "../../domain/span.ts";
import { type CueVerb, cueVerb } from "../../language/cue-verbs.ts";
import { type AttributionRule, type Candidate, isTaken } from "./candidate.ts";
import { contentAfter } from "./cue-content.ts";
import { type SentenceView, wordAt } from "./sentence-view.ts";
import { type Source, sourceAfter, sourceOf } from "./source-of.ts";
import { canTell } from "./telling-subjects.ts";
import type { VerbRun } from "./verb-runs.ts";

/** Verbs that are worth a voice of their own within another's words. */
const tellsWithin = new Set(
  "say tell report announce claim estimate write warn deny call insist state declare testify allege confirm predict argue assure promise complain acknowledge concede admit conclude maintain assert contend".split(
    " ",
  ),
);

export const verbCue: AttributionRule = (view, earlier) => {
  const found: Candidate[] = [];
  for (const run of view.verbs) {
    const verb = cueVerb(run.lemma);
    if (verb === undefined || run.passive || run.copula || run.form === "participle") continue;
    if (wordAt(view, run.to) === "on" && wordAt(view, run.to + 1) === "condition") continue;
    if (givesName(view, run)) continue;
    const nested = isTaken(view, [...earlier, ...found], run.head);
    if (nested && !tellsWithin.has(run.lemma)) continue;
    const source = outerSpeaker(view, run, [...earlier, ...found]) ?? sourceOf(view, run) ?? invertedSource(view, run);
    if (source === undefined || !mayTell(view, source, run.lemma, verb)) continue;
    const candidate = contentAfter(view, run, source, nameOf(source, run));
    if (candidate === undefined) continue;
    if (source.how === "reduced" && sharesContent(candidate, found)) continue;
    if (!candidate.telling && isNobody(view, source)) continue;
    if (admitsSomebody(view, run)) continue;
    if (nested && (!candidate.telling || (run.form !== "finite" && source.how !== "cited"))) continue;
    found.push(nested ? boundedBy(candidate, [...earlier, ...found]) : candidate);
  }
  return found;
};

/** "None would admit her": that nobody does it is no attitude of anybody. */
const isNobody = (view: SentenceView, { run: { from, to } }: Source): boolean =>
  to - from === 1 && /^(?:none|nobody|no-one)$/.test(wordAt(view, from));

/** "The clinic admitted her": let in, not owned up to. */
const admitsSomebody = (view: SentenceView, { lemma, to }: VerbRun): boolean =>
  lemma === "admit" &&
  /^(?:him|her|them|me|us)$/.test(wordAt(view, to)) &&
  !/^(?:NOUN|ADJ)$/.test(view.tokens[to + 1]?.tag ?? "");

/** "a club called Harbour Watch": the name of what stands before it, and nobody's words. */
function givesName({ tokens, verbs }: SentenceView, run: VerbRun): boolean {
  if (!/^(?:called|named|dubbed)$/.test(tokens[run.head]?.norm ?? "") || run.head !== run.from) return false;
  if (tokens[run.from - 1]?.tag !== "NOUN" || tokens[run.to]?.tag !== "PROPN") return false;
  let end = run.to;
  while (tokens[end]?.tag === "PROPN") end++;
  const opens =
    /^(?:a|an)$/.test(tokens[run.from - 2]?.norm ?? "") || verbs.some((v) => v.form === "finite" && v.to < run.from);
  return opens && !/^(?:DET|ADJ|NOUN|PRON)$/.test(tokens[end]?.tag ?? "");
}

/** "Berg said the port would close, Interfax reported": what is told within another's words ends with them. */
function boundedBy(candidate: Candidate, found: readonly Candidate[]): Candidate {
  const { cue } = candidate;
  const around = cue && found.flatMap(({ content }) => content).find((piece) => contains(piece, cue));
  if (around === undefined) return candidate;
  const content = candidate.content
    .map(({ start, end }) => ({ start, end: Math.min(end, around.end) }))
    .filter(({ start, end }) => start < end);
  return content.length === 0 ? candidate : { ...candidate, content };
}

/** "warned in a study published in March that …": the content is that of the verb before already. */
const sharesContent = ({ content: [first] }: Candidate, found: readonly Candidate[]): boolean =>
  found.some((c) => c.content.some((s) => s.start === first?.start));

/** "…, adding that …" behind what somebody said: the same voice goes on, whatever verbs stand in between. */
function outerSpeaker(view: SentenceView, run: VerbRun, found: readonly Candidate[]): Source | undefined {
  if (run.form !== "ing" || !/^[,"']$/.test(wordAt(view, run.from - 1))) return undefined;
  const start = view.tokens[run.from]?.start ?? 0;
  const before = found.filter(
    (c) => c.speaker !== undefined && c.content.every((s) => s.end <= start) && (c.cue?.end ?? start) <= start,
  );
  const speaker = before[0]?.speaker;
  return speaker && { ...speaker, how: speaker.how === "relative" ? "relative" : "participle" };
}

function nameOf(source: Source, run: VerbRun): string {
  if (source.how === "relative") return "relative-clause";
  return run.form === "finite" ? "verb-cue" : `verb-cue-${run.form}`;
}

/** "Said Berg: …" */
function invertedSource(view: SentenceView, run: VerbRun): Source | undefined {
  if (run.from > 1 || run.form !== "finite" || run.lemma !== "say") return undefined;
  const source = sourceAfter(view, run.to);
  return source && { run: source, how: "after-verb" };
}

/** Verbs that say something only of people and of what they make: lines of trucks demonstrate nothing. */
const onlyForThoseWhoTell = new Set(
  "show indicate suggest demonstrate highlight underscore underline prove imply signal explore reflect illustrate".split(
    " ",
  ),
);

/** Subjects that cannot tell anything: "it", "there", "this". Documents may where the verb says so. */
function mayTell(view: SentenceView, { run, how }: Source, lemma: string, { frames, attitude }: CueVerb): boolean {
  const first = view.tokens[run.from]?.norm ?? "";
  const single = run.to - run.from === 1;
  if (single && /^(?:there|this|these|those|that|which|what|it)$/.test(first)) {
    if (how === "relative") return first !== "which" || frames.has("document-subject");
    return first === "it" && !attitude;
  }
  return !onlyForThoseWhoTell.has(lemma) || canTell(view, run);
}
