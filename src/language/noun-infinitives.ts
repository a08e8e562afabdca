// Infinitives that say what a noun is about: "Peru's decision to expel its envoy", "pressure on Peru to leave". Who does it is told by the noun, not by the verb of the clause around.
import type { Frame } from "./clause-frames.ts";
import { basePhrase, isDatePhrase, type Row } from "./phrases.ts";
import type { Chunk, NounPhrase } from "./sentence.ts";

/** Nouns whose infinitive is their content; whose decision it is does what was decided. */
const contentNouns = new Set(
  "ability agreement aim ambition approval attempt authorisation authority authorization bid campaign capacity chance commitment consent deal decision desire determination drive duty eagerness effort failure freedom goal inability intent intention mandate mission move obligation offer opportunity opposition option pact permission permit plan pledge plot power preparation promise proposal push readiness refusal reluctance resolve responsibility right scheme threat unwillingness urge vow willingness wish".split(
    " ",
  ),
);

/** Nouns that want something done by whoever stands behind their preposition: "calls on Chile to act", "orders for troops to leave". */
const addressedNouns = new Set(
  "appeal call demand instruction invitation order plea pressure request ultimatum warning".split(" "),
);

/** Verbs and nouns behind which "for" names who is to do it: "called for Peru to withdraw". */
const waitsFor = new Set(
  "appeal argue arrange ask call campaign clamour demand hope long need order plan plea plead pray press push request time wait wish".split(
    " ",
  ),
);

/** Verbs that take a stand on what somebody else is to do: whose plan it is they leave open. */
const judgesOthers = new Set(
  "applaud back block condemn criticise criticize denounce deplore dismiss endorse hail oppose praise regret reject support thwart veto welcome".split(
    " ",
  ),
);

const givesTo = /^(?:give|grant|offer|deny|hand|promise|afford|award)$/;

export interface NounContent {
  /** Token of the noun that has the content, where it has one. */
  readonly noun?: number;
  /** Who does it; absent where the clause around says it. */
  readonly doer?: NounPhrase;
  /** Nobody in this sentence can be told to do it. */
  readonly open?: true;
}

/** What an infinitive at chunk `at` belongs to, where that is a noun or a "for" before it; undefined where it is the verb. */
export function nounContentAt(row: Row, at: number, frame: Frame): NounContent | undefined {
  const behind = row.chunks[at - 1];
  if (behind?.kind !== "noun" || isDoneToObject(row, at, frame)) return undefined;
  const addressed = addresseeBefore(row, at, frame);
  if (addressed !== undefined) return addressed;
  const found = contentNounBefore(row, at - 1);
  if (found === undefined) return undefined;
  const noun = found.chunk.head;
  const doer = possessorIn(row, found.chunk) ?? found.owner ?? recipientIn(frame, found.chunk);
  if (doer !== undefined) return { noun, doer };
  // "The plan to build a port was approved": the plan itself builds nothing
  const isSubject = frame.verb === undefined;
  const judged = judgesOthers.has(frame.verb?.lastLemma ?? "") && !isOwn(row, found.chunk);
  return isSubject || judged ? { noun, open: true } : { noun };
}

/** "expects the deal to be signed": a passive is done to the object of a verb that waits for something to happen. */
const isDoneToObject = ({ chunks }: Row, at: number, { verb }: Frame): boolean =>
  chunks[at]?.verb?.passive === true &&
  /^(?:expect|want|like|prefer|order|require|allow|force)$/.test(verb?.lastLemma ?? "");

const lemmaAt = ({ tokens }: Row, at: number): string => tokens[at]?.lemma ?? "";
const prepositionAt = ({ tokens, chunks }: Row, at: number): string =>
  chunks[at]?.kind === "preposition" ? (tokens[chunks[at]?.from ?? -1]?.norm ?? "") : "";

/** "called for Chile to …", "pressure on Chile to …": the phrase behind the preposition. */
function addresseeBefore(row: Row, at: number, frame: Frame): NounContent | undefined {
  const phrase = row.chunks[at - 1];
  const preposition = prepositionAt(row, at - 2);
  const governor = row.chunks[at - 3];
  if (phrase === undefined || governor === undefined || contentNouns.has(lemmaAt(row, phrase.head))) return undefined;
  const doer = basePhrase(phrase);
  if (isDatePhrase(row, doer)) return undefined;
  if (
    governor.kind === "noun" &&
    /^(?:on|for|to)$/.test(preposition) &&
    addressedNouns.has(lemmaAt(row, governor.head))
  )
    return { noun: governor.head, doer };
  const waits = governor.kind === "noun" ? lemmaAt(row, governor.head) : frame.verb?.lastLemma;
  return preposition === "for" && waits !== undefined && waitsFor.has(waits) ? { doer } : undefined;
}

/** The noun right before the infinitive, or one with its owner or a time in between ("a deal between Peru and Chile to share", "a decision on Friday to close"). */
function contentNounBefore(row: Row, last: number): { readonly chunk: Chunk; readonly owner?: NounPhrase } | undefined {
  let owner: NounPhrase | undefined;
  for (let i = last, steps = 0; steps < 3; i -= 2, steps++) {
    const chunk = row.chunks[i];
    if (chunk?.kind !== "noun") return undefined;
    if (contentNouns.has(lemmaAt(row, chunk.head))) return { chunk, ...(owner === undefined ? {} : { owner }) };
    const joined = joinedBefore(row, i);
    const phrase = joined ?? basePhrase(chunk);
    if (joined !== undefined) i -= 2;
    const preposition = prepositionAt(row, i - 1);
    if (/^(?:of|by|between)$/.test(preposition)) owner = phrase;
    else if (!/^(?:on|in|at|last|during)$/.test(preposition) || !isDatePhrase(row, phrase)) return undefined;
  }
  return undefined;
}

/** "Peru and Chile": a phrase with the one that is joined to it before. */
function joinedBefore({ chunks }: Row, at: number): NounPhrase | undefined {
  const [first, link, second] = chunks.slice(at - 2, at + 1);
  if (first?.kind !== "noun" || link?.kind !== "conjunction" || second?.kind !== "noun") return undefined;
  const parts = [basePhrase(first), basePhrase(second)];
  return { ...basePhrase(first), to: second.to, parts };
}

/** Who owns the noun, where a name or a noun does: "the bank's plan". */
function possessorIn({ tokens }: Row, { from, head }: Chunk): NounPhrase | undefined {
  for (let at = head - 1; at > from; at--) {
    const token = tokens[at];
    if (token?.tag !== "PART" || !/^'s?$/.test(token.norm)) continue;
    return { from, to: at, core: { from, to: at }, head: at - 1, parts: [] };
  }
  return undefined;
}

const isOwn = ({ tokens }: Row, { from }: Chunk): boolean =>
  /^(?:my|our|your|his|her|its|their)$/.test(tokens[from]?.norm ?? "");

/** "gave Peru the right to fish": who was given it. */
function recipientIn({ verb, objects }: Frame, { from }: Chunk): NounPhrase | undefined {
  const [first, second] = objects;
  return givesTo.test(verb?.lemma ?? "") && verb?.passive === false && second?.from === from ? first : undefined;
}
