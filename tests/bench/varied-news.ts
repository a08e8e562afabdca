// Articles of about 5 KB in any amount, none like another: the sentences of our own annotated texts in changing order, with names and numbers that no other article has.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { seeded } from "../support/store-deeds.ts";

const root = resolve(import.meta.dirname, "../..");

/** The sentences of the sample and of the annotated texts. */
function sentencesOfOurs(): readonly string[] {
  const sample = readFileSync(resolve(root, "graph-data/articles/kazakhstan-border.txt"), "utf8");
  const gold = ["open", "held-out"].flatMap((half) =>
    readdirSync(resolve(root, "tests/gold", half)).flatMap((name) =>
      readFileSync(resolve(root, "tests/gold", half, name), "utf8")
        .split("\n")
        .filter((line) => line.startsWith("> "))
        .map((line) => line.slice(2)),
    ),
  );
  return [...sample.split(/(?<=[.”])\s+/).filter((s) => s.length > 40), ...gold];
}

const syllables = "bal kor tem zhan ust mer vil dorn esk hal rim tov gar lund pek sor".split(" ");

/** Gives article number `n`, the same in every run. */
export function varyNews(): (n: number) => string {
  const sentences = sentencesOfOurs();
  return (n) => {
    const random = seeded(n + 1);
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
    const names = new Map<string, string>();
    const invent = (): string => {
      const name = `${pick(syllables)}${pick(syllables)}${pick(syllables)}${random() < 0.5 ? "ov" : "sen"}`;
      return name.charAt(0).toUpperCase() + name.slice(1);
    };
    const renamed = (sentence: string): string =>
      sentence
        .replace(/\p{Lu}\p{Ll}{4,}(?=,| said| told| added| warned)/gu, (name) => {
          const known = names.get(name) ?? invent();
          names.set(name, known);
          return known;
        })
        .replace(/\b[1-9]\d,\d{3}\b|\b[2-9]\d\b/g, (number) => String(Number(number.replace(",", "")) + (n % 97)));
    let text = "";
    for (let length = 0; text.length < 5_000; length++)
      text += `${renamed(pick(sentences) ?? "")}${length % 3 === 2 ? "\n\n" : " "}`;
    return text;
  };
}
