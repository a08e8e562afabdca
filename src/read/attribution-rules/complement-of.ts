// What follows a cue verb: an addressee, circumstances of the telling ("on Monday", "in a statement"), and then the content, whose kind its first word tells.
import type { CueVerb } from "../../language/cue-verbs.ts";
import type { Run, Token } from "../../language/sentence.ts";
import { isContentAdverb, mediumAfter, pastParenthesis, timeAfter } from "./circumstances.ts";
import { baseAfter } from "./noun-phrases.ts";
import type { ContentKind } from "./scope-end.ts";
import { type SentenceView, wordAt } from "./sentence-view.ts";
import type { VerbRun } from "./verb-runs.ts";

export interface Complement {
  readonly kind: ContentKind;
  /** Where the content begins. */
  readonly from: number;
  /** Where the cue ends: behind a preposition that belongs to it, or behind "in a statement". */
  readonly cueEnd: number;
  readonly addressee?: Run;
  readonly when?: Run;
}

const question = /^(?:whether|if|what|how|why|where|when|who|which|whom|whose)$/;
/** The content of a cue verb, by the frames that the verb has; undefined where none follows. */
export function complementOf(view: SentenceView, run: VerbRun, verb: CueVerb): Complement | undefined {
  const { frames } = verb;
  const takes = (frame: string) => frames.has(frame);
  const { tokens } = view;
  let at = run.to;
  let cueEnd = run.to;
  let addressee: Run | undefined;
  let when: Run | undefined;
  const done = (kind: ContentKind, from: number, end = cueEnd): Complement => ({
    kind,
    from,
    cueEnd: end,
    ...(addressee && { addressee }),
    ...(when && { when }),
  });

  for (let guard = 0; guard < 6; guard++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const word = token.norm;
    if (word === "nor" || (word === "or" && at === run.to)) return undefined;
    if (startsQuotation(view, at))
      return canQuote(verb) ? done("quotation", at) : takes("object") ? done("object", at) : undefined;
    if ((word === "," || word === ":") && startsQuotation(view, at + 1) && canQuote(verb))
      return done("quotation", at + 1);
    if (word === ":") return takes("quotation") ? done("clause", at + 1) : undefined;
    if (word === "that" && (isComplementiser(view, at) || (takes("that") && startsPhraseAt(tokens, at + 1)))) {
      if (takes("that") || takes("zero-that") || (addressee !== undefined && takes("addressee-object")))
        return done("clause", at);
      return takes("object") ? done("object", at) : undefined;
    }
    if (question.test(word) && (takes("question") || (takes("object") && /^(?:what|how|who|whatever)$/.test(word))))
      return done("question", at);
    if (word === "to" && isVerbal(tokens, at + 1)) {
      if (
        addressee !== undefined
          ? takes("object-infinitive") || takes("addressee-object")
          : takes("infinitive") || (run.passive && takes("object-infinitive"))
      )
        return done("infinitive", at);
      return undefined;
    }
    if (word === "not" && wordAt(view, at + 1) === "to" && takes("infinitive")) return done("infinitive", at);
    if (/^(?:yes|no|so|nothing|goodbye|hello|thanks|sorry)$/.test(word) && takes("zero-that"))
      return done("object", at);
    if (word === "at" && /^(?:least|most)$/.test(wordAt(view, at + 1)) && takes("zero-that")) return done("clause", at);
    if (word === "," && takes("quotation")) {
      const behind = pastParenthesis(view, at);
      if (
        behind !== undefined &&
        (wordAt(view, behind) === "that" || startsZeroClause(view, behind)) &&
        run.to === at
      ) {
        at = behind;
        continue;
      }
    }
    const time = timeAfter(view, at);
    if (time !== undefined) {
      if (at === cueEnd) cueEnd = /^(?:on|last|this|in|at)$/.test(word) ? cueEnd : time;
      when = { from: at, to: time };
      at = time;
      continue;
    }
    const told = mediumAfter(view, at);
    if (told !== undefined && verb.frames.has("quotation")) {
      if (at === cueEnd) cueEnd = told;
      at = told;
      continue;
    }
    if (
      token.tag === "ADV" &&
      !/^(?:not|so|more|as|about|nearly|only|around|almost|just|even)$/.test(word) &&
      (addressee === undefined || /ly$/.test(word)) &&
      !isContentAdverb(tokens, at)
    ) {
      at++;
      continue;
    }
    if (
      frames.has(word) &&
      (token.tag === "ADP" || token.tag === "PART" || token.tag === "SCONJ" || token.tag === "ADV")
    )
      return preposed(view, at, cueEnd, done, run);
    if (isPreposition(token)) {
      const behind = baseAfter(tokens, at + 1);
      if (behind === at + 1 || behind - at > 9) return undefined;
      if (word === "to" && (takes("addressee-to") || takes("quotation"))) addressee = { from: at + 1, to: behind };
      if (!reaches(view, behind, verb)) return undefined;
      at = behind;
      continue;
    }
    if (token.tag === "VERB" && /ing$/.test(word))
      return takes("gerund") || takes("zero-that")
        ? done(takes("gerund") ? "gerund" : "clause", at)
        : takes("object")
          ? done("object", at)
          : undefined;
    if (takes("addressee-object") && addressee === undefined) {
      const behind = addresseeEnd(view, at);
      if (behind > at && (reaches(view, behind, verb) || startsZeroClause(view, behind))) {
        addressee = { from: at, to: behind };
        at = behind;
        if (startsZeroClause(view, at)) return done("clause", at);
        continue;
      }
    }
    if (takes("object-infinitive") && addressee === undefined) {
      const behind = addresseeEnd(view, at);
      if (behind > at && wordAt(view, behind) === "to" && isVerbal(tokens, behind + 1)) {
        if (verb.attitude || verb.act === "estimates") return done("infinitive", at);
        addressee = { from: at, to: behind };
        at = behind;
        continue;
      }
    }
    if (addressee !== undefined) return undefined;
    if (startsPhrase(token) || token.tag === "AUX" || token.norm === "(") {
      if (takes("zero-that") && (startsZeroClause(view, at) || plainly.has(run.lemma))) return done("clause", at);
      return takes("object") || (takes("as") && goesOnWithAs(view, at)) ? done("object", at) : undefined;
    }
    if (takes("zero-that") && verb.frames.has("aside") && !/^[.,;:!?)]$/.test(word)) return done("clause", at);
    return undefined;
  }
  return undefined;
}

