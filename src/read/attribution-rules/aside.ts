// Content first: “…,” Berg said; “…,” said Berg, “…”; The plan, officials say, has failed. The words around the speaker are the content, in one or more pieces.
import type { Span } from "../../domain/span.ts";
import { type CueVerb, cueVerb } from "../../language/cue-verbs.ts";
import { canSpeak } from "../../language/person-nouns.ts";
import type { Run, Token } from "../../language/sentence.ts";
import { type AttributionRule, type Candidate, isTaken } from "./candidate.ts";
import { timeAfter } from "./circumstances.ts";
import { addresseeEnd, complementOf } from "./complement-of.ts";
import { actOf } from "./cue-content.ts";
import { baseBefore, isTimeWord } from "./noun-phrases.ts";
import { type ContentKind, scopeEnd } from "./scope-end.ts";
import { isAtEnd, type SentenceView, spanOf, wordAt } from "./sentence-view.ts";
import { beforeAdverbs, sourceAfter, sourceOf } from "./source-of.ts";
import type { VerbRun } from "./verb-runs.ts";

interface Speaker {
  readonly source: { readonly from: number; readonly to: number };
  /** Speaker and cue together. */
  readonly from: number;
  readonly to: number;
  readonly cue: { readonly from: number; readonly to: number };
}

