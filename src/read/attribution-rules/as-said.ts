// "As the Post reported on Friday, the port will close" and "The port, as Berg put it, is dead": the voice in a clause of its own, opened by "as".
import { cueVerb } from "../../language/cue-verbs.ts";
import type { AttributionRule, Candidate } from "./candidate.ts";
import { timeAfter } from "./circumstances.ts";
import { actOf } from "./cue-content.ts";
import { scopeEnd } from "./scope-end.ts";
import { isAtEnd, type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { beforeAdverbs, sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

export const asSaid: AttributionRule = (view) => {
  const found = view.verbs.map((run) => read(view, run)).filter((c) => c !== undefined);
  return found.slice(0, 1);
};

function read(view: SentenceView, run: VerbRun): Candidate | undefined {
  const verb = cueVerb(run.lemma);
  if (verb === undefined || run.form !== "finite" || run.passive || !(verb.frames.has("aside") || run.lemma === "put"))
    return undefined;
  const source = sourceOf(view, run);
  const opener = source === undefined ? -1 : source.run.from - 1;
  if (
    source === undefined ||
    source.how !== "before-verb" ||
    wordAt(view, opener) !== "as" ||
    (opener > 0 && wordAt(view, opener - 1) !== ",")
  )
    return undefined;
  let to = wordAt(view, run.to) === "it" || wordAt(view, run.to) === "them" ? run.to + 1 : run.to;
  const cueEnd = to;
  to = timeAfter(view, to) ?? to;
  const closes = wordAt(view, to) === "," || view.quoted[to] !== undefined || isAtEnd(view, to);
  if (!closes) return undefined;
  const before = opener > 1 ? spanOf(view, { from: 0, to: opener - 1 }) : undefined;
  const next = wordAt(view, to) === "," ? to + 1 : to;
  const after =
    isAtEnd(view, next) && view.quoted[next] === undefined
      ? undefined
      : spanOf(view, {
          from: next,
          to: scopeEnd(view, { from: next, kind: "clause", subordinate: false, hangsOnNoun: false }),
        });
  const content = [before, after].filter((span) => span !== undefined);
  const [words, cue] = [
    spanOf(view, source.run),
    spanOf(view, { from: Math.max(beforeAdverbs(view, run), source.run.to), to: cueEnd }),
  ];
  if (content.length === 0 || words === undefined || cue === undefined) return undefined;
  return {
    rule: "as-said",
    sentence: view.index,
    source: words,
    cue,
    content,
    act: actOf(verb.act),
    telling: true,
    confidence: 0.8,
    speaker: source,
  };
}
