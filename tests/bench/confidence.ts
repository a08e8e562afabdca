// Fits the weights of confidence to annotated triples and prints how far the scale can be trusted:
// `npx tsx tests/bench/confidence.ts dev.tsv [more.tsv …]` with CaRB's files (sentence, relation, arguments, parted by tabs); prints the weights as JSON.
import { readFileSync } from "node:fs";
import measured from "../../src/language/en/confidence-weights.json" with { type: "json" };
import { findAttributions } from "../../src/read/attributions.ts";
import { gatherCast } from "../../src/read/cast.ts";
import { findDrafted } from "../../src/read/claims.ts";
import { signalsOf } from "../../src/read/confidence.ts";
import { resolveCoreference } from "../../src/read/coreference.ts";
import { findMentions } from "../../src/read/mentions.ts";
import { segment } from "../../src/read/read-article.ts";
import { findValues } from "../../src/read/values.ts";

interface Sample {
  readonly sentence: number;
  readonly signals: readonly string[];
  readonly right: boolean;
}

/** What a ridge pays for a weight; a signal rarer than `rare` keeps the weight that was set by hand. */
const penalty = 3;
const rare = 12;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$%]+/gu, " ")
    .trim()
    .split(" ")
    .filter((w) => w !== "");

/** Treebank tokens as a text that people write. */
const natural = (tokens: string): string =>
  tokens
    .replace(/^\uFEFF/, "")
    .replace(/-LRB- | \( /g, " (")
    .replace(/ -RRB-| \) /g, ") ")
    .replace(/`` | ''/g, '"')
    .replace(/ ([,.;:?!%]|'s|'|n't|'re|'ve|'ll|'d|'m)(?= |$)/g, "$1")
    .replace(/([$£€]) /g, "$1")
    .replace(/ - /g, "-");

function readGold(paths: readonly string[]): Map<string, string[][]> {
  const gold = new Map<string, string[][]>();
  for (const line of paths.flatMap((path) => readFileSync(path, "utf8").split("\n"))) {
    const [sentence = "", relation = "", ...rest] = line.trim().split("\t");
    if (relation === "") continue;
    const [subject = "", ...others] = rest.filter((part) => !/^(?:C|T): /.test(part));
    gold.set(sentence, [...(gold.get(sentence) ?? []), [relation, subject, others.join(" ")]]);
  }
  return gold;
}

/** How many words two tuples share, part by part, as F1; nothing without a word of the predicate. */
function agreement(said: readonly string[], gold: readonly string[]): number {
  let shared = 0;
  let all = 0;
  for (const [index, part] of said.entries()) {
    const [mine, theirs] = [wordsOf(part), wordsOf(gold[index] ?? "")];
    all += mine.length + theirs.length;
    const found = mine.filter((word) => {
      const at = theirs.indexOf(word);
      if (at >= 0) theirs.splice(at, 1);
      return at >= 0;
    }).length;
    if (index === 0 && found === 0) return 0;
    shared += found;
  }
  return (2 * shared) / Math.max(all, 1);
}

function samplesOf(gold: ReadonlyMap<string, readonly string[][]>): Sample[] {
  return [...gold].flatMap(([sentence, tuples], index) => {
    const peopled = gatherCast(findMentions(findValues(segment({ text: natural(sentence) }))));
    return findDrafted(resolveCoreference(findAttributions(peopled))).flatMap(({ claim, draft, view }): Sample[] => {
      const said = [
        claim.predicate.text,
        claim.subject.text,
        [claim.object?.text ?? "", ...claim.qualifiers.map((q) => q.text)].join(" "),
      ];
      return [
        {
          sentence: index,
          signals: ["all", ...signalsOf(draft, view)],
          right: tuples.some((tuple) => agreement(said, tuple) >= 0.5),
        },
      ];
    });
  });
}

const logistic = (signals: readonly string[], weights: ReadonlyMap<string, number>): number =>
  1 / (1 + Math.exp(-signals.reduce((sum, signal) => sum + (weights.get(signal) ?? 0), 0)));

/** Ridge logistic regression by steps downhill; only of signals that are common enough. */
function regress(samples: readonly Sample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signals } of samples) for (const s of signals) counts.set(s, (counts.get(s) ?? 0) + 1);
  const weights = new Map([...counts].filter(([, n]) => n >= rare).map(([signal]) => [signal, 0]));
  for (let step = 0; step < 1500; step++) {
    const slopes = new Map<string, number>();
    for (const { signals, right } of samples) {
      const off = (right ? 1 : 0) - logistic(signals, weights);
      for (const s of signals) slopes.set(s, (slopes.get(s) ?? 0) + off);
    }
    for (const [signal, weight] of weights) {
      const slope = (slopes.get(signal) ?? 0) - (signal === "all" ? 0 : penalty * weight);
      weights.set(signal, weight + (slope * 4) / samples.length);
    }
  }
  return weights;
}

const samples = samplesOf(readGold(process.argv.slice(2)));
const tested = [0, 1, 2, 3, 4].flatMap((fold) => {
  const weights = regress(samples.filter((s) => s.sentence % 5 !== fold));
  return samples.filter((s) => s.sentence % 5 === fold).map((s) => ({ said: logistic(s.signals, weights), ...s }));
});
const mean = (numbers: readonly number[]): string =>
  (numbers.reduce((a, b) => a + b, 0) / Math.max(numbers.length, 1)).toFixed(2);
for (let tenth = 0; tenth < 10; tenth++) {
  const here = tested.filter(({ said }) => Math.floor(said * 10) === tenth);
  if (here.length === 0) continue;
  console.error(
    `said .${tenth}: ${here.length} claims, mean ${mean(here.map((s) => s.said))}, right ${mean(here.map((s) => (s.right ? 1 : 0)))}`,
  );
}
const fitted = Object.fromEntries(
  [...regress(samples)].map(([signal, weight]) => [signal, Math.round(weight * 100) / 100]),
);
// roles, namings, amounts and nominal events are seldom annotated, though they are right: they keep the weights that were set by hand
const seldom =
  /^rule:(?:affiliation|apposition|estimated-at|event-between|event-of-doer|measured-amount|naming|not-but|priced-thing|rather-than|title-before-name)$/;
const byHand = Object.entries(measured).filter(([signal]) => fitted[signal] === undefined || seldom.test(signal));
const sorted = Object.entries({ ...fitted, ...Object.fromEntries(byHand) }).sort(([a], [b]) => (a < b ? -1 : 1));
console.error(`${samples.length} claims of ${new Set(samples.map((s) => s.sentence)).size} sentences`);
console.log(JSON.stringify(Object.fromEntries(sorted), null, 2));
