// Outlets through which words come to us: each stands in the chain around who says them, and one that only is spoken of does not.
import { describe, expect, test } from "vitest";
import { chainOf } from "../domain/attribution.ts";
import { readArticle } from "./read-article.ts";

/** The longest chain of a text. */
function chainIn(text: string): string {
  const { attributions } = readArticle({ text });
  const byId = new Map(attributions.map((a) => [a.id, a]));
  return attributions
    .map((a) => chainOf(a.id, byId).map(({ voice }) => voice.label))
    .reduce((longest, next) => (next.length > longest.length ? next : longest), [])
    .join(" > ");
}

describe("stands around who says it", () => {
  test.each<[string, string]>([
    ["Petrov was quoted by Tass as saying that the port would close.", "Tass > Petrov"],
    ["“The port will close,” Petrov was quoted as saying by Tass.", "Tass > Petrov"],
    ["“The port will close,” Tass quoted Petrov as saying.", "Tass > Petrov"],
    ["Elena Petrova resigned. “The port will close,” IRNA quoted her as saying.", "IRNA > Elena Petrova"],
    ["Petrov told Reuters in an interview on Monday that the port would close.", "Reuters > Petrov"],
    ["“The port will close,” Petrov told Reuters.", "Reuters > Petrov"],
    ["Iran will respond, Rouhani said in remarks carried by the state news agency IRNA.", "IRNA > Rouhani"],
    ["In remarks carried by IRNA, Rouhani said that Iran would respond.", "IRNA > Rouhani"],
    ["Petrov said in an interview with the BBC that the port would close.", "BBC > Petrov"],
    ["Speaking to CNN, Petrov said the port would close.", "CNN > Petrov"],
    ["Petrov said the port would close, Interfax reported.", "Interfax > Petrov"],
  ])("%s", (text, chain) => expect(chainIn(text)).toBe(chain));
});

describe("does not", () => {
  test.each<[string, string]>([
    ["Petrov said that remarks carried by IRNA were false.", "Petrov"],
    ["Petrov said on Monday that he reads Kommersant.", "Petrov"],
    ["Petrov told the Riga Institute that the port would close.", "Petrov"],
  ])("%s", (text, chain) => expect(chainIn(text)).toBe(chain));
});

test("who is told ends before when and in which interview", () => {
  const { attributions } = readArticle({
    text: "Petrov told Reuters in an interview on Monday that the port would close.",
  });
  expect(attributions.at(-1)).toMatchObject({ to: { text: "Reuters" }, when: { text: "on Monday" } });
});
