// Noun phrases over chunks: what hangs on a base phrase with "of", and which phrases are joined by "and"; with a look ahead at whether a verb will claim one as its subject.
import { approximators, isTimeNoun } from "./function-words.ts";
import { isPersonNoun } from "./person-nouns.ts";
import type { Chunk, NounPhrase, Token, VerbGroup } from "./sentence.ts";

/** A sentence as the clause builder sees it. */
export interface Row {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
}

/** A phrase with the index of the first chunk after it. */
export interface Reach {
  readonly phrase: NounPhrase;
  readonly next: number;
}

const wordOf = ({ tokens, chunks }: Row, at: number): string => {
  const chunk = chunks[at];
  if (chunk === undefined) return "";
  return chunk.to - chunk.from === 1
    ? (tokens[chunk.from]?.norm ?? "")
    : tokens
        .slice(chunk.from, chunk.to)
        .map((t) => t.norm)
        .join(" ");
};

const kindAt = (row: Row, at: number): Chunk["kind"] | undefined => row.chunks[at]?.kind;
export const isComma = (row: Row, at: number): boolean => kindAt(row, at) === "punctuation" && wordOf(row, at) === ",";

/** The base phrase at a noun chunk. */
export function basePhrase(chunk: Chunk): NounPhrase {
  const core = { from: chunk.from, to: chunk.to };
  return { from: chunk.from, to: chunk.to, core, head: chunk.head, parts: [] };
}

/** Whether a phrase is a time that can stand without a preposition ("last week", "Monday"). */
export function isTimePhrase({ tokens }: Row, phrase: NounPhrase): boolean {
  const head = tokens[phrase.head];
  if (head === undefined || !isTimeNoun(head) || phrase.to - phrase.from > 5) return false;
  const opening = tokens[phrase.core.from]?.norm ?? "";
  const first = approximators.has(opening) ? (tokens[phrase.core.from + 1]?.norm ?? "") : opening;
  return phrase.core.to - phrase.core.from === 1
    ? /day$|^tomorrow$|^tonight$/.test(head.norm)
    : /^(?:last|next|this|that|early|late|earlier|later|one|every|each|the|two|three|four|five|six|seven|eight|nine|ten|several|a|\d+)$/.test(
        first,
      );
}

/** Whether a phrase says when, wherever it stands: "Wednesday", "May 2015", "the 1990s", "last week". */
export function isDatePhrase(row: Row, phrase: NounPhrase): boolean {
  const head = row.tokens[phrase.head];
  if (head === undefined || phrase.parts.length > 1) return false;
  if (/^(?:time|times|moment|fall|spring|quarter)$/.test(head.norm)) return false;
  return (
    /^(?:1[5-9]|20)\d\d(?:s)?$/.test(head.norm) ||
    (isTimeNoun(head) && (phrase.to === phrase.core.to || isTimePhrase(row, phrase)))
  );
}

/** The phrase at a noun chunk with its of-phrases: "the cost of [helping]" stays "the cost", "a record number of goals" is whole. */
export function readPhrase(
  row: Row,
  at: number,
  position: Position = { awaiting: false, governed: true },
): Reach | undefined {
  const chunk = row.chunks[at];
  if (chunk?.kind !== "noun") return undefined;
  let next = at + 1;
  let to = chunk.to;
  while (wordOf(row, next) === "of" && kindAt(row, next + 1) === "noun") {
    if (position.verbTakesOf === true && hangsOnVerb(row, at)) break;
    const inner = readJoined(row, next + 1, position);
    if (inner === undefined) break;
    next = inner.next;
    to = inner.phrase.to;
  }
  const { from, core, head, parts } = basePhrase(chunk);
  return { phrase: { from, to, core, head, parts }, next };
}

/** Where a phrase stands: whether its clause still waits for its verb, whether a preposition governs it, whether its verb asks for a phrase with "of". */
export interface Position {
  readonly awaiting: boolean;
  readonly governed: boolean;
  readonly verbTakesOf?: boolean;
}

/** "cleared the minister of wrongdoing", not "warned the mayor of Leeds" or "cleared the roads of snow": somebody, and then no name. */
function hangsOnVerb({ tokens, chunks }: Row, at: number): boolean {
  const somebody = tokens[chunks[at]?.head ?? -1];
  const matter = tokens[chunks[at + 2]?.head ?? -1];
  if (somebody === undefined || matter?.tag === "PROPN") return false;
  return somebody.tag !== "NOUN" || isPersonNoun(somebody.lemma);
}

/** A phrase and those joined to it by commas and a conjunction, but for those that a verb ahead will take as the subject of a clause of its own. */
export function readJoined(row: Row, at: number, position: Position): Reach | undefined {
  const first = readPhrase(row, at, { ...position, governed: true });
  if (first === undefined) return undefined;
  const parts: NounPhrase[] = [first.phrase];
  let next = first.next;
  let waiting: NounPhrase[] = [];
  for (let i = next; waiting.length < 12; ) {
    const comma = isComma(row, i);
    const conjunction = joins(row, comma ? i + 1 : i);
    if (!comma && !conjunction) break;
    const item = readPhrase(row, i + (comma ? 1 : 0) + (conjunction ? 1 : 0));
    if (item === undefined) break;
    if (comma && !conjunction && !listEnds(row, item.next)) break;
    const isPair = comma && conjunction && parts.length === 1 && waiting.length === 0;
    if (isTaken(row, item, position, { comma, before: first.phrase, isPair })) break;
    waiting.push(item.phrase);
    i = item.next;
    if (!conjunction) continue;
    parts.push(...waiting);
    waiting = [];
    next = item.next;
  }
  if (parts.length === 1) return first;
  return { phrase: { ...first.phrase, to: parts.at(-1)?.to ?? first.phrase.to, parts }, next };
}

