// A claim as every page shows it: the triple, the stance, the chain of voices and the quote. Made here of a document's reading; claim-lines.ts makes the same by query.
import type { Actor, ActorKind } from "../domain/actor.ts";
import { chainOf, membersOf, type SpeechAct, type Voice, type VoiceKind, voiceKind } from "../domain/attribution.ts";
import type { Claim, Participant, Stance } from "../domain/claim.ts";
import { headingOf } from "../domain/document.ts";
import type { ActorId, ClaimId, DocumentId, LocalId, RelationId, RootId } from "../domain/ids.ts";
import type { Linked, Reading } from "../domain/reading.ts";
import { originOf, wordingOf } from "../domain/root.ts";
import { quoteAt } from "../domain/span.ts";

/** Who or what takes part. An actor and a claim have pages, a thing and a value have not. */
export type Party =
  | { readonly kind: "actor"; readonly id: ActorId; readonly actorKind: ActorKind; readonly label: string }
  | { readonly kind: "claim"; readonly id: ClaimId; readonly label: string }
  | { readonly kind: "thing" | "value"; readonly label: string };

/** Somebody with a name who speaks. */
export interface NamedSpeaker {
  readonly actor: ActorId;
  readonly label: string;
}

/** One voice of a chain; `actor` where it has a name, `together` where several with names say it together. */
export interface VoiceStep {
  readonly label: string;
  readonly kind: VoiceKind;
  readonly act: SpeechAct;
  readonly actor?: ActorId;
  readonly together?: readonly NamedSpeaker[];
  /** The words that tell that it speaks ("cited"). */
  readonly cue?: string;
}

export interface ClaimLine {
  readonly id: ClaimId;
  readonly document: { readonly id: DocumentId; readonly title: string };
  readonly subject: Party;
  readonly predicate: { readonly relation: RelationId; readonly text: string };
  readonly object?: Party;
  readonly stance: Stance;
  /** Outermost voice first; empty where the document speaks in its own voice. */
  readonly chain: readonly VoiceStep[];
  /** The passage that it was read from, as published. */
  readonly quote: string;
  readonly confidence: number;
  /** ISO date of publication, where known. */
  readonly said?: string;
  /** ISO date at which it is said to have happened, where the words tell. */
  readonly happened?: string;
  /** The root of its chain, the same in every document, and what tells that its words stand elsewhere too; as the graph has them. */
  readonly root?: RootId;
  readonly wording?: string;
  /** What people decided of it. */
  readonly verdict?: "confirmed" | "rejected";
}

/** What is needed to look things up in a linked reading, made once a document. */
export interface Lookup {
  readonly linked: Linked;
  readonly reading: Reading;
  readonly attributions: ReadonlyMap<LocalId, Reading["attributions"][number]>;
  readonly actorOf: (member: LocalId) => Actor | undefined;
}

/** Indexes a linked reading. */
export function lookupOf(linked: Linked): Lookup {
  const { reading, links, actors } = linked;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const byMember = new Map(links.map((link) => [link.member, byId.get(link.actor)]));
  return {
    linked,
    reading,
    attributions: new Map(reading.attributions.map((a) => [a.id, a])),
    actorOf: (member) => byMember.get(member),
  };
}

/** A participant as pages show it: an actor under the name by which all documents know it, anything else by the words that stand in the text. */
export function partyOf(participant: Participant, { actorOf }: Lookup): Party {
  switch (participant.kind) {
    case "cast": {
      const actor = actorOf(participant.member);
      if (actor === undefined) return { kind: "thing", label: participant.text };
      return { kind: "actor", id: actor.id, actorKind: actor.kind, label: actor.label };
    }
    case "claim":
      return { kind: "claim", id: participant.claim, label: participant.text };
    default:
      return { kind: participant.kind, label: participant.text };
  }
}

/** The chain of voices of a claim, outermost first. */
export function voicesOf(claim: Claim, { attributions, actorOf, reading }: Lookup): readonly VoiceStep[] {
  return chainOf(claim.attribution, attributions).map(({ voice, act, cue }) => {
    return {
      ...speakerOf(voice, actorOf),
      kind: voiceKind(voice),
      act,
      ...(cue === undefined ? {} : { cue: quoteAt(reading.document.text, cue) }),
    };
  });
}

/** A voice under the names by which all documents know who speaks. */
export function speakerOf(voice: Voice, actorOf: Lookup["actorOf"]): Pick<VoiceStep, "label" | "actor" | "together"> {
  return namedSpeakers(
    membersOf(voice).flatMap((member) => actorOf(member) ?? []),
    voice.label,
  );
}

/** One actor, several who speak together, or the words for whoever has no name. */
export function namedSpeakers(
  actors: readonly Pick<Actor, "id" | "label">[],
  words: string,
): Pick<VoiceStep, "label" | "actor" | "together"> {
  const together = actors.map(({ id, label }) => ({ actor: id, label }));
  const [only] = together;
  if (only === undefined) return { label: words };
  return together.length === 1 ? only : { label: together.map(({ label }) => label).join(" and "), together };
}

/** The actors who speak at a step: one, several together, or none with a name. */
export const actorsAt = ({ actor, together }: VoiceStep): readonly ActorId[] =>
  actor === undefined ? (together ?? []).map((speaker) => speaker.actor) : [actor];

/** A claim of a document as a line. */
export function claimLineOf(claim: Claim, lookup: Lookup): ClaimLine {
  const { document, passages } = lookup.reading;
  const passage = passages.find((p) => p.id === claim.evidence.passage);
  return {
    id: claim.id,
    document: { id: document.id, title: headingOf(document) },
    subject: partyOf(claim.subject, lookup),
    predicate: { relation: claim.predicate.relation, text: claim.predicate.text },
    ...(claim.object === undefined ? {} : { object: partyOf(claim.object, lookup) }),
    stance: claim.stance,
    chain: voicesOf(claim, lookup),
    quote: passage === undefined ? claim.evidence.quote : quoteAt(document.text, passage.span).trim(),
    confidence: claim.confidence,
    ...(document.published === undefined ? {} : { said: document.published }),
    ...happenedIn(claim, lookup.reading),
    ...rootOf(claim, lookup.linked),
  };
}

function rootOf(claim: Claim, linked: Linked): Pick<ClaimLine, "root" | "wording"> {
  const origin = originOf(claim, linked);
  const wording = wordingOf(claim, linked, origin);
  return { root: origin.key, ...(wording === undefined ? {} : { wording }) };
}

/** When a claim is said to have happened: the time among its circumstances that is known as a date. */
function happenedIn({ qualifiers }: Claim, { values }: Reading): Pick<ClaimLine, "happened"> {
  const time = qualifiers.find(({ role, value }) => role === "time" && value !== undefined);
  const from = values.find(({ id }) => id === time?.value)?.from;
  return from === undefined ? {} : { happened: from };
}
