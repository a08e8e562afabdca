// Base noun phrases: determiner, adjectives, numbers and nouns up to the head ("Kazakhstan's border", "an 'artificial state'"), nothing after it.
import { approximators, possessives, quantifiers, timeNouns } from "./function-words.ts";
import { endOfOffice } from "./offices.ts";
import type { Chunk, Token } from "./sentence.ts";
import { opensZeroRelative } from "./zero-relatives.ts";

const currency = /^(?:[$€£¥₽₸₴%]|\p{Lu}{1,3}[$€£¥])$/u;
const isPossessiveMark = (t: Token | undefined): boolean => t !== undefined && t.tag === "PART" && /^'s?$/.test(t.norm);
const isQuote = (t: Token | undefined): boolean => t !== undefined && /^(?:["“”‘]|''|``)$/.test(t.text);
const isNoun = (t: Token | undefined): boolean => t?.tag === "NOUN" || t?.tag === "PROPN";
const isIngOrEd = (t: Token): boolean => /(?:ing|ed|en)$/.test(t.norm);

/** Whether a base noun phrase, or a bare adjective, may start at this token. */
export function startsNounChunk(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X"].includes(token.tag) && !/^[^\p{L}\p{N}]+$/u.test(token.text))
    return true;
  if (currency.test(token.text)) return token.text !== "%";
  return startsWithApproximator(tokens, at) || startsWithAdverb(tokens, at);
}

/** "publicly available sources", "more cheap fuel": an adverb before an adjective before a noun. */
function startsWithAdverb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "ADV" || !/^(?:.+ly|more|most|less|least|very|so|too|increasingly|highly)$/.test(token.norm))
    return false;
  return (
    tokens[at + 1]?.tag === "ADJ" &&
    (isNoun(tokens[at + 2]) || (tokens[at + 2]?.tag === "ADJ" && isNoun(tokens[at + 3])))
  );
}

function startsWithApproximator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !approximators.has(token.norm)) return false;
  let next = at + 1;
  if (/^(?:than|to|least|most)$/.test(tokens[next]?.norm ?? "") && /^(?:more|less|fewer|up|at)$/.test(token.norm))
    next++;
  else if (token.norm === "at" || token.norm === "up") return false;
  const number = tokens[next];
  if (number === undefined) return false;
  if (number.tag === "NUM" || currency.test(number.text))
    return !/^\d{4}$/.test(number.text) || !isNoun(tokens[at - 1]);
  if (token.tag !== "ADV" && !/^(?:nearly|almost)$/.test(token.norm)) return false;
  if (next > at + 1 && /^(?:the|its|their|his|her|this|that|these|those)$/.test(number.norm)) return false;
  return number.tag === "DET" || (quantifiers.has(number.norm) && number.tag !== "NOUN");
}

/** Reads the chunk that starts at `from`: a noun chunk up to its head, or an adjective chunk where no head comes. Call only where {@link startsNounChunk} holds. */
export function readNounChunk(tokens: readonly Token[], from: number): Chunk {
  let head = -1;
  let possessive = -1;
  let at = from;
  while (at < tokens.length) {
    const step = advance(tokens, { from, at, head, possessive });
    if (step === "stop") break;
    if (step === "head") head = at;
    if (step === "pronoun") {
      head = at++;
      break;
    }
    if (step === "possessive") possessive = at;
    at++;
  }
  if (head < 0 && at > from) return withoutNoun(tokens, from, at);
  if (head < 0) return { kind: "noun", from, to: from + 1, head: from };
  // a possessive that nothing follows belongs to the phrase as it stands ("a day's")
  return { kind: "noun", from, to: head + 1, head };
}

function withoutNoun(tokens: readonly Token[], from: number, at: number): Chunk {
  let to = at;
  while (to > from + 1 && isQuote(tokens[to - 1])) to--;
  const last = tokens[to - 1];
  const first = tokens[from];
  const nominal =
    first?.tag === "DET" || last?.tag === "PRON" || quantifiers.has(last?.norm ?? "") || first?.tag === "NUM";
  return { kind: nominal ? "noun" : "adjective", from, to, head: to - 1 };
}

type Step = "head" | "pronoun" | "possessive" | "go" | "stop";

interface Progress {
  readonly from: number;
  readonly at: number;
  readonly head: number;
  readonly possessive: number;
}

