// Where a content ends: most run to the end of their sentence; some stop at a comma, a coordination or the verb that the whole stands in.

import { cueVerb } from "../../language/cue-verbs.ts";
import { endsPhrase } from "./noun-phrases.ts";
import type { SentenceView } from "./sentence-view.ts";
import { wordAt } from "./sentence-view.ts";
import type { VerbRun } from "./verb-runs.ts";

export type ContentKind = "clause" | "question" | "infinitive" | "gerund" | "object" | "quotation";

export interface Scope {
  readonly from: number;
  readonly kind: ContentKind;
  /** Opened by "as", "while", "if" …: the main clause follows after a comma. */
  readonly subordinate: boolean;
  /** The cue hangs on a noun ("who said …", "supporting …"): the noun's own verb follows. */
  readonly hangsOnNoun: boolean;
}

const openers =
  /^(?:that|who|which|whose|where|what|whether|how|why|if|as|while|when|because|than|and|or|but|until|after|before|since|though|although)$/;

/** The index after the last word of a content that starts at `from`. */
export function scopeEnd(view: SentenceView, scope: Scope): number {
  return trimmed(view, scope.from, firstStop(view, scope));
}

function firstStop(view: SentenceView, scope: Scope): number {
  const { tokens, quoted } = view;
  const limit = endOfSentence(view, scope.from);
  let brackets = 0;
  for (let at = scope.from; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (quoted[at] !== undefined) {
      if (endsQuotedClause(view, at) && at + 1 < limit) return at + 1;
      continue;
    }
    if (token.norm === "(") brackets++;
    if (token.norm === ")") {
      if (brackets === 0) return at;
      brackets--;
    }
    if (brackets > 0 || at === scope.from) continue;
    if (token.norm === ";") return at;
    if (token.norm === "," && stopsAtComma(view, scope, at)) return at;
    // "reported, citing two aides, that …"
    if (token.norm === "," && scope.kind === "object" && wordAt(view, at + 1) === "that") return at;
    if (isDash(view, at) && scope.kind === "object") return at;
    if (token.tag === "CCONJ" && stopsAtConjunction(view, scope, at)) return at;
    if (scope.kind === "object" && at > scope.from && isCircumstance(view, at)) return at;
    if (stopsAtVerb(view, scope, at)) return at;
  }
  return limit;
}

/** The index of the final mark of the sentence; a mark inside a quotation that the content opened belongs to the content. */
function endOfSentence({ tokens, quoted }: SentenceView, from: number): number {
  let end = tokens.length;
  while (end > from + 1) {
    const token = tokens[end - 1];
    if (token === undefined) break;
    const inside = quoted[end - 1];
    const opened = inside !== undefined && (tokens[from]?.start ?? 0) <= inside.span.start;
    if (opened || !/^[.!?…"')\]]+$/.test(token.norm)) break;
    if (token.norm === ")") break;
    end--;
  }
  return end;
}

/** Without a conjunction, comma or dash at its end. */
function trimmed({ tokens, quoted }: SentenceView, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && quoted[end - 1] === undefined && /^(?:,|-|--|:|and|but)$/.test(tokens[end - 1]?.norm ?? ""))
    end--;
  return end;
}

/** A closing mark with a comma before it, and behind it a participle or when it was said: “a farce,” adding …, “No,” when asked about it. */
function endsQuotedClause({ tokens, quoted }: SentenceView, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || quoted[at] === undefined || quoted[at + 1] !== undefined) return false;
  const goesOn =
    (next.tag === "VERB" && /ing$/.test(next.norm)) || /^(?:when|while|after|before|as|during)$/.test(next.norm);
  return goesOn && (tokens[at - 1]?.norm === "," || tokens[at - 2]?.norm === ",");
}

const events =
  /^(?:rally|rallies|event|interview|speech|op-ed|meeting|news|press|debate|conference|statement|tweet|letter|column|rules?|town|gathering|ceremony|hearing|briefing|summit|campaign|convention|dinner|show|facebook|twitter|television|monday|tuesday|wednesday|thursday|friday|saturday|sunday|social)$/;

