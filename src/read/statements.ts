// "This statement", "the accusation", "denied it": participants that are themselves something said before become that claim.
import type { CastMember } from "../domain/actor.ts";
import { type Attribution, membersOf, type Voice } from "../domain/attribution.ts";
import type { Claim, Participant } from "../domain/claim.ts";
import type { LocalId } from "../domain/ids.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { framesClaims } from "./attributions.ts";
import { type StatementWords, statementPronoun, statementWordsIn } from "./coreference-rules/statement-words.ts";
import type { Attributed } from "./stages.ts";
import { lastStarted } from "./touched.ts";

/** How many sentences back a statement may stand; one that is named by its owner may stand further back. */
const depth = 3;
const depthOfOwned = 8;

/** Something said: who says it, where, and the claim that it comes to. */
interface Statement {
  readonly attribution: Attribution;
  readonly claim: Claim;
  readonly sentence: number;
  /** Where the last of it ends. */
  readonly end: number;
}

/**
 * The claims, those about an earlier statement with that statement's claim as their subject or object. Of a statement of several claims the main
 * one stands for it. The rule that made the link is added to those of the claim.
 */
export function linkStatements(attributed: Attributed, claims: readonly Claim[]): readonly Claim[] {
  const statements = statementsIn(attributed, claims);
  return claims.map((claim) => {
    const subject = linked(claim.subject, claim, attributed, statements);
    const object = claim.object && linked(claim.object, claim, attributed, statements);
    const rules = [subject?.rule, object?.rule].filter((rule) => rule !== undefined);
    return rules.length === 0
      ? claim
      : {
          ...claim,
          subject: subject?.participant ?? claim.subject,
          ...(claim.object && { object: object?.participant ?? claim.object }),
          rules: [...claim.rules, ...rules],
        };
  });
}

function statementsIn(attributed: Attributed, claims: readonly Claim[]): readonly Statement[] {
  const passages = passagesOf(attributed);
  const told = new Map<LocalId, Claim[]>(attributed.attributions.map(({ id }) => [id, []]));
  for (const claim of claims) told.get(claim.attribution ?? "")?.push(claim);
  return attributed.attributions.flatMap((attribution): readonly Statement[] => {
    const said = told.get(attribution.id) ?? [];
    const claim = framesClaims(attribution) ? mainClaimOf(said) : ownClaimOf(attribution, claims);
    const { cue, content } = attribution;
    const end = Math.max(cue?.end ?? 0, ...content.map((piece) => piece.end));
    return claim === undefined || isAboutStatement(claim)
      ? []
      : [{ attribution, claim, end, sentence: lastStarted(passages, end - 1) }];
  });
}

/** "The allegations are false": whoever speaks of the allegations next means those, and not this. */
const isAboutStatement = ({ subject }: Claim): boolean => statementWordsIn(subject.text, "") !== undefined;

const passagesOf = ({ sentences }: Attributed): readonly Span[] => sentences.map(({ passage }) => passage.span);

/** What is said first and foremost: the claim of the main or complement clause, else the first one. */
function mainClaimOf(said: readonly Claim[]): Claim | undefined {
  return said.find(({ rules }) => /^(?:main|complement)-clause$/.test(rules[0] ?? "")) ?? said[0];
}

/** "Accused the bank of fraud": that it accused is the claim, and nobody says the rest in so many words. */
function ownClaimOf({ cue }: Attribution, claims: readonly Claim[]): Claim | undefined {
  return cue && claims.find(({ predicate }) => predicate.spans.some((span) => overlaps(span, cue)));
}

interface LinkedParticipant {
  readonly participant: Participant;
  readonly rule: string;
}

function linked(
  participant: Participant,
  claim: Claim,
  attributed: Attributed,
  statements: readonly Statement[],
): LinkedParticipant | undefined {
  if (participant.kind !== "thing") return undefined;
  const { text, span } = participant;
  const words =
    statementWordsIn(text, attributed.document.text.slice(span.end, span.end + 12)) ??
    (participant === claim.object ? statementPronoun(text, claim.predicate.lemma) : undefined);
  const meant = words && statementMeant(words, span, attributed, statements);
  return meant === undefined || words === undefined || meant.claim.id === claim.id
    ? undefined
    : { participant: { kind: "claim", claim: meant.claim.id, text, span }, rule: words.rule };
}

/** The last statement before that the words fit; one of the act that they name before any other in reach. */
function statementMeant(
  words: StatementWords,
  span: Span,
  attributed: Attributed,
  statements: readonly Statement[],
): Statement | undefined {
  const here = lastStarted(passagesOf(attributed), span.start);
  const reach = words.rule === "pronoun-statement" ? 1 : words.owner === undefined ? depth : depthOfOwned;
  const owns = words.owner === undefined ? () => true : ownership(words.owner, span, attributed);
  const before = statements
    .filter(({ end, sentence }) => end <= span.start && here - sentence <= reach)
    .filter(({ attribution }) => owns(attribution.voice))
    .sort((a, b) => b.sentence - a.sentence || b.end - a.end);
  const named = before.find(({ attribution: { act } }) => words.acts.includes(act));
  return named ?? (words.loose ? before.find(({ attribution }) => canBeClaimed(attribution)) : undefined);
}

/** What is told, and what somebody is accused of, can be denied and confirmed; an attitude cannot. */
const canBeClaimed = (attribution: Attribution): boolean => framesClaims(attribution) || attribution.act === "accuses";

/** Whether a voice is whose statement it is: the member of the cast who is named there, a people's country or a body of it, else one of those words. */
function ownership(owner: string, span: Span, { cast }: Attributed): (voice: Voice) => boolean {
  const owners = cast.filter(({ mentions }) => mentions.some((mention) => contains(span, mention.span)));
  const isOwner = (member: CastMember): boolean =>
    owners.some(
      (o) => o.id === member.id || (o.kind === "group" && o.country !== undefined && o.country === member.country),
    );
  return (voice) => {
    if (voice.kind === "unnamed") return owners.length === 0 && voice.label.toLowerCase().endsWith(owner.toLowerCase());
    return cast.some((member) => membersOf(voice).includes(member.id) && isOwner(member));
  };
}