function advance(tokens: readonly Token[], { from, at, head, possessive }: Progress): Step {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return "stop";
  const open = head < 0 || possessive > head;
  switch (token.tag) {
    case "NOUN":
    case "PROPN":
      if (opensBehindTime(tokens, from, at) || (at > from && opensZeroRelative(tokens, at))) return "stop";
      // "released data Monday"
      if (
        head >= 0 &&
        possessive < head &&
        /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|tonight)$/.test(token.norm) &&
        !timeNouns.has(tokens[head]?.norm ?? "")
      )
        return "stop";
      return head >= 0 && possessive < head && startsNewPhrase(tokens, head, at) ? "stop" : "head";
    case "X":
      return /[\p{L}\p{N}]/u.test(token.text) ? "head" : "stop";
    case "PART":
      if (at === from + 1 && token.norm === "to" && tokens[from]?.norm === "up") return "go";
      return isPossessiveMark(token) && head >= 0 ? "possessive" : "stop";
    case "NUM":
      // "a magnitude 6.8 earthquake"
      if (
        head === at - 1 &&
        tokens[from]?.tag === "DET" &&
        tokens[head]?.tag === "NOUN" &&
        next?.tag === "NOUN" &&
        !/s$/.test(next.norm) &&
        !timeNouns.has(tokens[head]?.norm ?? "")
      )
        return "go";
      if (head >= 0 && !open && tokens[head]?.tag !== "NUM" && !currency.test(tokens[at - 1]?.text ?? ""))
        return nameNumber(tokens, head, at) ? "head" : "stop";
      return "head";
    case "SYM":
      if (!currency.test(token.text)) return "stop";
      return token.text === "%" ? "head" : open ? "go" : "stop";
    case "DET":
      if (
        at > from &&
        !(open && /^(?:all|the|a|an|this|these|those|its|their|his|her|such|other|another)$/.test(token.norm))
      )
        return "stop";
      return open ? "go" : "stop";
    case "PRON":
      if (possessives.has(token.norm) && (open || at === from))
        return at > from && !/^(?:all|both|half|of|nearly|almost|not)$/.test(tokens[at - 1]?.norm ?? "")
          ? "stop"
          : "go";
      return at === from ? "pronoun" : "stop";
    case "ADJ":
      return open ||
        tokens[head]?.tag === "NUM" ||
        describesAfterName(tokens, head, at) ||
        standsInName(tokens, head, at)
        ? "go"
        : "stop";
    case "ADV":
    case "ADP":
      // "60 per cent", "Secretary of State Ana Ruiz"
      if (token.norm === "per" && next?.norm === "cent" && head === at - 1) return "go";
      if (token.norm === "of" && head === at - 1 && endOfOffice(tokens, head) !== undefined) return "go";
      if (!open) return "stop";
      if (
        at === from ||
        (at === from + 1 &&
          /^(?:than|to|least|most)$/.test(token.norm) &&
          /^(?:more|less|fewer|up|at)$/.test(tokens[from]?.norm ?? ""))
      )
        return "go";
      return token.tag === "ADV" &&
        (next?.tag === "ADJ" ||
          (next?.tag === "NUM" && approximators.has(token.norm)) ||
          (next?.tag === "VERB" && isIngOrEd(next) && isNoun(tokens[at + 2])))
        ? "go"
        : approximators.has(token.norm) && next?.tag === "NUM"
          ? "go"
          : "stop";
    case "VERB":
      return open &&
        at > from &&
        isIngOrEd(token) &&
        (isNoun(next) || next?.tag === "ADJ") &&
        (possessive === at - 1 ||
          tokens[at - 1]?.tag === "ADJ" ||
          tokens[at - 1]?.tag === "DET" ||
          tokens[at - 1]?.tag === "NUM")
        ? "go"
        : "stop";
    case "CCONJ":
      return open && at > from && joinsAdjectives(tokens, at) ? "go" : "stop";
    case "PUNCT":
      if (isQuote(token)) return at > from && (open || quotesNoun(tokens, from, at)) ? "go" : "stop";
      if (
        token.text === "," &&
        open &&
        tokens[at - 1]?.tag === "ADJ" &&
        next?.tag === "ADJ" &&
        tokens[at + 2] !== undefined &&
        (isNoun(tokens[at + 2]) || tokens[at + 2]?.tag === "ADJ")
      )
        return "go";
      return "stop";
    default:
      return "stop";
  }
}