const joins = (row: Row, at: number): boolean =>
  kindAt(row, at) === "conjunction" && /^(?:and|or|&|nor)$/.test(wordOf(row, at));

/** Whether a verb ahead takes the item away from the phrase before it. */
function isTaken(
  row: Row,
  item: Reach,
  { awaiting, governed }: Position,
  { comma, before, isPair }: { readonly comma: boolean; readonly before: NounPhrase; readonly isPair: boolean },
): boolean {
  const claim = claims(row, item.next);
  // "passed on costs, and volumes held up": two things are seldom parted by a comma, two clauses often are
  if (claim === "perhaps" && isPair && !awaiting && wordOf(row, item.next + 1) !== "by") return true;
  if (claim !== "yes") return false;
  if (!awaiting) return true;
  if (!governed) return false;
  const heads = [row.tokens[before.head]?.tag, row.tokens[item.phrase.head]?.tag];
  return comma || heads[0] !== heads[1] || row.tokens[item.phrase.core.from]?.tag === "DET";
}

function listEnds(row: Row, at: number): boolean {
  for (let i = at, steps = 0; steps < 6; steps++) {
    if (kindAt(row, i) === "conjunction") return true;
    if (isComma(row, i) && kindAt(row, i + 1) === "conjunction" && kindAt(row, i + 2) === "noun") return true;
    if (!isComma(row, i)) return false;
    const item = readPhrase(row, i + 1);
    if (item === undefined) return false;
    i = item.next;
  }
  return false;
}

/** The finite verb behind an apposition that a comma at `at` opens: "…, the Farmers' Union, [left]". */
export function verbBehindApposition(row: Row, at: number): VerbGroup | undefined {
  if (!isComma(row, at) || kindAt(row, at + 1) !== "noun") return undefined;
  for (let i = at + 2; i < at + 9; i++) {
    const verb = row.chunks[i + 1]?.verb;
    if (isComma(row, i)) return verb?.form === "finite" ? verb : undefined;
    if (kindAt(row, i) !== "noun" && kindAt(row, i) !== "preposition") return undefined;
  }
  return undefined;
}

export type Claim = "yes" | "perhaps" | "no";

/**
 * Whether a finite verb ahead would take what stands before `at` as its subject: adverbs, quotation marks, prepositional phrases, reduced and full
 * relative clauses may stand between. "perhaps" where the verb's form could also be a participle ("the trucks stopped").
 */
export function claims(row: Row, at: number): Claim {
  let relative = 0;
  for (let i = at, steps = 0; steps < 24; steps++) {
    const chunk = row.chunks[i];
    if (chunk === undefined) return "no";
    switch (chunk.kind) {
      case "quotation-mark":
        // "…,” said the lawyer": a verb behind a closed quotation takes nothing from it
        if (isComma(row, i - 1)) return "no";
        i++;
        break;
      case "adverb":
        i++;
        break;
      case "preposition": {
        const after = kindAt(row, i + 1);
        if (after !== "noun")
          return after === "verb" && row.chunks[i + 1]?.verb?.form === "present-participle"
            ? skipVerb(row, i + 1)
            : "no";
        const isBetween = wordOf(row, i) === "between";
        i += 2;
        if (isBetween && joins(row, i) && kindAt(row, i + 1) === "noun") i += 2;
        break;
      }
      case "relative":
        relative++;
        i++;
        break;
      case "noun":
        if (relative === 0) return "no";
        i++;
        break;
      case "adjective":
        // "people familiar with the matter said"
        if (i !== at || kindAt(row, i + 1) !== "preposition") return "no";
        i++;
        break;
      case "verb": {
        const verb = chunk.verb;
        if (verb === undefined) return "no";
        if (verb.form !== "finite") {
          if (isComma(row, i - 1)) return "no";
          i++;
          while (kindAt(row, i) === "noun" || kindAt(row, i) === "preposition" || kindAt(row, i) === "adverb") i++;
          break;
        }
        if (relative > 0) {
          relative--;
          i++;
          while (
            kindAt(row, i) === "noun" ||
            kindAt(row, i) === "preposition" ||
            kindAt(row, i) === "adverb" ||
            kindAt(row, i) === "adjective"
          )
            i++;
          if (relative === 0 && isComma(row, i)) i++;
          break;
        }
        if (saysAtEnd(row, i)) return "yes";
        if (verb.ambiguous && verb.last !== verb.head && row.tokens[verb.head + 1]?.tag === "ADP") return "perhaps";
        return verb.ambiguous && !["noun", "complementiser"].includes(kindAt(row, i + 1) ?? "") ? "perhaps" : "yes";
      }
      case "punctuation":
        if (isComma(row, i) && kindAt(row, i + 1) === "relative") {
          i++;
          break;
        }
        return "no";
      default:
        return "no";
    }
  }
  return "no";
}

const said = /^(?:said|added|warned|announced|argued|noted|acknowledged|insisted|predicted|testified|wrote)$/;

/** Whether the verb at a chunk closes its sentence as those of saying do: "…, officials and union leaders said." */
function saysAtEnd(row: Row, at: number): boolean {
  const head = row.tokens[row.chunks[at]?.verb?.head ?? -1];
  const next = row.chunks[at + 1];
  return head !== undefined && said.test(head.norm) && (next === undefined || /^[.,]$/.test(wordOf(row, at + 1)));
}

function skipVerb(row: Row, at: number): Claim {
  let i = at + 1;
  while (["noun", "preposition", "adverb", "adjective"].includes(kindAt(row, i) ?? "")) i++;
  const verb = row.chunks[i]?.verb;
  return verb === undefined || verb.form !== "finite" ? "no" : verb.ambiguous ? "perhaps" : "yes";
}
