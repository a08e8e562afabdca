// The reading as JSON, as scripts get it (`hearsay read --format json`): flat, spans as [start, end), absent things null.
import type { ActorKind } from "./actor.ts";
import { type Attribution, chainOf, voiceKind } from "./attribution.ts";
import type { Claim, Participant } from "./claim.ts";
import type { LocalId } from "./ids.ts";
import type { Reading } from "./reading.ts";
import { hull, type Span } from "./span.ts";
import type { Value } from "./value.ts";

type Pair = readonly [start: number, end: number];

const pair = (span: Span): Pair => [span.start, span.end];

/** One reading as a plain JSON value. `id` is the caller's name for the text; the document's id where there is none. Offsets are UTF-16 code units. */
export function readingToJson(reading: Reading, id: string = reading.document.id) {
  const attributions = new Map(reading.attributions.map((a) => [a.id, a]));
  const valueIndex = new Map(reading.values.map((v, index) => [v.id, index]));
  const { document } = reading;
  return {
    id,
    document: {
      id: document.id,
      title: document.title ?? null,
      publisher: document.publisher ?? null,
      issued: document.published ?? null,
      sha256: document.sha256,
    },
    passages: reading.passages.map((p) => ({ id: p.id, kind: p.kind, span: pair(p.span) })),
    cast: reading.cast.map((member) => ({
      id: member.id,
      kind: kindInJson(member.kind),
      label: member.label,
      role: member.role ?? null,
      mentions: member.mentions.map((m) => pair(m.span)),
    })),
    values: reading.values.map(valueToJson),
    attributions: reading.attributions.map(attributionToJson),
    claims: reading.claims.map((claim) => claimToJson(claim, attributions, valueIndex)),
    notes: reading.notes.map((note) => ({ rule: note.rule, span: pair(note.span), message: note.message })),
  };
}

/** Scripts know a state by the name of its class in schema.org, which event coders and name taggers use too. */
function kindInJson(kind: ActorKind): string {
  return kind === "state" ? "country" : kind;
}

export type ReadingJson = ReturnType<typeof readingToJson>;

function valueToJson(value: Value) {
  return {
    span: pair(value.span),
    type: value.type,
    value: value.value ?? null,
    max: value.max ?? null,
    unit: value.unit ?? null,
    currency: value.currency ?? null,
    per: value.per ?? null,
    approximate: value.approximate,
    from: value.from ?? null,
    to: value.to ?? null,
    precision: value.precision ?? null,
  };
}

function attributionToJson(attribution: Attribution) {
  const { voice } = attribution;
  return {
    id: attribution.id,
    within: attribution.within ?? null,
    voice: {
      kind: voiceKind(voice),
      label: voice.label,
      cast: voice.kind === "cast" ? voice.member : null,
      together: voice.kind === "joint" ? voice.members : null,
    },
    act: attribution.act,
    directness: attribution.directness,
    source: attribution.source === undefined ? [] : [pair(attribution.source)],
    cue: attribution.cue === undefined ? [] : [pair(attribution.cue)],
    content: attribution.content.map(pair),
    to: attribution.to?.text ?? null,
    when: attribution.when?.text ?? null,
    rules: attribution.rules,
    confidence: attribution.confidence,
  };
}

function participantToJson(participant: Participant, valueIndex: ReadonlyMap<LocalId, number>) {
  return {
    text: participant.text,
    span: pair(participant.span),
    kind: participant.kind,
    cast: participant.kind === "cast" ? participant.member : null,
    value: participant.kind === "value" ? (valueIndex.get(participant.value) ?? null) : null,
    claim: participant.kind === "claim" ? participant.claim : null,
  };
}

function claimToJson(
  claim: Claim,
  attributions: ReadonlyMap<LocalId, Attribution>,
  valueIndex: ReadonlyMap<LocalId, number>,
) {
  const { predicate, stance, evidence } = claim;
  const predicateSpan = hull(predicate.spans) ?? claim.subject.span;
  return {
    id: claim.id,
    subject: participantToJson(claim.subject, valueIndex),
    predicate: {
      id: predicate.relation.slice("relation/".length),
      text: predicate.text,
      lemma: predicate.lemma,
      span: pair(predicateSpan),
    },
    object: claim.object === undefined ? null : participantToJson(claim.object, valueIndex),
    qualifiers: claim.qualifiers.map((q) => ({ role: q.role, text: q.text, span: pair(q.span) })),
    attribution: claim.attribution ?? null,
    chain: chainOf(claim.attribution, attributions).map((a) => a.voice.label),
    polarity: stance.polarity,
    certainty: stance.certainty,
    mood: stance.mood,
    verbatim: stance.verbatim,
    evidence: { passage: evidence.passage, span: pair(evidence.span) },
    rules: claim.rules,
    confidence: claim.confidence,
  };
}
