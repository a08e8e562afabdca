// Who keeps something back neither says nor denies it: "declined to comment", "did not respond", "would not say whether", "neither confirmed nor denied".
import type { ContentKind } from "./scope-end.ts";
import { type SentenceView, wordAt } from "./sentence-view.ts";
import type { VerbRun } from "./verb-runs.ts";

/** Verbs whose negation keeps an answer back, whatever was asked. */
const answering = new Set(
  "comment respond reply answer elaborate discuss identify name specify disclose explain speculate address".split(" "),
);

/** Whether a verb with a content of some kind tells that its subject keeps the content back. */
export function isRefusal(view: SentenceView, run: VerbRun, kind: ContentKind): boolean {
  if (run.refused) return !run.negated;
  if (wordAt(view, run.from - 1) === "nor" && run.lemma === "deny") return true;
  return (run.negated || isDeniedBySubject(view, run)) && (answering.has(run.lemma) || kind === "question");
}

/** "Neither Berg nor Ortiz commented", "no officials responded". */
function isDeniedBySubject(view: SentenceView, { from }: VerbRun): boolean {
  for (let at = from - 1; at >= 0 && from - at < 10; at--) {
    const word = wordAt(view, at);
    if (/^[,;:]$/.test(word) || view.quoted[at] !== undefined) return false;
    if (/^(?:neither|no|none|nobody)$/.test(word)) return true;
  }
  return false;
}
