// Verb groups: a verb with its auxiliaries, negation and adverbs, its particle, and the verbs that hang on it ("started screening", "aimed at crippling").
import { formsOfBe, formsOfDo, formsOfHave, modals, negations, particles } from "./function-words.ts";
import { verbForms } from "./lemmas.ts";
import type { Token, VerbForm, VerbGroup } from "./sentence.ts";

const aspectual = new Set([
  "start",
  "begin",
  "stop",
  "keep",
  "continue",
  "avoid",
  "finish",
  "resume",
  "consider",
  "risk",
  "quit",
  "go",
]);

const isVerb = (t: Token | undefined): boolean => t?.tag === "VERB";
const isAuxiliary = (t: Token | undefined): boolean =>
  t !== undefined && (t.tag === "AUX" || (formsOfBe.has(t.norm) && t.tag !== "PART"));
const isModal = (t: Token | undefined): boolean =>
  t !== undefined && modals.has(t.norm) && !["NOUN", "PROPN"].includes(t.tag);
const isNegation = (t: Token | undefined): boolean =>
  t !== undefined && negations.has(t.norm) && t.tag !== "DET" && t.tag !== "CCONJ";
const isIng = (t: Token | undefined): boolean => t !== undefined && verbForms(t.norm).ing;

/** Whether a verb group starts at this token. */
export function startsVerbGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.tag === "AUX" || token.tag === "VERB" || isModal(token)) return true;
  if (
    token.norm === "to" ||
    isNegation(token) ||
    (token.tag === "ADV" && !/^(?:when|how|why|where|so|as)$/.test(token.norm))
  ) {
    let next = at + 1;
    while (tokens[next]?.tag === "ADV" || isNegation(tokens[next])) next++;
    // "not to “abuse” it"
    if (token.norm === "to" && /^["“]$/.test(tokens[next]?.text ?? "")) next++;
    if (token.norm === "to")
      return isVerb(tokens[next]) ? !isIng(tokens[next]) : /^(?:be|have|do)$/.test(tokens[next]?.norm ?? "");
    if (isNegation(token))
      return token.norm === "not" && tokens[next]?.norm === "to" ? startsVerbGroup(tokens, next) : isVerb(tokens[next]);
    return false;
  }
  return false;
}

interface Parts {
  infinitive: boolean;
  negated: boolean;
  modal: string | undefined;
  be: boolean;
  have: boolean;
  firstAuxiliary: Token | undefined;
  head: number | undefined;
  to: number;
}

/** Reads the verb group that starts at `from`. Call only where {@link startsVerbGroup} holds. */
export function readVerbGroup(tokens: readonly Token[], from: number): VerbGroup {
  const parts = readParts(tokens, from);
  const copula = parts.head === undefined;
  const head = parts.head ?? lastAuxiliary(tokens, from, parts.to);
  let to = Math.max(parts.to, head + 1);
  const headToken = tokens[head];
  const particle = copula ? undefined : particleAt(tokens, to);
  if (particle !== undefined) to++;
  const chained = copula ? prospect(tokens, head, to) : catenate(tokens, head, to);
  const forms = verbForms(headToken?.norm ?? "");
  const auxiliary =
    parts.firstAuxiliary !== undefined && !(copula && parts.firstAuxiliary === headToken)
      ? parts.firstAuxiliary
      : undefined;
  const form = formOf(parts, forms, copula, auxiliary, headToken);
  return {
    from,
    to: chained.to,
    head,
    last: chained.last,
    lemma: headToken?.lemma ?? "",
    lastLemma: tokens[chained.last]?.lemma ?? "",
    form,
    ambiguous:
      form === "finite" &&
      parts.firstAuxiliary === undefined &&
      parts.modal === undefined &&
      forms.past &&
      forms.participle,
    copula: copula && chained.last === head && formsOfBe.has(headToken?.norm ?? ""),
    passive: isPassive(tokens, parts, copula, forms, chained.last, head),
    negated: parts.negated || chained.negated,
    ...(parts.modal === undefined ? {} : { modal: parts.modal }),
    ...(particle === undefined ? {} : { particle }),
  };
}

function readParts(tokens: readonly Token[], from: number): Parts {
  const parts: Parts = {
    infinitive: false,
    negated: false,
    modal: undefined,
    be: false,
    have: false,
    firstAuxiliary: undefined,
    head: undefined,
    to: from,
  };
  for (let at = from; at < tokens.length && parts.head === undefined; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    if (token.norm === "to" && parts.firstAuxiliary === undefined && parts.modal === undefined) parts.infinitive = true;
    else if (isNegation(token)) parts.negated = true;
    else if (isModal(token) && parts.firstAuxiliary === undefined) parts.modal = token.norm;
    else if (isAuxiliary(token) || (isHelper(token) && helps(tokens, at + 1))) {
      if (formsOfBe.has(token.norm)) parts.be = true;
      if (formsOfHave.has(token.norm)) parts.have = true;
      parts.firstAuxiliary ??= token;
    } else if (isVerb(token)) parts.head = at;
    else if (token.tag === "ADV" && at > from && leadsToVerb(tokens, at)) continue;
    else if (token.tag === "PUNCT" && /^["“”]$/.test(token.text) && (isVerb(next) || isNegation(next))) continue;
    else break;
    parts.to = at + 1;
  }
  return parts;
}

const isHelper = (t: Token): boolean => formsOfHave.has(t.norm) || formsOfDo.has(t.norm);

function helps(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (tokens[next]?.tag === "ADV" || isNegation(tokens[next])) next++;
  return isVerb(tokens[next]) || isAuxiliary(tokens[next]);
}

function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.tag === "ADV" || isNegation(tokens[next])) next++;
  return isVerb(tokens[next]) || isAuxiliary(tokens[next]);
}

function lastAuxiliary(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (isAuxiliary(tokens[at]) || isModal(tokens[at])) return at;
  return from;
}

function formOf(
  parts: Parts,
  forms: ReturnType<typeof verbForms>,
  copula: boolean,
  auxiliary: Token | undefined,
  head: Token | undefined,
): VerbForm {
  if (parts.infinitive) return "infinitive";
  if (parts.modal !== undefined) return "finite";
  const first = parts.firstAuxiliary;
  if (first !== undefined && /^(?:being|having)$/.test(first.norm)) return "present-participle";
  if (first !== undefined && /^(?:been)$/.test(first.norm)) return "past-participle";
  if (copula) return "finite";
  if (auxiliary !== undefined) return "finite";
  if (forms.ing || isIng(head)) return "present-participle";
  return forms.participle && !forms.past && !forms.base ? "past-participle" : "finite";
}

function isPassive(
  tokens: readonly Token[],
  parts: Parts,
  copula: boolean,
  forms: ReturnType<typeof verbForms>,
  last: number,
  head: number,
): boolean {
  if (copula) return false;
  if (last !== head)
    return /^(?:be|been|being)$/.test(tokens[last - 1]?.norm ?? "") && verbForms(tokens[last]?.norm ?? "").participle;
  return parts.be && (forms.participle || /ed$/.test(tokens[head]?.norm ?? "")) && !forms.ing;
}

function particleAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (
    token === undefined ||
    !particles.has(token.norm) ||
    (token.tag !== "ADP" && token.tag !== "ADV" && token.tag !== "PART")
  )
    return undefined;
  if (/^(?:up|out|off|down|away|back|apart|aside|forward|forth|together)$/.test(token.norm)) {
    const next = tokens[at + 1];
    return next?.tag === "NUM" && token.norm !== "out" ? undefined : token.norm;
  }
  const next = tokens[at + 1];
  return next === undefined || (next.tag === "PUNCT" && /^[.,;]$/.test(next.text)) ? token.norm : undefined;
}

