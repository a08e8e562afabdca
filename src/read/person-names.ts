// Names of persons compared: "Hess", "M. Hess" and "Maximilian Hess" may be one; "Assad" and "Bashar al-Assad" too.
import { remember } from "../language/remember.ts";

const article = /^(?:al|el|as|ash|an|ar|ad)-/i;
const particle = /^(?:al|el|bin|bint|ibn|de|del|della|di|da|dos|du|van|von|der|den|la|le|y|zu)$/i;
const suffix = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** The words of a name that tell it from others: without "al-", "Jr." and dots, accents folded. */
export const personKey: (name: string) => readonly string[] = remember(wordsOfName);

function wordsOfName(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[‘’`]/g, "'")
    .split(/[\s.]+/)
    .filter((word) => word !== "" && !suffix.test(word))
    .map((word) => word.replace(article, ""));
}

/** Whether `short` may be a shorter form of the person's name `full`: its surname, given name and surname, initials and surname, or its first word. */
export function isShortFor(short: string, full: string): boolean {
  const a = personKey(short);
  const b = personKey(full);
  const [first, last] = [a[0], a.at(-1)];
  if (first === undefined || last === undefined || a.length > b.length || short === full) return false;
  // Father and son: only a surname alone may mean either.
  if (generation(short) !== generation(full) && a.length > 1) return false;
  if (a.join(" ") === b.join(" ")) return short.length < full.length;
  if (a.length === b.length && !a.some((word) => word.length === 1)) return false;
  if (b.length < 2) return false;
  if (a.length === 1) return last === b.at(-1) || first === b[0] || surnameOf(b) === last;
  if (surnameOf(b) === a.join(" ")) return true;
  if (last !== b.at(-1)) return false;
  return a
    .slice(0, -1)
    .every((word) => b.some((other) => (word.length === 1 ? other.startsWith(word) : other === word)));
}

/** Finds those of some names that a name is short for, in their order. */
export function namesInFull(names: readonly string[]): (short: string) => readonly string[] {
  // A shorter form ends with the first or the last word of the full one.
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const words = personKey(name);
    for (const word of new Set([words[0] ?? "", words.at(-1) ?? ""])) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [name]);
      else known.push(name);
    }
  }
  return (short) => (byWord.get(personKey(short).at(-1) ?? "") ?? []).filter((full) => isShortFor(short, full));
}

/** "Jr." of "Ivo Marek Jr."; empty where there is none. */
export const generation: (name: string) => string = remember(
  (name) => suffix.exec(name.split(/\s+/).at(-1) ?? "")?.[0].replace(".", "") ?? "",
);

/** "van der Berg" of "Jan van der Berg": the last word with the particles before it. */
function surnameOf(words: readonly string[]): string {
  let from = words.length - 1;
  while (from > 1 && particle.test(words[from - 1] ?? "")) from--;
  return words.slice(from).join(" ");
}
