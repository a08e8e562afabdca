// Words for what was said: "this statement", "the accusation", "Kyiv's claims", and the acts that they speak of.
import type { SpeechAct } from "../../domain/attribution.ts";

/** A phrase that means something said before. */
export interface StatementWords {
  /** Why it was taken so: "this-statement", "the-statement", "owned-statement", "pronoun-statement". */
  readonly rule: string;
  /** The words that tell whose it is ("Kyiv", "his", "Russian"), where any do. */
  readonly owner?: string;
  /** The acts that it names; of none in particular where it names any saying. */
  readonly acts: readonly SpeechAct[];
  /** Whether another act may be meant too: an accusation can be made by saying so, a promise is made by promising. */
  readonly loose: boolean;
}

interface Noun {
  readonly words: RegExp;
  readonly acts: readonly SpeechAct[];
  readonly loose: boolean;
}

const nouns: readonly Noun[] = [
  { words: /^(?:claim|statement|remark|comment|assertion|contention)s?$/, acts: [], loose: true },
  { words: /^(?:accusation|allegation)s?$/, acts: ["accuses"], loose: true },
  { words: /^(?:announcement|declaration)s?$/, acts: ["announces"], loose: true },
  { words: /^(?:warning|threat)s?$/, acts: ["warns"], loose: false },
  { words: /^(?:promise|pledge|vow)s?$/, acts: ["promises"], loose: false },
  { words: /^(?:estimate|forecast|prediction|projection)s?$/, acts: ["estimates"], loose: false },
  { words: /^denials?$/, acts: ["denies"], loose: false },
  { words: /^(?:demand|request|appeal)s?$/, acts: ["asks", "orders"], loose: false },
];

/** Adjectives that say nothing of whose it is. */
const plain =
  /^(?:latest|recent|same|surprise|initial|original|first|second|public|controversial|grave|serious|earlier|false|baseless|unusual|new|joint)$/;

/** The phrase as words for what was said; undefined where it is none. `behind` is what follows it in the text. */
export function statementWordsIn(phrase: string, behind: string): StatementWords | undefined {
  const words = phrase.trim().split(/\s+/);
  const noun = nouns.find(({ words: known }) => known.test((words.at(-1) ?? "").toLowerCase()));
  // "The claim that …" and "the threat of war" tell themselves what is claimed and threatened.
  if (noun === undefined || /^\s+(?:that|of|to|by|from|about|over|against|made)\b/.test(behind)) return undefined;
  const { acts, loose } = noun;
  const [first = "", ...more] = words.slice(0, -1);
  const opener = first.toLowerCase();
  const modifiers = more.filter((word) => !plain.test(word.toLowerCase()));
  if (/^(?:this|that|these|those|such)$/.test(opener))
    return modifiers.length === 0 ? { rule: "this-statement", acts, loose } : undefined;
  if (/^(?:his|her|its|their)$/.test(opener))
    return modifiers.length === 0 ? { rule: "owned-statement", owner: first, acts, loose } : undefined;
  const owner = ownerIn(words.slice(0, -1).filter((word) => !plain.test(word.toLowerCase())));
  if (owner !== undefined) return { rule: "owned-statement", owner, acts, loose };
  if (opener !== "the") return undefined;
  if (modifiers.length === 0) return { rule: "the-statement", acts, loose };
  // "The Russian claim": a people stands for its country.
  const [people, ...others] = modifiers;
  return people !== undefined && others.length === 0 && /^\p{Lu}/u.test(people)
    ? { rule: "owned-statement", owner: people, acts, loose }
    : undefined;
}

/** "Kyiv's", "the ministry's": whose, without the ending. */
function ownerIn(words: readonly string[]): string | undefined {
  const owner = /^(.+?)(?:['’]s|(?<=s)['’])$/.exec(words.join(" "))?.[1];
  return owner?.replace(/^the\s+/i, "");
}

const denying = /^(?:deny|dispute|refute|contradict|confirm|dismiss|reject|disavow)\b/;

/** "Denied it", "has confirmed this": what one denies or confirms is what was said before. */
export function statementPronoun(phrase: string, lemma: string): StatementWords | undefined {
  return /^(?:it|this|that)$/i.test(phrase) && denying.test(lemma)
    ? { rule: "pronoun-statement", acts: [], loose: true }
    : undefined;
}
