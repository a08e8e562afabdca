// By what a name is a place's or a state's: words of places in it and beside it, where things happen.
import { givenNames, placeDescriptions, placeHeads, placePrefixes } from "../name-words.ts";
import type { KindRule } from "./kind-rule.ts";
import { stateNoun } from "./name-shapes.ts";

export const placeRules: readonly KindRule[] = [
  [
    "place-name",
    "place",
    0.9,
    ({ name, last, first }) =>
      name.length > 1 && (placeHeads.has(last) || (placePrefixes.has(first) && !givenNames.has(first))),
  ],
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
  ["goes-to", "place", 0.5, ({ before }) => /^(?:to|from|at|through|via|toward|towards)$/.test(before(1))],
];
