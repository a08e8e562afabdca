// A verb behind "and": which clause before it is its peer.

import type { Frame } from "./clause-frames.ts";
import { findAround, hasFiniteVerb, open, type State } from "./clause-state.ts";
import { canSpeak } from "./person-nouns.ts";
import { reportingVerb } from "./reporting-verbs.ts";
import type { VerbGroup } from "./sentence.ts";

/** Opens the clause of a verb behind "and": it shares the subject of a clause before it, and an auxiliary where its form allows. */
export function coordinate(state: State, at: number, verb: VerbGroup): void {
  const { tokens } = state.row;
  if (joinsParticiple(state, at, verb)) {
    const { frame: peer } = state;
    const joined = open(state, {
      kind: peer.kind,
      start: verb.from,
      parent: peer.parent,
      coordinated: true,
      controller: peer,
    });
    joined.verb = { ...verb, form: "past-participle", passive: true };
    return;
  }
  const isBase = tokens[verb.from]?.norm === verb.lemma;
  const peer = peerOf(state, at, verb) ?? state.frame;
  const frame = open(state, {
    kind: peer.kind,
    start: verb.from,
    parent: peer.parent,
    coordinated: true,
    controller: peer,
  });
  const shared = peer.verb;
  const ends = state.row.chunks[at + 1]?.kind !== "noun";
  const passive =
    verb.passive ||
    (verb.ambiguous &&
      (shared?.passive === true || (shared?.copula === true && peer.predicative !== undefined && ends)));
  const modal = verb.modal ?? (isBase && verb.form === "finite" ? shared?.modal : undefined);
  frame.verb = { ...verb, passive, ...(modal === undefined ? {} : { modal }) };
}

/** The innermost clause that the verb can go on with. */
function peerOf(state: State, at: number, verb: VerbGroup): Frame | undefined {
  const isBase = state.row.tokens[verb.from]?.norm === verb.lemma;
  const isOpen = (frame: Frame): boolean =>
    frame.verb !== undefined &&
    (hasFiniteVerb(frame) || (frame.verb.form === "infinitive" && isBase && verb.form === "finite"));
  const inner = findAround(state, isOpen);
  if (inner === undefined || inner.kind !== "complement" || !goesBack(state, at, verb, inner)) return inner;
  return (
    findAround(state, (frame) => frame !== inner && isOpen(frame) && frame.verb?.head === frame.verb?.from) ?? inner
  );
}

/**
 * Whether the verb leaves the content of a saying for the saying itself: "denied that the ship had been overloaded, and blamed the agency" (nothing
 * that is done to the ship has an object), "said prices had risen and warned of more" (prices do not warn).
 */
function goesBack({ row, comma }: State, at: number, verb: VerbGroup, inner: Frame): boolean {
  if (verb.from !== verb.head || verb.form !== "finite" || row.tokens[verb.head]?.norm === verb.lemma) return false;
  const shared = inner.verb;
  if (comma && (shared?.passive === true || shared?.copula === true) && row.chunks[at + 1]?.kind === "noun")
    return true;
  const subject = row.tokens[inner.subject?.head ?? -1];
  return subject?.tag === "NOUN" && !canSpeak(subject.lemma) && reportingVerb(verb.lemma) !== undefined;
}

/** "every letter sent or received by her": a form that could be a past tense, joined to a participle and without an object. */
function joinsParticiple({ frame, row }: State, at: number, verb: VerbGroup): boolean {
  const { verb: before } = frame;
  if (before?.form !== "past-participle" || !before.passive || !verb.ambiguous || verb.passive) return false;
  return (
    row.chunks[at + 1]?.kind === "preposition" && (verb.from - before.to <= 3 || row.tokens[verb.to]?.norm === "by")
  );
}