const startsPhraseAt = (tokens: readonly Token[], at: number): boolean =>
  /^(?:DET|PRON|NUM|PROPN)$/.test(tokens[at]?.tag ?? "");

/** Verbs after which anything is what was said, also without a verb of its own: "said two dead". */
const plainly = new Set("say think hope feel argue insist".split(" "));

/** "sees the port as a threat": an object that "as" goes on with. */
function goesOnWithAs({ tokens, quoted }: SentenceView, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 14, tokens.length); i++) {
    if (quoted[i] !== undefined || /^[,;.]$/.test(tokens[i]?.norm ?? "")) return false;
    if (tokens[i]?.norm === "as")
      return tokens[i + 1]?.tag !== "PRON" && tokens[i - 1]?.norm !== "such" && tokens[i - 1]?.norm !== "well";
  }
  return false;
}

const canQuote = (verb: CueVerb): boolean => verb.frames.has("quotation");

function startsQuotation({ quoted, tokens }: SentenceView, at: number): boolean {
  const here = quoted[at];
  return here !== undefined && (tokens[at]?.start ?? -1) <= here.span.start + 1 && quoted[at - 1] !== here;
}

/** "that" before a clause, not before a noun that it points at or as a pronoun. */
function isComplementiser({ tokens, verbs }: SentenceView, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || (/^[.,;!?]$/.test(next.norm) && next.norm !== ",")) return false;
  return verbs.some((v) => v.from > at && v.form === "finite") || next.norm === '"' || next.norm === "'";
}

function isVerbal(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (tokens[i]?.tag === "ADV" || tokens[i]?.norm === "not") i++;
  const token = tokens[i];
  return token !== undefined && (token.tag === "VERB" || token.tag === "AUX") && !/ing$/.test(token.norm);
}

