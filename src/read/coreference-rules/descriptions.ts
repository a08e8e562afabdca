// "The country", "the outlet", "the Russian president": a noun with "the" that means somebody who was named before.
import type { ActorKind, CastMember, MentionForm } from "../../domain/actor.ts";
import type { LocalId } from "../../domain/ids.ts";
import type { Token } from "../../language/sentence.ts";
import { foldForNames, lookUp } from "../gazetteer.ts";
import { roleNouns, titleHeads } from "../name-words.ts";
import type { Discourse, Here, Referent } from "./discourse.ts";
import type { CoreferenceRule } from "./rule.ts";

/** Where descriptions look: this sentence and the six before it. */
const depth = 6;

const stateNouns = /^(?:country|nation|republic|kingdom)$/;
const outletNouns = /^(?:outlet|newspaper|paper|broadcaster|magazine|daily|tabloid|website|publication|newswire)$/;
const companyNouns =
  /^(?:company|firm|carrier|airline|automaker|carmaker|manufacturer|operator|corporation|conglomerate|retailer|maker|producer|startup|start-up|developer|lender|chipmaker|insurer|miner|supplier|giant|group|organisation|organization|think-tank|charity|consortium|militia|movement)$/;
const officeNouns =
  /^(?:ministry|institute|university|party|union|court|council|commission|committee|parliament|bank|agency|fund|federation|association|department|academy|bureau|centre|center|foundation|authority|tribunal|army|navy|senate|congress|assembly|observatory|alliance|bloc|museum|hospital|school|college|board|church|airport|theatre|theater|orchestra|laboratory|stadium)$/;
const placeNouns = /^(?:city|town|village|region|province|island|port|district|peninsula|territory|enclave)$/;
const official =
  /\b(?:Ministry|Court|Parliament|Council|Commission|Committee|University|Department|Senate|Congress|Assembly|Army|Navy|Police)\b/;
/** Bodies that are no company. */
const unpaid = /\b(?:Union|League|Association|Federation|Institute|Foundation|Party|Seafarers|Workers|Alliance)\b/;
const blocs =
  /^(?:European Union|EU|NATO|ASEAN|BRICS|Eurasian Economic Union|African Union|G7|G20|OPEC\+?|ECOWAS|Mercosur|CSTO|EAEU)$/;

/** "the" + up to two modifiers + noun; the noun must end the phrase. */
interface Described {
  readonly length: number;
  readonly noun: string;
  readonly modifiers: readonly Token[];
}

/** Tags that a description has none of, and those with which it goes on. */
const outside: ReadonlySet<string> = new Set("ADP VERB AUX PUNCT DET PRON PART CCONJ".split(" "));
const inside: ReadonlySet<string> = new Set("NOUN PROPN ADJ NUM".split(" "));

function describedAt(tokens: readonly Token[], at: number): Described | undefined {
  if (tokens[at]?.norm !== "the" && tokens[at]?.norm !== "that") return undefined;
  for (let k = 1; k <= 3; k++) {
    const token = tokens[at + k];
    // A capitalised noun is a name's ("the Georgian Public Broadcaster").
    if (token === undefined || outside.has(token.tag)) return undefined;
    const next = tokens[at + k + 1];
    const goesOn = next !== undefined && inside.has(next.tag);
    if (goesOn) continue;
    const isSingular = token.lemma === token.norm && /^\p{Ll}/u.test(token.text);
    if (!isSingular || (tokens[at]?.norm === "that" && k > 1)) return undefined;
    if (/^(?:of|that|which|who|whose|where|for)$/.test(next?.norm ?? "") && !isVerbs(tokens, at, next))
      return undefined;
    return { length: k + 1, noun: token.norm, modifiers: tokens.slice(at + 1, at + k) };
  }
  return undefined;
}

/** "Accused the company of fraud", "thanked the company for": the preposition belongs to the verb before. */
const isVerbs = (tokens: readonly Token[], at: number, preposition: Token | undefined): boolean =>
  tokens[at - 1]?.tag === "VERB" &&
  (preposition?.norm === "for" ||
    (preposition?.norm === "of" &&
      /^(?:accuse|convict|suspect|warn|inform|remind|assure|rob|strip|deprive|acquit|clear|rid|notify)$/.test(
        tokens[at - 1]?.lemma ?? "",
      )));

/** The country that a modifier speaks of ("Russian"), "other" for a modifier that says something else, undefined for none. */
function countryOf(modifiers: readonly Token[]): string | undefined {
  for (const { text } of modifiers) {
    const hit = lookUp(foldForNames(text), 0);
    if (hit?.known.sort === "people" && hit.end === text.length) return hit.known.country;
  }
  return undefined;
}

interface Kind {
  readonly id: string;
  readonly form: MentionForm;
  readonly kind: ActorKind;
  readonly nouns: (noun: string) => boolean;
  readonly fits: (member: CastMember, described: Described) => boolean;
}

const belongs = (member: CastMember, { modifiers }: Described): boolean => {
  const country = countryOf(modifiers);
  return country === undefined
    ? modifiers.every(isPlain)
    : member.country === country || speaksOf(member.role, modifiers);
};

const isPlain = ({ tag, norm }: Token): boolean =>
  tag === "NOUN" ||
  /^(?:state-owned|same|entire|whole|former|private|public|online|independent|global|international)$/.test(norm);

const speaksOf = (role: string | undefined, modifiers: readonly Token[]): boolean =>
  role !== undefined && modifiers.some(({ text }) => role.toLowerCase().includes(text.toLowerCase()));

