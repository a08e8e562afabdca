// "He added", "they said" after somebody without a name: the pronoun is the same voice. "Two officials spoke. They said …" is what two officials said.
import type { Attribution, Voice } from "../../domain/attribution.ts";
import { quoteAt, type Span } from "../../domain/span.ts";
import { isPersonNoun } from "../../language/person-nouns.ts";
import type { Analysis, NounPhrase } from "../../language/sentence.ts";
import type { Attributed } from "../stages.ts";
import { lastStarted } from "../touched.ts";
import { voiceOf } from "../voices.ts";

/** How many sentences back somebody without a name may stand. */
const depth = 2;
/** How many attributions those sentences may hold. */
const reach = 12;

const singular = /^(?:he|she)$/i;
const plural = /^they$/i;

/** The attributions, those of a pronoun that nobody with a name is meant by with the unnamed voice that it stands for. */
export function withUnnamedAntecedents(attributed: Attributed): readonly Attribution[] {
  const passages = attributed.sentences.map(({ passage }) => passage.span);
  const sentenceOf = (source: Span): number => lastStarted(passages, source.start);
  const done: Attribution[] = [];
  for (const attribution of attributed.attributions) {
    const { voice, source } = attribution;
    const word = voice.kind === "unnamed" && source ? quoteAt(attributed.document.text, source) : "";
    const many = plural.test(word);
    const meant =
      source !== undefined && (many || singular.test(word))
        ? (spokeBefore(source, many, done, sentenceOf) ?? subjectBefore(sentenceOf(source), many, attributed))
        : undefined;
    done.push(
      meant === undefined
        ? attribution
        : { ...attribution, voice: meant, rules: [...attribution.rules, "unnamed-antecedent"] },
    );
  }
  return done;
}

/** Who spoke last, one or several as the pronoun wants it, and has no name. */
function spokeBefore(
  source: Span,
  many: boolean,
  earlier: readonly Attribution[],
  sentenceOf: (source: Span) => number,
): Voice | undefined {
  for (const other of [...earlier.slice(-reach)].reverse()) {
    if (other.source === undefined || other.source.end > source.start) continue;
    if (sentenceOf(source) - sentenceOf(other.source) > depth) return undefined;
    const { voice } = other;
    if (voice.kind === "unnamed" && isSomebody(voice) && (voice.sort === "collective") === many) return voice;
  }
  return undefined;
}

const isSomebody = (voice: Voice): boolean =>
  voice.kind === "unnamed" &&
  voice.sort !== "unspecified" &&
  !/^(?:he|she|they|it|we|you|i|him|her|them)$/i.test(voice.label);

/** Whom the sentence before is about, where that is somebody without a name. */
function subjectBefore(here: number, many: boolean, { document, sentences, cast }: Attributed): Voice | undefined {
  const before = sentences[here - 1]?.analysis;
  const subject = before && subjectOf(before, many);
  const voice = subject && before && voiceOf(document.text, spanOf(subject, before), cast);
  return voice !== undefined && isSomebody(voice) ? voice : undefined;
}

/** The people, or the person, whom the first clause of a sentence is about. */
function subjectOf({ clauses, tokens }: Analysis, many: boolean): NounPhrase | undefined {
  const subject = clauses[0]?.subject;
  const head = subject && tokens[subject.head];
  if (subject === undefined || head === undefined || head.tag !== "NOUN" || !isPersonNoun(head.lemma)) return undefined;
  return (head.norm !== head.lemma || head.norm === "people") === many ? subject : undefined;
}

const spanOf = ({ from, to }: NounPhrase, { tokens }: Analysis): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
