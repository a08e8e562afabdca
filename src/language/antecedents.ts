// What a relative clause says something of: the nearest noun phrase before it, or one further out that agrees with its verb in number.
import { isPersonNoun } from "./person-nouns.ts";
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
    // "officials familiar with the talks"
    const modified = chunks[i - 2]?.kind === "adjective" && chunks[i - 3]?.kind === "noun";
    i -= modified ? 3 : 2;
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
  // a plural at the head of a sentence may have been taken for a name
  if (head?.tag === "PROPN" && phrase.head === 0 && /[^su]s$/.test(head.norm)) return "unknown";
  if (head === undefined || head.tag === "PROPN") return "one";
  if (/^(?:people|police|many|some|few|several|those|these|both|they|men|women|children)$/.test(head.norm))
    return "many";
  return head.tag === "NOUN" ? (head.lemma !== head.norm ? "many" : "one") : "unknown";
}

/** Whether "who" can stand for a phrase: a name, a pronoun, or a noun for people. */
function canBeSomebody(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const head = tokens[phrase.head];
  return head !== undefined && (head.tag !== "NOUN" || isPersonNoun(head.lemma) || isPersonNoun(head.norm));
}

/** "A teacher in Leeds who", "the mayor of Leeds, who": a name that only says where or of what somebody is. */
function isPlacing(phrase: NounPhrase, outer: NounPhrase | undefined, tokens: readonly Token[]): boolean {
  const preposition = tokens[phrase.from - 1]?.norm ?? "";
  const noun = tokens[outer?.head ?? -1];
  if (tokens[phrase.head]?.tag !== "PROPN" || noun === undefined || !isPersonNoun(noun.lemma)) return false;
  return /^(?:in|at|from|near)$/.test(preposition) || (preposition === "of" && phrase.to - phrase.from === 1);
}

/** Whether a pronoun can stand for a candidate; "that" right behind a name never stands for the name ("a survey by Ipsos that was published"). */
function fits(pronoun: Token | undefined, candidates: readonly NounPhrase[], tokens: readonly Token[]) {
  return (phrase: NounPhrase, at: number): boolean => {
    if (pronoun?.norm === "who") return canBeSomebody(phrase, tokens) && !isPlacing(phrase, candidates[at + 1], tokens);
    return pronoun?.norm !== "that" || tokens[phrase.head]?.tag !== "PROPN";
  };
}

/** Of the candidates that the relative pronoun can stand for (all, where it can stand for none) the one that agrees with the verb, else the nearest. */
export function chooseAntecedent(
  candidates: readonly NounPhrase[],
  verb: VerbGroup,
  tokens: readonly Token[],
  pronoun: Token | undefined,
): NounPhrase | undefined {
  const wanted = numberOfVerb(verb, tokens);
  const possible = candidates.filter(fits(pronoun, candidates, tokens));
  const among = possible.length > 0 ? possible : candidates;
  if (wanted === "unknown") return among[0];
  const withNumber = (number: Number) => among.find((c) => numberOfPhrase(c, tokens) === number);
  return withNumber(wanted) ?? withNumber("unknown") ?? among[0];
}
