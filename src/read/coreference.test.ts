// Pronouns and descriptions: whom they are given to, by which rule, and what stays open.
import { describe, expect, test } from "vitest";
import { quoteAt } from "../domain/span.ts";
import { findAttributions } from "./attributions.ts";
import { gatherCast } from "./cast.ts";
import { resolveCoreference } from "./coreference.ts";
import { findMentions } from "./mentions.ts";
import { segment } from "./read-article.ts";

const read = (text: string) =>
  resolveCoreference(findAttributions(gatherCast(findMentions({ ...segment({ text }), values: [] }))));

/** "words -> member (rule)" of all mentions that are no names, in reading order. */
function linksOf(text: string): string[] {
  const { document, cast } = read(text);
  return cast
    .flatMap(({ label, mentions }) => mentions.map((mention) => ({ label, ...mention })))
    .filter(({ form }) => form !== "name")
    .sort((a, b) => a.span.start - b.span.start || (a.label < b.label ? -1 : 1))
    .map(({ label, span, rule }) => `${quoteAt(document.text, span)} -> ${label} (${rule})`);
}

type Table = readonly [text: string, links: readonly string[]][];

describe("persons", () => {
  const table: Table = [
    ["Analyst Dana Whitfield warned of floods. She urged the mayor to act.", ["She -> Dana Whitfield (pronoun-she)"]],
    ["Governor Amir Suleimenov told Elena Petrova that he would resign.", ["he -> Amir Suleimenov (pronoun-he)"]],
    ["Elena Petrova met Amir Suleimenov in Almaty. He praised the plan.", ["He -> Amir Suleimenov (pronoun-he)"]],
    ["Elena Petrova met Amir Suleimenov in Almaty. Her office confirmed it.", ["Her -> Elena Petrova (pronoun-she)"]],
    ["“I will not sign,” Amir Suleimenov said. “My answer is no.”", ["I -> Amir Suleimenov (pronoun-i)"]],
  ];
  test.each(table)("%s", (text, links) => expect(linksOf(text)).toEqual(expect.arrayContaining([...links])));
});

describe("states, organisations, outlets", () => {
  const table: Table = [
    ["Uzbekistan closed its border.", ["its -> Uzbekistan (pronoun-it)"]],
    ["Uzbekistan opened talks. It wants cheaper gas.", ["It -> Uzbekistan (pronoun-it)"]],
    ["Uzbekistan’s dependence on transit shapes its policy.", ["its -> Uzbekistan (pronoun-it)"]],
    ["Georgia raised tolls. The country is poor.", ["The country -> Georgia (the-country)"]],
    ["Kun.uz published a list. The outlet named no source.", ["The outlet -> Kun.uz (the-outlet)"]],
    [
      "Harbor Freight Logistics Ltd lost a ship. The company paid.",
      ["The company -> Harbor Freight Logistics Ltd (the-company)"],
    ],
  ];
  test.each(table)("%s", (text, links) => expect(linksOf(text)).toEqual(links));
});

describe("several together", () => {
  const table: Table = [
    [
      "Georgia and Armenia signed a treaty. The two countries share a border.",
      ["The two countries -> Armenia (both-states)", "The two countries -> Georgia (both-states)"],
    ],
    [
      "President Ilir Hoxha met President Ana Duarte. Both leaders smiled.",
      ["Both leaders -> Ana Duarte (both-persons)", "Both leaders -> Ilir Hoxha (both-persons)"],
    ],
    [
      "Georgia and Armenia said they would trade.",
      ["they -> Armenia (pronoun-they)", "they -> Georgia (pronoun-they)"],
    ],
    [
      "Turkish and Greek pilots met as both sides cut patrols, Greece and Turkey said.",
      ["both sides -> Greece (both-states)", "both sides -> Turkey (both-states)"],
    ],
  ];
  test.each(table)("%s", (text, links) => expect(linksOf(text)).toEqual(links));
});

describe("offices", () => {
  const table: Table = [
    [
      "Deputy Energy Minister Aron Feld resigned. The minister cited his health.",
      ["The minister -> Aron Feld (the-office-holder)", "his -> Aron Feld (pronoun-he)"],
    ],
  ];
  test.each(table)("%s", (text, links) => expect(linksOf(text)).toEqual(links));
});

