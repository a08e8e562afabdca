// A reading in words, for people: each claim with its chain, its quote, and the rules that found it and what they see.
import { type Attribution, chainOf, voiceKind } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Reading } from "../domain/reading.ts";
import { wordsOfRule } from "../domain/rule-words.ts";
import { quoteAt } from "../domain/span.ts";

const indent = "     ";

/** The text that `hearsay read --explain` prints for one article; ends with an empty line. */
export function explain(reading: Reading): string {
  const { document, claims, notes } = reading;
  const attributions = new Map(reading.attributions.map((a) => [a.id, a]));
  const head = [document.title ?? document.id, counts(reading)];
  const body = claims.flatMap((claim, index) => ["", ...explainClaim(claim, index + 1, attributions, document.text)]);
  const tail = notes.map((n) => `${indent}${n.rule}, at ${n.span.start}: ${n.message}`);
  const legend = legendOf(reading);
  const parts = [head, body, section("Rules", legend), section("Notes", tail)];
  return `${parts.flat().join("\n")}\n\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

/** Each rule that made a claim or heard a voice of one, with what it sees. */
function legendOf({ claims, attributions }: Reading): readonly string[] {
  const rules = new Set([...claims, ...attributions].flatMap((found) => found.rules));
  return [...rules].sort().map((rule) => `${indent}${rule}: ${wordsOfRule(rule)}`);
}

function counts({ document, passages, cast, attributions, claims }: Reading): string {
  const sentences = passages.filter((p) => p.kind === "sentence").length;
  return `${document.id}: ${sentences} sentences, ${cast.length} actors, ${attributions.length} attributions, ${claims.length} claims`;
}

function explainClaim(
  claim: Claim,
  number: number,
  attributions: ReadonlyMap<string, Attribution>,
  text: string,
): readonly string[] {
  const { subject, predicate, object, qualifiers, stance, evidence, rules, confidence } = claim;
  const triple = [subject.text, `${predicate.text} (${predicate.relation.slice("relation/".length)})`, object?.text];
  const words = [
    stance.polarity,
    stance.certainty,
    ...(stance.mood === "declarative" ? [] : [stance.mood]),
    ...(stance.verbatim ? ["verbatim"] : []),
  ];
  return [
    `${String(number).padStart(3)}  ${oneLine(triple.filter((part) => part !== undefined).join(" | "))}`,
    ...qualifiers.map((q) => `${indent}${q.role}: ${oneLine(q.text)}`),
    `${indent}said by: ${chainText(claim, attributions, text)}`,
    `${indent}“${oneLine(evidence.quote)}” (${evidence.passage})`,
    `${indent}${words.join(", ")}; read with confidence ${confidence.toFixed(2)} by ${rules.join(", ")}`,
  ];
}

/** The chain from the document inwards: each voice with its kind, act and cue. */
function chainText(claim: Claim, attributions: ReadonlyMap<string, Attribution>, text: string): string {
  const voices = chainOf(claim.attribution, attributions).map((a) => {
    const cue = a.cue === undefined ? "" : ` “${oneLine(quoteAt(text, a.cue))}”`;
    return `${a.voice.label} (${voiceKind(a.voice)}, ${a.act}${cue}, ${a.rules.join(", ")})`;
  });
  return ["the document", ...voices].join(" ▸ ");
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
