// A noun phrase meets the clause builder: it waits for a verb as a subject, is an object, a time, an apposition, or the subject of a clause that opens without a word.
import { antecedentsBefore } from "./antecedents.ts";
import { type Frame, stretchFrame } from "./clause-frames.ts";
import { findAround, followsVerb, hasFiniteVerb, open, rootOf, type State, settle } from "./clause-state.ts";
import { takesOf } from "./control.ts";
import {
  claims,
  isComma,
  isDatePhrase,
  isTimePhrase,
  type Reach,
  readJoined,
  verbBehindApposition,
} from "./phrases.ts";
import { reportsWith } from "./reporting-verbs.ts";
import type { NounPhrase, Run } from "./sentence.ts";

const smallClause = new Set(["see", "watch", "hear", "make", "let", "help", "have", "feel", "find", "keep", "leave"]);

/** Places the phrase that starts at chunk `at` and says which chunk comes next. */
export function onNoun(state: State, at: number): number {
  const { row, frame } = state;
  // "believes Peru and Chile can cope": both are subject of what is believed
  const opensClause =
    frame.verb !== undefined && followsVerb(row, at) && reportsWith(frame.verb.lastLemma, "zero-that");
  const verbTakesOf = frame.verb !== undefined && frame.objects.length === 0 && takesOf(frame.verb.lastLemma);
  const awaiting = frame.verb === undefined || opensClause;
  const reach = readJoined(row, at, { awaiting, governed: false, verbTakesOf });
  if (reach === undefined) return at + 1;
  // "the minister himself signed"
  if (frame.verb === undefined && frame.left.length > 0 && isReflexive(row, at)) return at + 1;
  if (frame.verb === undefined) placeBeforeVerb(state, at, reach);
  else placeAfterVerb(state, at, reach);
  state.last = reach;
  settle(state);
  return reach.next;
}

const isReflexive = ({ chunks, tokens }: State["row"], at: number): boolean =>
  /^(?:him|her|it|them|my|our|your)sel(?:f|ves)$/.test(tokens[chunks[at]?.from ?? -1]?.norm ?? "");

/** Notes who or what stands beside a phrase; not beside a time. */
function appose(state: State, of: NounPhrase, phrase: NounPhrase): void {
  if (!isDatePhrase(state.row, of) && !isDatePhrase(state.row, phrase)) state.appositions.push({ of, phrase });
}

/** A prepositional phrase right behind an apposition belongs to it. Whether it did. */
export function lengthenApposition({ appositions, row, last }: State, at: number, { from, to }: Run): boolean {
  const beside = appositions.at(-1);
  if (beside === undefined || last?.next !== at || last.phrase.from !== beside.phrase.from) return false;
  if (
    !/^(?:at|to|for|with|from|in|on|of|against|near|between|behind|under|within|outside)$/.test(
      row.tokens[from]?.norm ?? "",
    )
  )
    return false;
  appositions[appositions.length - 1] = { ...beside, phrase: { ...beside.phrase, to } };
  return true;
}

function placeBeforeVerb(state: State, at: number, reach: Reach): void {
  const { frame, row } = state;
  const before = frame.left.at(-1);
  if (before !== undefined && isAside(state, reach)) {
    state.interrupted.push(frame);
    openClause(state, "main", reach.phrase);
    state.frame.aside = true;
    return;
  }
  if (before !== undefined && isApposition(state, reach, before)) {
    appose(state, before, reach.phrase);
    return;
  }
  if (
    before !== undefined &&
    state.last?.next === at &&
    !isTimePhrase(row, before) &&
    !isTimePhrase(row, reach.phrase) &&
    twoVerbsAhead(state, reach.next, isNominative(state, at))
  ) {
    openContactRelative(state, at, reach.phrase);
    return;
  }
  if (frame.left.length === 0 && frame.introducer === undefined && frame.obliques.length === 0)
    frame.start = reach.phrase.from;
  frame.left.push(reach.phrase);
}

/** "The dealers, a trader said, were angry": a phrase and a verb of saying between commas. */
function isAside({ row, comma }: State, reach: Reach): boolean {
  const verb = row.chunks[reach.next]?.verb;
  if (!comma || verb === undefined || !isComma(row, reach.next + 1)) return false;
  return reportsWith(verb.lemma, "quotation") || /^(?:seem|appear|believe|think)$/.test(verb.lemma);
}

/** "Anna Berg, a logistics executive, told": between commas, or behind one with the verb at once. */
function isApposition({ row, comma, conjunction }: State, reach: Reach, before: NounPhrase): boolean {
  if (!comma || conjunction || isTimePhrase(row, before)) return false;
  const closing =
    isComma(row, reach.next) ||
    (isReflexive(row, reach.next) && isComma(row, reach.next + 1)) ||
    row.chunks[reach.next]?.kind === "preposition" ||
    row.chunks[reach.next]?.kind === "relative";
  return closing && !isTimePhrase(row, reach.phrase);
}

/** "The goods Moscow needs are dear": a verb for the inner phrase, and one more for the outer. */
function twoVerbsAhead({ row }: State, at: number, nominative: boolean): boolean {
  const claim = claims(row, at);
  if (claim === "no" || (claim === "perhaps" && !nominative)) return false;
  let verbs = 0;
  for (let i = at; i < row.chunks.length && i < at + 12; i++) {
    const chunk = row.chunks[i];
    if (
      chunk?.kind === "punctuation" ||
      chunk?.kind === "conjunction" ||
      chunk?.kind === "complementiser" ||
      chunk?.kind === "subordinator"
    )
      break;
    if (chunk?.verb?.form === "finite") verbs++;
  }
  return verbs > 1;
}

