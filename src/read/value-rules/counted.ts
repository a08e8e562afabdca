// What a number counts: the head noun behind it ("2,500 Chinese trucks" -> "truck", "thousands of people" -> "people").
import type { Span } from "../../domain/span.ts";
import type { Token } from "../../language/sentence.ts";

/** The noun that is counted: where its words end, and its singular. */
export interface Counted {
  readonly end: number;
  readonly unit: string;
}

const collective: ReadonlySet<string> = new Set([
  ...[
    "people",
    "police",
    "personnel",
    "staff",
    "cattle",
    "troops",
    "aircraft",
    "sheep",
    "fish",
    "men",
    "women",
    "children",
    "mice",
    "geese",
  ],
  ...[
    "feet",
    "teeth",
    "oxen",
    "media",
    "data",
    "crew",
    "livestock",
    "passersby",
    "dead",
    "wounded",
    "injured",
    "missing",
  ],
]);
const longestName = 5;

/** The index of the first token that does not start before `offset`; tokens are in order. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isPlural = ({ norm, lemma }: Token): boolean => collective.has(norm) || (norm !== lemma && norm.endsWith("s"));

/** Whether a token may stand between a number and the noun it counts. */
function modifies(token: Token, next: Token | undefined): boolean {
  if (token.tag === "ADJ" || token.tag === "NOUN" || token.tag === "PROPN") return true;
  if (token.text === "-") return true;
  if (token.tag === "ADV") return next?.tag === "ADJ" || (next?.tag === "VERB" && /(?:ed|ing)$/.test(next.norm));
  return token.tag === "VERB" && /(?:ed|ing|en)$/.test(token.norm) && (next?.tag === "NOUN" || next?.tag === "PROPN");
}

/**
 * The noun that the number at `number` counts, by the tags of its sentence: the last noun of the run behind it (or behind "of" where `many` says
 * that the number is a vague plural). It must be plural unless the number is one.
 */
export function countedBy(
  tokens: readonly Token[],
  number: Span,
  options: { readonly one: boolean; readonly many: boolean },
): Counted | undefined {
  let at = tokenFrom(tokens, number.end);
  const before = tokens[tokenFrom(tokens, number.start) - 1];
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (before?.tag === "PROPN" && !options.many) return undefined;
  if (first.norm === "of") {
    if (!options.many) return undefined;
    at++;
  }
  const last = Math.min(tokens.length, at + longestName);
  let head: Token | undefined;
  for (let k = at; k < last; k++) {
    const token = tokens[k];
    const next = tokens[k + 1];
    if (token === undefined) break;
    if (token.tag === "NOUN" && (isPlural(token) || options.one)) head = token;
    else if (!modifies(token, next)) break;
    if (head !== undefined && isPlural(head) && next?.tag !== "NOUN") break;
  }
  if (head === undefined) return undefined;
  // the span of a vague plural is its own word: "thousands", counting trucks
  return { end: options.many && first.norm === "of" ? number.end : head.end, unit: head.lemma };
}

const notNouns =
  /^(?:fold|way|strong|sided|plus|odd|and|based|related|old|long|ish|out|off|all|down|over|under|hit|run|nil|seed|nought|half|third|quarter|fifth)/;

/** The noun that a hyphen binds to a number: "25-member", "two-state", "16-point". */
export function boundNoun(text: string, end: number): Counted | undefined {
  const match = /^-(\p{Ll}{3,})(?![\p{L}\p{N}’'])/u.exec(text.slice(end, end + 30));
  const word = match?.[1];
  return word === undefined || notNouns.test(word) ? undefined : { end: end + 1 + word.length, unit: word };
}

const noPlural =
  /^(?:is|was|has|as|this|its|his|us|does|plus|less|versus|perhaps|always|yes|thus|gets|says|goes|comes|times|ends|hours)$/;

/** The same where no tags are at hand (headings): a plural right behind the number. */
export function countedByForm(text: string, end: number): Counted | undefined {
  const match = /^ (\p{L}{3,})(?![\p{L}\p{N}’'-])/u.exec(text.slice(end, end + 40));
  const word = match?.[1]?.toLowerCase();
  if (word === undefined || noPlural.test(word)) return undefined;
  const ending = end + 1 + word.length;
  if (collective.has(word)) return { end: ending, unit: word };
  return /[^su]s$/.test(word) ? { end: ending, unit: word.replace(/ies$/, "y").replace(/s$/, "") } : undefined;
}
