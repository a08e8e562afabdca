// A collection of made-up articles, the same in every run: several outlets, one wire report printed by many, people who deny, hedges and anonymous sources; to be read by the real reader.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const words = (list: string): readonly string[] => list.split(", ");

const given = words(
  "Aigerim, Bohdan, Celia, Darius, Elif, Farhad, Greta, Hugo, Irina, Jonas, Kamila, Lars, Mira, Nadia, Oskar, Petra, Rashid, Sofia, Tomas, Vera",
);
const family = words(
  "Abenov, Brandt, Castellan, Dorrin, Eklund, Ferrante, Goral, Halvorsen, Ivashkin, Jarosz, Kessler, Lindgren, Marchetti, Novakova, Orlando, Petrescu, Quist, Rusanov, Sorensen, Tarkan",
);
const outlets = words(
  "Reuters, The Guardian, Kommersant, Le Monde, Der Spiegel, The Kyiv Independent, Politico, Bloomberg",
);
const states = words("Kazakhstan, Georgia, Armenia, Moldova, Hungary, Serbia, Turkey, Poland, Finland, Latvia");
const posts = words("minister, governor, senator, mayor, ambassador, analyst");

/** What some articles say for certain, so that there is something to find: who met, what one unnamed source says, a number that two outlets give differently. */
const planted: Readonly<Record<number, string>> = {
  17: "Dmitry Medvedev met Irina Kessler in Kazakhstan on Monday.",
  41: "Reuters reported that Hungary exported 350 tons of grain to Serbia.",
  142: "Bloomberg reported that Hungary exported 900 tons of grain to Serbia.",
  170: "Irina Kessler met Olaf Scholz in Poland on Tuesday.",
  260: "A diplomatic source told Kommersant that Olaf Scholz visited Armenia in May.",
};

/** Numbers in [0, 1), the same for the same seed (a linear congruential generator with the constants of Numerical Recipes). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface MadeUpArticle {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
}

/** Article number `index`: five sentences about a handful of people, of whom a few are in most articles. */
export function makeArticle(index: number): MadeUpArticle {
  const random = numbersFrom(index * 7919 + 17);
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[], skew = 1): T => {
    const found = from[Math.floor(random() ** skew * from.length)] ?? from[0];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  };
  const person = () => `${pick(given, 1.6)} ${pick(family, 1.6)}`;
  const outlet = pick(outlets);
  const sentences: readonly (() => string)[] = [
    () => `${person()} met ${person()} in ${pick(states)} on Monday.`,
    () => `${pick(outlets)} reported that ${person()} accused ${person()} of delaying the talks.`,
    () => `According to ${pick(outlets)}, ${pick(states)} signed an agreement with ${pick(states)}.`,
    () =>
      `${person()}, a ${pick(posts)}, told reporters that ${pick(states)} could restrict trade with ${pick(states)}.`,
    () => `“${pick(states)} will support ${pick(states)},” ${person()} said.`,
    () => `${person()} denied that ${pick(states)} had threatened ${pick(states)}.`,
    () => `A diplomatic source told ${pick(outlets)} that ${person()} visited ${pick(states)} in May.`,
    () => `Analysts suggest that ${pick(states)} depends on ${pick(states)}.`,
    () => `${pick(states)} imported ${Math.floor(random() * 900) + 100} tons of grain from ${pick(states)}.`,
  ];
  const made = Array.from({ length: 5 }, () => pick(sentences)());
  const body = [...(planted[index] === undefined ? [] : [planted[index]]), ...made];
  const title = `Talks in ${pick(states)} enter week ${(index % 50) + 1}`;
  const day = String((index % 28) + 1).padStart(2, "0");
  const month = String((index % 12) + 1).padStart(2, "0");
  return {
    title,
    publisher: outlet,
    published: `2025-${month}-${day}`,
    text: `${title}\n\n${body.slice(0, 3).join(" ")}\n\n${body.slice(3).join(" ")}\n`,
  };
}

/** Writes articles with their metadata into a folder; gives the paths of the texts. */
export async function writeCollection(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { text, ...metadata } = makeArticle(index);
      const name = `article-${String(index).padStart(4, "0")}`;
      await writeFile(join(folder, `${name}.txt`), text);
      await writeFile(join(folder, `${name}.json`), `${JSON.stringify(metadata)}\n`);
      return join(folder, `${name}.txt`);
    }),
  );
}
