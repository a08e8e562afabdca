// Corrects the tagger in context: first word by word, by the table of rules; then a clause that was left without a verb promotes its likeliest noun.
import { cueVerb } from "./cue-verbs.ts";
import { possessives, relatives, subordinators } from "./function-words.ts";
import { knownVerb, nounLemma, verbForms, verbLemma } from "./lemmas.ts";
import { repairRules } from "./repair-rules.ts";
import { type Tag, type Token, tags } from "./sentence.ts";
import { isArticle, type Neighbourhood, type Tagging } from "./tagging.ts";
import type { Word } from "./tokens.ts";

const nothing: Tagging = Object.freeze({ text: "", norm: "", tag: "X" });

/** The words with repaired tags, the name of the repair where there was one, and their lemmas. */
export function repairTags(words: readonly Word[]): Token[] {
  const tagged = words.map(({ start, end, text, norm, tag }) => ({ start, end, text, norm, lemma: norm, tag }));
  for (let index = 0; index < tagged.length; index++) repairOne(tagged, index);
  promoteVerbs(tagged);
  promoteAside(tagged);
  for (const word of tagged) word.lemma = lemmaOf(word.tag, word.norm);
  return tagged;
}

function lemmaOf(tag: Tag, norm: string): string {
  if (tag === "VERB" || tag === "AUX") return verbLemma(norm);
  return tag === "NOUN" ? nounLemma(norm) : norm;
}

function repairOne(tagged: readonly Tagging[], index: number): void {
  const word = tagged[index] ?? nothing;
  const previous = tagged[index - 1] ?? nothing;
  const secondPrevious = tagged[index - 2] ?? nothing;
  const around: Neighbourhood = {
    word,
    previous,
    secondPrevious,
    before: previous.tag === "ADV" || previous.norm === "not" || previous.norm === "n't" ? secondPrevious : previous,
    next: tagged[index + 1] ?? nothing,
    secondNext: tagged[index + 2] ?? nothing,
    first: index === 0,
  };
  mend(around, 0);
}

/** The rules that may mend a word of each tag, in their order, with their places in it. */
const rulesFor = new Map(
  tags.map((tag) => [
    tag,
    repairRules
      .map((rule, place) => ({ rule, place }))
      .filter(({ rule }) => rule.tag !== tag && (rule.of === undefined || rule.of.includes(tag))),
  ]),
);

/** Asks the rules from a place in their order on; those behind one that holds see the tag that it gave. */
function mend(around: Neighbourhood, from: number): void {
  const { word } = around;
  const found = rulesFor.get(word.tag)?.find(({ rule, place }) => place >= from && rule.applies(around));
  if (found === undefined) return;
  word.tag = found.rule.tag;
  word.repair = found.rule.name;
  mend(around, found.place + 1);
}

const ends = new Set([".", ";", ":", ",", "–", "—"]);
const isEnd = (word: Tagging): boolean => ends.has(word.text);
const questions = new Set(["where", "what", "how", "why"]);
const isOpener = (word: Tagging): boolean =>
  (subordinators.has(word.norm) && word.tag !== "ADV" && word.norm !== "than" && word.norm !== "so") ||
  relatives.has(word.norm) ||
  questions.has(word.norm) ||
  (word.norm === "that" && word.tag !== "DET");

const opensRelative = (tagged: readonly Tagging[], at: number): boolean =>
  tagged[at]?.norm === "that" && ["NOUN", "PROPN"].includes(tagged[at - 1]?.tag ?? "");

/** Walks over the clauses of the sentence as punctuation and openers part them. */
function promoteVerbs(tagged: readonly Tagging[]): void {
  let from = 0;
  for (let at = 0; at <= tagged.length; at++) {
    const word = tagged[at];
    if (word !== undefined && !isEnd(word) && !isOpener(word) && !opensRelative(tagged, at)) continue;
    promoteWithin(tagged, from, at);
    from = at + 1;
  }
}

