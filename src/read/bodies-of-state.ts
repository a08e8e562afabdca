// Bodies that every country has: a "Commerce Ministry" alone says nothing until the text says whose it is.
import type { Known } from "./gazetteer.ts";
import { foldForNames, lookUp } from "./gazetteer.ts";
import type { NameMention } from "./mentions.ts";

const bodies =
  /\b(?:Ministry|Ministries|Department|Parliament|Senate|Congress|Assembly|Court|Cabinet|Customs|Treasury|Army|Navy|Air Force|Coast Guard|Police|Prosecutor|Central Bank|National Bank|Security Council|Intelligence Service|Security Service|Government|Embassy)\b/;

/** The country whose body a name is: by a word of the name ("Russian Defense Ministry") or by its owner ("China’s Commerce Ministry"). */
export function countryOfBody(names: readonly NameMention[]): string | undefined {
  for (const { text, words, from } of names) {
    if (!bodies.test(text)) return undefined;
    const owner = /^['’]s?$/.test(words[from - 1]?.text ?? "") ? words[from - 2] : undefined;
    const parts = [...text.split(/\s+/), ...(owner === undefined ? [] : [owner.text])];
    const country = parts.map(countryNamed).find((code) => code !== undefined);
    if (country !== undefined) return country;
  }
  return undefined;
}

function countryNamed(word: string): string | undefined {
  const hit = lookUp(foldForNames(word), 0);
  const means = (known: Known): boolean => /^(?:country|people|place)$/.test(known.sort);
  return hit !== undefined && hit.end === word.length && means(hit.known) ? hit.known.country : undefined;
}