/** When, where or why somebody praised, met or attacked: not part of what they praised. */
function isCircumstance({ tokens }: SentenceView, at: number): boolean {
  const word = tokens[at]?.norm ?? "";
  const next = tokens[at + 1];
  if (
    /^(?:during|throughout|when|because|after|before|while|amid|following|until|since)$/.test(word) &&
    tokens[at]?.tag !== "VERB"
  )
    return true;
  if (word === "even" && /^(?:as|though|if|when|after|while)$/.test(next?.norm ?? "")) return true;
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)$/.test(word))
    return (
      tokens[at - 1]?.tag !== "ADP" &&
      tokens[at - 1]?.tag !== "ADJ" &&
      tokens[at - 1]?.norm !== "'s" &&
      tokens[at + 1]?.norm !== "'s" &&
      tokens[at - 1]?.tag !== "DET"
    );
  if (/^(?:last|this|earlier)$/.test(word))
    return (
      /^(?:week|month|year|weekend|morning|afternoon|evening|summer|fall|spring|winter)$/.test(next?.norm ?? "") &&
      tokens[at - 1]?.tag !== "ADP" &&
      tokens[at + 2]?.norm !== "'s"
    );
  if (!/^(?:in|at|on)$/.test(word)) return false;
  for (let i = at + 1; i < at + 7; i++) {
    const token = tokens[i];
    if (token === undefined || (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(token.tag) && i > at + 1)) return false;
    if (events.test(token.norm)) return true;
  }
  return false;
}

const isDash = ({ tokens }: SentenceView, at: number): boolean =>
  /^-{1,2}$/.test(tokens[at]?.norm ?? "") &&
  (tokens[at - 1]?.end !== tokens[at]?.start || /[—]/.test(tokens[at]?.text ?? ""));

const finiteAt = (view: SentenceView, at: number): VerbRun | undefined =>
  view.verbs.find((v) => v.from === at && v.form === "finite");

function stopsAtComma(view: SentenceView, { kind, subordinate, from }: Scope, at: number): boolean {
  const { tokens } = view;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (view.quoted[at + 1] !== undefined) return kind !== "clause" && kind !== "quotation";
  const word = next.norm;
  const loose = kind === "object" || kind === "gerund" || kind === "infinitive";
  const isComplete = view.verbs.some((v) => v.form === "finite" && v.from >= from && v.to <= at);
  if (word === "according") return true;
  if (/^(?:which|who|whose|whom)$/.test(word)) return loose || isComplete;
  const verb = view.verbs.find((v) => v.from === at + 1);
  if (next.tag === "VERB" && /ing$/.test(word) && word !== "including" && verb?.form === "ing")
    return loose || cueVerb(verb.lemma) !== undefined || !subordinate;
  if (word === "but" || word === "though" || word === "although") return true;
  if (word === "and" || word === "or") return (loose && startsClause(view, at + 2)) || startsTelling(view, at + 2);
  if (isComplete && !waits(view, from, at) && startsTelling(view, at + 1)) return true;
  if (subordinate && (startsClause(view, at + 1) || startsMain(view, at + 1))) return true;
  if (loose && startsClause(view, at + 1)) return true;
  if (loose && verb?.form === "finite") return true;
  return loose && /^(?:while|as|when|after|because|even|saying|then|where|if)$/.test(word) && next.tag !== "NOUN";
}

/** Whether somebody else begins to tell something: ", and two aides said". */
function startsTelling(view: SentenceView, at: number): boolean {
  if (!startsClause(view, at)) return false;
  const verb = view.verbs.find((v) => v.from >= at && v.form === "finite");
  const cue = verb === undefined ? undefined : cueVerb(verb.lemma);
  const next = wordAt(view, verb?.to ?? at);
  return (
    verb !== undefined &&
    verb.from > at &&
    cue?.frames.has("quotation") === true &&
    next !== "," &&
    next !== "." &&
    next !== ""
  );
}

