// Who says what in headlines, and headlines in which nobody says anything.
import { describe, expect, test } from "vitest";
import { quoteAt } from "../domain/span.ts";
import { readArticle } from "./read-article.ts";

const story =
  "Talks between the two sides will be held in Oslo on Monday, and Anna Berg of the union is not invited. Nobody else was asked.\n\nShe left the port of Riga in May with two aides.";

/** "voice | cue | content" of what a headline attributes. */
function headed(headline: string): readonly string[] {
  const text = `${headline}\n\n${story}`;
  const { attributions } = readArticle({ text });
  return attributions
    .filter(({ content }) => (content[0]?.end ?? text.length) <= headline.length)
    .map(({ voice, cue, content }) =>
      [voice.label, cue && quoteAt(text, cue), content.map((c) => quoteAt(text, c))].join(" | "),
    );
}

describe("attributed", () => {
  test.each<[string, string]>([
    ["Kremlin: talks will resume", "Russia | : | talks will resume"],
    ["Talks will resume: Kremlin", "Russia | : | Talks will resume"],
    ["Port will close – union", "union | – | Port will close"],
    ["Talks stall, says envoy", "envoy | says | Talks stall"],
    ["Terminal owners hid leak, Turkey says", "Turkey | says | Terminal owners hid leak"],
    ["Rates to fall, according to central bank", "central bank | according to | Rates to fall"],
    ["Minister says no deal", "Minister | says | no deal"],
    ["Kremlin Says Talks Will Resume", "Russia | Says | Talks Will Resume"],
    ["Police warn of floods in Riga", "Police | warn | of floods in Riga"],
  ])("%s", (headline, told) => expect(headed(headline)).toEqual([told]));
});

describe("nobody's", () => {
  test.each([
    "Ukraine: what we know so far",
    "Analysis: why the talks failed",
    "US Report Claims Rise in Prices",
    "What the minister said about Riga",
    "Border gridlock deepens as Kazakhstan tightens checks",
  ])("%s", (headline) => expect(headed(headline)).toEqual([]));
});

test("a subheading is found too, and stands before the sentence behind it", () => {
  const text = `Talks stall\n\n${story}\n\nEnvoy says no deal\n\nThe envoy said on Tuesday that the port would close in May, and left.`;
  expect(readArticle({ text }).attributions.map(({ rules }) => rules[0])).toEqual(["heading-verb", "verb-cue"]);
});
