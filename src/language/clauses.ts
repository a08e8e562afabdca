// Clauses of a sentence, read from left to right over its chunks: each small word opens, closes or joins, each phrase and verb finds its place.
import { antecedentsBefore } from "./antecedents.ts";
import { type Clauses, type Frame, finishClauses, stretchFrame } from "./clause-frames.ts";
import { lengthenApposition, onNoun } from "./clause-nouns.ts";
import { findAround, hasFiniteVerb, newState, open, rootOf, type State, settle } from "./clause-state.ts";
import { onVerb } from "./clause-verbs.ts";
import { isComma, isDatePhrase, type Row, readJoined, verbBehindApposition } from "./phrases.ts";
import { closeGaps } from "./relative-gaps.ts";
import type { Chunk } from "./sentence.ts";
import { shareEnds } from "./shared-ends.ts";

/** The clauses and appositions of a sentence. Linear in its length, but for looks ahead of bounded reach. */
export function findClauses(row: Row): Clauses {
  const state = newState(row);
  for (let at = 0; at < row.chunks.length; ) {
    const chunk = row.chunks[at];
    if (chunk === undefined) break;
    at = Math.max(at + 1, step(state, at, chunk));
  }
  closeGaps(state.frames, row);
  shareEnds(state.frames);
  return { clauses: finishClauses(state.frames), appositions: state.appositions };
}

function step(state: State, at: number, chunk: Chunk): number {
  switch (chunk.kind) {
    case "noun":
      return onNoun(state, at);
    case "verb":
      return chunk.verb === undefined ? at + 1 : onVerb(state, at, chunk.verb);
    case "preposition":
      return onPreposition(state, at, chunk);
    case "relative":
      return onRelative(state, at, chunk);
    case "complementiser":
      open(state, {
        kind: "complement",
        start: chunk.from,
        parent: state.frame,
        introducer: { from: chunk.from, to: chunk.to },
      });
      settle(state);
      return at + 1;
    case "subordinator":
      onSubordinator(state, chunk);
      return at + 1;
    case "conjunction":
      state.conjunction = true;
      return at + 1;
    case "adjective":
      onAdjective(state, at, chunk);
      return at + 1;
    case "adverb":
      if (state.frame.verb !== undefined || state.frame.left.length > 0) addAdverb(state, chunk);
      if (state.frame.verb !== undefined) stretchFrame(state.frame, chunk.to);
      return at + 1;
    case "quotation-mark":
      state.quote = true;
      onQuotationMark(state, at);
      return at + 1;
    case "punctuation":
      onPunctuation(state, at, chunk);
      return at + 1;
    default:
      return at + 1;
  }
}

/** "a month earlier", "two days ago" are one time. */
function addAdverb({ frame, row }: State, { from, to }: Chunk): void {
  const before = frame.adverbs.at(-1);
  const goesOn = before?.to === from && /^(?:earlier|later|ago|before)$/.test(row.tokens[from]?.norm ?? "");
  if (goesOn && before !== undefined) frame.adverbs[frame.adverbs.length - 1] = { from: before.from, to };
  else frame.adverbs.push({ from, to });
}

/** Verbs that say of their object what an adjective behind it says: "called the ruling unfair". */
const saysOfObject = /^(?:call|consider|deem|label|brand|declare|pronounce|term)$/;

function onAdjective(state: State, at: number, chunk: Chunk): void {
  const { frame } = state;
  if (frame.verb === undefined) return;
  stretchFrame(frame, chunk.to);
  if (isBehindNoun(state, at)) return;
  if (frame.objects.length === 1 && saysOfObject.test(frame.verb.lemma) && frame.objects[0]?.to !== chunk.to) {
    const degree = frame.adverbs.at(-1);
    const graded = degree !== undefined && degree.to === chunk.from && degree.from >= (frame.objects[0]?.to ?? 0);
    if (graded) frame.adverbs.pop();
    const run = { from: graded ? degree.from : chunk.from, to: chunk.to };
    frame.objects.push({ ...run, core: run, head: chunk.to - 1, parts: [] });
  } else if (frame.predicative === undefined && frame.objects.length === 0) {
    const degree = frame.adverbs.at(-1);
    const graded = degree !== undefined && degree.to === chunk.from && degree.from >= frame.verb.to;
    if (graded) frame.adverbs.pop();
    frame.predicative = { from: graded ? degree.from : chunk.from, to: chunk.to };
  } else frame.adverbs.push({ from: chunk.from, to: chunk.to });
  settle(state);
}

