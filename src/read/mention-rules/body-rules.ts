// By what a name is an organisation's, an outlet's or a group's: words in it, suffixes, what stands before it.
import {
  companySuffixes,
  honorifics,
  organisationHeads,
  organisationOfHeads,
  outletDescriptions,
  outletDomains,
  outletPrefixes,
  outletSuffixes,
  roleNouns,
} from "../name-words.ts";
import { isCommon, type KindRule, type Seen } from "./kind-rule.ts";
import { companyNoun, companyProperty } from "./name-shapes.ts";

/** "Construtora Beira, the company that …", "Voltar, a Danish battery maker,"; not "Ruiz, the bank manager", nor "Ruiz, the owner". */
function isDescribedAsCompany(after: Seen["after"]): boolean {
  if (!/^(?:a|an|the|one|another)$/.test(after(2))) return false;
  return [3, 4, 5].some(
    (at) =>
      companyNoun.test(after(at)) &&
      !roleNouns.has(after(at)) &&
      /^(?:that|which|,|behind|in|of|with|from|based|owned|\.)$/.test(after(at + 1)),
  );
}

export const bodyRules: readonly KindRule[] = [
  [
    "domain",
    "outlet",
    0.95,
    ({ name, last }) =>
      name.length === 1 && /\.\p{Ll}+$/u.test(last) && outletDomains.has(last.split(".").at(-1) ?? ""),
  ],
  [
    "outlet-before",
    "outlet",
    0.95,
    ({ before }) =>
      outletDescriptions.has(before(1)) && !/^(?:network|station|channel|site|paper|agency)$/.test(before(1)),
  ],
  [
    "agency-before",
    "outlet",
    0.85,
    ({ before }) => /^(?:news|state|wire|official)$/.test(before(2)) && outletDescriptions.has(before(1)),
  ],
  ["ampersand", "organisation", 0.94, ({ name }) => name.slice(1, -1).some((w) => w.text === "&")],
  [
    "shares-of",
    "organisation",
    0.88,
    ({ before, after }) =>
      (before(1) === "of" &&
        /^(?:shares|shareholders|bonds|subsidiary|subsidiaries|customers|employees)$/.test(before(2))) ||
      /^(?:shares|bonds|shareholders|stock)$/.test(after(1)) ||
      (/^['’]s?$/.test(after(1)) && /^(?:shares|bonds|shareholders|stock|shipyard|factories|factory)$/.test(after(2))),
  ],
  [
    "rival-before",
    "organisation",
    0.7,
    ({ before, name, last }) =>
      /^(?:rival|partner|supplier|competitor|bidder|parent|affiliate)$/.test(before(1)) &&
      name.length > 1 &&
      (isCommon(last) || /\p{Ll}s$/u.test(last)),
  ],
  // "EgyptAir", "LinkedIn", but "McKinley", "DeShawn", "LaRue"
  [
    "capital-within",
    "organisation",
    0.72,
    ({ name, last }) =>
      name.length === 1 && /^(?!Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|O[’'])\p{Lu}\p{Ll}+\p{Lu}\p{L}/u.test(last),
  ],
  ["company-suffix", "organisation", 0.97, ({ name, last }) => name.length > 1 && companySuffixes.has(last)],
  [
    "outlet-name",
    "outlet",
    0.85,
    ({ name, last, first }) =>
      name.length > 1 && (outletSuffixes.has(last) || outletPrefixes.has(first)) && !organisationOfHeads.has(first),
  ],
  [
    "organisation-name",
    "organisation",
    0.93,
    ({ piece, name, last }) => piece.shape === "organisation" || (name.length > 1 && organisationHeads.has(last)),
  ],
  ["apposition-company", "organisation", 0.9, ({ before }) => before(1) === "," && companyNoun.test(before(2))],
  // "Samsung SDI", but "Henry VIII"
  [
    "acronym-at-end",
    "organisation",
    0.75,
    ({ name, last }) => name.length > 1 && /^(?![IVX]+$)\p{Lu}{2,4}$/u.test(last),
  ],
  [
    "party-of-adherents",
    "organisation",
    0.94,
    ({ name, last }) =>
      name.length > 1 && /^(?:Democrats|Republicans|Conservatives|Liberals|Greens|Socialists|Nationalists)$/.test(last),
  ],
  ["company-behind", "organisation", 0.88, ({ after }) => after(1) === "," && isDescribedAsCompany(after)],
  [
    "apposition-outlet",
    "outlet",
    0.85,
    ({ before }) =>
      before(1) === "," &&
      outletDescriptions.has(before(2)) &&
      !/^(?:network|station|channel|site|paper|agency)$/.test(before(2)),
  ],
  ["adherents", "group", 0.75, ({ name, last }) => name.length === 1 && /\p{Ll}(?:ists|ites|istas)$/u.test(last)],
  ["company-before", "organisation", 0.9, ({ before }) => companyNoun.test(before(1))],
  [
    "acronym",
    "organisation",
    0.8,
    ({ name, last }) => name.length === 1 && /^(?:\p{Lu}{2,6}\d?|(?:\p{Lu}\.){2,})$/u.test(last),
  ],
  [
    "run-by",
    "organisation",
    0.65,
    ({ before }) =>
      /^(?:ran|runs|run|joined|joins|founded|founds|owns|owned|acquired|acquires|bought|buys|leads|led|chairs|chaired|heads|headed|co-founded)$/.test(
        before(1),
      ),
  ],
  ["the-name", "organisation", 0.5, ({ before, name }) => before(1) === "the" && name.length > 1],
  [
    "has-as-a-company",
    "organisation",
    0.7,
    ({ after }) => companyProperty.test(/^['’]s?$/.test(after(1)) ? after(2) : after(1)),
  ],
  [
    "owner-of-person",
    "organisation",
    0.8,
    ({ words, piece, after }) => /^['’]s?$/.test(after(1)) && honorifics.has(words[piece.to + 1]?.text ?? ""),
  ],
  [
    "says-of-itself",
    "organisation",
    0.65,
    ({ name, after }) =>
      name.length <= 2 &&
      /^(?:said|says|announced|reported)$/.test(after(1)) &&
      /^(?:its?|it['’]s)$/.test(after(2) === "that" ? after(3) : after(2)),
  ],
];
