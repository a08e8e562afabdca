// Infinitives and participles meet the clause builder: they take their subject from the clause around, or from the noun before them.
import { antecedentsBefore } from "./antecedents.ts";
import type { Frame } from "./clause-frames.ts";
import { ancestors, hasFiniteVerb, open, type State } from "./clause-state.ts";
import { blamesObject, controlsByObject } from "./control.ts";
import { type NounContent, nounContentAt } from "./noun-infinitives.ts";
import { basePhrase } from "./phrases.ts";
import { reportingVerb } from "./reporting-verbs.ts";
import type { VerbGroup } from "./sentence.ts";
import { fill } from "./verb-subjects.ts";

export function onNonFinite(state: State, at: number, verb: VerbGroup): number | undefined {
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
  // "spent a year examining it": who spent it
  const spends = frame.verb?.lemma === "spend" && verb.form === "present-participle";
  if (afterNoun && verb.form !== "infinitive" && !spends) {
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
  const governor = asideOf(state, at, verb) ?? (state.comma ? outerFor(state, verb) : frame);
  const kind = verb.form === "infinitive" ? "infinitive" : "participle";
  const next = open(state, {
    kind,
    start: preposition?.from ?? verb.from,
    parent: governor,
    controller: governor,
    ...(preposition === undefined ? {} : { introducer: { from: preposition.from, to: preposition.to } }),
  });
  next.verb = verb;
  if (verb.form === "infinitive" && !state.comma && preposition === undefined)
    hangOnNoun(next, nounContentAt(state.row, at, frame));
  if (next.subject !== undefined || next.controller === undefined) return;
  const lemma = governor.verb?.lastLemma ?? "";
  next.controlledByObject =
    !state.comma &&
    next.noun === undefined &&
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

/** "a bid by Chile to host": the noun says who does it, or nobody does. */
function hangOnNoun(frame: Frame, content: NounContent | undefined): void {
  if (content === undefined) return;
  frame.noun = content.noun;
  if (content.doer !== undefined) {
    frame.subject = content.doer;
    frame.subjectRule = "noun-content";
  } else if (content.open) frame.controller = undefined;
}

/** "…, the people said, asking not to be named", "“…,” she said, weeping": what somebody does who speaks in an aside. */
function asideOf({ lastAside, row }: State, at: number, verb: VerbGroup): Frame | undefined {
  if (lastAside?.next !== at || verb.form !== "present-participle") return undefined;
  if (/^["”’]$/.test(row.tokens[lastAside.frame.start - 1]?.text ?? "")) return lastAside.frame;
  return reportingVerb(verb.lemma) !== undefined || /^(?:ask|cite|quote|refer|speak|request)$/.test(verb.lemma)
    ? lastAside.frame
    : undefined;
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