/** Whether a subject and its finite verb follow from an index on. */
function startsClause(view: SentenceView, at: number): boolean {
  if (finiteAt(view, at) !== undefined) return true;
  const verb = view.verbs.find((v) => v.from > at && v.form === "finite");
  if (verb === undefined || verb.from - at > 14) return false;
  if (!endsPhrase(view.tokens[verb.from - 1]) && view.tokens[verb.from - 1]?.tag !== "ADV") return false;
  for (let i = at; i < verb.from; i++) if (/^(?:,|that|who|which|;|"|as)$/.test(wordAt(view, i))) return false;
  return true;
}

/** "that if rain came, she would tell them": a content that opens with a condition goes on behind the first comma. */
const waits = ({ tokens }: SentenceView, from: number, at: number): boolean =>
  /^(?:if|when|while|although|though|once|after|before|as|because|unless|until)$/.test(
    tokens[tokens[from]?.norm === "that" ? from + 1 : from]?.norm ?? "",
  ) && !tokens.slice(from, at).some((t) => t.norm === ",");

/** Whether the clause that a subordinate one waits for may follow: a phrase, and somewhere behind it a finite verb. */
function startsMain(view: SentenceView, at: number): boolean {
  const opens = view.tokens[at];
  return (
    /^(?:DET|PROPN|PRON|NUM)$/.test(opens?.tag ?? "") &&
    !/^(?:which|who|whose|whom|that)$/.test(opens?.norm ?? "") &&
    view.verbs.some((v) => v.from > at && v.form === "finite") &&
    !view.tokens.slice(at + 1, at + 5).some((t) => t.norm === "and" || t.norm === "or" || t.norm === ",")
  );
}

function stopsAtConjunction(view: SentenceView, { kind, from }: Scope, at: number): boolean {
  let next = at + 1;
  while (view.tokens[next]?.tag === "ADV") next++;
  const verb = finiteAt(view, next);
  if (kind === "clause" && startsTelling(view, at + 1)) return true;
  if (verb === undefined) return kind === "object" && wordAt(view, at) !== "or" && startsPronounClause(view, at + 1);
  if (verb.copula && kind !== "object") return false;
  if (kind === "clause" || kind === "question")
    return cueVerb(verb.lemma)?.frames.has("quotation") === true && !isPlainForm(view, verb) && at - from > 3;
  return !(kind === "infinitive" && isPlainForm(view, verb));
}

const startsPronounClause = (view: SentenceView, at: number): boolean =>
  /^(?:he|she|they|it|we|i)$/.test(wordAt(view, at)) && finiteAt(view, at + 1) !== undefined;

/** "and expand" after "vowed to build" is a second infinitive. */
function isPlainForm({ tokens }: SentenceView, verb: VerbRun): boolean {
  const head = tokens[verb.head];
  return head !== undefined && verb.from === verb.head && head.norm === head.lemma;
}

/** The verb that the whole stands in: "a man who said he was ill | was arrested". */
function stopsAtVerb(view: SentenceView, { kind, from, hangsOnNoun }: Scope, at: number): boolean {
  const verb = finiteAt(view, at);
  if (verb === undefined || at === from) return false;
  const before = wordAt(view, at - 1);
  if (openers.test(before) || view.tokens[at - 1]?.tag === "CCONJ") return false;
  if (kind === "object" || kind === "infinitive" || kind === "gerund") {
    if (!hangsOnNoun) return false;
    return !view.tokens
      .slice(from, at)
      .some((t, i) => openers.test(t.norm) && t.norm !== "and" && t.norm !== "or" && i > 0);
  }
  if (!hangsOnNoun) return false;
  const first = view.verbs.find((v) => v.from >= from && v.form === "finite");
  return first !== undefined && first.from < at && !endsPhrase(view.tokens[at - 1]);
}