/** "three people familiar with the matter": an adjective with a preposition, right behind the noun of a prepositional phrase. */
const isBehindNoun = ({ row, frame, comma }: State, at: number): boolean =>
  row.chunks[at - 1]?.kind === "noun" &&
  row.chunks[at + 1]?.kind === "preposition" &&
  !comma &&
  frame.objects.length === 0 &&
  frame.obliques.at(-1)?.to === row.chunks[at]?.from;

function onSubordinator(state: State, chunk: Chunk): void {
  const { tokens } = state.row;
  const before = tokens[chunk.from - 1]?.norm ?? "";
  const than = tokens[chunk.from]?.norm === "than" || before === "than";
  const parent = than
    ? state.frame
    : (findAround(
        state,
        (f) => f.verb !== undefined && f.kind !== "relative" && f.kind !== "participle" && f.kind !== "infinitive",
      ) ?? state.frame);
  open(state, { kind: "adverbial", start: chunk.from, parent, introducer: { from: chunk.from, to: chunk.to } });
  settle(state);
}

function onRelative(state: State, at: number, chunk: Chunk): number {
  const antecedents = antecedentsBefore(state.row, at, state.last?.phrase);
  const start = state.preposition?.from ?? chunk.from;
  open(state, {
    kind: "relative",
    start,
    parent: state.frame,
    introducer: { from: chunk.from, to: chunk.to },
    antecedents,
  });
  settle(state);
  return at + 1;
}

/** Verbs of change: what they turn something into may come after a whole clause. */
const expectsInto = new Set(["turn", "transform", "convert", "divide", "translate", "split", "merge"]);

function onPreposition(state: State, at: number, chunk: Chunk): number {
  const { row } = state;
  const next = row.chunks[at + 1];
  const preposition = row.tokens
    .slice(chunk.from, chunk.to)
    .map((t) => t.norm)
    .join(" ");
  if (state.comma && preposition === "according to")
    state.frame = findAround(state, (f) => f.parent === undefined) ?? state.frame;
  if (preposition === "into")
    state.frame = findAround(state, (f) => expectsInto.has(f.verb?.lemma ?? "")) ?? state.frame;
  const { frame } = state;
  if (next?.verb?.form === "present-participle" || next?.kind === "relative") {
    state.preposition = chunk;
    return at + 1;
  }
  const reach =
    next?.kind === "noun" ? readJoined(row, at + 1, { awaiting: frame.verb === undefined, governed: true }) : undefined;
  const oblique = {
    from: chunk.from,
    to: reach?.phrase.to ?? chunk.to,
    preposition,
    ...(reach === undefined ? {} : { phrase: reach.phrase }),
  };
  const before = frame.left.at(-1);
  const isTime = reach !== undefined && isDatePhrase(row, reach.phrase);
  if (!state.comma && !isTime && lengthenApposition(state, at, oblique)) {
    // "a political scientist at the university": it belongs to who stands beside the name
  } else if (frame.verb === undefined && before !== undefined && !state.comma && !isTime)
    frame.left[frame.left.length - 1] = { ...before, to: oblique.to };
  else {
    frame.obliques.push(oblique);
    if (frame.verb === undefined && frame.left.length === 0 && frame.introducer === undefined)
      frame.start = Math.min(frame.start, oblique.from);
  }
  if (frame.verb !== undefined) stretchFrame(frame, oblique.to);
  if (reach !== undefined) state.last = reach;
  const { conjunction } = state;
  settle(state);
  // "and at the end leaves …": the conjunction still joins what comes behind the phrase
  if (frame.verb !== undefined) state.conjunction = conjunction;
  return reach?.next ?? at + 1;
}

