// Who says it: the subject of a cue verb, found over words. Before the verb, behind an apposition, shared with an earlier verb, or after it ("said Berg").
import type { Run, Token } from "../../language/sentence.ts";
import { baseAfter, endsPhrase, firstOfTwo, isOnlyTime, phraseBefore } from "./noun-phrases.ts";
import { antecedentOf, behindRelative, isRelative, verbsBefore } from "./relative-subjects.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { VerbRun } from "./verb-runs.ts";

export interface Source {
  readonly run: Run;
  /** The words that tell who it is where `run` does not: what a relative pronoun stands for. */
  readonly antecedent?: Run;
  readonly how:
    | "before-verb"
    | "relative"
    | "coordinated"
    | "participle"
    | "after-verb"
    | "reduced"
    | "controller"
    | "cited";
}

const relatives = /^(?:who|whom|which|that)$/;
/** The index before which the subject ends: adverbs between it and the verb are passed. */
export function beforeAdverbs(view: SentenceView, run: VerbRun): number {
  let at = run.from;
  // "the agency neither confirmed nor denied": the subject stands before "neither"
  if (/^(?:neither|both|either)$/.test(view.tokens[at - 1]?.norm ?? "") && endsPhrase(view.tokens[at - 2])) at--;
  while (
    view.tokens[at - 1]?.tag === "ADV" &&
    !view.quoted[at - 1] &&
    !/^(?:when|where|how|why|not)$/.test(view.tokens[at - 1]?.norm ?? "")
  )
    at--;
  return at;
}

/** The subject of a verb; undefined where none can be found. */
export function sourceOf(view: SentenceView, run: VerbRun, depth = 0): Source | undefined {
  if (depth > 4) return undefined;
  if (run.form === "ing" || run.form === "participle") return ofParticiple(view, run, depth);
  if (run.form === "infinitive") return ofInfinitive(view, run, depth);
  return ofFinite(view, run, depth);
}

function ofFinite(view: SentenceView, run: VerbRun, depth: number): Source | undefined {
  const { tokens, quoted } = view;
  const end = beforeAdverbs(view, run);
  const last = end - 1;
  const before = tokens[last];
  if (before === undefined || quoted[last] !== undefined) return undefined;
  if (isRelative(tokens, last)) return ofRelative(view, last);
  const described = behindRelative(view, end);
  if (described !== undefined) return { run: described, how: "before-verb" };
  if (/^(?:,|-{1,2})$/.test(before.norm)) {
    const behind = behindInsertion(view, last);
    if (behind !== undefined) return { run: behind, how: "before-verb" };
    return before.norm === "," ? shared(view, run, depth) : undefined;
  }
  if (before.tag === "CCONJ") return shared(view, run, depth);
  const phrase = phraseBefore(tokens, end, verbsBefore(view, 0));
  if (phrase === undefined) return undefined;
  if (isOnlyTime(tokens, phrase) && depth < 3) {
    // "Berg on Monday called": the subject stands before the time.
    const at = tokens[phrase.from - 1]?.tag === "ADP" ? phrase.from - 1 : phrase.from;
    if (endsPhrase(tokens[at - 1]) || tokens[at - 1]?.norm === ",")
      return ofFinite(view, { ...run, from: at }, depth + 1);
  }
  return { run: withoutFrame(view, phrase), how: "before-verb" };
}

/** "In an interview Berg said": a name or pronoun after a noun begins the subject. */
function withoutFrame({ tokens }: SentenceView, run: Run): Run {
  const before = tokens[run.from - 1];
  if (before?.tag !== "ADP") return run;
  for (let at = run.to - 1; at > run.from; at--) {
    if (tokens[at]?.tag !== "PROPN") break;
    if (tokens[at - 1]?.tag === "NOUN" && tokens[at - 1]?.norm !== tokens[at - 1]?.text) break;
    if (tokens[at - 1]?.tag === "NOUN") return { from: at, to: run.to };
  }
  return run;
}

function ofRelative(view: SentenceView, at: number): Source {
  const antecedent = antecedentOf(view, at);
  return { run: { from: at, to: at + 1 }, how: "relative", ...(antecedent && { antecedent }) };
}

