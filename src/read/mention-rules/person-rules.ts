// By what a name is a person's: titles and roles beside it, given names, surnames, what persons do.
import { isKnownSurname } from "../known-people.ts";
import { ambiguousGivenNames, givenNames, placeHeads, roleNouns } from "../name-words.ts";
import { isCommon, type KindRule, personShaped, type Seen } from "./kind-rule.ts";
import { eastAsianSurnames, initial, speech, surnameEnd } from "./name-shapes.ts";

/** Roles that companies have too ("its owner", "the rival"): they make a person of a name only where it ends as surnames do. */
const shared =
  /^(?:owner|rival|partner|supplier|competitor|contractor|operator|developer|producer|maker|investor|shareholder|buyer|bidder|successor|client|sponsor|distributor)$/;
const mayBeCompanys = ({ name, last }: Seen, role: string): boolean =>
  shared.test(role) && (name.length === 1 || isCommon(last) || !surnameEnd.test(last));

export const personRules: readonly KindRule[] = [
  ["title", "person", 0.97, ({ piece }) => piece.shape === "titled"],
  [
    "given-name",
    "person",
    0.95,
    (seen) =>
      personShaped(seen) &&
      givenNames.has(seen.first) &&
      !(isCommon(seen.last) && seen.name.length === 2 && placeHeads.has(seen.last)),
  ],
  [
    "apposition-person",
    "person",
    0.9,
    (seen) =>
      seen.before(1) === "," &&
      roleNouns.has(seen.before(2)) &&
      seen.name.length > 1 &&
      seen.name.length <= 5 &&
      !mayBeCompanys(seen, seen.before(2)),
  ],
  [
    "role-before",
    "person",
    0.93,
    (seen) => roleNouns.has(seen.before(1)) && seen.name.length <= 5 && !mayBeCompanys(seen, seen.before(1)),
  ],
  [
    "age-after",
    "person",
    0.95,
    ({ words, piece }) =>
      /^[,(]$/.test(words[piece.to]?.text ?? "") &&
      /^\d{1,2}$/.test(words[piece.to + 1]?.text ?? "") &&
      /^[,)]$/.test(words[piece.to + 2]?.text ?? ""),
  ],
  ["known-surname", "person", 0.93, ({ name, last }) => name.length <= 3 && isKnownSurname(last)],
  [
    "initials",
    "person",
    0.92,
    (seen) => personShaped(seen) && seen.name.slice(0, -1).some((w) => initial.test(w.text)) && !isCommon(seen.last),
  ],
  [
    "ambiguous-given-name",
    "person",
    0.85,
    (seen) => personShaped(seen) && ambiguousGivenNames.has(seen.first) && !isCommon(seen.last),
  ],
  [
    "name-particle",
    "person",
    0.85,
    (seen) =>
      personShaped(seen) &&
      seen.name.some(
        (w) => /^(?:al|el|bin|bint|ibn|abu|van|von|abdul)$/.test(w.text) || /^(?:al|el|as|ash)-/.test(w.text),
      ) &&
      !/^(?:in|near)$/.test(seen.before(1)),
  ],
  [
    "east-asian-name",
    "person",
    0.85,
    (seen) =>
      personShaped(seen) &&
      eastAsianSurnames.has(seen.first) &&
      seen.name.length <= 3 &&
      !isCommon(seen.last) &&
      !/^(?:in|near)$/.test(seen.before(1)),
  ],
  [
    "surname-ending",
    "person",
    0.85,
    (seen) =>
      personShaped(seen) &&
      surnameEnd.test(seen.last) &&
      !isCommon(seen.first) &&
      !/^(?:in|near|at)$/.test(seen.before(1)),
  ],
  [
    "says-with-name",
    "person",
    0.85,
    (seen) =>
      personShaped(seen) &&
      !seen.name.some((w) => isCommon(w.text)) &&
      (speech.test(seen.after(1)) || speech.test(seen.before(1))),
  ],
  ["who-after", "person", 0.85, ({ after }) => after(1) === "," && after(2) === "who"],
  [
    "quoted",
    "person",
    0.8,
    (seen) =>
      personShaped(seen) && /^(?:quoted|quoting|quotes|cited|citing)$/.test(seen.before(1)) && !isCommon(seen.last),
  ],
  [
    "person-shaped",
    "person",
    0.6,
    (seen) =>
      personShaped(seen) &&
      seen.name.length <= 3 &&
      !seen.name.some((w) => isCommon(w.text)) &&
      seen.before(1) !== "the",
  ],
  [
    "says",
    "person",
    0.6,
    ({ name, after, before }) => name.length === 1 && speech.test(after(1)) && before(1) !== "the",
  ],
  [
    "surname",
    "person",
    0.45,
    ({ name, last, before }) =>
      name.length === 1 &&
      (surnameEnd.test(last) || eastAsianSurnames.has(last)) &&
      !/^(?:in|at|near|from|the|of)$/.test(before(1)) &&
      last.length > 2,
  ],
  ["given-name-alone", "person", 0.5, ({ name, last }) => name.length === 1 && givenNames.has(last)],
];
