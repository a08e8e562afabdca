// Repairs of tags: words that the tagger takes for something else, and words that it has right.
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";

const tagOf = (text: string, word: string): string =>
  analyse(text, { start: 0, end: text.length }).tokens.find((t) => t.text === word)?.tag ?? "-";

describe("repairs", () => {
  test.each([
    ["The balancing act pleases nobody.", "act", "NOUN"],
    ["When rain fell, the crews left.", "rain", "NOUN"],
    ["A Ford spokesman denied it.", "Ford", "PROPN"],
    ["The plan would likely be costly.", "likely", "ADV"],
    ["The fund pays for freed slaves.", "freed", "ADJ"],
    ["He took part on a fully diluted basis.", "diluted", "ADJ"],
    ["The group bought Italian rival Ruiz Lines.", "Italian", "ADJ"],
    ["An early-warning buoy off the coast sank.", "buoy", "NOUN"],
    ["These are the taxes that fund the war.", "fund", "VERB"],
    ["Farms across the region face droughts.", "face", "VERB"],
    ["Some came late, with many carrying flags.", "many", "PRON"],
    ["According to reports, it rained.", "reports", "NOUN"],
    ["Analysts at an Oslo think tank left.", "think", "NOUN"],
    ["A mass shooting in Lille killed two.", "shooting", "NOUN"],
    ["It beat an earlier forecast.", "earlier", "ADJ"],
    ["The tax cut plans are dead.", "cut", "NOUN"],
    ["They need help from abroad.", "help", "NOUN"],
    ["Losses led to changes in the board.", "changes", "NOUN"],
    ["Oslo got three and Josh Moore got two.", "Josh", "PROPN"],
    ["The party chief Ana Ruiz left.", "chief", "NOUN"],
    ["They wouldn’t back him.", "back", "VERB"],
    ["The Danish shipping group grew.", "shipping", "ADJ"],
    ["Its lead author left.", "lead", "ADJ"],
    ["They feared for the number of dead.", "dead", "NOUN"],
    ["He accused the judge of overreach.", "overreach", "NOUN"],
    ["Peru expressed hopes on Monday.", "hopes", "NOUN"],
    ["It was a place where the law demands a look.", "demands", "VERB"],
    ["The long and slow talks ended.", "slow", "ADJ"],
    ["Its safe but cool minister left.", "cool", "ADJ"],
    ["He restored full diplomatic ties.", "full", "ADJ"],
    ["We saw a trend of declining exports.", "declining", "ADJ"],
    ["The United Nations estimates that they need food.", "estimates", "VERB"],
    ["Less than a third agreed.", "third", "NOUN"],
    ["They cling to the hope that talks resume.", "hope", "NOUN"],
    ["Others doubt that it works.", "doubt", "VERB"],
    ["Unions vow to fight on.", "vow", "VERB"],
    ["“It is a trap,” the spokesman Ivo Berg alleged.", "alleged", "VERB"],
    ["Forty people died, the health agency estimates.", "estimates", "VERB"],
  ])("%s: %s is %s", (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});

describe("leaves alone", () => {
  test.each([
    ["They face a long winter.", "face", "VERB"],
    ["The long face said it all.", "face", "NOUN"],
    ["Oil fell sharply.", "fell", "VERB"],
    ["We act at once.", "act", "VERB"],
    ["He was shooting at birds.", "shooting", "VERB"],
    ["They help farmers.", "help", "VERB"],
    ["She wants to change it.", "change", "VERB"],
    ["He read the agency's estimates that nobody liked.", "estimates", "NOUN"],
    ["It printed maps, tables, the early estimates.", "estimates", "NOUN"],
    ["They made a vow to fight on.", "vow", "NOUN"],
    ["The firm was accused of declining the offer.", "declining", "VERB"],
  ])("%s: %s is %s", (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
});

test("each repair carries the name of its rule", () => {
  const { tokens } = analyse("When rain fell, the crews left.", { start: 0, end: 31 });
  expect(tokens.find((t) => t.text === "rain")?.repair).toMatch(/^noun-/);
});