const prospects =
  /^(?:about|set|due|likely|unlikely|able|unable|ready|bound|poised|certain|sure|willing|unwilling|free|scheduled|slated|eager|reluctant)$/;

/** "is about to restore", "was unable to pay": what stands between a form of "be" and an infinitive. */
function prospect(
  tokens: readonly Token[],
  head: number,
  to: number,
): { readonly last: number; readonly to: number; readonly negated: boolean } {
  const plain = { last: head, to, negated: false };
  if (
    !formsOfBe.has(tokens[head]?.norm ?? "") ||
    !prospects.test(tokens[to]?.norm ?? "") ||
    tokens[to + 1]?.norm !== "to"
  )
    return plain;
  const verb = linkAt(tokens, to + 1, "be", true);
  return verb === undefined ? plain : { last: verb, to: verb + 1, negated: false };
}

/** Verbs that follow at once and share the subject: "began to weigh", "started screening", "accused of taking". */
function catenate(
  tokens: readonly Token[],
  head: number,
  from: number,
): { readonly last: number; readonly to: number; readonly negated: boolean } {
  let last = head;
  let to = from;
  let negated = false;
  for (let links = 0; links < 4; links++) {
    let at = to;
    if (isNegation(tokens[at]) && tokens[at + 1]?.norm === "to") at++;
    const found = linkAt(tokens, at, tokens[last]?.lemma ?? "", last === to - 1);
    if (found === undefined) break;
    if (at > to) negated = true;
    last = found;
    to = found + 1;
    const particle = particleAt(tokens, to);
    if (particle !== undefined) to++;
  }
  return { last, to, negated };
}

function linkAt(tokens: readonly Token[], at: number, lemma: string, adjacent: boolean): number | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.norm === "to") {
    let next = at + 1;
    while (tokens[next]?.tag === "ADV") next++;
    if (/^(?:be|have)$/.test(tokens[next]?.norm ?? "") && isVerb(tokens[next + 1])) return next + 1;
    return isVerb(tokens[next]) && !isIng(tokens[next]) ? next : undefined;
  }
  if (/^(?:at|of|from|in|into|for)$/.test(first.norm) && first.tag === "ADP" && lemma !== "be") {
    if (tokens[at + 1]?.norm === "being" && isVerb(tokens[at + 2])) return at + 2;
    return isVerb(tokens[at + 1]) && isIng(tokens[at + 1]) && first.norm !== "for" ? at + 1 : undefined;
  }
  if (adjacent && lemma === "help" && isVerb(first) && verbForms(first.norm).base) return at;
  return adjacent && aspectual.has(lemma) && isVerb(first) && isIng(first) ? at : undefined;
}