const prepositions =
  /^(?:on|in|at|to|during|after|before|from|with|by|over|outside|about|of|for|following|via|through|as|under|inside|against|despite|amid)$/;
const isPreposition = (token: Token): boolean => prepositions.test(token.norm) && token.tag !== "VERB";
const startsPhrase = (token: Token): boolean =>
  /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ|SYM|X|ADV|ADP|SCONJ|VERB|INTJ|PART)$/.test(token.tag);

/** Where somebody who is told something ends: "reporters in Kyiv", "the newspaper Kommersant", "him". */
export function addresseeEnd(view: SentenceView, at: number): number {
  const { tokens } = view;
  let end = baseAfter(tokens, at);
  for (let guard = 0; guard < 3 && end > at; guard++) {
    const word = wordAt(view, end);
    if (!/^(?:of|in|at|from|and|on|during|after)$/.test(word)) break;
    if (timeAfter(view, end) !== undefined || mediumAfter(view, end) !== undefined) break;
    const behind = baseAfter(tokens, end + 1);
    if (behind === end + 1 || isVerbal(tokens, end + 1)) break;
    end = behind;
  }
  return end;
}

/** Whether a content of the verb begins within a few circumstances from an index on. */
function reaches(view: SentenceView, at: number, verb: CueVerb): boolean {
  let i = at;
  for (let guard = 0; guard < 4; guard++) {
    const word = wordAt(view, i);
    if (startsQuotation(view, i) || ((word === "," || word === ":") && startsQuotation(view, i + 1))) return true;
    if (word === ":" && verb.frames.has("quotation")) return true;
    if (word === "that" && isComplementiser(view, i)) return true;
    if (question.test(word) && word !== "when" && verb.frames.has("question")) return true;
    if (
      word === "to" &&
      isVerbal(view.tokens, i + 1) &&
      (verb.frames.has("object-infinitive") || verb.frames.has("infinitive"))
    )
      return true;
    if (verb.frames.has(word) && verb.frames.has("addressee-object") && word !== "that") return true;
    if (verb.attitude && verb.frames.has(word)) return true;
    const time = timeAfter(view, i) ?? mediumAfter(view, i);
    if (time !== undefined) {
      i = time;
      continue;
    }
    const token = view.tokens[i];
    if (token === undefined) return false;
    if (token.tag === "ADV") i++;
    else if (isPreposition(token)) {
      const behind = baseAfter(view.tokens, i + 1);
      if (behind === i + 1) return false;
      i = behind;
    } else
      return verb.frames.has("zero-that") && !verb.frames.has("object")
        ? startsZeroClause(view, i)
        : startsZeroClause(view, i) && verb.frames.has("zero-that");
  }
  return false;
}

/** Whether a clause without "that" begins at an index: a phrase and then its finite verb. */
function startsZeroClause(view: SentenceView, at: number): boolean {
  const { tokens } = view;
  const first = tokens[at];
  if (first === undefined || !startsPhrase(first) || view.quoted[at] !== undefined) return false;
  const verb = view.verbs.find((v) => v.from >= at + 1 && v.form === "finite");
  if (verb === undefined) return false;
  for (let i = at; i < verb.from; i++) {
    const word = wordAt(view, i);
    if (/^(?:who|which|whose|that|whom|when|while|because|after|before|as|where|;|:)$/.test(word) && i > at)
      return false;
    if (
      word === "," &&
      (i - at < 2 || /^(?:and|but|or|although|though|if|even|since|until|despite)$/.test(wordAt(view, i + 1)))
    )
      return false;
  }
  return !/^(?:and|or|but|,)$/.test(wordAt(view, verb.from - 1));
}

/** A content behind a preposition that belongs to the verb: "referred to", "called for", "accused of". */
function preposed(
  view: SentenceView,
  at: number,
  cueEnd: number,
  done: (kind: ContentKind, from: number, end?: number) => Complement,
  run: VerbRun,
): Complement | undefined {
  const next = view.tokens[at + 1];
  if (next === undefined || /^[.,;:!?]$/.test(next.norm)) return undefined;
  const end = at === cueEnd || at === run.to ? at + 1 : cueEnd;
  if (question.test(next.norm)) return done("question", at + 1, end);
  return done("object", at + 1, end);
}