function promoteWithin(tagged: readonly Tagging[], from: number, to: number): void {
  const opener = tagged[from - 1];
  const opensClause = opener === undefined || isOpener(opener) || opensRelative(tagged, from - 1);
  if (to - from < 2 || !opensClause) return;
  const run = tagged.slice(from, to);
  if (run[0]?.tag === "ADP" && tagged[to]?.text === ",") return;
  if (run.some((w) => w.tag === "AUX" || (w.tag === "VERB" && !/ing$/.test(w.norm)))) return;
  const relative = opener !== undefined && /^(?:that|which|who)$/.test(opener.norm) && from > 1;
  let best: Tagging | undefined;
  let bestScore = 0;
  for (let i = from; i < to; i++) {
    const score = promotion(
      tagged,
      i,
      relative && i === from,
      i === from,
      opener !== undefined && subordinators.has(opener.norm),
    );
    if (score > bestScore) {
      best = tagged[i];
      bestScore = score;
    }
  }
  if (best === undefined) return;
  best.tag = "VERB";
  best.repair = "promoted";
}

/** "Forty people died, the agency estimates.": a verb of saying that closes the sentence behind its subject, which a comma or closing mark sets off. */
function promoteAside(tagged: readonly Tagging[]): void {
  let last = tagged.length - 1;
  while (last > 0 && !/\p{L}/u.test(tagged[last]?.text ?? "")) last--;
  const word = tagged[last];
  const subject = tagged[last - 1];
  if (word?.tag !== "NOUN" || !/s$/.test(word.norm) || !(subject?.tag === "NOUN" || subject?.tag === "PROPN")) return;
  if (subject.tag === "NOUN" && /[^s]s$/.test(subject.norm)) return;
  if (cueVerb(knownVerb(word.norm) ?? "")?.frames.has("aside") !== true) return;
  const from = tagged.findLastIndex((w, i) => i < last && /^[,"”]$/.test(w.text)) + 1;
  const run = tagged.slice(from, last);
  const opensSubject = run.length > 0 && (isArticle(run[0] ?? nothing) || run[0]?.tag === "PROPN");
  const before = tagged.slice(0, from);
  if (from === 0 || !opensSubject || run.length > 8 || run.some((w) => w.tag === "VERB" || w.tag === "AUX")) return;
  if (!before.some((w) => w.tag === "VERB" || w.tag === "AUX")) return;
  word.tag = "VERB";
  word.repair = "promoted-aside";
}

/** How likely a noun or adjective is the verb of a clause that has none; 0 or less if it cannot be. */
function promotion(
  tagged: readonly Tagging[],
  index: number,
  afterRelative: boolean,
  first: boolean,
  afterSubordinator: boolean,
): number {
  const word = tagged[index] ?? nothing;
  const left = tagged[index - 1] ?? nothing;
  const right = tagged[index + 1] ?? nothing;
  if ((word.tag !== "NOUN" && word.tag !== "ADJ") || knownVerb(word.norm) === undefined || /ing$/.test(word.norm))
    return 0;
  if ((first && !afterRelative) || possessives.has(left.norm)) return 0;
  if (!afterRelative && !["NOUN", "PROPN", "PRON", "NUM", "ADV"].includes(left.tag)) return 0;
  const opensObject =
    right.tag === "DET" || right.tag === "PRON" || /^(?:the|a|an|its|their|his|her)$/.test(right.norm);
  const near = opensObject
    ? 3
    : right.tag === "ADJ" || right.tag === "PROPN"
      ? 2
      : ["NOUN", "NUM", "ADV"].includes(right.tag)
        ? 1
        : right.tag === "ADP"
          ? 0.5
          : isEnd(right) && afterSubordinator && /s$/.test(left.norm) !== /s$/.test(word.norm)
            ? 0.5
            : -1;
  const past = verbForms(word.norm).past ? 2 : 0;
  const third = /s$/.test(word.norm) ? (/s$/.test(left.norm) ? -2 : 1) : 0;
  const plain = word.tag === "ADJ" && past === 0 ? (opensObject ? -2 : -3) : 0;
  return near + past + third + plain + (afterRelative ? 2 : 0);
}
