// "Both leaders", "the two sides", "the neighbouring countries", "they": several who were spoken of together. Each gets the mention.
import type { LocalId } from "../../domain/ids.ts";
import type { Token } from "../../language/sentence.ts";
import type { Discourse, Here, Referent } from "./discourse.ts";
import type { CoreferenceRule } from "./rule.ts";

const depth = 4;
const stateNouns =
  /^(?:side|country|nation|government|state|capital|neighbour|neighbor|power|party|ally|rival|economy)$/;
const personNouns =
  /^(?:leader|president|man|woman|minister|official|politician|diplomat|premier|chancellor|candidate|head|counterpart|rival|executive|analyst|suspect|author)$/;
const bodyNouns =
  /^(?:ministry|company|firm|bank|court|union|agency|outlet|newspaper|paper|party|institute|university|committee|commission|council|club|group|organisation|organization|carrier|airline)$/;
const neighbouring = /^(?:neighbouring|neighboring|warring|rival)$/;

/** The noun of "both leaders", "the two sides", "the neighbouring countries", and how many tokens that is. */
function pairAt(tokens: readonly Token[], at: number): { readonly length: number; readonly noun: string } | undefined {
  const word = (k: number): string => tokens[at + k]?.norm ?? "";
  const noun = (k: number): string => tokens[at + k]?.lemma ?? "";
  if (word(0) === "both" && word(1) !== "the") return { length: 2, noun: noun(1) };
  if (word(0) === "both" && word(1) === "the") return { length: 3, noun: noun(2) };
  if (word(0) === "the" && word(1) === "two")
    return neighbouring.test(word(2)) ? { length: 4, noun: noun(3) } : { length: 3, noun: noun(2) };
  if (word(0) === "the" && neighbouring.test(word(1)) && word(2) !== noun(2)) return { length: 3, noun: noun(2) };
  return undefined;
}

const pairRule = (
  id: string,
  nouns: RegExp,
  find: (here: Here, discourse: Discourse) => readonly LocalId[],
): CoreferenceRule => ({
  id,
  form: "description",
  opens: ["both", "the"],
  match: (tokens, at) => {
    const pair = pairAt(tokens, at);
    return pair !== undefined && nouns.test(pair.noun) && tokens[at + pair.length]?.norm !== "of" ? pair.length : 0;
  },
  resolve: find,
});

/** The last two different ones that `pick` finds, the nearest sentences first; those named in one sentence go together. */
function lastTwo(
  here: Here,
  discourse: Discourse,
  pick: (referent: Referent) => LocalId | undefined,
): readonly LocalId[] {
  const found: LocalId[] = [];
  for (let back = 0; back <= depth && here.sentence - back >= 0 && found.length < 2; back++) {
    const here_ = discourse.within(here.sentence - back, back === 0 ? here.span.start : undefined);
    for (const referent of [...here_].reverse()) {
      const member = pick(referent);
      if (member !== undefined && !found.includes(member) && found.length < 2) found.push(member);
    }
  }
  return found.length === 2 ? found.reverse() : [];
}

const bothPersons = (here: Here, discourse: Discourse): readonly LocalId[] =>
  lastTwo(here, discourse, (r) => (r.kind === "person" ? r.member : undefined));

/** Two countries, named themselves or by their peoples ("Russian outlet"). */
const bothStates = (here: Here, discourse: Discourse): readonly LocalId[] =>
  lastTwo(here, discourse, (r) => {
    if (r.kind === "state") return r.member;
    return r.kind === "group" ? discourse.state(discourse.members.get(r.member)?.country) : undefined;
  });

/** "Both sides" where no two states are near: the last two bodies that were named beside each other, as those who talk or quarrel are. */
function bothSides(here: Here, discourse: Discourse): readonly LocalId[] {
  for (let back = 0; back <= 2 * depth && here.sentence - back >= 0; back++) {
    const bodies = discourse
      .within(here.sentence - back, back === 0 ? here.span.start : undefined)
      .filter(({ kind }) => kind === "organisation" || kind === "state");
    const named = [...new Set(bodies.map(({ member }) => member))];
    if (named.length === 2) return named;
  }
  return [];
}

/** Two bodies: by what their names say they are ("both ministries"), companies and outlets by their kind. */
function bothBodies(here: Here, discourse: Discourse): readonly LocalId[] {
  const { noun = "" } = pairAt(here.analysis.tokens, here.token) ?? {};
  const isNamedSo = new RegExp(`\\b${noun}\\b`, "i");
  const fits = (referent: Referent): boolean => {
    if (/^(?:outlet|newspaper|paper)$/.test(noun)) return referent.kind === "outlet";
    if (/^(?:company|firm|group|organisation|organization|carrier|airline)$/.test(noun))
      return referent.kind === "organisation";
    return isNamedSo.test(discourse.members.get(referent.member)?.label ?? "");
  };
  return lastTwo(here, discourse, (r) => (fits(r) ? r.member : undefined));
}

/** "They", "their": a coordination of members, or a group, that is the subject before. Plural things in between leave it open. */
function resolveThey(here: Here, discourse: Discourse): readonly LocalId[] {
  const { analysis, token, sentence } = here;
  const subjects = analysis.clauses
    .flatMap((clause) => (clause.subject !== undefined && clause.subject.to <= token ? [clause.subject] : []))
    .sort((a, b) => b.from - a.from);
  for (const subject of subjects) {
    const named = discourse.named(sentence, analysis, subject);
    const plural = pluralOf(named, subject.parts.length);
    if (plural.length > 0) return plural;
    if (named.length === 0) return [];
  }
  if (subjects.length > 0) return [];
  const before = discourse.within(sentence - 1).filter((r) => r.part === "subject");
  const together = before.filter((r) => before.some((other) => standTogether(r, other)));
  return [...new Set((together.length > 1 ? together : before.filter(isPeople)).map((r) => r.member))];
}

/** Two who are meant by the same words, or named side by side: "Kenya and Uganda", "Paul Okoro and his wife, Ada Okoro". */
function standTogether(a: Referent, b: Referent): boolean {
  if (a.member === b.member) return false;
  const [first, second] = a.span.start <= b.span.start ? [a, b] : [b, a];
  const gap = second.span.start - first.span.end;
  return first.span.start === second.span.start || (gap > 1 && gap <= 18);
}

/** A group as a noun, "Russians" or "Taliban", not as the adjective of something else. */
const isPeople = ({ kind, part }: Referent): boolean => kind === "group" && part === "subject";

function pluralOf(named: readonly Referent[], parts: number): readonly LocalId[] {
  const members = [...new Set(named.map((r) => r.member))];
  if (members.length > 1 && (parts === 0 || parts === members.length)) return members;
  return members.length === 1 && named[0] !== undefined && isPeople(named[0]) ? members : [];
}

export const pairRules: readonly CoreferenceRule[] = [
  pairRule("both-persons", personNouns, bothPersons),
  pairRule("both-states", stateNouns, bothStates),
  pairRule("both-sides", /^(?:side|party|rival)$/, bothSides),
  pairRule("both-bodies", bodyNouns, bothBodies),
  {
    id: "pronoun-they",
    form: "pronoun",
    opens: ["they", "them", "their", "theirs", "themselves"],
    match: () => 1,
    resolve: resolveThey,
  },
];
