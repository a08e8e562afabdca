// One graph of the record, packed tight: each term once, as the text that N-Quads has for it, and the triples as numbers. It takes some 60 bytes a quad,
// where a store with an index for every direction takes two thousand, and a graph of a document is so small that its sorted triples are index enough.
import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { factory } from "../rdf/factory.ts";
import { readTermText } from "../rdf/term-read.ts";
import { writeTerm } from "../rdf/term-text.ts";

export interface PackedGraph {
  /** The texts of the terms, sorted, one after the other in UTF-8. */
  readonly text: Buffer;
  /** Where each term ends in `text`. */
  readonly ends: Uint32Array;
  /** Subject, predicate and object of each triple as numbers of terms; sorted, each triple once. */
  readonly triples: Uint32Array;
}

/** Packs the triples of a graph; the quads' own graph does not matter. The same triples in any order give the same bytes. */
export function packGraph(quads: Iterable<Quad>): PackedGraph {
  const texts: string[] = [];
  // Most terms are IRIs that come again and again; known ones need not be written as text once more.
  const iris = new Map<string, number>();
  const others = new Map<string, number>();
  const numberOf = (term: Term): number => {
    const isIri = term.termType === "NamedNode";
    const key = isIri ? term.value : writeTerm(term);
    const known = (isIri ? iris : others).get(key);
    if (known !== undefined) return known;
    (isIri ? iris : others).set(key, texts.length);
    return texts.push(isIri ? writeTerm(term) : key) - 1;
  };
  const given: number[] = [];
  for (const { subject, predicate, object } of quads)
    given.push(numberOf(subject), numberOf(predicate), numberOf(object));
  const sorted = [...texts].sort();
  const places = new Map(sorted.map((text, place) => [text, place]));
  const ranks = texts.map((text) => places.get(text) ?? 0);
  const ends = new Uint32Array(sorted.length);
  let end = 0;
  for (const [place, text] of sorted.entries()) {
    end += Buffer.byteLength(text, "utf8");
    ends[place] = end;
  }
  return {
    text: Buffer.from(sorted.join(""), "utf8"),
    ends,
    triples: sortedTriples(
      given.map((number) => ranks[number] ?? 0),
      texts.length,
    ),
  };
}

/** Triples in order, each once: put down by subject, then those of a subject by predicate and object as one number. */
function sortedTriples(flat: readonly number[], terms: number): Uint32Array {
  const at = (index: number) => flat[index] ?? 0;
  const ends = new Uint32Array(terms);
  for (let index = 0; index < flat.length; index += 3) ends[at(index)] = (ends[at(index)] ?? 0) + 1;
  for (let subject = 1; subject < terms; subject++) ends[subject] = (ends[subject] ?? 0) + (ends[subject - 1] ?? 0);
  const pairs = new Float64Array(flat.length / 3);
  const free = Uint32Array.from(ends);
  for (let index = 0; index < flat.length; index += 3) {
    const place = (free[at(index)] ?? 0) - 1;
    free[at(index)] = place;
    pairs[place] = at(index + 1) * terms + at(index + 2);
  }
  const triples = new Uint32Array(flat.length);
  let length = 0;
  for (let subject = 0, start = 0; subject < terms; start = ends[subject++] ?? 0) {
    const own = pairs.subarray(start, ends[subject]).sort();
    for (const [index, pair] of own.entries()) {
      if (index > 0 && pair === own[index - 1]) continue;
      triples[length++] = subject;
      triples[length++] = Math.floor(pair / terms);
      triples[length++] = pair % terms;
    }
  }
  return triples.slice(0, length);
}

/** How many triples there are. */
export const sizeOf = ({ triples }: PackedGraph): number => triples.length / 3;

/** What is looked for in a graph, as the texts of its terms; absent positions match anything. */
export interface PackedPattern {
  readonly subject: string | undefined;
  readonly predicate: string | undefined;
  readonly object: string | undefined;
}

/** A term as it stands in a pattern. A variable matches anything. */
export const patternTerm = (term: Term | undefined): string | undefined =>
  term === undefined || term.termType === "Variable" ? undefined : writeTerm(term);

/** The triples that fit a pattern as quads of a graph, in the order of their texts. */
export function* matchPacked(graph: PackedGraph, pattern: PackedPattern, name: NamedNode): Generator<Quad> {
  const { triples } = graph;
  const [s, p, o] = [pattern.subject, pattern.predicate, pattern.object].map((text) =>
    text === undefined ? -1 : numberIn(graph, text),
  );
  // -1 matches anything; undefined is a term that the graph does not know.
  if (s === undefined || p === undefined || o === undefined) return;
  const terms: Term[] = [];
  const term = (number: number): Term => {
    const known = terms[number] ?? readTermText(textAt(graph, number));
    terms[number] = known;
    return known;
  };
  const start = s < 0 ? 0 : firstOf(triples, s);
  for (let index = start; index < triples.length; index += 3) {
    const [subject = 0, predicate = 0, object = 0] = triples.subarray(index, index + 3);
    if (s >= 0 && subject !== s) return;
    if ((p >= 0 && predicate !== p) || (o >= 0 && object !== o)) continue;
    yield factory.quad(
      term(subject) as Quad["subject"],
      term(predicate) as NamedNode,
      term(object) as Quad["object"],
      name,
    );
  }
}

/** The triples as lines of N-Quads, in slices of about `size` characters. */
export function* packedLines(graph: PackedGraph, name: NamedNode, size = 1 << 18): Generator<string> {
  const texts = Array.from(graph.ends, (_, number) => textAt(graph, number));
  const rest = ` ${writeTerm(name)} .\n`;
  const { triples } = graph;
  let slice = "";
  for (let index = 0; index < triples.length; index += 3) {
    slice += `${texts[triples[index] ?? 0]} ${texts[triples[index + 1] ?? 0]} ${texts[triples[index + 2] ?? 0]}${rest}`;
    if (slice.length < size) continue;
    yield slice;
    slice = "";
  }
  if (slice !== "") yield slice;
}

const startAt = ({ ends }: PackedGraph, number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0));

const textAt = (graph: PackedGraph, number: number): string =>
  graph.text.toString("utf8", startAt(graph, number), graph.ends[number]);

/** The number of a term; undefined where the graph does not know it. */
function numberIn(graph: PackedGraph, wanted: string): number | undefined {
  let [low, high] = [0, graph.ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = textAt(graph, middle);
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** Where the triples of a subject begin. */
function firstOf(triples: Uint32Array, subject: number): number {
  let [low, high] = [0, triples.length / 3];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((triples[middle * 3] ?? 0) < subject) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}