export const aside: AttributionRule = (view, earlier) => {
  const found: Candidate[] = [];
  for (const run of view.verbs) {
    const verb = cueVerb(run.lemma);
    if (verb === undefined || run.form !== "finite" || run.passive || !verb.frames.has("aside")) continue;
    if (isTaken(view, earlier, run.head)) continue;
    if (found.some((c) => c.content.some((s) => s.start <= startOf(view, run) && startOf(view, run) < s.end))) continue;
    const speaker = before(view, run, verb) ?? inverted(view, run, verb);
    const candidate = speaker && around(view, run, verb, speaker);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
};

const startOf = ({ tokens }: SentenceView, run: VerbRun): number => tokens[run.from]?.start ?? 0;

/** "…, Berg said": the speaker between a comma or closing mark and the verb. */
function before(view: SentenceView, run: VerbRun, verb: CueVerb): Speaker | undefined {
  const source = sourceOf(view, run);
  if (source === undefined || source.how !== "before-verb" || source.run.from === 0) return undefined;
  const who = withPartner(view, source.run, run);
  const from = who.from;
  const behindQuote = view.quoted[from - 1] !== undefined;
  if (!behindQuote && wordAt(view, from - 1) !== ",") return undefined;
  const complement = complementOf(view, run, verb);
  const kind = complement?.kind;
  if (!behindQuote && !interrupts(view, run, who, kind)) return undefined;
  if (
    behindQuote &&
    (kind === "clause" || kind === "infinitive" || kind === "question") &&
    wordAt(view, complement?.from ?? 0) !== "that" &&
    kind !== "question"
  ) {
    if (kind !== "clause" || isMain(view, run.to)) return undefined;
  }
  return {
    source: who,
    from,
    to: run.to,
    cue: { from: Math.max(beforeAdverbs(view, run), who.to), to: run.to },
  };
}

/**
 * Whether a speaker behind a comma breaks into what is said. What only sets the scene is no content: in "Asked about it, Berg said: “No.”" it is the
 * quotation, and in "From now on, voters decide" there is none.
 */
function interrupts(view: SentenceView, { to, lemma }: VerbRun, who: Run, kind?: ContentKind): boolean {
  if (kind === "quotation") return isMainClause(view, who.from);
  const addresses = lemma === "tell";
  if (kind !== undefined && !(kind === "object" && addresses)) return false;
  const goesOn = /^(?:NOUN|PROPN|DET|NUM|ADJ|PRON)$/.test(view.tokens[to]?.tag ?? "");
  if (goesOn && !addresses && timeAfter(view, to) === undefined) return false;
  return isAtEnd(view, to) || saysSomething(view, who.from) || comesBack(view, to);
}

/** Whether a finite verb or a quotation stands before an index. */
const saysSomething = (view: SentenceView, at: number): boolean =>
  !verbless(view, at) || view.quoted.slice(0, at).some((quotation) => quotation !== undefined);

/** Whether a comma after the verb closes what began before it. */
const comesBack = (view: SentenceView, at: number): boolean =>
  view.tokens.some((t, i) => i >= at && t.norm === "," && view.quoted[i] === undefined);

const sceneSetters = /^(?:when|while|after|before|as|until|once|asked|in|on|at|for|with|by|from|during|amid|despite)$/;

/** Whether what stands before an index says something by itself, rather than when or why the rest was said. */
function isMainClause(view: SentenceView, to: number): boolean {
  const opens = view.tokens.findIndex((t) => t.tag !== "CCONJ" && t.tag !== "PUNCT");
  const first = view.tokens[opens];
  if (first === undefined || (first.tag === "VERB" && /ing$/.test(first.norm))) return false;
  if (!sceneSetters.test(first.norm)) return saysSomething(view, to);
  const comma = view.tokens.findIndex(
    (t, i) => i > opens && i < to - 1 && t.norm === "," && view.quoted[i] === undefined,
  );
  return comma >= 0 && view.verbs.some((v) => v.form === "finite" && v.from > comma && v.to <= to);
}

/** "…, officials and union leaders said.": where a comma opens the pair and the verb closes the sentence, both say it. */
function withPartner(view: SentenceView, source: Run, { to }: VerbRun): Run {
  if (wordAt(view, source.from - 1) !== "and" || !isAtEnd(view, to)) return source;
  const partner = baseBefore(view.tokens, source.from - 1);
  if (partner === undefined || isTimeWord(view.tokens[partner.to - 1])) return source;
  const opens = wordAt(view, partner.from - 1) === "," || view.quoted[partner.from - 1] !== undefined;
  return opens ? { from: partner.from, to: source.to } : source;
}

const isMain = (view: SentenceView, at: number): boolean =>
  /^(?:he|she|it|they|that|the|his|her|their)$/.test(wordAt(view, at));

/** "…,” said Berg": the verb right behind a closing mark or comma, then the speaker. */
function inverted(view: SentenceView, run: VerbRun, verb: CueVerb): Speaker | undefined {
  const at = beforeAdverbs(view, run);
  if (
    at === 0 ||
    verb.frames.has("addressee-object") ||
    (view.quoted[at - 1] === undefined && wordAt(view, at - 1) !== ",") ||
    run.head !== run.from
  )
    return undefined;
  const source = sourceAfter(view, run.to);
  if (source === undefined) return undefined;
  if (/^(?:nothing|something|anything|little|much|so|no|yes|goodbye|hello)$/.test(wordAt(view, run.to)))
    return undefined;
  // An object with its own clause behind it is no speaker: "…, said the plan had failed".
  if (view.verbs.some((v) => v.form === "finite" && v.from === source.to)) return undefined;
  if (verbless(view, at) && view.quoted[at - 1] === undefined) return undefined;
  if (view.quoted[at - 1] === undefined && !speaks(view.tokens[source.to - 1])) return undefined;
  if (view.quoted[at - 1] === undefined && !(isAtEnd(view, source.to) || /^[,;]$/.test(wordAt(view, source.to))))
    return undefined;
  return { source, from: at, to: source.to, cue: { from: at, to: run.to } };
}

/** Whether no finite verb of its own stands before an index: what stands there is a subject ("The firm, which is old,"), not something said. */
const verbless = (view: SentenceView, at: number): boolean =>
  !view.verbs.some((v) => v.form === "finite" && v.to <= at && !/^(?:who|which)$/.test(wordAt(view, v.from - 1)));

/** Whether a phrase with this last word speaks behind its verb: "…, said the ministry", not "…, reported a loss". */
const speaks = (word: Token | undefined): boolean =>
  word !== undefined && (word.tag !== "NOUN" || canSpeak(word.lemma));

/** The candidate whose content stands around a speaker. */
function around(view: SentenceView, run: VerbRun, verb: CueVerb, speaker: Speaker): Candidate | undefined {
  const first = pieceBefore(view, speaker.from);
  if (first === undefined) return undefined;
  const circumstances = pastCircumstances(view, run, verb, speaker.to);
  const second = pieceAfter(view, circumstances.to, first);
  const [source, cue] = [
    spanOf(view, speaker.source),
    spanOf(view, { from: speaker.cue.from, to: Math.max(speaker.cue.to, circumstances.cueEnd) }),
  ];
  if (source === undefined || cue === undefined) return undefined;
  const told = speaker.to === run.to && verb.frames.has("addressee-object") ? addresseeEnd(view, run.to) : run.to;
  const to = spanOf(view, { from: run.to, to: told });
  const quoted = view.quoted[speaker.from - 1] !== undefined;
  if (!quoted && !verb.frames.has("zero-that") && !verb.frames.has("that")) return undefined;
  return {
    rule: quoted ? "quotation-first" : "aside",
    sentence: view.index,
    source,
    cue,
    content: second === undefined ? [first] : [first, second],
    act: actOf(verb.act),
    telling: true,
    ...(to && { to }),
    confidence: quoted ? 0.95 : 0.85,
    speaker: { run: speaker.source, how: "before-verb" },
  };
}

/** From the start of the sentence, or of a quotation that began before it, to the speaker. */
export function pieceBefore(view: SentenceView, end: number): Span | undefined {
  let to = end;
  while (to > 0 && view.quoted[to - 1] === undefined && /^(?:,|-|--|\.\.\.)$/.test(wordAt(view, to - 1))) to--;
  const quotation = view.quoted[to - 1];
  let from = 0;
  while (
    from < to &&
    view.quoted[from] === undefined &&
    /^(?:but|and|so|still|yet|or|,)$/.test(wordAt(view, from)) &&
    quotation !== undefined
  )
    from++;
  const span = spanOf(view, { from, to });
  if (span === undefined) return undefined;
  const start = quotation !== undefined && quotation.span.start < span.start ? quotation.span.start : span.start;
  const closing = quotation === undefined ? span.end : Math.max(span.end, quotation.span.end);
  return { start, end: closing };
}

/** Past what tells how it was said: "on Monday", "in a statement", "to reporters". */
function pastCircumstances(
  view: SentenceView,
  run: VerbRun,
  verb: CueVerb,
  at: number,
): { readonly to: number; readonly cueEnd: number } {
  const complement = complementOf(view, { ...run, to: at }, verb);
  if (complement?.kind === "quotation") {
    const comma = wordAt(view, complement.from - 1) === "," ? complement.from - 1 : complement.from;
    return { to: comma, cueEnd: at === run.to ? complement.cueEnd : run.to };
  }
  let to = at;
  for (
    let guard = 0;
    guard < 14 && !/^[,;:]$/.test(wordAt(view, to)) && !isAtEnd(view, to) && view.quoted[to] === undefined;
    guard++
  )
    to++;
  const told = at === run.to && /^(?:in|on)$/.test(wordAt(view, at)) ? complementOfMedium(view, at) : at;
  return { to, cueEnd: at === run.to ? told : run.to };
}

function complementOfMedium(view: SentenceView, at: number): number {
  return /^(?:a|an)$/.test(wordAt(view, at + 1)) &&
    /^(?:statement|interview|speech|tweet|letter|email)$/.test(wordAt(view, at + 2))
    ? at + 3
    : at;
}

/** What goes on behind the speaker's comma, where it is content: a quotation, or the rest of a clause that was interrupted. */
function pieceAfter(view: SentenceView, at: number, first: Span): Span | undefined {
  const quotedAt = view.quoted[at];
  const from = quotedAt !== undefined ? at : at + 1;
  if (quotedAt === undefined && !/^[,:]$/.test(wordAt(view, at))) return undefined;
  if (isAtEnd(view, from) && view.quoted[from] === undefined) return undefined;
  const opens = view.quoted[from];
  if (opens !== undefined) {
    const to = scopeEnd(view, { from, kind: "quotation", subordinate: false, hangsOnNoun: false });
    const span = spanOf(view, { from, to });
    return (
      span && {
        start: span.start,
        end: Math.max(span.end, opens.span.end > span.end && view.quoted[to - 1] === opens ? opens.span.end : span.end),
      }
    );
  }
  if (view.tokens[from]?.tag === "VERB" && /ing$/.test(wordAt(view, from))) return undefined;
  const whole =
    view.verbs.some((v) => v.form === "finite" && startOf(view, v) >= first.start && startOf(view, v) < first.end) ||
    /["”']$/.test(view.text.slice(first.start, first.end));
  if (view.verbs.some((v) => v.form === "finite" && v.from === from) && quotedAt === undefined)
    return spanOf(view, { from, to: scopeEnd(view, { from, kind: "clause", subordinate: false, hangsOnNoun: false }) });
  if (whole && !/^(?:and|but|or|that|because|if|so)$/.test(wordAt(view, from))) return undefined;
  return spanOf(view, { from, to: scopeEnd(view, { from, kind: "clause", subordinate: false, hangsOnNoun: false }) });
}
