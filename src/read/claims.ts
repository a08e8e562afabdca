// From clauses and scopes to claims: every rule on every sentence, then participants, voice, stance, evidence and confidence, the same way for all.
import { type Attribution, chainOf } from "../domain/attribution.ts";
import { type Claim, type Predicate, predicateWords } from "../domain/claim.ts";
import { claimId, type LocalId } from "../domain/ids.ts";
import { contains, type Span } from "../domain/span.ts";
import type { Run } from "../language/sentence.ts";
import { tellingsOf } from "./answered.ts";
import { framesClaims } from "./attributions.ts";
import { moodOf } from "./claim-rules/clause-stance.ts";
import { type ClaimView, type Draft, spanOf } from "./claim-rules/draft.ts";
import { claimRules } from "./claim-rules/rules.ts";
import { confidenceOf } from "./confidence.ts";
import { dropReason } from "./emit-filter.ts";
import { attributionWithCue, innermostAt } from "./innermost.ts";
import { participantAt, qualifierAt, subjectAt } from "./participants.ts";
import { findQuotations } from "./quotations.ts";
import type { Attributed, ReadSentence } from "./stages.ts";
import { castDealt, dealt, holderOf } from "./touched.ts";

/** The claims of a text in reading order, each through the voice it comes from. Pure; the same text gives the same claims and ids. */
export function findClaims(read: Attributed): readonly Claim[] {
  return findDrafted(read).map(({ claim }) => claim);
}

/** A claim with what it was made of: for those who measure how it was read. */
export interface Drafted {
  readonly claim: Claim;
  readonly draft: Draft;
  readonly view: ClaimView;
}

/** The claims of a text as {@link findClaims} gives them, with their drafts. */
export function findDrafted(read: Attributed): readonly Drafted[] {
  const attributed = { ...read, attributions: read.attributions.filter(framesClaims) };
  const { document, blocks } = attributed;
  const quotations = findQuotations(document.text, blocks).map(({ span }) => span);
  const byId = new Map(read.attributions.map((a) => [a.id, a]));
  const claims = new Map<string, Drafted>();
  for (const { sentence, view } of viewsOf(attributed)) {
    const drafts = claimRules.flatMap((rule) => rule(view)).filter((draft) => dropReason(draft, view) === undefined);
    for (const { draft, view: heard } of drafts.flatMap((each) => tellingsOf(each, view))) {
      const claim = toClaim(draft, { view: heard, sentence, attributed, quotations, byId });
      // What somebody declines to say is said by nobody.
      if (chainOf(claim.attribution, byId).some((a) => a.act === "declines" && framesClaims(a))) continue;
      if (!claims.has(claim.id)) claims.set(claim.id, { claim, draft, view });
    }
  }
  return [...claims.values()];
}

/** Each sentence with those of the cast, values and attributions that touch it: all that rules ask about. */
function viewsOf({ document, sentences, cast, values, attributions }: Attributed) {
  const places = sentences.map(({ analysis }) => analysis);
  const members = castDealt(cast, places);
  const valued = dealt(values, ({ span }) => [span], places);
  const told = dealt(attributions, ({ content, cue }) => (cue === undefined ? content : [...content, cue]), places);
  return sentences.map((sentence, index) => {
    const { analysis } = sentence;
    const view: ClaimView = {
      text: document.text,
      analysis,
      cast: members[index] ?? [],
      values: (valued[index] ?? []).filter(({ span }) => contains(analysis, span)),
      attributions: told[index] ?? [],
    };
    return { sentence, view };
  });
}

interface Surroundings {
  readonly view: ClaimView;
  readonly sentence: ReadSentence;
  readonly attributed: Attributed;
  readonly quotations: readonly Span[];
  readonly byId: ReadonlyMap<LocalId, Attribution>;
}

