// When a reading says what the gold says: claims by sentence, overlapping subject and object, and a shared verb; voices by their words; the rest by span.
import type { ReadingJson } from "../../src/domain/reading-json.ts";
import type { Span } from "../../src/domain/span.ts";
import type {
  GoldAttribution,
  GoldClaim,
  GoldName,
  GoldReference,
  GoldStatement,
  GoldText,
  GoldValue,
} from "./gold-format.ts";

type Pair = readonly [start: number, end: number];
export type ReadClaim = ReadingJson["claims"][number];

const touches = (gold: Span, pair: Pair | undefined): boolean =>
  pair !== undefined && gold.start < pair[1] && pair[0] < gold.end;

// ---- claims

const empty = new Set(
  "have has had been being the could would may might will did does do not never be to of a an".split(" "),
);
const copulas = new Set(["is", "are", "was", "were", "be", "been", "am", "'s", "’s"]);

/** The beginnings of the content words: inflection does not count. */
function stems(words: string): readonly string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 2 && !empty.has(w) && !copulas.has(w))
    .map((w) => w.replace(/(?:ied|ies|ing|ed|es|s|e|y)$/, "").slice(0, 5));
}

function sameVerb(gold: string, claim: ReadClaim): boolean {
  const said = `${claim.predicate.text} ${claim.predicate.lemma}`;
  const [wanted, got] = [stems(gold), stems(said)];
  if (
    wanted.some((w) =>
      got.some((g) => g === w || (g.length > 2 && w.startsWith(g)) || (w.length > 2 && g.startsWith(w))),
    )
  )
    return true;
  const isCopula = (words: string): boolean =>
    words
      .toLowerCase()
      .split(/[^\p{L}’']+/u)
      .some((w) => copulas.has(w));
  return wanted.length === 0 && isCopula(gold) && isCopula(said);
}

/** The sentence of the gold in which a claim's subject (else its evidence) stands. */
export function sentenceOf(gold: GoldText, claim: ReadClaim): number {
  const at = claim.subject.span[0];
  return gold.sentences.findIndex(({ span }) => span.start <= at && at < span.end);
}

/** Whether a claim of a reading is the one that the gold asks for; voices and stance are looked at afterwards. */
export function isClaim(wanted: GoldClaim, claim: ReadClaim, sentence: number): boolean {
  if (wanted.sentence !== sentence) return false;
  if (wanted.predicate !== undefined && !sameVerb(wanted.predicate, claim)) return false;
  const parts = [claim.object?.span, ...claim.qualifiers.map((q) => q.span)];
  const has = (spans: readonly Span[], pairs: readonly (Pair | undefined)[]): boolean =>
    spans.some((s) => pairs.some((p) => touches(s, p)));
  const straight =
    has(wanted.subjects, [claim.subject.span]) && (wanted.objects.length === 0 || has(wanted.objects, parts));
  return straight || (wanted.symmetric && has(wanted.objects, [claim.subject.span]) && has(wanted.subjects, parts));
}

const wordsOf = (voice: string): readonly string[] =>
  voice
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== "" && w !== "the" && w !== "a" && w !== "an");

function sameVoice(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.length > 0 && y.length > 0 && (x.every((w) => y.includes(w)) || y.every((w) => x.includes(w)));
}

/** What of a found claim agrees with the gold. */
export interface Agreement {
  readonly chain: boolean;
  readonly polarity: boolean;
  readonly certainty: boolean;
  readonly mood: boolean;
}

export function agreement(wanted: GoldClaim, claim: ReadClaim): Agreement {
  const { chain } = claim;
  return {
    chain: wanted.chains.some(
      (voices) => voices.length === chain.length && voices.every((v, i) => sameVoice(v, chain[i] ?? "")),
    ),
    polarity: wanted.polarity.includes(claim.polarity),
    certainty: wanted.certainty.includes(claim.certainty),
    mood: wanted.mood.includes(claim.mood),
  };
}

/** The largest matching of wanted claims to read ones, the first choices of each first: index of the claim for each wanted one, or undefined. */
export function matchUp(choices: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const takenBy = new Map<number, number>();
  const place = (wanted: number, seen: Set<number>): boolean =>
    (choices[wanted] ?? []).some((claim) => {
      if (seen.has(claim)) return false;
      seen.add(claim);
      const holder = takenBy.get(claim);
      if (holder !== undefined && !place(holder, seen)) return false;
      takenBy.set(claim, wanted);
      return true;
    });
  for (let wanted = 0; wanted < choices.length; wanted++) place(wanted, new Set());
  const byWanted = new Map([...takenBy].map(([claim, wanted]) => [wanted, claim]));
  return choices.map((_, wanted) => byWanted.get(wanted));
}

// ---- attributions, names, values, references

const length = (pairs: readonly Pair[]): number => pairs.reduce((sum, [start, end]) => sum + end - start, 0);

function shared(a: readonly Pair[], b: readonly Pair[]): number {
  return a.reduce(
    (sum, [s, e]) => sum + b.reduce((part, [t, f]) => part + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0),
    0,
  );
}

/** Half of the content is shared (Dice), and the sources touch. */
export function isAttribution(wanted: GoldAttribution, read: ReadingJson["attributions"][number]): boolean {
  const content = wanted.content.map(({ start, end }): Pair => [start, end]);
  const read2 = read.content;
  const dice = (2 * shared(content, read2)) / Math.max(1, length(content) + length(read2));
  const { source } = wanted;
  return dice >= 0.5 && (source === undefined ? read.source.length === 0 : read.source.some((p) => touches(source, p)));
}

/** What stands for a kind of the gold: demonyms are typed as groups or as their countries. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  place: ["place", "country"],
  group: ["group", "country", "place"],
  organisation: ["organisation", "outlet"],
  outlet: ["outlet"],
  person: ["person"],
};

export const isName = (wanted: GoldName, span: Pair): boolean =>
  touches(wanted.span, span) && Math.abs(wanted.span.end - span[1]) <= 2;
export const isKind = (wanted: GoldName, kind: string): boolean =>
  wanted.kinds.some((k) => (kinds[k] ?? [k]).includes(kind));

const lastWord = (unit: string | null | undefined): string =>
  (unit ?? "").toLowerCase().split(" ").at(-1)?.replace(/s$/, "") ?? "";
const near = (a: number | undefined, b: number | null): boolean =>
  a === undefined || (b !== null && Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a)));

/** Whether a value that stands there comes to what the gold says; what the gold leaves out is not compared. */
export function isValue(wanted: GoldValue, read: ReadingJson["values"][number]): boolean {
  const type = read.type === "daterange" ? "date" : read.type;
  if ((wanted.type === "daterange" ? "date" : wanted.type) !== type) return false;
  if (wanted.from !== undefined && !(read.from ?? "").startsWith(wanted.from)) return false;
  if (wanted.to !== undefined && !(read.to ?? "").startsWith(wanted.to)) return false;
  if (!near(wanted.value, read.value) || !near(wanted.max, read.max)) return false;
  if (wanted.type === "money") return wanted.unit === undefined || wanted.unit === read.currency;
  return wanted.unit === undefined || lastWord(wanted.unit) === lastWord(read.unit);
}

export const standsThere = (wanted: { readonly span: Span }, pair: Pair): boolean => touches(wanted.span, pair);

/** Whether every one that is meant has a member of the cast that is mentioned there and bears the name. */
export function isResolved(wanted: GoldReference, cast: ReadingJson["cast"], text: string): boolean {
  const there = cast.filter((m) => m.mentions.some((p) => touches(wanted.span, p)));
  return wanted.names.every((names) =>
    there.some((m) =>
      [m.label, ...m.mentions.map(([s, e]) => text.slice(s, e))].some((n) =>
        names.some((name) => sameVoice(name, n) && /\p{Lu}/u.test(n)),
      ),
    ),
  );
}

/** Whether the words stand for a claim whose verb is the one that is meant. */
export function isStatement(wanted: GoldStatement, claims: ReadingJson["claims"]): boolean {
  return claims.some(({ subject, object }) =>
    [subject, object].some(
      (part) =>
        part !== null &&
        part.claim !== null &&
        touches(wanted.span, part.span) &&
        claims.some(({ id, predicate }) => id === part.claim && touches(wanted.meant, predicate.span)),
    ),
  );
}
