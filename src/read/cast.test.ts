// The cast of short texts: who is in it, as what, under which label, and how often.
import { describe, expect, test } from "vitest";
import { gatherCast } from "./cast.ts";
import { findMentions } from "./mentions.ts";
import { segment } from "./read-article.ts";

/** "kind label ×mentions" of each member, in order. */
function castOf(text: string): string[] {
  const { cast } = gatherCast(findMentions({ ...segment({ text }), values: [] }));
  return cast.map(({ kind, label, mentions }) => `${kind} ${label} ×${mentions.length}`);
}

describe("names that lists know", () => {
  const table: readonly [text: string, cast: readonly string[]][] = [
    [
      "Kazakh exporters left Kazakhstan for the UAE.",
      ["group Kazakh ×1", "state Kazakhstan ×1", "state United Arab Emirates ×1"],
    ],
    ["Talks in Astana ended. Astana's position is clear.", ["place Astana ×1", "state Kazakhstan ×1"]],
    ["The Kremlin said Moscow would answer.", ["state Russia ×2"]],
    ["Reporters from the Independent met the independent candidate.", ["outlet The Independent ×1"]],
    ["Western-made parts reached Russo-Kazakh depots.", ["group Western ×1", "group Russo-Kazakh ×1"]],
  ];
  test.each(table)("%s", (text, cast) => expect(castOf(text)).toEqual(cast));
});

describe("names in capitals, companies and courts", () => {
  const table: readonly [text: string, cast: readonly string[]][] = [
    ["The mine’s owner, Harrow Metals, fell. Shares of Harrow rose.", ["organisation Harrow Metals ×2"]],
    ["Analysts at Quill & Dunnet cut it.", ["organisation Quill & Dunnet ×1"]],
    ["It would buy rival Petroff Lines soon.", ["organisation Petroff Lines ×1"]],
    ["Its owner, Viktor Sandor, left.", ["person Viktor Sandor ×1"]],
    ["Ministers Agree on New Port Plan.\n\nMinisters met at the port.", []],
    ["Hurricane Olga killed two.", []],
    ["Ivo Berg, Josh Moe and Lu Wen.", ["person Ivo Berg ×1", "person Josh Moe ×1", "person Lu Wen ×1"]],
    ["HarbourAir said on Friday that it would pay.", ["organisation HarbourAir ×1"]],
    ["A man in the VATICAN met Josh Moe (R-Texas).", ["state Vatican ×1", "person Josh Moe ×1"]],
    [
      "The Dock Workers of Norway and Lands End USA met.",
      ["organisation Dock Workers of Norway ×1", "organisation Lands End USA ×1"],
    ],
    [
      "Ivo Braynard left. They used the Braynard Precision Institute. Braynard did not respond.",
      ["person Ivo Braynard ×2", "organisation Braynard Precision Institute ×1"],
    ],
    ["Secretary of State Ana Ruiz met the Minister of Finance Lu Wen.", ["person Ana Ruiz ×1", "person Lu Wen ×1"]],
    ["U.S. District Judge Maria Lopez ruled.", ["state United States ×1", "person Maria Lopez ×1"]],
  ];
  test.each(table)("%s", (text, cast) => expect(castOf(text)).toEqual(cast));
});

describe("persons", () => {
  const table: readonly [text: string, cast: readonly string[]][] = [
    ["Former Polish Prime Minister Adam Nowak resigned. Nowak left.", ["group Polish ×1", "person Adam Nowak ×2"]],
    ["Dr. Maha al-Sayed spoke. Al-Sayed smiled.", ["person Maha al-Sayed ×2"]],
    ["Ports reopened, said analyst Zbynek Qarth.", ["person Zbynek Qarth ×1"]],
  ];
  test.each(table)("%s", (text, cast) => expect(castOf(text)).toEqual(cast));
});

describe("names that no list knows", () => {
  const table: readonly [text: string, cast: readonly string[]][] = [
    ["Ovelia's shares fell after Ovelia said its plant had closed.", ["organisation Ovelia ×2"]],
    ["He grew up in Karsten, Ohio.", ["place Karsten ×1", "place Ohio ×1"]],
    ["Ruritania recalled its ambassador from Graustark.", ["state Ruritania ×1", "state Graustark ×1"]],
    ["Fighters fled Tharsis through the Bay of Ulm.", ["place Tharsis ×1", "place Bay of Ulm ×1"]],
    [
      "The Workers' Front and the Association of Bakers and Millers marched.",
      ["organisation Workers' Front ×1", "organisation Association of Bakers and Millers ×1"],
    ],
    ["Ivo Marek Jr. met Ivo Marek. Marek Jr. left.", ["person Ivo Marek Jr. ×1", "person Ivo Marek ×2"]],
    [
      "The movement's founder, Ilze Brand, spoke. Its rival, Dawn Union, did not.",
      ["person Ilze Brand ×1", "organisation Dawn Union ×1"],
    ],
    ["The Rapid Relief Fund (RRF) paid. The RRF is rich.", ["organisation Rapid Relief Fund ×3"]],
  ];
  test.each(table)("%s", (text, cast) => expect(castOf(text)).toEqual(cast));
});

describe("words that are no names", () => {
  test.each([
    "Thousands of trucks waited on Monday.",
    "Meanwhile, analysts say prices rose in October.",
    "Reports indicate that sanctions work. Students protested.",
    "I think the President and the Ministry disagree.",
  ])("%s", (text) => expect(castOf(text)).toEqual([]));
});
