// Acronyms that a text explains itself: "the Foreign Policy Research Institute (FPRI)", or whose letters a full name spells.
import type { NameMention } from "./mentions.ts";

const acronymShape = /^\p{Lu}[\p{Lu}\d&-]{1,7}$/u;
const unspelled = /^(?:of|the|for|and|in|on|de|la|du|des|&)$/i;

/** Full names by acronym; a full name also by itself, so that both are found under it. */
export function definedAcronyms(names: readonly NameMention[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const full = names.filter((name) => /\s/.test(name.text) && name.kind !== "person");
  for (const name of full) {
    const inBrackets = bracketed(name);
    if (inBrackets !== undefined) define(found, inBrackets, name.text);
  }
  const spelling = new Map<string, NameMention[]>();
  for (const name of full) {
    const initials = initialsOf(name.text);
    spelling.set(initials, [...(spelling.get(initials) ?? []), name]);
  }
  for (const { text, known } of names) {
    if (!acronymShape.test(text) || found.has(text)) continue;
    // What the text spells out goes before what our lists know: "RSF" is the Rapid Support Forces where they are named.
    const spelled = spelling.get(text.replace(/[^\p{Lu}]/gu, ""))?.find((name) => name.known !== known);
    if (spelled !== undefined) define(found, text, spelled.text);
  }
  return found;
}

function define(found: Map<string, string>, acronym: string, full: string): void {
  if (found.has(acronym)) return;
  found.set(acronym, full);
  found.set(full, full);
}

/** The acronym in brackets right behind a name, if its first letter is the name's and its letters are among the name's. */
function bracketed({ words, to, text }: NameMention): string | undefined {
  const [open, inner, close] = [words[to]?.text, words[to + 1]?.text, words[to + 2]?.text];
  if (open !== "(" || close !== ")" || inner === undefined || !acronymShape.test(inner)) return undefined;
  const letters = text.toUpperCase();
  let at = 0;
  for (const letter of inner.replace(/[^\p{Lu}]/gu, "")) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return inner;
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !unspelled.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
