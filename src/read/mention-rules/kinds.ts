// What kind of actor a name that no list knows is: rules in order, the first that fits names itself.
import type { ActorKind } from "../../domain/actor.ts";
import type { Word } from "../../language/tokens.ts";
import { isKnownSurname } from "../known-people.ts";
import {
  ambiguousGivenNames,
  commonWords,
  companySuffixes,
  givenNames,
  organisationHeads,
  organisationOfHeads,
  outletDescriptions,
  outletDomains,
  outletPrefixes,
  outletSuffixes,
  placeDescriptions,
  placeHeads,
  placePrefixes,
  roleNouns,
} from "../name-words.ts";
import type { Piece } from "./pieces.ts";

/** A kind with the rule that says so and how far it goes, in [0, 1]. */
export interface Guess {
  readonly kind: ActorKind;
  readonly rule: string;
  readonly weight: number;
}

interface Seen {
  readonly words: readonly Word[];
  readonly piece: Piece;
  readonly name: readonly Word[];
  readonly first: string;
  readonly last: string;
  /** Lower-cased words before and after. */
  before(back: number): string;
  after(ahead: number): string;
}

type Rule = readonly [name: string, kind: ActorKind, weight: number, fits: (seen: Seen) => boolean];

const speech =
  /^(?:said|says|told|tells|added|adds|noted|notes|argued|argues|warned|warns|wrote|writes|claimed|claims|explained|insisted|stressed|tweeted|commented|recalled|admitted|believes|thinks|replied|testified|suggested|suggests|observed|remarked|vowed|urged)$/;
const companyNoun =
  /^(?:company|firm|giant|maker|manufacturer|carmaker|automaker|producer|operator|retailer|lender|bank|conglomerate|startup|start-up|developer|contractor|supplier|airline|carrier|group|miner|refiner|utility|chipmaker|insurer|brewer|trader|distributor|subsidiary|unit|consultancy|brand|owner|provider|party|movement|militia|organisation|organization|foundation|charity|ngo|institute|university|think-tank|union|watchdog|regulator)$/;
const stateNoun =
  /^(?:government|army|troops|soldiers|forces|military|navy|parliament|embassy|border|borders|regime|authorities|officials|ambassador|ambassadors|diplomats|territory|citizens|capital|economy|sovereignty|villages|villagers|warplanes|artillery|airspace|coast|currency|constitution|prosecutors|police)$/;
const surnameEnd =
  /(?:ov|ova|ev|eva|yev|yeva|enko|sky|skyi|skiy|ski|ska|skaya|chuk|yuk|iuk|yan|ian|dze|shvili|vili|ić|ović|vić|son|sen|ez|oğlu|oglu|bayev|bekov|baev|ullah|zadeh|pour|nejad|escu|opoulos|idis|akis|iani|etti|elli|ini|berg|stein|mann|feld|wicz|czyk|ák|ček|nen|qvist|ström|kyzy|uly|uulu|singh)$/iu;
const eastAsianSurnames = new Set(
  "Kim Park Lee Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Moon Bae Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Tang Deng Feng Xi Jiang Qin Cai Xiao Pan Wen Peng Nguyen Tran Pham Le Hoang Vo Dang Bui Do Ho Ngo To Hun Aung Tsai Lai Cheng Hon Tan Goh Ong Chan Leung Wong Lam".split(
    " ",
  ),
);
const initial = /^\p{Lu}\.?(?:\p{Lu}\.)*$/u;
const nameWord = /^(?:\p{Lu}|(?:al|el|as|ash|an|ar|ad)-\p{Lu}|d['’]\p{Lu})[\p{L}\p{M}.'’-]*$/u;
const nameParticle =
  /^(?:al|el|bin|bint|ibn|ben|abu|abdul|de|del|della|di|da|dos|du|van|von|der|den|la|le|y|ul|ur|zu|af)$/;

const isNameWord = (text: string): boolean => nameWord.test(text) || nameParticle.test(text);
const isCommon = (text: string): boolean => commonWords.has(text.toLowerCase());
const personShaped = ({ name, piece }: Seen): boolean =>
  piece.shape !== "organisation" && name.length >= 2 && name.length <= 5 && name.every((w) => isNameWord(w.text));

const rules: readonly Rule[] = [
  ["title", "person", 0.97, ({ piece }) => piece.shape === "titled"],
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
    "place-name",
    "place",
    0.9,
    ({ name, last, first }) =>
      name.length > 1 && (placeHeads.has(last) || (placePrefixes.has(first) && !givenNames.has(first))),
  ],
  [
    "apposition-person",
    "person",
    0.9,
    ({ before, name }) => before(1) === "," && roleNouns.has(before(2)) && name.length > 1 && name.length <= 5,
  ],
  ["apposition-company", "organisation", 0.9, ({ before }) => before(1) === "," && companyNoun.test(before(2))],
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
  ["company-before", "organisation", 0.9, ({ before }) => companyNoun.test(before(1))],
  ["role-before", "person", 0.93, ({ before, name }) => roleNouns.has(before(1)) && name.length <= 5],
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
    "acronym",
    "organisation",
    0.8,
    ({ name, last }) => name.length === 1 && /^(?:\p{Lu}{2,6}\d?|(?:\p{Lu}\.){2,})$/u.test(last),
  ],
  ["lives-in", "place", 0.75, ({ before }) => /^(?:in|near|throughout|outside|inside|across)$/.test(before(1))],
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
    "state-noun-after",
    "state",
    0.7,
    ({ name, after }) =>
      name.length <= 2 && (stateNoun.test(after(1)) || (/^['’]s$/.test(after(1)) && stateNoun.test(after(2)))),
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
  ["goes-to", "place", 0.5, ({ before }) => /^(?:to|from|at|through|via|toward|towards)$/.test(before(1))],
  ["the-name", "organisation", 0.5, ({ before, name }) => before(1) === "the" && name.length > 1],
];

/** What a name may be. A name that no rule fits is an organisation, with little weight. */
export function guessKind(words: readonly Word[], piece: Piece): Guess {
  const name = words.slice(piece.from, piece.to);
  const seen: Seen = {
    words,
    piece,
    name,
    first: name[0]?.text ?? "",
    last: name.at(-1)?.text ?? "",
    before: (back) => words[piece.from - back]?.text.toLowerCase() ?? "",
    after: (ahead) => words[piece.to + ahead - 1]?.text.toLowerCase() ?? "",
  };
  const rule = rules.find(([, , , fits]) => fits(seen));
  return rule === undefined
    ? { kind: "organisation", rule: "unknown-name", weight: 0.3 }
    : { kind: rule[1], rule: rule[0], weight: rule[2] };
}