/** "Berg, a former pilot, said": the subject with what stands between commas, and its closing comma. */
function behindInsertion(view: SentenceView, close: number): Run | undefined {
  const { tokens } = view;
  const mark = tokens[close]?.norm;
  let at = close;
  for (let guard = 0; guard < 5; guard++) {
    let open = at - 1;
    while (
      open >= 0 &&
      (tokens[open]?.norm !== mark || view.quoted[open] !== undefined) &&
      !/^[;:]$/.test(tokens[open]?.norm ?? "")
    )
      open--;
    if (open < 0 || tokens[open]?.norm !== mark || at - open > 45) return undefined;
    const sort = insertionSort(view, open + 1, at);
    if (sort === "clause") return undefined;
    const subject = phraseBefore(tokens, open, verbsBefore(view, 0));
    if (subject === undefined) return undefined;
    const before = tokens[subject.from - 1];
    const isAge = subject.to - subject.from === 1 && tokens[subject.from]?.tag === "NUM";
    if (before?.norm === mark && isAge) {
      at = open;
      continue;
    }
    const article = /^(?:a|an|one)$/.test(tokens[subject.from]?.norm ?? "");
    if (before?.norm === mark && article && guard < 3) {
      at = open;
      continue;
    }
    if (before?.tag === "VERB" || before?.tag === "AUX") return undefined;
    if (before?.tag === "ADP" && before.norm !== "as" && sort !== "relative") {
      // "during a visit to Columbus, Ohio," is all one insertion: the subject stands before it.
      at = open;
      continue;
    }
    const from = firstOfTwo(tokens, subject)?.from ?? subject.from;
    return { from, to: sort === "adverbial" ? subject.to : close + 1 };
  }
  return undefined;
}

type InsertionSort = "apposition" | "relative" | "adverbial" | "clause";

/** What stands between two commas. */
function insertionSort(view: SentenceView, from: number, to: number): InsertionSort {
  const first = view.tokens[from];
  const word = first?.norm ?? "";
  const finite = view.verbs.some((v) => v.from >= from && v.to <= to && v.form === "finite");
  if (
    /^(?:who|whose|which|whom)$/.test(word) ||
    (first?.tag === "ADP" && /^(?:whom|which)$/.test(view.tokens[from + 1]?.norm ?? ""))
  )
    return "relative";
  if (/^(?:as|while|when|after|before|if|though|although)$/.test(word)) return "adverbial";
  if (first?.tag === "ADP" && word !== "including" && word !== "of" && word !== "like") return "adverbial";
  if (finite && !view.tokens.slice(from, to).some((t) => relatives.test(t.norm) || t.norm === "whose")) return "clause";
  if (
    first?.tag === "ADV" ||
    first?.tag === "ADP" ||
    first?.tag === "SCONJ" ||
    first?.tag === "VERB" ||
    word === "however"
  )
    return word === "including" || word === "of" || word === "like" ? "apposition" : "adverbial";
  if (first?.tag === "CCONJ") return "adverbial";
  return "apposition";
}

/** The subject of the nearest finite verb before that stands beside this one: "met Berg and said", "rejected it, called it idle and left". */
function shared(view: SentenceView, run: VerbRun, depth: number): Source | undefined {
  const earlier = view.verbs.filter((v) => v.to <= run.from && v.form === "finite");
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - 4; i--) {
    const verb = earlier[i];
    if (verb === undefined) break;
    const source = sourceOf(view, verb, depth + 1);
    if (source === undefined) continue;
    // A verb inside a relative clause or a content shares only with its like; the outermost verb is the safer guess.
    const outer = earlier[i - 1];
    if (source.how === "relative" && outer !== undefined && view.tokens[run.from - 1]?.norm === ",") continue;
    return { ...source, how: source.how === "relative" ? "relative" : "coordinated" };
  }
  return undefined;
}

const introducers =
  /^(?:while|when|after|before|by|without|in|for|from|of|at|on|since|despite|than|instead|and|or|but|about|to|with|as|into|against|through|even)$/;

function ofParticiple(view: SentenceView, run: VerbRun, depth: number): Source | undefined {
  const { tokens } = view;
  const end = beforeAdverbs(view, run);
  const before = tokens[end - 1];
  if (
    before !== undefined &&
    endsPhrase(before) &&
    view.quoted[end - 1] === undefined &&
    !introducers.test(before.norm)
  ) {
    const phrase = phraseBefore(tokens, end, verbsBefore(view, 0));
    if (phrase !== undefined && before.tag !== "NUM") return { run: phrase, how: "reduced" };
  }
  const main = controllerOf(view, run);
  const cited = main && whoIsCited(view, main, end);
  if (cited !== undefined) return { run: cited, how: "cited" };
  const source = main && sourceOf(view, main, depth + 1);
  return source && { ...source, how: source.how === "relative" ? "relative" : "participle" };
}