function openContactRelative(state: State, at: number, phrase: NounPhrase): void {
  const antecedents = antecedentsBefore(state.row, at, state.last?.phrase);
  const frame = open(state, { kind: "relative", start: phrase.from, parent: state.frame, antecedents });
  frame.left.push(phrase);
}

function openClause(
  state: State,
  kind: Frame["kind"],
  phrase: NounPhrase,
  options: { readonly parent?: Frame | undefined; readonly coordinated?: boolean } = {},
): void {
  const frame = open(state, { kind, start: phrase.from, ...options });
  frame.left.push(phrase);
}

function placeAfterVerb(state: State, at: number, reach: Reach): void {
  const { frame, row } = state;
  if (isAside(state, reach)) {
    state.interrupted.push(frame);
    openClause(state, "main", reach.phrase);
    state.frame.aside = true;
    return;
  }
  const claim = claims(row, reach.next);
  const direct = followsVerb(row, at) && frame.objects.length === 0 && frame.predicative === undefined;
  const lemma = frame.verb?.lastLemma ?? "";
  const opensZero = reportsWith(lemma, "zero-that") || smallClause.has(lemma);
  const isGerundObject =
    direct &&
    !opensZero &&
    (frame.kind === "participle" || frame.kind === "relative" || frame.kind === "infinitive") &&
    frame.parent !== undefined &&
    frame.parent.verb === undefined;
  const surely =
    claim === "yes" &&
    !isGerundObject &&
    (opensZero || !direct || state.comma || state.quote || !isAmbiguousAhead(state, reach.next));
  const says =
    (state.comma || state.quote) &&
    (claim === "no" ? saysBehindApposition(state, reach.next) : isSayingAhead(state, reach.next));
  const nominative = claim !== "no" && isNominative(state, at);
  const joined = state.conjunction && state.comma && claim === "perhaps" && !direct;
  if (surely || says || joined || nominative || (claim === "perhaps" && direct && opensZero && !state.comma))
    openAfterVerb(state, at, reach.phrase, direct);
  else if (direct && /^(?:see|watch|hear|keep|leave|find|catch)$/.test(lemma) && isParticipleAt(state, reach.next))
    openClause(state, "complement", reach.phrase, { parent: frame });
  else placeAsObject(state, at, reach);
}

/** "the server she used": a pronoun that can only be a subject. */
const isNominative = ({ row }: State, at: number): boolean =>
  /^(?:he|she|they|we|i)$/.test(row.tokens[row.chunks[at]?.from ?? -1]?.norm ?? "");

/** Whether the next verb could also be a participle ("inspected goods screened at the border"). */
function isAmbiguousAhead({ row }: State, at: number): boolean {
  return row.chunks.slice(at, at + 12).find((c) => c.verb !== undefined)?.verb?.ambiguous === true;
}

/** "…, a senior official said on Saturday": the next verb is one of saying. */
function isSayingAhead({ row }: State, at: number): boolean {
  const verb = row.chunks.slice(at, at + 6).find((c) => c.verb !== undefined)?.verb;
  return verb !== undefined && reportsWith(verb.lemma, "quotation");
}

/** "…, the press secretary, Ann Marsh, said": somebody, who that is, and a verb of saying. */
function saysBehindApposition({ row, quote }: State, at: number): boolean {
  const verb = quote ? verbBehindApposition(row, at) : undefined;
  return verb !== undefined && reportsWith(verb.lemma, "quotation");
}

function isParticipleAt({ row }: State, at: number): boolean {
  return row.chunks[at]?.verb?.form === "present-participle";
}

function openAfterVerb(state: State, at: number, phrase: NounPhrase, direct: boolean): void {
  const { frame } = state;
  if (state.conjunction) {
    const peer = findAround(state, (f) => hasFiniteVerb(f) && f.kind !== "relative") ?? frame;
    openClause(state, peer.kind, phrase, { parent: peer.parent, coordinated: true });
  } else if (state.comma || (state.quote && !direct)) openBesides(state, phrase);
  else if (direct) openClause(state, "complement", phrase, { parent: frame });
  else if (state.last?.next === at && !reportsWith(frame.verb?.lastLemma ?? "", "addressee-object"))
    openContactRelative(state, at, phrase);
  else openClause(state, "complement", phrase, { parent: frame });
}

/** "…, he said": a main clause beside the one before; after an opening adverbial clause its own main clause. */
function openBesides(state: State, phrase: NounPhrase): void {
  const waiting = findAround(state, (f) => f.verb === undefined);
  if (waiting !== undefined) {
    state.frame = waiting;
    waiting.left.push(phrase);
    return;
  }
  openClause(state, rootOf(state.frame).kind, phrase, {});
}

function placeAsObject(state: State, at: number, { phrase }: Reach): void {
  const { frame, row } = state;
  stretchFrame(frame, phrase.to);
  if (
    isTimePhrase(row, phrase) &&
    !(followsVerb(row, at) && /^(?:spend|take|last|mark|lose|waste|serve|face)$/.test(frame.verb?.lemma ?? ""))
  ) {
    frame.adverbs.push({ from: phrase.from, to: phrase.to });
    return;
  }
  if (state.comma && state.last !== undefined && !state.conjunction) {
    appose(state, state.last.phrase, phrase);
    return;
  }
  frame.objects.push(phrase);
}