const hasHead = (label: string, noun: string): boolean => new RegExp(`\\b${noun}\\b`, "i").test(label);

/** "The ministry" needs Ministry in the name; an agency may be called by another word. */
const isOffice = (label: string, noun: string): boolean =>
  hasHead(label, noun) ||
  (noun === "agency" &&
    /\b(?:Organi[sz]ation|Administration|Authority|Service|Bureau|Office|Commission)\b/.test(label));

/** "The island" needs an island's name; "the city" and "the region" take what may be one. */
const isSuch = ({ label, country }: CastMember, noun: string): boolean =>
  /^(?:city|town|village)$/.test(noun) || (noun === "region" && country === undefined) || hasHead(label, noun);

/** Armed or political groups, as "the group" means them; peoples are none. */
const isBand = ({ label }: CastMember): boolean =>
  /^(?:Houthis?|Taliban|Hezbollah|Hamas|\p{Lu}\p{L}+(?:ists|ites))$/u.test(label);

const kinds: readonly Kind[] = [
  {
    id: "the-group",
    form: "description",
    kind: "group",
    nouns: (n) => /^(?:group|movement|militia)$/.test(n),
    fits: (m, d) => isBand(m) && belongs(m, d),
  },
  {
    id: "the-country",
    form: "description",
    kind: "state",
    nouns: (n) => stateNouns.test(n),
    fits: (_, { modifiers }) =>
      modifiers.length === 0 ||
      modifiers.every((m) => m.tag === "ADJ" && m.norm !== "neighbouring" && m.norm !== "neighboring"),
  },
  { id: "the-outlet", form: "description", kind: "outlet", nouns: (n) => outletNouns.test(n), fits: belongs },
  {
    id: "the-agency",
    form: "description",
    kind: "outlet",
    nouns: (n) => n === "agency",
    fits: (m, d) =>
      d.modifiers.some((x) => x.norm === "news") &&
      belongs(m, { ...d, modifiers: d.modifiers.filter((x) => x.norm !== "news") }),
  },
  {
    id: "the-office",
    form: "description",
    kind: "organisation",
    nouns: (n) => officeNouns.test(n),
    fits: (m, d) =>
      (/^(?:bloc|alliance)$/.test(d.noun) ? blocs.test(m.label) : isOffice(m.label, d.noun)) && belongs(m, d),
  },
  {
    id: "the-company",
    form: "description",
    kind: "organisation",
    nouns: (n) => companyNouns.test(n),
    fits: (m, d) => !official.test(m.label) && !blocs.test(m.label) && !unpaid.test(m.label) && belongs(m, d),
  },
  {
    id: "the-club",
    form: "description",
    kind: "organisation",
    nouns: (n) => n === "club" || n === "team",
    fits: (m, d) => !official.test(m.label) && !blocs.test(m.label) && !unpaid.test(m.label) && belongs(m, d),
  },
  {
    id: "the-place",
    form: "description",
    kind: "place",
    nouns: (n) => placeNouns.test(n),
    fits: (m, { noun, modifiers }) => modifiers.length === 0 && isSuch(m, noun),
  },
  {
    id: "the-office-holder",
    form: "title",
    kind: "person",
    nouns: (n) => roleNouns.has(n) || titleHeads.has(n.charAt(0).toUpperCase() + n.slice(1)),
    fits: (m, d) => holds(m, d),
  },
];

/** Whether a person's role has the noun in it, and every modifier too ("prime", "foreign", "Russian"). "Leader" fits heads of state. */
function holds({ role }: CastMember, { noun, modifiers }: Described): boolean {
  if (role === undefined) return false;
  const words = role.toLowerCase().split(/[\s-]+/);
  const isHeld =
    words.includes(noun) ||
    (noun === "leader" && words.some((w) => /^(?:president|premier|chancellor|king|chairman)$/.test(w)));
  return isHeld && modifiers.every((m) => words.includes(m.norm) || /^(?:former|new|then)$/.test(m.norm));
}

function find(here: Here, discourse: Discourse, { kind, fits }: Kind, described: Described): LocalId | undefined {
  const isIt = (r: Referent): boolean => {
    const member = discourse.members.get(r.member);
    return member !== undefined && r.kind === kind && fits(member, described);
  };
  for (let back = 0; back <= depth && here.sentence - back >= 0; back++) {
    const referents = discourse.within(here.sentence - back, back === 0 ? here.span.start : undefined).filter(isIt);
    const speakers = new Set(discourse.speakers(here.sentence - back));
    const subjects = referents.filter((r) => r.part === "subject");
    const best =
      subjects.find((r) => kind === "outlet" || !speakers.has(r.member)) ??
      subjects[0] ??
      referents.find((r) => r.part === "possessor") ??
      referents.at(back === 0 ? -1 : 0);
    if (best !== undefined) return best.member;
  }
  return undefined;
}

export const descriptionRules: readonly CoreferenceRule[] = kinds.map((kind) => ({
  id: kind.id,
  form: kind.form,
  opens: ["the", "that"],
  match: (tokens, at) => {
    const described = describedAt(tokens, at);
    return described !== undefined && kind.nouns(described.noun) ? described.length : 0;
  },
  resolve: (here, discourse) => {
    const described = describedAt(here.analysis.tokens, here.token);
    const member = described === undefined ? undefined : find(here, discourse, kind, described);
    return member === undefined ? [] : [member];
  },
}));
