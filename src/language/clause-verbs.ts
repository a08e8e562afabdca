// A verb group meets the clause builder: it fills the frame that waits for it, or opens a clause of its own that takes its subject from somewhere.
import { antecedentsBefore, chooseAntecedent } from "./antecedents.ts";
import { type Frame, stretchFrame } from "./clause-frames.ts";
import { ancestors, findAround, hasFiniteVerb, open, rootOf, type State, settle } from "./clause-state.ts";
import { blamesObject, controlsByObject } from "./control.ts";
import { basePhrase, isComma, isTimePhrase, type Row, readJoined } from "./phrases.ts";
import { reportingVerb } from "./reporting-verbs.ts";
import type { NounPhrase, Run, VerbGroup } from "./sentence.ts";

/** Places the verb group of chunk `at` and says which chunk comes next. */
export function onVerb(state: State, at: number, verb: VerbGroup): number {
  const next = verb.form === "finite" ? onFinite(state, at, verb) : onNonFinite(state, at, verb);
  stretchFrame(state.frame, verb.to);
  settle(state);
  return next ?? at + 1;
}

function fill(state: State, frame: Frame, verb: VerbGroup): void {
  frame.verb = verb;
  state.frame = frame;
  if (frame.kind === "relative" && frame.left.length === 0) {
    frame.subject = chooseAntecedent(frame.antecedents, verb, state.row.tokens);
    frame.subjectRule = "antecedent";
    return;
  }
  const subject = chooseSubject(state, frame.left);
  if (subject !== undefined) {
    frame.subject = subject;
    frame.subjectRule = state.row.tokens[subject.head]?.norm === "there" ? "there" : "before-verb";
    for (const phrase of frame.left)
      if (phrase !== subject && isTimePhrase(state.row, phrase))
        frame.adverbs.push({ from: phrase.from, to: phrase.to });
  } else if (frame.introducer !== undefined && frame.kind === "complement") {
    frame.subject = freeRelative(state, frame.introducer);
    frame.subjectRule = "free-relative";
  }
}

/** The last phrase before the verb that is no time; a time where there is nothing else. */
function chooseSubject({ row }: State, left: readonly NounPhrase[]): NounPhrase | undefined {
  return left.findLast((phrase) => !isTimePhrase(row, phrase)) ?? left.at(-1);
}

function freeRelative({ row }: State, run: Run): NounPhrase | undefined {
  const word = row.tokens[run.from];
  if (word === undefined || !/^(?:what|whatever|who|whoever|which|whichever|that)$/.test(word.norm)) return undefined;
  return { ...run, core: run, head: run.from, parts: [] };
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
  else if (state.conjunction) coordinate(state, verb);
  else if (!fillWaiting(state, at, verb)) placeWithoutSubject(state, at, verb);
  return undefined;
}

/** "Adding tariffs hurts trade": the clause that a gerund opens is the subject, where no comma parts it from the verb. */
function takesGerund({ frame, comma, conjunction }: State): boolean {
  const { parent } = frame;
  if (comma || conjunction || parent === undefined || parent.verb !== undefined || parent.left.length > 0) return false;
  return (
    frame.kind === "participle" &&
    frame.verb?.form === "present-participle" &&
    parent.kind !== "relative" &&
    frame.introducer === undefined
  );
}

function fillWithGerund(state: State, verb: VerbGroup): void {
  const gerund = state.frame;
  const main = gerund.parent;
  if (main === undefined || gerund.verb === undefined) return;
  const run = { from: gerund.start, to: gerund.end };
  main.left.push({ ...run, core: run, head: gerund.verb.head, parts: [] });
  main.start = Math.min(main.start, run.from);
  gerund.controller = undefined;
  fill(state, main, verb);
  main.subjectRule = "gerund";
}

/** "the trucks stopped by police were …": by at once after an ambiguous form, and a finite verb further on. */
function isReducedHere({ row, frame }: State, at: number, verb: VerbGroup): boolean {
  if (!verb.ambiguous || frame.left.length === 0) return false;
  if (row.chunks[at - 1]?.kind !== "noun") return isBetweenCommas(row, at);
  const next = row.chunks[at + 1];
  return (
    next?.kind === "preposition" &&
    row.tokens[next.from]?.norm === "by" &&
    row.chunks.slice(at + 2, at + 10).some((c) => c.verb?.form === "finite" && !c.verb.ambiguous)
  );
}

/** ", dubbed “an odyssey”, was …": a participle between commas, and a finite verb right behind it. */
function isBetweenCommas(row: Row, at: number): boolean {
  if (!isComma(row, at - 1)) return false;
  for (let i = at + 1; i < row.chunks.length; i++) {
    const kind = row.chunks[i]?.kind;
    if (isComma(row, i)) {
      let next = i + 1;
      while (row.chunks[next]?.kind === "quotation-mark" || row.chunks[next]?.kind === "adverb") next++;
      return row.chunks[next]?.verb?.form === "finite";
    }
    if (kind !== "noun" && kind !== "preposition" && kind !== "adverb" && kind !== "quotation-mark") return false;
  }
  return false;
}

