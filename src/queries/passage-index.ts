// An index of passages by their words, as one types: which hold words that begin so, the best first. It is filled once and then kept up to date document by
// document. A hundred thousand passages are searched within milliseconds.
import { isNearly } from "./spelling.ts";

/** What is searched: its words, folded (see folding.ts). */
export interface Folded {
  readonly folded: string;
}

export interface PassageIndex<Passage extends Folded> {
  /** What a document holds, in place of what it held before. */
  readonly put: (document: string, passages: readonly Passage[]) => void;
  /** Takes the documents in the order in which equals are found, and leaves out all others. */
  readonly arrange: (documents: readonly string[]) => void;
  /** Passages that hold a word for each of the words that begins with it, or is nearly it where none does. */
  readonly find: (
    words: readonly string[],
    stretch: { readonly limit: number; readonly offset: number },
  ) => Found<Passage>;
}

export interface Found<Passage> {
  readonly passages: readonly Passage[];
  readonly total: number;
  /** Words that stand nowhere as they were given: what was found has others that are nearly the same. */
  readonly misspelt: readonly string[];
}

interface Held<Passage> {
  readonly passages: readonly Passage[];
  /** The number of the first; the others follow. */
  readonly first: number;
  /** Its place among the documents; undefined where it was left out or replaced. */
  place: number | undefined;
}

/** More passages than any document has. */
const roomPerDocument = 1 << 20;

/** Opens an empty index. */
export function openPassageIndex<Passage extends Folded>(): PassageIndex<Passage> {
  let held = new Map<string, Held<Passage>>();
  /** By number of passage, the document that it is of; documents that were replaced keep their numbers until there are too many. */
  let holders: Held<Passage>[] = [];
  let postings = new Map<string, number[]>();
  let vocabulary: string[] = [];
  let fresh: string[] = [];
  let order: readonly Held<Passage>[] = [];

  function put(document: string, passages: readonly Passage[]): void {
    const holder: Held<Passage> = { passages, first: holders.length, place: undefined };
    const before = held.get(document);
    if (before !== undefined) before.place = undefined;
    held.set(document, holder);
    for (const { folded } of passages) {
      const number = holders.push(holder) - 1;
      for (const word of new Set(folded.split(" "))) {
        const list = postings.get(word);
        if (list !== undefined) list.push(number);
        else {
          postings.set(word, [number]);
          fresh.push(word);
        }
      }
    }
  }

  function arrange(documents: readonly string[]): void {
    for (const holder of held.values()) holder.place = undefined;
    order = documents.flatMap((document) => held.get(document) ?? []);
    for (const [place, holder] of order.entries()) holder.place = place;
    const living = order.reduce((sum, { passages }) => sum + passages.length, 0);
    if (holders.length <= 2 * living + 1000) return;
    const known = held;
    [held, holders, postings, vocabulary, fresh] = [new Map(), [], new Map(), [], []];
    for (const document of documents) put(document, known.get(document)?.passages ?? []);
    arrange(documents);
  }

  /** The words in their order; those that came lately are merged in. */
  function sortedWords(): readonly string[] {
    if (fresh.length > 0) {
      vocabulary = merge(vocabulary, fresh.sort());
      fresh = [];
    }
    return vocabulary;
  }

  function find(words: readonly string[], { limit, offset }: { readonly limit: number; readonly offset: number }) {
    const misspelt: string[] = [];
    /** By passage: how many of the words it holds, as long as it holds all; and how good they are in all. */
    const [reached, worth] = [new Uint8Array(holders.length), new Uint8Array(holders.length)];
    for (const [index, word] of words.entries()) {
      const { terms, nearly } = termsFor(word, sortedWords());
      if (nearly) misspelt.push(word);
      for (const term of terms)
        for (const number of postings.get(term) ?? []) {
          if (reached[number] !== index && reached[number] !== index + 1) continue;
          const better = term === word ? 2 : 1;
          if (reached[number] === index) {
            reached[number] = index + 1;
            worth[number] = (worth[number] ?? 0) + better;
          } else if (better === 2) worth[number] = (worth[number] ?? 0) + 1;
        }
    }
    const phrase = words.join(" ");
    const shelves: number[][] = [];
    for (let number = 0; number < holders.length; number++) {
      const holder = holders[number];
      if (reached[number] !== words.length || holder?.place === undefined) continue;
      const within = number - holder.first;
      const isPhrase = words.length > 1 && holder.passages[within]?.folded.includes(phrase) === true;
      const shelf = (worth[number] ?? 0) + (isPhrase ? 2 * words.length : 0);
      shelves[shelf] ??= [];
      shelves[shelf].push(holder.place * roomPerDocument + within);
    }
    return { ...stretchOf(shelves.reverse(), { limit, offset }), misspelt };
  }

  /** A stretch of what stands on shelves, the best first; only what is reached is put in order. */
  function stretchOf(
    shelves: readonly number[][],
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ) {
    const passages: Passage[] = [];
    let total = 0;
    for (const shelf of shelves) {
      if (shelf === undefined) continue;
      const [from, to] = [Math.max(offset - total, 0), Math.min(offset + limit - total, shelf.length)];
      total += shelf.length;
      if (from >= to) continue;
      for (const key of Float64Array.from(shelf).sort().subarray(from, to))
        passages.push(
          ...(order[Math.floor(key / roomPerDocument)]?.passages.slice(
            key % roomPerDocument,
            (key % roomPerDocument) + 1,
          ) ?? []),
        );
    }
    return { passages, total };
  }

  return { put, arrange, find };
}

/** The words of a sorted list that begin with one; where none does, those that are nearly it. */
function termsFor(
  word: string,
  vocabulary: readonly string[],
): { readonly terms: readonly string[]; readonly nearly: boolean } {
  const terms = beginningWith(word, vocabulary);
  if (terms.length > 0) return { terms, nearly: false };
  const alike = beginningWith(word.slice(0, 1), vocabulary).filter((term) => isNearly(word, term));
  return { terms: alike, nearly: alike.length > 0 };
}

function beginningWith(start: string, sorted: readonly string[]): readonly string[] {
  const from = firstFrom(sorted, start);
  // The last code unit comes after every letter.
  return sorted.slice(from, firstFrom(sorted, `${start}\uffff`));
}

/** The index of the first text that is not before another. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merge(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right === undefined || (left !== undefined && left < right)) {
      merged.push(left ?? "");
      i++;
    } else {
      merged.push(right);
      j++;
    }
  }
  return merged;
}
