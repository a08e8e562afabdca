// A voice, its verb, then the content: "Berg said that …", "vowed to …", "criticised …", "…, adding that …", "the firms supporting …".
import { cueVerb } from "../../language/cue-verbs.ts";
import { type AttributionRule, type Candidate, isTaken } from "./candidate.ts";
import { contentAfter } from "./cue-content.ts";
import type { SentenceView } from "./sentence-view.ts";
import { type Source, sourceAfter, sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

/** Verbs that are worth a voice of their own within another's words. */
const tellsWithin = new Set(
  "say tell report announce claim estimate write warn deny call insist state declare testify allege confirm predict argue".split(
    " ",
  ),
);

export const verbCue: AttributionRule = (view, earlier) => {
  const found: Candidate[] = [];
  for (const run of view.verbs) {
    const verb = cueVerb(run.lemma);
    if (verb === undefined || run.passive || run.copula || run.form === "participle") continue;
    const nested = isTaken(view, [...earlier, ...found], run.head);
    if (nested && !tellsWithin.has(run.lemma)) continue;
    const source = sourceOf(view, run) ?? invertedSource(view, run);
    if (source === undefined || !mayTell(view, source, verb.frames, verb.attitude)) continue;
    const candidate = contentAfter(view, run, source, nameOf(source, run));
    if (candidate === undefined) continue;
    if (nested && (!candidate.telling || run.form !== "finite")) continue;
    found.push(candidate);
  }
  return found;
};

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

/** Subjects that cannot tell anything: "it", "there", "this". Documents may where the verb says so. */
function mayTell(view: SentenceView, { run, how }: Source, frames: ReadonlySet<string>, attitude: boolean): boolean {
  const first = view.tokens[run.from]?.norm ?? "";
  const single = run.to - run.from === 1;
  if (single && /^(?:there|this|these|those|that|which|what|it)$/.test(first)) {
    if (how === "relative") return first !== "which" || frames.has("document-subject");
    return first === "it" && !attitude;
  }
  return true;
}
