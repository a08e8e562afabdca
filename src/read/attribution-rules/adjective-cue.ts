// Adjectives of opinion and feeling behind "be": "is confident that …", "was critical of …", "are worried about …", "is eager to …".
import adjectives from "../../language/en/reporting-adjectives.json" with { type: "json" };
import { type AttributionRule, type Candidate, isTaken } from "./candidate.ts";
import { actOf } from "./cue-content.ts";
import { scopeEnd } from "./scope-end.ts";
import { type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { beforeAdverbs, sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

interface Entry {
  readonly act: string;
  readonly takes: readonly string[];
}

const cues: ReadonlyMap<string, Entry> = new Map(Object.entries(adjectives));
const linking = /^(?:be|become|feel|seem|remain|appear|sound|grow|stay)$/;

export const adjectiveCue: AttributionRule = (view, earlier) => {
  const found: Candidate[] = [];
  for (const run of view.verbs) {
    if (isTaken(view, [...earlier, ...found], run.head) || run.form === "infinitive") continue;
    const candidate = read(view, run);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
};

/** Where the adjective stands: the participle of a passive ("is worried"), or behind a linking verb and its adverbs. */
function adjectiveAt(view: SentenceView, run: VerbRun): number | undefined {
  if (run.passive) return run.head;
  if (!run.copula && !linking.test(run.lemma)) return undefined;
  let at = run.to;
  while (view.tokens[at]?.tag === "ADV" && cues.get(wordAt(view, at)) === undefined) at++;
  return at;
}

function read(view: SentenceView, run: VerbRun): Candidate | undefined {
  const at = adjectiveAt(view, run);
  const entry = at === undefined ? undefined : cues.get(wordAt(view, at));
  if (at === undefined || entry === undefined || view.quoted[at] !== undefined) return undefined;
  const next = wordAt(view, at + 1);
  const isClause =
    entry.takes.includes("that") &&
    (next === "that" ||
      (entry.takes.includes("zero-that") && /^(?:he|she|it|they|the|his|her|their|we|i)$/.test(next)));
  const isInfinitive = entry.takes.includes("infinitive") && next === "to" && view.tokens[at + 2]?.tag === "VERB";
  const isObject = !isClause && !isInfinitive && entry.takes.includes(next) && view.tokens[at + 1]?.tag === "ADP";
  if (!isClause && !isInfinitive && !isObject) return undefined;
  const source = sourceOf(view, run);
  if (source === undefined || /^(?:it|there|this|that|these|those|what)$/.test(wordAt(view, source.run.from)))
    return undefined;
  const from = isObject ? at + 2 : at + 1;
  const [words, cue] = [
    spanOf(view, source.run),
    spanOf(view, {
      from: Math.max(beforeAdverbs(view, run), source.run.to <= run.from ? source.run.to : 0),
      to: isObject ? at + 2 : at + 1,
    }),
  ];
  const content = spanOf(view, {
    from,
    to: scopeEnd(view, {
      from,
      kind: isClause ? "clause" : isInfinitive ? "infinitive" : "object",
      subordinate: false,
      hangsOnNoun: source.how === "relative",
    }),
  });
  const antecedent = source.antecedent && spanOf(view, source.antecedent);
  if (words === undefined || cue === undefined || content === undefined) return undefined;
  return {
    rule: "adjective-cue",
    sentence: view.index,
    source: words,
    ...(antecedent && { antecedent }),
    cue,
    content: [content],
    act: actOf(entry.act),
    telling: isClause,
    confidence: 0.6,
    speaker: source,
  };
}