describe("left open", () => {
  test.each([
    "It is clear that prices rose in Georgia.",
    "The pipeline resumed its work.",
    "Officials said they were tired.",
    "The company paid.",
    "He left.",
    "Both sides agreed.",
  ])("%s", (text) => expect(linksOf(text)).toEqual([]));
});

test("a pronoun that is the source gives the voice its name", () => {
  const { attributions } = read(
    "Security analyst Dana Whitfield spoke on Monday. She said that tariffs hurt exporters.",
  );
  expect(attributions.map(({ voice }) => voice.label)).toEqual(["Dana Whitfield"]);
});

describe("works speak with the voice of their maker", () => {
  const voices = (text: string) => read(text).attributions.map(({ voice }) => voice.label);
  test.each<[string, readonly string[]]>([
    [
      "Ana Ruiz said in a statement that Oslo had won. The statement added that she would go.",
      ["Ana Ruiz", "Ana Ruiz"],
    ],
    ["Two aides wrote a letter. The letter said that the port had closed.", ["Two aides", "Two aides"]],
    ["Ana Ruiz said Oslo had won. The letter said that the port had closed.", ["Ana Ruiz", "The letter"]],
  ])("%s", (text, labels) => expect(voices(text)).toEqual(labels));
});

describe("further back, and beside verbs", () => {
  const table: Table = [
    [
      "Ovelia Motors Ltd lost ground. Ministers accused the company of fraud.",
      ["the company -> Ovelia Motors Ltd (the-company)"],
    ],
    ["Police arrested Tomas Berg. The man denied it.", ["The man -> Tomas Berg (the-man)"]],
    [
      "Kenya and Uganda signed a deal. They will share costs.",
      ["They -> Kenya (pronoun-they)", "They -> Uganda (pronoun-they)"],
    ],
    [
      "The Riga Workers Union met Ovelia Motors. Prices rose. Nobody gave in. Trains stopped. Fares doubled. The two sides meet again soon.",
      ["The two sides -> Ovelia Motors (both-sides)", "The two sides -> Riga Workers Union (both-sides)"],
    ],
    ["Bolivia exports almost none. Chile, its neighbour, sold lithium.", ["its -> Bolivia (pronoun-it)"]],
    ["The Louvre Museum closed. The museum lacked guards.", ["The museum -> Louvre Museum (the-office)"]],
    ["Police met Tomas Berg and Petr Novak. The man left.", []],
    ["The Riga Workers Union struck. Ministers thanked the company for its patience.", []],
  ];
  test.each(table)("%s", (text, links) => expect(linksOf(text)).toEqual(links));
});

describe("who has no name goes on as a pronoun", () => {
  const voices = (text: string) => read(text).attributions.map(({ voice }) => voice.label);
  test.each<[string, readonly string[]]>([
    ["A diplomat said the talks had failed. He added that Oslo would leave.", ["A diplomat", "A diplomat"]],
    ["Two officials spoke to reporters. One of them, they said, threatened to resign.", ["Two officials"]],
    ["Two aides said the port would close. He added that nobody was paid.", ["Two aides", "He"]],
    ["Prices rose. They said that rates would fall.", ["They"]],
  ])("%s", (text, labels) => expect(voices(text)).toEqual(labels));
});

describe("told apart", () => {
  const table: Table = [
    ["Ovelia Motors Ltd lost ground. Tarkus Cars Ltd overtook it.", ["it -> Ovelia Motors Ltd (pronoun-it)"]],
    ["Kun.uz published a video. Analyst Dana Whitfield called it a fake.", []],
    [
      "The Vendar Party wants a vote. Kun.uz quoted Ilze Brand, its secretary general.",
      ["its -> Vendar Party (pronoun-it)"],
    ],
    ["Elena Petrova won. Tarkan Ozul praised her courage.", ["her -> Elena Petrova (pronoun-she)"]],
    ["Rebels left Aktau. Kazakhstan took the island.", []],
    ["Houthi fighters fired. Yahya Saree, the group’s spokesman, spoke.", ["the group -> Houthi (the-group)"]],
  ];
  test.each(table)("%s", (text, links) => expect(linksOf(text)).toEqual(links));
});
