// Who says it together, who says it alone though "and" stands in the phrase, and how pages, exports and the graph name them all.
import { describe, expect, test } from "vitest";
import { membersOf } from "../domain/attribution.ts";
import { readArticle } from "./read-article.ts";

const voicesIn = (text: string) =>
  readArticle({ text }).attributions.map(({ voice }) => `${voice.label}: ${membersOf(voice).join(" + ")}`);

describe("several with names", () => {
  test.each<[string, string]>([
    ["Anna Berg and Carlos Ortiz said the port would close.", "Anna Berg and Carlos Ortiz: anna-berg + carlos-ortiz"],
    ["Reuters and AFP reported that ships sank.", "Reuters and AFP: reuters + afp"],
    [
      "Reuters, AFP and Kommersant reported that ships sank.",
      "Reuters, AFP and Kommersant: reuters + afp + kommersant",
    ],
    ["According to Reuters and Kommersant, ships sank.", "Reuters and Kommersant: reuters + kommersant"],
    [
      "President Ana Ruiz and her deputy, Carlos Ortiz, said the army won.",
      "Ana Ruiz and Carlos Ortiz: ana-ruiz + carlos-ortiz",
    ],
    [
      "Anna Berg, the mayor of Riga, and Carlos Ortiz, her deputy, said the port would close.",
      "Anna Berg and Carlos Ortiz: anna-berg + carlos-ortiz",
    ],
    [
      "“We lost,” said Anna Berg of the Riga Institute and Carlos Ortiz of the Trident Union.",
      "Anna Berg and Carlos Ortiz: anna-berg + carlos-ortiz",
    ],
    ["Anna Berg and two aides said the port would close.", "Anna Berg and two aides: anna-berg"],
  ])("%s", (text, voice) => expect(voicesIn(text)).toEqual([voice]));
});

describe("one or nobody with a name", () => {
  test.each<[string, string]>([
    ["The Ministry of Health and Social Care said two men died.", "ministry-of-health-and-social-care"],
    ["The chairman and chief executive, Anna Berg, said profits rose.", "anna-berg"],
    ["Analysts at Reuters and Kommersant said rates would fall.", ""],
    ["A lawyer for Anna Berg and Carlos Ortiz said the port would close.", ""],
    ["The head of Kommersant and Reuters said the talks had failed.", ""],
    ["Russian and Chinese officials said the talks had failed.", ""],
  ])("%s", (text, members) => expect(voicesIn(text).map((voice) => voice.split(": ")[1])).toEqual([members]));
});

describe("words for two", () => {
  test.each<[string, string]>([
    ["Ana Ruiz met Carlos Ortiz in Oslo. Both leaders said the talks went well.", "Ana Ruiz and Carlos Ortiz"],
    [
      "The Trade Ministry sued the Defence Ministry. Both ministries said they would save.",
      "Trade Ministry and Defence Ministry",
    ],
    ["Reuters asked Kommersant for help. The two outlets reported that ships sank.", "Reuters and Kommersant"],
  ])("%s", (text, label) => expect(readArticle({ text }).attributions.at(-1)?.voice.label).toBe(label));
});

test("outlets that are told something together stand around it together", () => {
  const { attributions } = readArticle({ text: "Anna Berg told Reuters and AFP that the port would close." });
  expect(attributions.map(({ voice }) => voice.label)).toEqual(["Reuters and AFP", "Anna Berg"]);
});
