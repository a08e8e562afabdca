// What a relative clause says something of: the nearest noun phrase before it, or one further out that agrees with its verb in number.
import { basePhrase, type Row } from "./phrases.ts";
import type { NounPhrase, Token, VerbGroup } from "./sentence.ts";

/** The phrases that end just before a chunk, the nearest first: in "the flow of goods from Asia that …" Asia, goods from Asia, the flow of goods from Asia. */
export function antecedentsBefore({ chunks, tokens }: Row, at: number, last: NounPhrase | undefined): NounPhrase[] {
  let i = at - 1;
  while (chunks[i]?.kind === "punctuation" || chunks[i]?.kind === "quotation-mark") i--;
  // "Ruth Moe, 29, who won": an age between commas is nobody
  const age = chunks[i];
  if (
    age?.kind === "noun" &&
    age.to - age.from === 1 &&
    tokens[age.from]?.tag === "NUM" &&
    chunks[i - 1]?.kind === "punctuation"
  ) {
    i--;
    while (chunks[i]?.kind === "punctuation") i--;
  }
  const end = chunks[i]?.to ?? 0;
  const found: NounPhrase[] = [];
  for (let steps = 0; steps < 5 && chunks[i]?.kind === "noun"; steps++) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    found.push({ ...basePhrase(chunk), to: end });
    if (chunks[i - 1]?.kind !== "preposition") break;
    i -= 2;
  }
  return last !== undefined && last.parts.length > 0 && last.to === end ? [last, ...found] : found;
}

type Number = "one" | "many" | "unknown";

function numberOfVerb(verb: VerbGroup, tokens: readonly Token[]): Number {
  const first = tokens[verb.from]?.norm ?? "";
  if (verb.modal !== undefined) return "unknown";
  if (/^(?:is|was|has|does)$/.test(first)) return "one";
  if (/^(?:are|were|have|do)$/.test(first)) return "many";
  if (verb.form !== "finite" || verb.ambiguous || verb.from !== verb.head) return "unknown";
  return /s$/.test(first) && !/ss$/.test(first) ? "one" : tokens[verb.head]?.norm === verb.lemma ? "many" : "unknown";
}

function numberOfPhrase(phrase: NounPhrase, tokens: readonly Token[]): Number {
  if (phrase.parts.length > 1) return "many";
  const head = tokens[phrase.head];
  if (head === undefined || head.tag === "PROPN") return "one";
  if (/^(?:people|police|many|some|few|several|those|these|both|they|men|women|children)$/.test(head.norm))
    return "many";
  return head.tag === "NOUN" ? (head.lemma !== head.norm ? "many" : "one") : "unknown";
}

/** The antecedent that agrees with the verb, else the nearest. */
export function chooseAntecedent(
  candidates: readonly NounPhrase[],
  verb: VerbGroup,
  tokens: readonly Token[],
): NounPhrase | undefined {
  const wanted = numberOfVerb(verb, tokens);
  const agreeing = wanted === "unknown" ? undefined : candidates.find((c) => numberOfPhrase(c, tokens) === wanted);
  return agreeing ?? candidates[0];
}
