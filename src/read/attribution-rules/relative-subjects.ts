// Subjects that a relative clause parts from their verb: "a man who owns the bar said".
import { cueVerb } from "../../language/cue-verbs.ts";
import { isPersonNoun } from "../../language/person-nouns.ts";
import type { Run, Token } from "../../language/sentence.ts";
import { baseBefore, endsPhrase, phraseBefore } from "./noun-phrases.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Whether a relative pronoun stands at an index. */
export const isRelative = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.norm ?? "";
  return (
    word === "who" ||
    ((word === "which" || word === "that") && (endsPhrase(tokens[at - 1]) || tokens[at - 1]?.norm === ","))
  );
};

/** Whether a finite verb stands in the clause that ends before an index. */
export function verbsBefore(view: SentenceView, limit: number): (before: number) => boolean {
  return (before) => view.verbs.some((v) => v.form === "finite" && v.to <= before && v.from >= limit);
}

/**
 * "A man who owns the bar said", "a nurse who asked not to be named said": the subject with the relative clause that hangs on it. Not where that
 * clause says something itself, for what follows may then be its content ("a man who said Berg lied").
 */
export function behindRelative(view: SentenceView, end: number): Run | undefined {
  const { tokens, quoted } = view;
  for (let at = end - 2; at > 0 && end - at < 25; at--) {
    const word = tokens[at];
    if (word === undefined || quoted[at] !== undefined || /^[,;:]$/.test(word.norm) || word.tag === "CCONJ")
      return undefined;
    if (!isRelative(tokens, at)) continue;
    const verb = view.verbs.find((v) => v.from > at && v.to <= end && v.form === "finite");
    const opens = tokens.slice(at + 1, verb?.from).every((t) => t.tag === "ADV");
    if (verb === undefined || !opens || (verb.to < end && cueVerb(verb.lemma)?.frames.has("zero-that")))
      return undefined;
    const antecedent = phraseBefore(tokens, at, verbsBefore(view, 0));
    return antecedent && { from: antecedent.from, to: end };
  }
  return undefined;
}

/**
 * What the relative pronoun at an index stands for. In "Ruth Moe, 29, who said" the age between commas is nobody, and in "pressure from unions who say" it is
 * the unions that speak.
 */
export function antecedentOf(view: SentenceView, at: number): Run | undefined {
  const { tokens } = view;
  const near = phraseBefore(tokens, tokens[at - 1]?.norm === "," ? at - 1 : at, verbsBefore(view, 0));
  if (near === undefined) return undefined;
  const isAge = near.to - near.from === 1 && tokens[near.from]?.tag === "NUM";
  if (isAge && tokens[near.from - 1]?.norm === ",") return phraseBefore(tokens, near.from - 1, verbsBefore(view, 0));
  return withName(view, tokens[at]?.norm === "who" ? somebodyIn(tokens, near) : near);
}

/** "Siti Rahma, 34, a teacher, who said": a description with the name that stands before it. */
function withName(view: SentenceView, described: Run): Run {
  const { tokens } = view;
  if (tokens[described.from]?.tag !== "DET" || tokens[described.from - 1]?.norm !== ",") return described;
  const comma = described.from - 1;
  const end = tokens[comma - 1]?.tag === "NUM" && tokens[comma - 2]?.norm === "," ? comma - 2 : comma;
  const name = tokens[end - 1]?.tag === "PROPN" ? phraseBefore(tokens, end, verbsBefore(view, 0)) : undefined;
  return name === undefined ? described : { from: name.from, to: described.to };
}

/** The last part of a phrase where that means people and the whole does not. */
function somebodyIn(tokens: readonly Token[], whole: Run): Run {
  const part = baseBefore(tokens, whole.to);
  const outer = tokens.slice(whole.from, part?.from).findLast((t) => t.tag === "NOUN" || t.tag === "PROPN");
  const inner = tokens[whole.to - 1];
  const isThing = outer !== undefined && outer.tag === "NOUN" && !isPersonNoun(outer.lemma);
  return part !== undefined && isThing && inner?.tag === "NOUN" && isPersonNoun(inner.lemma) ? part : whole;
}
