// By what a name is a place's or a state's: words of places in it and beside it, where things happen.
import { foldForNames, lookUp } from "../gazetteer.ts";
import { givenNames, placeDescriptions, placeHeads, placeOfHeads, placePrefixes } from "../name-words.ts";
import type { KindRule } from "./kind-rule.ts";
import { stateNoun } from "./name-shapes.ts";

/** Whether a word is a country's or a region's name: "Lancaster, Pa.", "Aktau, Kazakhstan". */
function isPlaceName(word: string): boolean {
  const hit = lookUp(foldForNames(word), 0);
  return hit !== undefined && hit.end === word.length && /^(?:country|place)$/.test(hit.known.sort);
}

export const placeRules: readonly KindRule[] = [
  [
    "dateline",
    "place",
    0.92,
    ({ words, piece, last, after }) =>
      piece.from === 0 &&
      last.length >= 4 &&
      last === last.toUpperCase() &&
      ((after(1) === "," && isPlaceName(words[piece.to + 1]?.text ?? "")) || /^[(–—]$/.test(after(1))),
  ],
  [
    "place-name",
    "place",
    0.9,
    ({ name, last, first }) =>
      name.length > 1 && (placeHeads.has(last) || (placePrefixes.has(first) && !givenNames.has(first))),
  ],
  [
    "realm-of",
    "state",
    0.92,
    ({ name, first }) =>
      name[1]?.text === "of" && /^(?:Republic|Kingdom|Duchy|Principality|Emirate|Sultanate)$/.test(first),
  ],
  ["place-of", "place", 0.91, ({ name, first }) => name[1]?.text === "of" && placeOfHeads.has(first)],
  ["place-before", "place", 0.9, ({ before }) => before(1) === "of" && placeDescriptions.has(before(2))],
  [
    "place-after",
    "place",
    0.85,
    ({ name, after }) =>
      name.length <= 2 &&
      /^(?:province|region|district|oblast|prefecture|county|peninsula|island|islands|river|valley|airport)$/.test(
        after(1),
      ),
  ],
  ["lives-in", "place", 0.75, ({ before }) => /^(?:in|near|throughout|outside|inside|across)$/.test(before(1))],
  [
    "state-noun-after",
    "state",
    0.7,
    ({ name, after }) =>
      name.length <= 2 && (stateNoun.test(after(1)) || (/^['’]s$/.test(after(1)) && stateNoun.test(after(2)))),
  ],
  [
    "site-after",
    "place",
    0.62,
    ({ name, after }) =>
      name.length <= 2 &&
      /^(?:refinery|refineries|airport|airfield|airbase|port|harbour|harbor|dam|mine|plant|prison|terminal|crossing|bridge|railway|pipeline|reservoir|stadium|hospital|market|mosque|cathedral|square|forest|oilfield|shipyard|suburb|neighbourhood|neighborhood)$/.test(
        after(1),
      ),
  ],
  [
    "goes-into",
    "place",
    0.5,
    ({ before, name }) =>
      name.length === 1 &&
      /^(?:fled|flee|left|leave|reached|reach|entered|enter|seized|captured|bombed|shelled|struck|stormed|besieged|evacuated|attacked|retook|liberated|occupied|visited)$/.test(
        before(1),
      ),
  ],
  [
    "town-comma",
    "place",
    0.78,
    ({ name, words, piece, after }) =>
      name.length <= 2 &&
      after(1) === "," &&
      isPlaceName(words[piece.to + 1]?.text ?? "") &&
      !/^['’]s?$/.test(after(3)),
  ],
  // Partners of treaties and wars whose names no list has are states more often than anything else.
  [
    "partner",
    "state",
    0.55,
    ({ name, before, after }) =>
      name.length <= 2 &&
      /^(?:with|against|between|of|to|from)$/.test(before(1)) &&
      (/^(?:ties|relations|treaty|accord|ceasefire|truce|war|peace|border|embassy|ambassador|envoy|troops|recognition|independence|sovereignty|annexation|invasion|occupation)$/.test(
        before(2),
      ) ||
        /^(?:border|territory|government)$/.test(after(1))),
  ],
  [
    "diplomacy",
    "state",
    0.4,
    ({ name, words, before }) =>
      name.length === 1 &&
      !/^(?:the|a|an)$/.test(before(1)) &&
      words.some(({ norm }) =>
        /^(?:diplomatic|embassy|treaty|ceasefire|sovereignty|ambassador|annexation)$/.test(norm),
      ),
  ],
  ["goes-to", "place", 0.5, ({ before }) => /^(?:to|from|at|through|via|toward|towards)$/.test(before(1))],
];