function toClaim(draft: Draft, { view, sentence, attributed, quotations, byId }: Surroundings): Claim {
  const { document } = attributed;
  const attribution = attributionOf(draft, view, byId);
  const said = attribution === undefined ? undefined : pieceAt(attribution, draft, view);
  const subject = subjectAt(draft.subject, draft.subjectHead, view, said);
  const object =
    draft.object === undefined
      ? undefined
      : participantAt(draft.object, draft.objectHead ?? draft.object.to - 1, view, said);
  const predicate = predicateOf(draft, view);
  const evidence = sentence.passage.span;
  const chain = chainOf(attribution?.id, byId).map((a) => a.voice.label);
  return {
    id: claimId({
      document: document.id,
      evidence,
      proposition: [subject.text, predicate.relation, predicate.text, object?.text ?? "", draft.polarity],
      chain,
    }),
    subject,
    predicate,
    ...(object === undefined ? {} : { object }),
    qualifiers: draft.qualifiers
      .filter((q) => attribution === undefined || said === undefined || isSaid(q.run, attribution, view))
      .map((q) => qualifierAt(q, view, said)),
    ...(attribution === undefined ? {} : { attribution: attribution.id }),
    stance: {
      polarity: draft.polarity,
      certainty: draft.certainty,
      mood: draft.clause === undefined ? "declarative" : moodOf(draft.clause, view),
      verbatim: isVerbatim(draft, view, quotations),
    },
    evidence: {
      passage: sentence.passage.id,
      span: evidence,
      quote: document.text.slice(evidence.start, evidence.end),
    },
    rules: draft.rules,
    confidence: confidenceOf(draft, view),
  };
}

function attributionOf(
  draft: Draft,
  view: ClaimView,
  byId: ReadonlyMap<LocalId, Attribution>,
): Attribution | undefined {
  if (draft.own === true) return undefined;
  if (draft.saidBy !== undefined) {
    const { head, last } = draft.saidBy.verb;
    const own = attributionWithCue(spanOf({ from: head, to: last + 1 }, view), [...byId.values()]);
    if (own !== undefined) return own;
  }
  const token = view.analysis.tokens[draft.at];
  return token === undefined ? undefined : innermostAt(token.start, view.attributions, byId);
}

/** The piece of the content that a draft lies in; undefined where it does not. */
function pieceAt({ content }: Attribution, { at }: Draft, { analysis }: ClaimView): Span | undefined {
  const token = analysis.tokens[at];
  return token && content.find((piece) => contains(piece, token));
}

/** Whether a circumstance belongs to what is said, rather than to the saying. */
function isSaid(run: Run, { content }: Attribution, view: ClaimView): boolean {
  const { start } = spanOf(run, view);
  return content.some((piece) => piece.start <= start && start < piece.end);
}

function predicateOf(draft: Draft, view: ClaimView): Predicate {
  const spans = draft.predicate
    .flatMap((run) => withoutHalfMarks(run, view))
    .map((run) => spanOf(run, view))
    .filter((s) => s.end > s.start);
  const text = predicateWords(view.text, spans);
  return { relation: draft.relation, lemma: draft.lemma, text: text === "" ? impliedWords(draft.lemma) : text, spans };
}

const isMark = (word: string | undefined): boolean => /^(?:["“”„]|''|``)$/.test(word ?? "");

/** The pieces of a run without a quotation mark that has its other half elsewhere: "was “surrendering" is "was", "surrendering". */
function withoutHalfMarks(run: Run, { analysis: { tokens } }: ClaimView): Run[] {
  const marks = tokens.slice(run.from, run.to).flatMap((t, i) => (isMark(t.text) ? [run.from + i] : []));
  if (marks.length !== 1) return [run];
  const [at = run.to] = marks;
  return [
    { from: run.from, to: at },
    { from: at + 1, to: run.to },
  ];
}

/** The words of its verb, or all of its object, stand within quotation marks. */
function isVerbatim(draft: Draft, view: ClaimView, quotations: readonly Span[]): boolean {
  const token = view.analysis.tokens[draft.at];
  return token !== undefined && holderOf(quotations, token) >= 0;
}

/** What a predicate is called that has no words of its own in the text ("a logistics executive" after a comma). */
function impliedWords(lemma: string): string {
  return lemma === "be" ? "is" : lemma;
}
