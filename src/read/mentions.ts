// Names in the text: where they stand, what they may name, and by which rule. No pronouns, no descriptions; nothing is merged yet.
import type { ActorKind } from "../domain/actor.ts";
import type { Passage } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";
import { findWords, type Word } from "../language/tokens.ts";
import { knownCountry } from "./countries.ts";
import { foldForNames, type Known, likeliest, lookUp } from "./gazetteer.ts";
import { capitalRuns, isFunctionWord, isInitial, type WordRun } from "./mention-rules/capitals.ts";
import { standsForGovernment } from "./mention-rules/governments.ts";
import { type Guess, guessKind } from "./mention-rules/kinds.ts";
import { speech } from "./mention-rules/name-shapes.ts";
import { type Piece, piecesOf } from "./mention-rules/pieces.ts";
import {
  commonWords,
  ordinaryWords,
  organisationHeads,
  placeHeads,
  roleNouns,
  titleHeads,
  titleModifiers,
} from "./name-words.ts";
import type { Valued } from "./stages.ts";

/** A name where it stands. `weight` is how sure its kind is, in [0, 1]. */
export interface NameMention {
  readonly span: Span;
  readonly text: string;
  readonly kind: ActorKind;
  readonly rule: string;
  readonly weight: number;
  /** What our lists know of it; of a capital that stands for a government, the country. */
  readonly known?: Known;
  /** The words before a person's name that say what they are, as a title: "former German Chancellor". */
  readonly title?: Span;
  readonly passage: Passage;
  /** The passage's words, and where the name stands among them. */
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

/** The text with its names. */
export interface Named extends Valued {
  readonly names: readonly NameMention[];
}

/** Finds the names of all sentences and headings. A heading's names count only where our lists or the sentences know them too. */
export function findMentions(valued: Valued): Named {
  const { text } = valued.document;
  const folded = foldForNames(text);
  const analysed = new Map(
    valued.sentences.map(({ passage, analysis }) => [
      passage.id,
      analysis.start > passage.span.start
        ? [...findWords(text, { start: passage.span.start, end: analysis.start }), ...analysis.tokens]
        : analysis.tokens,
    ]),
  );
  const passages = valued.passages.filter((p) => p.kind !== "boilerplate");
  const wordsOf = new Map(passages.map((p) => [p.id, analysed.get(p.id) ?? findWords(text, p.span)]));
  const isRunning = (p: Passage): boolean => p.kind === "sentence" && !isInCapitals(wordsOf.get(p.id) ?? []);
  const seen = lookAround(
    folded,
    passages.filter(isRunning).map((p) => wordsOf.get(p.id) ?? []),
  );
  const inSentences = passages
    .filter(isRunning)
    .flatMap((passage) => namesIn(text, folded, passage, wordsOf.get(passage.id) ?? [], seen));
  const byText = new Map(inSentences.map((name) => [name.text, name]));
  const inHeadings = passages
    .filter((p) => !isRunning(p))
    .flatMap((passage) => namesInHeading(text, folded, passage, wordsOf.get(passage.id) ?? [], byText, seen));
  const names = [...inSentences, ...inHeadings].sort((a, b) => a.span.start - b.span.start);
  return { ...valued, names };
}

/** "Ministers Agree on New Port Plan.": a heading that ends like a sentence. Every word but the small ones has a capital, common ones too. */
function isInCapitals(words: readonly Word[]): boolean {
  const letters = words.filter(({ text }) => /\p{L}/u.test(text));
  const small = letters.filter(({ text }) => /^\p{Ll}/u.test(text));
  return (
    letters.length >= 5 &&
    small.length < letters.length / 2 &&
    letters.filter(({ text }) => /^\p{Lu}/u.test(text) && commonWords.has(text.toLowerCase())).length >= 2 &&
    small.every(({ text, tag }) => text.length < 6 && /^(?:ADP|DET|CCONJ|PART|SCONJ)$/.test(tag))
  );
}

/** What the whole text tells of single words: which have a capital where it means something, which are written small; and whose countries it speaks of. */
interface Seen {
  readonly capitalised: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

function lookAround(folded: string, sentences: readonly (readonly Word[])[]): Seen {
  const capitalised = new Set<string>();
  const small = new Set<string>();
  const countries = new Set<string>();
  for (const words of sentences)
    words.forEach((word, at) => {
      if (/^\p{Ll}/u.test(word.text)) {
        small.add(word.text);
        return;
      }
      if (!isInitial(words, at)) capitalised.add(word.text);
      const known = /^\p{Lu}/u.test(word.text) ? lookUp(folded, word.start)?.known : undefined;
      if (known?.country !== undefined && /^(?:country|people|capital|seat|place)$/.test(known.sort))
        countries.add(known.country);
    });
  return { capitalised, small, countries };
}

function namesIn(
  text: string,
  folded: string,
  passage: Passage,
  words: readonly Word[],
  seen: Seen,
): readonly NameMention[] {
  const found: NameMention[] = [];
  for (const run of capitalRuns(words, folded))
    for (const whole of piecesOf(words, trimInitial(words, run, folded, seen), folded)) {
      const piece = chooseKnown(words, whole, seen);
      if (!isName(words, piece, seen)) continue;
      const start = words[piece.from]?.start ?? 0;
      const end = piece.end ?? words[piece.to - 1]?.end ?? start;
      const { known, ...guess } = typeOf(words, piece);
      const title = piece.title === undefined ? undefined : spanOf(words, piece.title.from, piece.title.to);
      found.push({
        span: { start, end },
        text: text.slice(start, end),
        ...guess,
        ...(known === undefined ? {} : { known }),
        ...(title === undefined ? {} : { title }),
        passage,
        words,
        from: piece.from,
        to: piece.to,
      });
    }
  return found;
}

/** Of several that bear a known name, the one that the text is likely to mean; a name whose bearer it cannot mean is unknown like all others. */
function chooseKnown(words: readonly Word[], piece: Piece, { countries }: Seen): Piece {
  if (piece.known === undefined || piece.all === undefined) return piece;
  // "The Australian prime minister" is no newspaper; "the Australian reported" is one.
  const people = speech.test(words[piece.to]?.norm ?? "") ? undefined : piece.all.find(({ sort }) => sort === "people");
  const known = people ?? likeliest(piece.all, countries);
  const { known: _, all: __, end: ___, ...place } = piece;
  return known === undefined ? { ...place, shape: "plain" } : { ...piece, known };
}

/** In a heading every word may have a capital: there, names are those of our lists and those that the sentences have too. */
function namesInHeading(
  text: string,
  folded: string,
  passage: Passage,
  words: readonly Word[],
  byText: ReadonlyMap<string, NameMention>,
  { countries }: Seen,
): readonly NameMention[] {
  const found: NameMention[] = [];
  for (let from = 0; from < words.length; from++) {
    let best: NameMention | undefined;
    for (let to = Math.min(words.length, from + 6); to > from && best === undefined; to--) {
      const span = spanOf(words, from, to);
      const name = text.slice(span.start, span.end);
      const same = byText.get(name);
      const at = { span, text: name, passage, words, from, to };
      const hit = lookUp(folded, span.start);
      if (same !== undefined) {
        const { title: _, ...rest } = same;
        best = { ...rest, ...at };
      } else if (hit?.end === span.end && !isOrdinary(name)) {
        const known = likeliest(hit.all, countries);
        if (known !== undefined) best = { ...typeOf(words, { from, to, known, shape: "known" }), ...at };
      }
    }
    if (best === undefined) continue;
    found.push(best);
    from = best.to - 1;
  }
  return found;
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

function typeOf(words: readonly Word[], piece: Piece): Guess & { readonly known?: Known } {
  const { known } = piece;
  if (known === undefined) return guessKind(words, piece);
  if (standsForGovernment(words, piece, known)) {
    const country = known.country === undefined ? undefined : knownCountry(known.country);
    if (country !== undefined)
      return { kind: country.kind, rule: `${known.sort}-for-government`, weight: 0.9, known: country };
  }
  // Brussels the government is the European Union; Brussels the city is Belgium's.
  const city = known.country === "EU" ? { ...known, country: "BE" } : known;
  return { kind: known.kind, rule: `known-${known.sort}`, weight: 1, known: city };
}

/** Takes off a first word whose capital is the sentence's: "Meanwhile Kazakhstan", "Top Kyiv officials". */
function trimInitial(words: readonly Word[], run: WordRun, folded: string, seen: Seen) {
  const first = words[run.from];
  if (first === undefined || !isInitial(words, run.from) || lookUp(folded, first.start) !== undefined) return run;
  if (run.to - run.from < 2) return run;
  if (isFunctionWord(first)) return { from: run.from + 1, to: run.to };
  const isTitle = titleHeads.has(first.text) || titleModifiers.has(first.text);
  const last = words[run.to - 1];
  const isCommon = commonWords.has(first.text.toLowerCase()) || seen.small.has(first.text.toLowerCase());
  if (
    isCommon &&
    !isTitle &&
    !(last !== undefined && organisationHeads.has(last.text)) &&
    !seen.capitalised.has(first.text)
  )
    return first.tag === "PROPN" && run.to - run.from === 2 && !commonWords.has(first.text.toLowerCase())
      ? run
      : { from: run.from + 1, to: run.to };
  return run;
}

const isOrdinary = (name: string): boolean =>
  commonWords.has(name.toLowerCase()) || ordinaryWords.has(name.toLowerCase());

const initials = /^(?:\p{Lu}\.)+$/u;

/** Whether a piece is a name at all. */
function isName(words: readonly Word[], piece: Piece, seen: Seen): boolean {
  const word = words[piece.from];
  if (word === undefined) return false;
  if (piece.known !== undefined)
    return (
      piece.to - piece.from > 1 ||
      !isInitial(words, piece.from) ||
      !isOrdinary(word.text) ||
      isBackedUp(words, piece, seen)
    );
  if (piece.shape === "titled") return true;
  const small = word.text.toLowerCase();
  if (piece.to - piece.from > 1)
    return !words
      .slice(piece.from, piece.to)
      .every((w) => (commonWords.has(w.text.toLowerCase()) && !organisationHeads.has(w.text)) || initials.test(w.text));
  if (
    commonWords.has(small) ||
    roleNouns.has(small) ||
    [titleHeads, organisationHeads, placeHeads].some((heads) => heads.has(word.text))
  )
    return false;
  // "Council-run" is made of a word that names nobody.
  if (/^\p{L}+-\p{Ll}/u.test(word.text) && commonWords.has(small.split("-")[0] ?? "")) return false;
  if (!/\p{L}{2}/u.test(word.text)) return false;
  if (!isInitial(words, piece.from) || seen.capitalised.has(word.text)) return true;
  const singular = small.replace(/s$/, "");
  return word.tag === "PROPN" && !seen.small.has(small) && !roleNouns.has(singular) && !commonWords.has(singular);
}

/** Whether an ordinary word that begins a sentence is a name all the same: "Shell said", where "Shell" stands elsewhere too. */
function isBackedUp(words: readonly Word[], { from, to }: Piece, { capitalised, small }: Seen): boolean {
  const text = words[from]?.text ?? "";
  if (small.has(text.toLowerCase())) return false;
  return (
    capitalised.has(text) ||
    /^(?:said|says|reported|reports|wrote|announced|told|declined|agreed|plans|has|['’]s)$/.test(words[to]?.text ?? "")
  );
}
