// A clause while it is being read: what was found so far, and how it becomes a clause once the sentence is at its end.
import type { Apposition, Clause, ClauseKind, NounPhrase, Oblique, Run, VerbGroup } from "./sentence.ts";

/** A clause under construction. It waits for its verb until `verb` is there. */
export interface Frame {
  kind: ClauseKind;
  parent: Frame | undefined;
  readonly coordinated: boolean;
  introducer: Run | undefined;
  /** The frame whose subject is this one's, where that is settled later. */
  controller: Frame | undefined;
  /** The object of another frame controls this one ("asked Moscow to send"). */
  controlledByObject: boolean;
  /** The noun whose content this is ("a decision to close"). */
  noun: number | undefined;
  /** Stands between commas inside another clause ("…, a trader said, …"). */
  aside: boolean;
  /** Phrases before the verb that no preposition governs. */
  readonly left: NounPhrase[];
  /** What a relative clause says something of: candidates, the nearest first. */
  antecedents: readonly NounPhrase[];
  verb: VerbGroup | undefined;
  subject: NounPhrase | undefined;
  subjectRule: string | undefined;
  readonly objects: NounPhrase[];
  predicative: Run | undefined;
  readonly obliques: Oblique[];
  readonly adverbs: Run[];
  start: number;
  end: number;
}

export interface FrameOptions {
  readonly kind: ClauseKind;
  readonly start: number;
  readonly parent?: Frame | undefined;
  readonly introducer?: Run | undefined;
  readonly coordinated?: boolean;
  readonly controller?: Frame | undefined;
  readonly antecedents?: readonly NounPhrase[];
}

export function newFrame({
  kind,
  start,
  parent,
  introducer,
  coordinated,
  controller,
  antecedents,
}: FrameOptions): Frame {
  return {
    kind,
    parent,
    coordinated: coordinated ?? false,
    introducer,
    controller,
    controlledByObject: false,
    noun: undefined,
    aside: false,
    left: [],
    antecedents: antecedents ?? [],
    verb: undefined,
    subject: undefined,
    subjectRule: undefined,
    objects: [],
    predicative: undefined,
    obliques: [],
    adverbs: [],
    start,
    end: start,
  };
}

/** Lengthens a frame, and those around it, to a token's end. */
export function stretchFrame(frame: Frame, to: number): void {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) at.end = Math.max(at.end, to);
}

/** The clauses that got a verb, in order of their verbs, with subjects that were settled elsewhere. */
export function finishClauses(frames: readonly Frame[]): Clause[] {
  const withVerb = frames
    .filter((f): f is Frame & { verb: VerbGroup } => f.verb !== undefined)
    .sort((a, b) => a.verb.from - b.verb.from);
  for (const frame of withVerb) settleSubject(frame, new Set());
  return withVerb.map((frame) => finish(frame, withVerb));
}

function settleSubject(frame: Frame, seen: Set<Frame>): NounPhrase | undefined {
  const { controller } = frame;
  if (frame.subject !== undefined || controller === undefined || seen.has(frame)) return frame.subject;
  seen.add(frame);
  const object = controller.objects[0];
  frame.subject = frame.controlledByObject && object !== undefined ? object : settleSubject(controller, seen);
  frame.subjectRule = frame.coordinated ? "coordination" : frame.controlledByObject ? "object-control" : "controller";
  return frame.subject;
}

function finish(frame: Frame & { verb: VerbGroup }, all: readonly Frame[]): Clause {
  const there = frame.subject !== undefined && frame.subjectRule === "there";
  const subject = there ? frame.objects[0] : frame.subject;
  const rule = there ? "existential" : frame.subjectRule;
  const parent = frame.parent === undefined ? -1 : all.indexOf(frame.parent);
  return {
    kind: frame.kind,
    from: Math.min(frame.start, frame.verb.from),
    to: Math.max(frame.end, frame.verb.to),
    verb: frame.verb,
    ...(frame.introducer === undefined ? {} : { introducer: frame.introducer }),
    ...(subject === undefined ? {} : { subject }),
    ...(subject === undefined || rule === undefined ? {} : { subjectRule: rule }),
    objects: there ? frame.objects.slice(1) : frame.objects,
    ...(frame.predicative === undefined ? {} : { predicative: frame.predicative }),
    obliques: frame.obliques,
    adverbs: frame.adverbs,
    ...(parent < 0 ? {} : { parent }),
    ...(frame.noun === undefined ? {} : { noun: frame.noun }),
    coordinated: frame.coordinated,
  };
}

export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly appositions: readonly Apposition[];
}