/** "The Post quoted an aide as saying …": whom the verb of citing has as its object says it, and not who cites. */
function whoIsCited({ tokens, quoted }: SentenceView, main: VerbRun, end: number): Run | undefined {
  if (main.passive || !/^(?:quote|cite|describe|report)$/.test(main.lemma) || quoted[main.to] !== undefined)
    return undefined;
  const to = tokens[end - 1]?.norm === "as" ? end - 1 : end;
  const phrase = phraseBefore(tokens, to, (before) => before <= main.to);
  return phrase !== undefined && phrase.from >= main.to && to > main.to ? { from: main.to, to } : undefined;
}

function ofInfinitive(view: SentenceView, run: VerbRun, depth: number): Source | undefined {
  const main = controllerOf(view, run);
  const source = main && sourceOf(view, main, depth + 1);
  return source && { ...source, how: "controller" };
}

/** The finite verb whose subject also does what a participle or infinitive says: the nearest before it, else the first after it. */
function controllerOf(view: SentenceView, run: VerbRun): VerbRun | undefined {
  const before = view.verbs.filter((v) => v.form === "finite" && v.to <= run.from);
  const opens =
    before.length === 0
      ? view.tokens.findIndex((t, i) => i >= run.to && t.norm === "," && view.quoted[i] === undefined)
      : -1;
  return before.at(-1) ?? view.verbs.find((v) => v.form === "finite" && v.from >= Math.max(run.to, opens));
}

/** "said Berg, who runs the port": the subject after its verb, with its apposition. */
export function sourceAfter(view: SentenceView, at: number, insertions = true): Run | undefined {
  const { tokens, quoted } = view;
  let end = baseAfter(tokens, at);
  while (end > at && !endsPhrase(tokens[end - 1])) end--;
  if (end === at || quoted[at] !== undefined || !endsPhrase(tokens[end - 1])) return undefined;
  return { from: at, to: endOfModifiers(view, end, insertions) };
}

/** Past prepositional phrases, brackets, coordination, appositions and relative clauses of a phrase that ends before `at`. */
function endOfModifiers(view: SentenceView, at: number, insertions: boolean): number {
  const { tokens, quoted } = view;
  let end = at;
  for (let guard = 0; guard < 30 && end < tokens.length; guard++) {
    const token = tokens[end];
    const next = tokens[end + 1];
    if (token === undefined || quoted[end] !== undefined) break;
    if (token.norm === "," && !insertions) break;
    if ((token.tag === "ADJ" || /ed$/.test(token.norm)) && /^(?:with|to|on|by|from|in|about)$/.test(next?.norm ?? "")) {
      // "officials briefed on the matter": what hangs on the participle comes along
      const after = baseAfter(tokens, end + 2);
      end = after > end + 2 && quoted[end + 2] === undefined ? after : end + 1;
      continue;
    }
    if (
      /^(?:of|from|at|with|for|and|in|to|on|by|among|&)$/.test(token.norm) &&
      token.tag !== "VERB" &&
      quoted[end + 1] === undefined
    ) {
      const after = baseAfter(tokens, end + 1);
      if (after === end + 1) break;
      if (/^(?:in|on|at)$/.test(token.norm) && !/^\p{Lu}/u.test(next?.text ?? "") && token.norm !== "at") break;
      end = after;
    } else if (token.norm === "(") {
      const close = tokens.findIndex((t, i) => i > end && t.norm === ")");
      if (close < 0) break;
      end = close + 1;
    } else if (token.norm === "," && next !== undefined && /^(?:a|an|the|who|which|whose|one)$/.test(next.norm)) {
      end = endOfInsertion(view, end + 1);
    } else if (
      token.norm === "," &&
      (next?.tag === "NOUN" ||
        next?.tag === "ADJ" ||
        next?.tag === "PROPN" ||
        next?.tag === "NUM" ||
        next?.tag === "PRON") &&
      !isTime(tokens, end + 1)
    ) {
      end = endOfInsertion(view, end + 1);
    } else if (/^(?:who)$/.test(token.norm)) end = endOfInsertion(view, end);
    else break;
  }
  return end;
}

const isTime = (tokens: readonly Token[], at: number): boolean =>
  /day$/.test(tokens[at]?.norm ?? "") || tokens[at]?.norm === "last";

/** The index where an apposition or relative clause after an inverted subject ends: a quotation, a participle, the sentence's end. */
function endOfInsertion({ tokens, quoted }: SentenceView, from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || quoted[at] !== undefined) return at;
    if (/^[.!?;:]$/.test(token.norm)) return at;
    if (token.norm !== ",") continue;
    const next = tokens[at + 1];
    if (next === undefined || quoted[at + 1] !== undefined) return at;
    if (next.tag === "VERB" || next.tag === "CCONJ" || next.tag === "ADP" || next.tag === "ADV" || next.tag === "SCONJ")
      return at;
  }
  return tokens.length;
}
