// Given names, as far as a tagger may take them for something else: "Josh", "Ted", "Mark". Data in, look-ups out.
import data from "./en/given-names.json" with { type: "json" };

const names: ReadonlySet<string> = new Set([
  ...data.ambiguous,
  ...data.women,
  ...data.either,
  ...Object.values(data.byOrigin).flat(),
]);

/** Whether a word as it stands in the text is a given name. */
export function isGivenName(word: string): boolean {
  return names.has(word);
}