function openReduced(state: State, at: number, verb: VerbGroup): void {
  const antecedents = antecedentsBefore(state.row, at, state.last?.phrase);
  const frame = open(state, { kind: "participle", start: verb.from, parent: state.frame });
  frame.verb = { ...verb, form: "past-participle", passive: true };
  frame.subject = antecedents[0];
  frame.subjectRule = "reduced-relative";
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

function coordinate(state: State, verb: VerbGroup): void {
  const { tokens } = state.row;
  const isBase = tokens[verb.from]?.norm === verb.lemma;
  const peer =
    findAround(
      state,
      (f) =>
        f.verb !== undefined &&
        (hasFiniteVerb(f) || (f.verb.form === "infinitive" && isBase && verb.form === "finite")),
    ) ?? state.frame;
  const frame = open(state, {
    kind: peer.kind,
    start: verb.from,
    parent: peer.parent,
    coordinated: true,
    controller: peer,
  });
  const shared = peer.verb;
  const passive = verb.passive || (verb.ambiguous && shared?.passive === true);
  const modal = verb.modal ?? (isBase && verb.form === "finite" ? shared?.modal : undefined);
  frame.verb = { ...verb, passive, ...(modal === undefined ? {} : { modal }) };
}

/** A frame further out waits for its verb: "the man who came from Astana [said]". */
function fillWaiting(state: State, at: number, verb: VerbGroup): boolean {
  const waiting = findAround(state, (f) => f.verb === undefined && f.left.length > 0);
  if (waiting === undefined) return false;
  if (verb.ambiguous && state.row.chunks[at - 1]?.kind === "noun" && finiteFollows(state, at)) return false;
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

/** A verb with an object or with a clause as its content is no participle; and a main verb follows a noun or an adverb. */
function canBeReduced({ frames, row }: State, misread: Frame, at: number): boolean {
  const before = row.chunks[at - 1]?.kind;
  if (misread.objects.length > 0 || (before !== "noun" && before !== "adverb")) return false;
  return !frames.some((f) => f.parent === misread && f.kind === "complement");
}

/** "The trucks stopped at the border were searched": what was read as the main verb is a participle, and this is the main verb. */
function rereadAsReduced(state: State, misread: Frame, verb: VerbGroup): void {
  const main = open(state, {
    kind: misread.kind,
    start: misread.start,
    parent: misread.parent,
    introducer: misread.introducer,
  });
  main.subject =
    misread.subject === undefined ? undefined : { ...misread.subject, to: Math.max(misread.subject.to, misread.end) };
  main.subjectRule = "before-reduced-relative";
  main.verb = verb;
  const reduced = misread.verb;
  if (reduced === undefined) return;
  misread.kind = "participle";
  misread.parent = main;
  misread.introducer = undefined;
  misread.verb = { ...reduced, form: "past-participle", passive: true };
  misread.subjectRule = "reduced-relative";
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

function onNonFinite(state: State, at: number, verb: VerbGroup): number | undefined {
  const { frame, row } = state;
  if (frame.verb === undefined && frame.kind === "adverbial" && frame.left.length === 0) {
    frame.verb = verb;
    frame.controller = frame.parent;
    return undefined;
  }
  if (
    frame.verb === undefined &&
    frame.left.length > 0 &&
    frame.kind === "complement" &&
    verb.form === "present-participle"
  ) {
    fill(state, frame, verb);
    return undefined;
  }
  if (state.conjunction && frame.verb?.form === verb.form) {
    const peer = frame;
    open(state, { kind: peer.kind, start: verb.from, parent: peer.parent, coordinated: true, controller: peer }).verb =
      verb;
    return undefined;
  }
  const afterNoun = row.chunks[at - 1]?.kind === "noun" && !state.comma && state.preposition === undefined;
  if (afterNoun && verb.form !== "infinitive") {
    const antecedents = antecedentsBefore(row, at, state.last?.phrase);
    const reduced = open(state, { kind: "participle", start: verb.from, parent: frame });
    reduced.verb = verb.form === "past-participle" ? { ...verb, passive: true } : verb;
    reduced.subject = antecedents[0];
    reduced.subjectRule = "reduced-relative";
    return undefined;
  }
  openControlled(state, at, verb);
  return undefined;
}

function openControlled(state: State, at: number, verb: VerbGroup): void {
  const { frame, preposition } = state;
  const governor = state.comma ? outerFor(state, verb) : frame;
  const kind = verb.form === "infinitive" ? "infinitive" : "participle";
  const next = open(state, {
    kind,
    start: preposition?.from ?? verb.from,
    parent: governor,
    controller: governor,
    ...(preposition === undefined ? {} : { introducer: { from: preposition.from, to: preposition.to } }),
  });
  next.verb = verb;
  const lemma = governor.verb?.lastLemma ?? "";
  next.controlledByObject =
    !state.comma &&
    governor.objects.length > 0 &&
    (verb.form === "infinitive" ? controlsByObject(lemma) : blamesObject(lemma) && preposition !== undefined);
  if (
    verb.form === "past-participle" &&
    state.comma &&
    state.row.chunks[at - 2]?.kind === "noun" &&
    frame.verb === undefined
  ) {
    next.subject =
      state.last?.phrase ?? basePhrase(state.row.chunks[at - 2] ?? { kind: "noun", from: 0, to: 1, head: 0 });
    next.subjectRule = "reduced-relative";
  }
}

/** ", adding that …": a participle of saying belongs to the outermost clause that says; others to the innermost finite one. */
function outerFor(state: State, verb: VerbGroup): Frame {
  const around = ancestors(state.frame);
  if (
    verb.form === "present-participle" &&
    reportingVerb(verb.lemma) !== undefined &&
    !/^(?:suggest|indicate|show|demonstrate|highlight|prove|mean|find)$/.test(verb.lemma)
  ) {
    const sayer = around.findLast((f) => hasFiniteVerb(f) && reportingVerb(f.verb?.lemma ?? "") !== undefined);
    if (sayer !== undefined) return sayer;
  }
  return around.find((f) => f.verb === undefined || (hasFiniteVerb(f) && f.kind !== "relative")) ?? state.frame;
}
