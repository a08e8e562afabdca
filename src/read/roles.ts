// What a text says that a person is: the title before the name, the role noun before it, or the apposition behind it.
import { quoteAt } from "../domain/span.ts";
import type { Word } from "../language/tokens.ts";
import type { NameMention } from "./mentions.ts";
import { lowerTitleModifiers, roleNouns, titleHeads } from "./name-words.ts";

/** The first role that the names of a person come with, in the text's own words and without article. */
export function roleOf(text: string, names: readonly NameMention[]): string | undefined {
  for (const name of names) {
    const role = titleRole(text, name) ?? nounRole(text, name) ?? appositionRole(text, name) ?? leadingRole(text, name);
    if (role !== undefined) return role;
  }
  return undefined;
}

const empty = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof)\.?$/;

function titleRole(text: string, { title, words, from }: NameMention): string | undefined {
  if (title === undefined || empty.test(quoteAt(text, title))) return undefined;
  let start = from;
  while (start > 0 && (words[start - 1]?.start ?? 0) >= title.start) start--;
  return quoteAt(text, { start: words[widen(words, start)]?.start ?? title.start, end: title.end });
}

/** "logistics executive", "opposition leader": the nouns right before the name that end in a word for what people are. */
function nounRole(text: string, { words, from }: NameMention): string | undefined {
  const noun = words[from - 1];
  if (noun === undefined || !noun.norm.split("-").some((part) => roleNouns.has(part))) return undefined;
  const start = words[widen(words, from - 1)]?.start ?? noun.start;
  return quoteAt(text, { start, end: noun.end });
}

/** The first word of the run of modifiers that ends before `from`: "former", "German", "trade". */
function widen(words: readonly Word[], from: number): number {
  let at = from;
  while (at > 0) {
    const word = words[at - 1];
    if (word === undefined) break;
    const modifies =
      word.tag === "ADJ" ||
      word.tag === "NOUN" ||
      word.tag === "PROPN" ||
      lowerTitleModifiers.has(word.text.toLowerCase());
    if (!modifies || /^['’]s$/.test(word.text)) break;
    at--;
  }
  return at;
}

/** ", a logistics executive," and ", head of the port authority," behind the name. */
function appositionRole(text: string, { words, to }: NameMention): string | undefined {
  if (words[to]?.text !== ",") return undefined;
  let end = to + 1;
  while (end < words.length && end - to < 16 && !/^[,;:.!?—–)“”"]$/.test(words[end]?.text ?? "")) end++;
  const inner = words.slice(to + 1, end);
  if (
    end >= words.length ||
    inner.length === 0 ||
    inner[0]?.tag === "CCONJ" ||
    inner.some((w) => w.tag === "VERB" && !/(?:ing|ed)$/.test(w.text))
  )
    return undefined;
  const head = headOf(inner);
  if (head === undefined || !(roleNouns.has(head.norm) || titleHeads.has(head.text))) return undefined;
  const start = /^(?:a|an|the)$/i.test(inner[0]?.text ?? "") ? inner[1] : inner[0];
  return start === undefined ? undefined : quoteAt(text, { start: start.start, end: words[end - 1]?.end ?? start.end });
}

/** "Her lawyer, Choi Ji-woo": the noun before a comma before the name. */
function leadingRole(text: string, { words, from }: NameMention): string | undefined {
  const noun = words[from - 2];
  if (words[from - 1]?.text !== "," || noun === undefined || !roleNouns.has(noun.norm)) return undefined;
  const start = words[widen(words, from - 2)]?.start ?? noun.start;
  return quoteAt(text, { start, end: noun.end });
}

/** The last noun before the first preposition. */
function headOf(words: readonly Word[]): Word | undefined {
  const cut = words.findIndex((w) => w.tag === "ADP" || w.tag === "PRON" || w.tag === "SCONJ");
  return words.slice(0, cut < 0 ? words.length : cut).at(-1);
}
