// Words first, then who quotes whom: “…,” IRNA quoted him as saying; “…,” Berg was quoted by Tass as saying; …, the agency quoted Berg as saying.
import type { Run } from "../../language/sentence.ts";
import { pieceBefore } from "./aside.ts";
import type { AttributionRule, Candidate } from "./candidate.ts";
import { isAtEnd, type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { sourceAfter, sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

export const quotedAsSaying: AttributionRule = (view) => {
  for (const run of view.verbs) {
    const found = run.form === "finite" && /^(?:quote|cite)$/.test(run.lemma) ? read(view, run) : [];
    if (found.length > 0) return found;
  }
  return [];
};

interface Quoting {
  /** Where the speaker and what follows the words begins. */
  readonly from: number;
  readonly quoted: Run;
  readonly quoter?: Run;
}

/** Whoever quotes, where somebody does, and within it who is quoted; nothing where the words do not stand before both. */
function read(view: SentenceView, run: VerbRun): readonly Candidate[] {
  const as = view.tokens.findIndex((t, i) => i >= run.to && i - run.to < 9 && t.norm === "as");
  if (as < 0 || !/^(?:saying|telling|writing)$/.test(wordAt(view, as + 1))) return [];
  const quoting = run.passive ? inPassive(view, run, as) : inActive(view, run, as);
  const first = quoting && pieceBefore(view, quoting.from);
  if (quoting === undefined || first === undefined) return [];
  const isBehindWords = view.quoted[quoting.from - 1] !== undefined || wordAt(view, quoting.from - 1) === ",";
  const said = spanOf(view, { from: as, to: as + 2 });
  const cue = spanOf(view, { from: run.from, to: run.to });
  const [whom, who] = [spanOf(view, quoting.quoted), quoting.quoter && spanOf(view, quoting.quoter)];
  if (!isBehindWords || said === undefined || cue === undefined || whom === undefined) return [];
  const shared = { sentence: view.index, content: [first], telling: true, confidence: 0.9 };
  const inner: Candidate = { ...shared, rule: "quoted-as-saying", source: whom, cue: said, act: "states" };
  return who === undefined
    ? [{ ...inner, cue: { start: cue.start, end: said.end } }]
    : [
        { ...shared, rule: "quoted-as-saying", source: who, cue, act: "cites" },
        { ...inner, inside: cue },
      ];
}

function inActive(view: SentenceView, run: VerbRun, as: number): Quoting | undefined {
  const quoter = sourceOf(view, run);
  if (quoter?.how !== "before-verb" || as === run.to || !isAtEnd(view, pastTail(view, as + 2))) return undefined;
  return { from: quoter.run.from, quoted: { from: run.to, to: as }, quoter: quoter.run };
}

function inPassive(view: SentenceView, run: VerbRun, as: number): Quoting | undefined {
  const quoted = sourceOf(view, run);
  const by = wordAt(view, run.to) === "by" ? run.to : wordAt(view, as + 2) === "by" ? as + 2 : undefined;
  const quoter = by === undefined ? undefined : by < as ? { from: by + 1, to: as } : sourceAfter(view, by + 1, false);
  if (quoted?.how !== "before-verb" || !isAtEnd(view, pastTail(view, Math.max(as + 2, quoter?.to ?? 0))))
    return undefined;
  return { from: quoted.run.from, quoted: quoted.run, ...(quoter && { quoter }) };
}

/** Past "on Monday" and "by Tass" behind the verb. */
function pastTail(view: SentenceView, at: number): number {
  const to = sourceAfter(view, at + 1, false)?.to;
  return /^(?:on|in|by|at)$/.test(wordAt(view, at)) && to !== undefined ? to : at;
}
