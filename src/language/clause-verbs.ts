// A verb group meets the clause builder: it fills the frame that waits for it, or opens a clause of its own that takes its subject from somewhere.

import { coordinate } from "./clause-coordination.ts";
import { stretchFrame } from "./clause-frames.ts";
import { onNonFinite } from "./clause-nonfinite.ts";
import { ancestors, findAround, hasFiniteVerb, open, rootOf, type State, settle } from "./clause-state.ts";
import { readJoined } from "./phrases.ts";
import { canBeReduced, isReducedHere, openReduced, rereadAsReduced } from "./reduced-relatives.ts";
import { reportingVerb, reportsWith } from "./reporting-verbs.ts";
import type { NounPhrase, VerbGroup } from "./sentence.ts";
import { fill, fillWithGerund, takesGerund } from "./verb-subjects.ts";

/** Places the verb group of chunk `at` and says which chunk comes next. */
export function onVerb(state: State, at: number, verb: VerbGroup): number {
  const next = verb.form === "finite" ? onFinite(state, at, verb) : onNonFinite(state, at, verb);
  stretchFrame(state.frame, verb.to);
  settle(state);
  return next ?? at + 1;
}

function onFinite(state: State, at: number, verb: VerbGroup): number | undefined {
  const { frame } = state;
  if (frame.verb === undefined && (frame.left.length > 0 || frame.kind !== "main" || frame.obliques.length === 0)) {
    if (!isReducedHere(state, at, verb)) {
      fill(state, frame, verb);
      return undefined;
    }
    openReduced(state, at, verb);
    return undefined;
  }
  if (frame.verb === undefined) {
    fill(state, frame, verb);
    return undefined;
  }
  const inverted = invert(state, at, verb);
  if (inverted !== undefined) return inverted;
  if (takesGerund(state)) fillWithGerund(state, verb);
  else if (state.conjunction) coordinate(state, at, verb);
  else if (!fillWaiting(state, at, verb)) placeWithoutSubject(state, at, verb);
  return undefined;
}

/** "…,” said Smith": the verb of saying before its subject. */
function invert(state: State, at: number, verb: VerbGroup): number | undefined {
  const { row, frame } = state;
  if (
    !(state.comma || state.quote) ||
    state.conjunction ||
    reportingVerb(verb.lemma) === undefined ||
    row.chunks[at + 1]?.kind !== "noun"
  )
    return undefined;
  if (ancestors(frame).some((f) => f.verb === undefined && f.left.length > 0)) return undefined;
  const reach = readJoined(row, at + 1, { awaiting: false, governed: false });
  if (reach === undefined || row.chunks[reach.next]?.verb?.form === "finite") return undefined;
  const main = open(state, { kind: "main", start: verb.from });
  main.verb = verb;
  main.subject = reach.phrase;
  main.subjectRule = "inversion";
  stretchFrame(main, reach.phrase.to);
  state.last = reach;
  return reach.next;
}

/** A frame further out waits for its verb: "the man who came from Astana [said]". */
function fillWaiting(state: State, at: number, verb: VerbGroup): boolean {
  const waiting = findAround(state, (f) => f.verb === undefined && f.left.length > 0);
  if (waiting === undefined) return false;
  // "a man who owns the bar said two wards were open": the finite verb ahead belongs to what is said
  const says = reportsWith(verb.lemma, "zero-that") && state.row.chunks[at + 1]?.kind === "noun";
  if (verb.ambiguous && !says && state.row.chunks[at - 1]?.kind === "noun" && finiteFollows(state, at)) return false;
  fill(state, waiting, verb);
  return true;
}

function finiteFollows({ row }: State, at: number): boolean {
  for (let i = at + 1; i < row.chunks.length; i++) {
    const chunk = row.chunks[i];
    if (chunk?.verb !== undefined) return chunk.verb.form === "finite";
    if (chunk?.kind !== "preposition" && chunk?.kind !== "noun" && chunk?.kind !== "adverb") return false;
  }
  return false;
}

function placeWithoutSubject(state: State, at: number, verb: VerbGroup): void {
  const { row, frame } = state;
  const afterNoun = row.chunks[at - 1]?.kind === "noun";
  if (verb.ambiguous && state.comma && isInSeries(state, at, verb)) {
    coordinate(state, at, verb);
    return;
  }
  if (verb.ambiguous && (afterNoun || state.comma)) {
    openReduced(state, at, verb);
    return;
  }
  const misread = findAround(state, (f) => f.verb?.ambiguous === true && f.subject !== undefined && !f.coordinated);
  if (misread !== undefined && !state.comma && canBeReduced(state, misread, at)) {
    rereadAsReduced(state, misread, verb);
    return;
  }
  if (afterNoun && state.last !== undefined) {
    takeLast(state, verb, state.last.phrase);
    return;
  }
  const peer = findAround(state, hasFiniteVerb) ?? rootOf(frame);
  const next = open(state, {
    kind: peer.kind,
    start: verb.from,
    parent: peer.parent,
    coordinated: true,
    controller: peer,
  });
  next.verb = verb;
}

const takesTwo = /^(?:call|name|dub|label|give|award|offer|pay|hand|grant|deny|elect|appoint|leave|charge|ask)$/;

/** "joked about it, declined to answer, and told …": a verb with an object behind a comma, with one more such verb behind the next "and". */
function isInSeries({ row, frame }: State, at: number, verb: VerbGroup): boolean {
  if (!hasFiniteVerb(frame) || takesTwo.test(verb.lemma)) return false;
  if (row.chunks[at + 1]?.kind !== "noun" && row.chunks[at + 1]?.kind !== "complementiser" && verb.last === verb.head)
    return false;
  for (let i = at + 1; i < at + 14; i++) {
    const kind = row.chunks[i]?.kind;
    if (kind === "conjunction") {
      let next = i + 1;
      while (row.chunks[next]?.kind === "adverb") next++;
      if (row.chunks[next]?.verb?.form === "finite") return true;
    }
    if (kind === undefined || kind === "verb") return false;
  }
  return false;
}

/** The phrase that was just put away as an object is the subject of this verb. */
function takeLast(state: State, verb: VerbGroup, phrase: NounPhrase): void {
  const { frame } = state;
  const index = frame.objects.findIndex((o) => o.from === phrase.from);
  if (index >= 0) frame.objects.splice(index, 1);
  const next = open(state, { kind: "complement", start: phrase.from, parent: frame });
  next.verb = verb;
  next.subject = phrase;
  next.subjectRule = "taken-from-object";
}
