// Nouns of saying and thinking with their content: "Berg's claim that …", "criticism of the plan", "a warning from the ministry that …", "fears that …".
import nouns from "../../language/en/reporting-nouns.json" with { type: "json" };
import type { Run } from "../../language/sentence.ts";
import { type AttributionRule, type Candidate, isTaken } from "./candidate.ts";
import { actOf } from "./cue-content.ts";
import { scopeEnd } from "./scope-end.ts";
import { type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { type Source, sourceAfter, sourceOf } from "./source-of.ts";

interface Entry {
  readonly act: string;
  readonly takes: readonly string[];
}

const cues: ReadonlyMap<string, Entry> = new Map(Object.entries(nouns));

export const nounCue: AttributionRule = (view, earlier) => {
  const found: Candidate[] = [];
  view.tokens.forEach((token, at) => {
    const entry = token.tag === "NOUN" ? cues.get(token.lemma) : undefined;
    if (entry === undefined || view.quoted[at] !== undefined || isTaken(view, [...earlier, ...found], at)) return;
    const candidate = read(view, at, entry);
    if (candidate !== undefined) found.push(candidate);
  });
  return found;
};

function read(view: SentenceView, at: number, entry: Entry): Candidate | undefined {
  const light = lightVerb(view, at);
  const owner = light?.source.run ?? possessor(view, at);
  let next = at + 1;
  let agent: Run | undefined;
  if (/^(?:by|from|among)$/.test(wordAt(view, next))) {
    agent = sourceAfter(view, next + 1);
    if (agent !== undefined) next = agent.to;
  }
  const word = wordAt(view, next);
  const isClause =
    word === "that" &&
    entry.takes.includes("that") &&
    view.verbs.some((v) => v.from > next + 1 && v.form === "finite") &&
    !/^(?:VERB|AUX)$/.test(view.tokens[next + 1]?.tag ?? "");
  const isInfinitive =
    word === "to" && entry.takes.includes("infinitive") && view.tokens[next + 1]?.tag === "VERB" && owner !== undefined;
  const preposition =
    !isClause &&
    !isInfinitive &&
    entry.takes.includes(word) &&
    (owner !== undefined || agent !== undefined || entry.takes.includes("anybody"));
  if (!isClause && !isInfinitive && !preposition) return undefined;
  const from = preposition ? next + 1 : next;
  const content = spanOf(view, {
    from,
    to: scopeEnd(view, {
      from,
      kind: isClause ? "clause" : isInfinitive ? "infinitive" : "object",
      subordinate: false,
      hangsOnNoun: true,
    }),
  });
  const cue = spanOf(view, {
    from: owner === undefined ? at : owner.to,
    to: preposition && agent === undefined ? next + 1 : at + 1,
  });
  const source = owner ?? agent;
  const words = source && spanOf(view, source);
  if (content === undefined || cue === undefined) return undefined;
  return {
    rule: "noun-cue",
    sentence: view.index,
    ...(words && { source: words }),
    cue,
    content: [content],
    act: actOf(entry.act),
    telling: isClause,
    confidence: 0.6,
  };
}

const lightVerbs =
  /^(?:make|have|express|voice|raise|give|issue|release|offer|repeat|echo|deliver|post|file|hold|take|share|draw)$/;

/** "He made the point that", "voiced doubts about": the noun's verb and its subject are the cue and the source. */
function lightVerb(view: SentenceView, at: number): { readonly source: Source; readonly from: number } | undefined {
  let start = at;
  while (/^(?:DET|ADJ|NUM|ADV|NOUN)$/.test(view.tokens[start - 1]?.tag ?? "") && at - start < 4) start--;
  const run = view.verbs.find((v) => v.to === start && lightVerbs.test(v.lemma) && !v.passive);
  const source = run && sourceOf(view, run);
  return run && source && !/^(?:it|there|this|that)$/.test(wordAt(view, source.run.from))
    ? { source, from: run.from }
    : undefined;
}

/** Whose claim: "Berg's", "the ministry's", "their", with adjectives between. */
function possessor({ tokens }: SentenceView, at: number): Run | undefined {
  let i = at - 1;
  while (/^(?:ADJ|NOUN|NUM|ADV)$/.test(tokens[i]?.tag ?? "") && at - i < 4) i--;
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (/^(?:his|her|its|their|my|our|your|whose)$/.test(token.norm)) return { from: i, to: i + 1 };
  if (!/^'s?$/.test(token.norm)) return undefined;
  let from = i;
  while (from > 0 && /^(?:PROPN|NOUN|ADJ|DET|X)$/.test(tokens[from - 1]?.tag ?? "")) from--;
  return from === i ? undefined : { from, to: i + 1 };
}