/** "the U.S. presidential race", "Chinese social media", "Iran state-run television": an adjective of a field, between a name and the noun that both describe. */
function describesAfterName(tokens: readonly Token[], head: number, at: number): boolean {
  const word = tokens[at]?.norm ?? "";
  return (
    head === at - 1 &&
    tokens[head]?.tag === "PROPN" &&
    isNoun(tokens[at + 1]) &&
    /-(?:backed|controlled|funded|led|owned|run)$|(?:[tcsi]ial|ional|[tmc]ical|[nt]al|[^l]ic|ary|lear)$|^(?:naval|legal|local|foreign|interior|prime|chief|deputy|supreme|federal|special|senior|civil|social|main|new|former|central)$/.test(
      word,
    ) &&
    !/^(?:public|republican|additional|total|final|necessary|temporary|clear|several)$/.test(word)
  );
}

/** "the Central African Republic": an adjective with a capital between two words of a name. */
const standsInName = (tokens: readonly Token[], head: number, at: number): boolean =>
  head === at - 1 &&
  tokens[head]?.tag === "PROPN" &&
  tokens[at + 1]?.tag === "PROPN" &&
  [tokens[head], tokens[at], tokens[at + 1]].every((t) => /^\p{Lu}/u.test(t?.text ?? ""));

/** "a studio “fixer”": a noun in quotation marks behind the nouns of a phrase with an article. */
function quotesNoun(tokens: readonly Token[], from: number, at: number): boolean {
  // "called the raid “revenge”": behind such verbs it is what the noun is called.
  if (/^(?:call|label|brand|dub|term|deem|name)$/.test(tokens[from - 1]?.lemma ?? "")) return false;
  const mark = tokens[at];
  const next = tokens[at + 1];
  if (mark === undefined || next === undefined || mark.start === tokens[at - 1]?.end || mark.end !== next.start)
    return false;
  return (
    (tokens[from]?.tag === "DET" || possessives.has(tokens[from]?.norm ?? "")) &&
    next.tag === "NOUN" &&
    isQuote(tokens[at + 2])
  );
}

/** "early [and] difficult talks", never "talks and early elections". */
function joinsAdjectives(tokens: readonly Token[], at: number): boolean {
  const degree = tokens[at + 1]?.tag === "ADV" && /ly$|^(?:more|most|less|very)$/.test(tokens[at + 1]?.norm ?? "");
  const second = at + (degree ? 2 : 1);
  return (
    tokens[at - 1]?.tag === "ADJ" &&
    tokens[second]?.tag === "ADJ" &&
    (isNoun(tokens[second + 1]) || tokens[second + 1]?.tag === "ADJ")
  );
}

/** "Flight 93", "September 2025": a number after a name or month belongs to it; a year after a noun does not. */
function nameNumber(tokens: readonly Token[], head: number, at: number): boolean {
  const before = tokens[head];
  if (head !== at - 1 || before === undefined) return false;
  if (timeNouns.has(before.norm)) return /^(?:\d{1,2}|\d{4})$/.test(tokens[at]?.text ?? "");
  return before.tag === "PROPN" && /^\d{1,3}$/.test(tokens[at]?.text ?? "");
}

/** "In 2022 Norway closed the port", "In March Berg resigned": behind a time that opens the sentence the subject begins. */
function opensBehindTime(tokens: readonly Token[], from: number, at: number): boolean {
  if (from !== 1 || at === from || !/^(?:in|on|since|by|until|during)$/.test(tokens[0]?.norm ?? "")) return false;
  const isTime = tokens.slice(from, at).every(({ text, norm }) => isCapitalTime(text, norm) || /^\d{1,4}$/.test(text));
  if (!isTime || tokens[at]?.tag !== "PROPN" || timeNouns.has(tokens[at]?.norm ?? "")) return false;
  let next = at + 1;
  while (tokens[next]?.tag === "PROPN" || tokens[next]?.tag === "NOUN") next++;
  return /^(?:VERB|AUX|ADV)$/.test(tokens[next]?.tag ?? "");
}

const isCapitalTime = (text: string, norm: string): boolean => timeNouns.has(norm) && /^\p{Lu}/u.test(text);

/** Two nouns side by side that are two phrases: a plural common noun and then a name that a verb follows ("goods Moscow needs"). */
function startsNewPhrase(tokens: readonly Token[], head: number, at: number): boolean {
  const before = tokens[head];
  const here = tokens[at];
  if (before === undefined || here === undefined || head !== at - 1) return false;
  if (here.tag !== "PROPN" || before.tag !== "NOUN" || !/s$/.test(before.norm)) return false;
  let next = at + 1;
  while (tokens[next]?.tag === "PROPN") next++;
  return tokens[next]?.tag === "VERB" || tokens[next]?.tag === "AUX";
}
