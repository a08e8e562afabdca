// Who answers a report, and the report itself: "Berg denied a report by the Post that …", "confirmed Ortiz's claim that …". Both tell, and neither is within the other's words.
import type { Run } from "../../language/sentence.ts";
import type { AttributionRule, Candidate } from "./candidate.ts";
import { contentAfter } from "./cue-content.ts";
import { scopeEnd } from "./scope-end.ts";
import { type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

/** The rule of the one that is answered: what it tells is told twice, once by whoever answers. */
export const answeredRule = "answered-report";

const answers = /^(?:deny|reject|dismiss|dispute|refute|rebut|confirm|corroborate)$/;
const reports = /^(?:reports?|claims?|accusations?|allegations?|suggestions?|assertions?|rumou?rs?|speculation)$/;
const accusing = /^(?:accus|alleg)/;

export const answeredReport: AttributionRule = (view) => view.verbs.flatMap((run) => read(view, run));

function read(view: SentenceView, run: VerbRun): readonly Candidate[] {
  if (!answers.test(run.lemma) || run.passive || run.negated) return [];
  const noun = indexIn(view, run.to, 8, (word) => reports.test(word));
  const that = noun === undefined ? undefined : indexIn(view, noun + 1, 9, (word) => word === "that");
  const source = sourceOf(view, run);
  if (noun === undefined || that === undefined || source === undefined) return [];
  if (!view.verbs.some((verb) => verb.from > that && verb.form === "finite")) return [];
  const answer = contentAfter(view, run, source, "verb-cue");
  const content = spanOf(view, {
    from: that,
    to: scopeEnd(view, { from: that, kind: "clause", subordinate: false, hangsOnNoun: false }),
  });
  const [told, cue] = [spanOf(view, makerOf(view, run.to, noun, that)), spanOf(view, { from: noun, to: noun + 1 })];
  if (answer?.cue === undefined || content === undefined || told === undefined || cue === undefined) return [];
  return [
    { ...answer, telling: true },
    {
      rule: answeredRule,
      sentence: view.index,
      source: told,
      cue,
      content: [content],
      act: accusing.test(wordAt(view, noun)) ? "accuses" : "reports",
      telling: true,
      confidence: 0.7,
      outside: answer.cue,
    },
  ];
}

/** The first word of a kind from an index on, before any comma, quotation or finite verb. */
function indexIn(view: SentenceView, from: number, reach: number, is: (word: string) => boolean): number | undefined {
  for (let at = from; at < from + reach; at++) {
    const word = wordAt(view, at);
    if (word === "" || word === "," || view.quoted[at] !== undefined) return undefined;
    if (is(word)) return at;
  }
  return undefined;
}

/** Whose report: "by the Post", "Ortiz's", "Reuters"; else the report is all that is known. */
function makerOf(view: SentenceView, from: number, noun: number, that: number): Run {
  if (/^(?:by|from|in)$/.test(wordAt(view, noun + 1)) && that > noun + 2) return { from: noun + 2, to: that };
  const owner = indexIn(view, from, noun - from, (word) => /^['’]s?$/.test(word));
  if (owner !== undefined) return { from, to: owner + 1 };
  const name = view.tokens.findIndex((t, at) => at >= from && at < noun && t.tag === "PROPN");
  return name < 0 ? { from, to: noun + 1 } : { from: name, to: noun };
}