/** A closing mark ends the clauses that were opened within the quotation: what comes behind goes on outside of it. */
/** "“respects but does not share” the ruling": a verb that closes a quotation, and behind the mark what it is done to. */
function asksForObject({ frame, row }: State, at: number): boolean {
  const next = row.chunks[at + 1];
  const following = row.chunks[at + 2];
  return (
    frame.verb?.to === row.chunks[at]?.from &&
    frame.objects.length === 0 &&
    !frame.verb?.passive &&
    next?.kind === "noun" &&
    /^(?:DET|PRON)$/.test(row.tokens[next.from]?.tag ?? "") &&
    following?.verb?.form !== "finite"
  );
}

function onQuotationMark(state: State, at: number): void {
  const from = state.row.chunks[at]?.from ?? 0;
  const { tokens } = state.row;
  const mark = tokens[from];
  const opens =
    mark !== undefined &&
    (/^(?:“|``|„|«)$/.test(mark.text) ||
      (mark.end === tokens[from + 1]?.start && mark.start !== tokens[from - 1]?.end));
  if (opens) {
    state.quoted = from;
    return;
  }
  const { quoted } = state;
  state.quoted = undefined;
  if (quoted === undefined || state.frame.verb === undefined || asksForObject(state, at)) return;
  const outside = findAround(state, (f) => f.verb === undefined || f.verb.from < quoted);
  if (outside !== undefined) state.frame = outside;
}

const isOpenEnded = (frame: Frame): boolean => frame.verb !== undefined && frame.parent !== undefined;

function onPunctuation(state: State, at: number, chunk: Chunk): void {
  const mark = state.row.tokens[chunk.from]?.text ?? "";
  if (isComma(state.row, at)) {
    const { aside } = state.frame;
    if (aside) {
      state.lastAside = { frame: state.frame, next: at + 1 };
      state.frame = state.interrupted.pop() ?? state.frame;
    } else closeAtComma(state, at);
    state.comma = !aside;
  } else if (/^[–—-]+$/.test(mark)) {
    dropDateline(state);
    state.comma = true;
  } else if (mark === "(" || mark === "[") {
    state.interrupted.push(state.frame);
    open(state, { kind: "main", start: chunk.to });
    settle(state);
  } else if (mark === ")" || mark === "]") {
    state.frame = state.interrupted.pop() ?? state.frame;
    settle(state);
  } else if (mark === ";" || mark === ":") {
    if (rootOf(state.frame).verb !== undefined) open(state, { kind: "main", start: chunk.to });
    settle(state);
  }
}

/** "BAGHDAD, Iraq — A bomb …": a place in capitals before the first dash is nobody's subject. */
function dropDateline({ frame, frames, appositions, row }: State): void {
  const first = frame.left[0];
  if (first === undefined || frame !== frames[0] || first.from > 0 || frame.verb !== undefined) return;
  const words = row.tokens.slice(first.core.from, first.core.to);
  if (!words.every((t) => /^[\p{Lu}.]+$/u.test(t.text)) || (words[0]?.text.length ?? 0) < 4) return;
  frame.left.length = 0;
  frame.obliques.length = 0;
  appositions.length = 0;
}

/** A comma ends relative clauses, participles and infinitives, and an adverbial clause that stands before its main clause. */
function closeAtComma(state: State, at: number): void {
  const { frame, row } = state;
  if (frame.kind === "adverbial" && frame.verb === undefined && frame.parent !== undefined && frame.left.length > 0) {
    const closesApposition =
      state.last !== undefined && state.appositions.at(-1)?.phrase.from === state.last.phrase.from;
    if (closesApposition || verbBehindApposition(row, at) !== undefined) return;
    state.frame = frame.parent;
  }
  while (
    isOpenEnded(state.frame) &&
    (["relative", "participle", "infinitive"].includes(state.frame.kind) || state.frame.parent?.verb === undefined)
  ) {
    const { parent } = state.frame;
    if (parent === undefined) break;
    if (
      state.frame.kind === "complement" &&
      hasFiniteVerb(state.frame) &&
      parent.verb === undefined &&
      parent.left.length > 0
    )
      break;
    state.frame = parent;
  }
}
