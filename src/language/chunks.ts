// A sentence as a row of chunks: noun phrases without what follows their head, verb groups, prepositions, and the small words that open clauses.
import {
  alsoPrepositions,
  freeRelatives,
  prepositionalParticiples,
  relatives,
  subordinators,
} from "./function-words.ts";
import { verbForms } from "./lemmas.ts";
import { readNounChunk, startsNounChunk } from "./noun-chunks.ts";
import type { Chunk, ChunkKind, Token } from "./sentence.ts";
import { readVerbGroup, startsVerbGroup } from "./verb-groups.ts";

/** The chunks of a sentence, in order; every token lies in exactly one. */
export function findChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const chunk = readChunk(tokens, at, chunks.at(-1));
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
}

const quotationMarks = new Set(['"', "“", "”", "„", "«", "»", "‘", "``", "''"]);

const single = (kind: ChunkKind, at: number, length = 1): Chunk => ({ kind, from: at, to: at + length, head: at });

function readChunk(tokens: readonly Token[], at: number, previous: Chunk | undefined): Chunk {
  const token = tokens[at];
  if (token === undefined) return single("other", at);
  const { norm, tag, text } = token;
  const next = tokens[at + 1];
  if (quotationMarks.has(text) || ((text === "'" || text === "’") && tag === "PUNCT"))
    return single("quotation-mark", at);
  if (tag === "PUNCT") return single("punctuation", at);
  const length = compoundPreposition(tokens, at);
  if (length > 1) return single("preposition", at, length);
  if (norm === "as" && tokens[at + 2]?.norm === "as" && degrees.test(next?.norm ?? "")) return single("adverb", at, 3);
  if (norm === "due" && next?.tag === "NUM") return single("preposition", at);
  if (prepositionalParticiples.has(norm) && tag === "ADP") return single("preposition", at);
  if (norm === "that") {
    const kind = thatKind(tokens, at, previous);
    return kind === "other" ? { ...readNounChunk(tokens, at + 1), from: at } : single(kind, at);
  }
  if (norm === "than" && next?.tag === "VERB" && verbForms(next.norm).participle) return single("adverb", at, 2);
  if (relatives.has(norm)) return single("relative", at);
  if (norm === "where" && previous?.kind === "noun") return single("relative", at);
  if (freeRelatives.has(norm) && !(norm === "when" && tag !== "PRON")) {
    if (norm !== "how" || next?.tag !== "ADJ") return single("complementiser", at);
  }
  if (subordinators.has(norm) && tag !== "NOUN") {
    const kind = subordinatorKind(tokens, at);
    if (kind !== undefined) return single(kind, at);
  }
  if (startsVerbGroup(tokens, at)) {
    const verb = readVerbGroup(tokens, at);
    return { kind: "verb", from: at, to: verb.to, head: verb.head, verb };
  }
  if (tag === "CCONJ") return single("conjunction", at);
  if ((tag === "ADP" || norm === "to" || tag === "SCONJ") && !startsAmount(tokens, at))
    return single("preposition", at);
  if (startsNounChunk(tokens, at)) return readNounChunk(tokens, at);
  return single(tag === "ADV" || tag === "PART" || tag === "INTJ" ? "adverb" : "other", at);
}

/** "as early as next week", "as much as 40 percent". */
const degrees = /^(?:much|many|high|low|little|few|early|late|recently|often)$/;

const startsAmount = (tokens: readonly Token[], at: number): boolean => startsNounChunk(tokens, at);

/** Prepositions of several words, by the first. */
const compounds = new Map<string, (readonly string[])[]>();
for (const phrase of [
  ...["according to", "because of", "instead of", "out of", "ahead of", "regardless of", "together with", "along with"],
  ...["due to", "thanks to", "prior to", "contrary to", "next to", "close to", "owing to", "rather than", "such as"],
  ...["other than", "as well as", "as part of", "as a result of"],
]) {
  const words = phrase.split(" ");
  const first = words[0] ?? "";
  compounds.set(first, [...(compounds.get(first) ?? []), words]);
}

/** How many words the preposition has that starts at a word: one where it is none of several. */
function compoundPreposition(tokens: readonly Token[], at: number): number {
  const found = compounds
    .get(tokens[at]?.norm ?? "")
    ?.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word));
  return found?.length ?? 1;
}

function thatKind(tokens: readonly Token[], at: number, previous: Chunk | undefined): ChunkKind {
  const next = tokens[at + 1];
  if (next === undefined || (next.tag === "PUNCT" && !/^["“‘,]$/.test(next.text))) return "noun";
  const verbNext = startsVerbGroup(tokens, at + 1) && next.tag !== "ADV";
  const afterNoun = previous?.kind === "noun" && previous.to === at;
  const opens = at === 0 || (previous?.kind === "quotation-mark" && !/^["“‘]$/.test(next.text));
  if (opens && (next.tag === "NOUN" || next.tag === "ADJ")) return "other";
  if (opens && next.tag === "AUX") return "noun";
  if (afterNoun && verbNext) return "relative";
  if (verbNext && next.tag === "AUX" && (at === 0 || previous?.kind !== "verb"))
    return previous?.kind === "punctuation" || at === 0 || previous?.kind === "subordinator" ? "noun" : "relative";
  if (next.tag === "NOUN" && !afterNoun && (previous?.kind === "preposition" || !clauseFollows(tokens, at)))
    return "other";
  return "complementiser";
}

/** A subordinator only where a clause follows: a nominal and then a finite verb before the next stop, or a participle at once. Else a preposition or an adverb. */
function subordinatorKind(tokens: readonly Token[], at: number): ChunkKind | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (
    token === undefined ||
    token.norm === "even" ||
    (token.norm === "so" && next?.tag !== "SCONJ" && next?.norm !== "that" && tokens[at - 1]?.tag !== "PUNCT")
  )
    return undefined;
  if (
    token.norm === "as" &&
    /^(?:serves?|served|such|known|regarded|described|same|well|far|long|soon)$/.test(tokens[at - 1]?.norm ?? "")
  )
    return "preposition";
  if (
    token.norm === "once" &&
    (freeRelatives.has(tokens[at - 1]?.norm ?? "") || relatives.has(tokens[at - 1]?.norm ?? ""))
  )
    return "adverb";
  const opens = clauseFollows(tokens, at);
  if (opens) return "subordinator";
  if (
    next?.tag === "VERB" &&
    (/ing$/.test(next.norm) || /ed$/.test(next.norm)) &&
    token.norm !== "than" &&
    token.norm !== "so"
  )
    return "subordinator";
  if (alsoPrepositions.has(token.norm) && token.tag !== "ADV") return "preposition";
  if (token.tag === "ADV") return "adverb";
  return token.norm === "so"
    ? "adverb"
    : token.norm === "if" || token.norm === "though" || token.norm === "although"
      ? "subordinator"
      : "preposition";
}

function clauseFollows(tokens: readonly Token[], at: number): boolean {
  let nominal = false;
  let commas = 0;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || /^[;.:?!]$/.test(token.text)) return false;
    if (token.text === "," && nominal && commas === 0 && verbBehindApposition(tokens, i)) return true;
    if (token.text === "," && (++commas > 1 || tokens[i + 1]?.norm === "the" || !nominal)) return false;
    if (["NOUN", "PROPN", "PRON", "NUM", "DET"].includes(token.tag)) nominal = true;
    if (
      i > at + 1 &&
      (subordinators.has(token.norm) || /^(?:who|which|that)$/.test(token.norm)) &&
      token.tag !== "ADV" &&
      token.norm !== "than"
    )
      return relativeGap(tokens, i, nominal);
    if (commas > 0) continue;
    if (token.tag === "AUX" || (token.tag === "VERB" && !/ing$/.test(token.norm)))
      // "went in as a lion and came out": joined to the verb before
      return nominal && tokens[i - 1]?.norm !== "to" && tokens[i - 1]?.tag !== "CCONJ";
  }
  return false;
}

/** "after the junior partner, the Farmers' Union, left": the comma opens an apposition, and a finite verb stands right behind it. */
function verbBehindApposition(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < comma + 9; i++) {
    const token = tokens[i];
    if (token === undefined || token.tag === "VERB" || token.tag === "AUX" || /^[;.:?!"“”]$/.test(token.text))
      return false;
    if (token.text !== ",") continue;
    const next = tokens[i + 1];
    return (
      i > comma + 1 && next !== undefined && (next.tag === "AUX" || (next.tag === "VERB" && !/ing$/.test(next.norm)))
    );
  }
  return false;
}

/** "as the man who came left": a relative clause may stand before the verb; two finite verbs must follow. */
function relativeGap(tokens: readonly Token[], from: number, nominal: boolean): boolean {
  let verbs = 0;
  for (let i = from + 1; i < tokens.length && !/^[;.:?!]$/.test(tokens[i]?.text ?? "."); i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      (token.tag === "AUX" || token.tag === "VERB") &&
      !/ing$/.test(token.norm) &&
      tokens[i - 1]?.norm !== "to" &&
      tokens[i - 1]?.tag !== "AUX"
    )
      verbs++;
  }
  return nominal && verbs > 1;
}
