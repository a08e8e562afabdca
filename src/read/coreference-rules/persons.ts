// "He", "she", "his", "her": a person whom the sentence or one of the last three speaks of; whoever spoke last comes first.

import { membersOf } from "../../domain/attribution.ts";
import type { LocalId } from "../../domain/ids.ts";
import { contains } from "../../domain/span.ts";
import type { Clause } from "../../language/sentence.ts";
import type { Discourse, Here, Referent } from "./discourse.ts";
import type { Gender } from "./gender.ts";
import type { CoreferenceRule } from "./rule.ts";

const depth = 3;

const personRule = (id: string, opens: readonly string[], gender: Gender): CoreferenceRule => ({
  id,
  form: "pronoun",
  opens,
  match: () => 1,
  resolve: (here, discourse) => {
    const fits = (member: LocalId): boolean => (discourse.gender(member) ?? gender) === gender;
    const known = (member: LocalId): boolean => discourse.gender(member) === gender;
    const candidates = candidatesFrom(here, discourse).filter((member) => fits(member));
    const best = preferred(here, discourse, candidates, known);
    return best === undefined ? [] : [best];
  },
});

/**
 * The first candidate; one of known gender instead where the first's is unknown. The subject of "X said she …" stays in spite of that, "her" and
 * "him" go further back ("Frydnes praised her courage").
 */
function preferred(
  here: Here,
  discourse: Discourse,
  candidates: readonly LocalId[],
  known: (member: LocalId) => boolean,
): LocalId | undefined {
  const [first] = candidates;
  if (first === undefined || known(first)) return first;
  const isSubject = /^(?:he|she)$/.test(here.analysis.tokens[here.token]?.norm ?? "");
  const inSentence = discourse.within(here.sentence, here.span.start).some((r) => r.member === first);
  return isSubject && inSentence ? first : (candidates.find(known) ?? first);
}

/** Persons in the order in which they are likely to be meant. */
function candidatesFrom(here: Here, discourse: Discourse): readonly LocalId[] {
  const barred = barredFrom(here, discourse);
  const found: LocalId[] = inSentence(here, discourse).filter((member) => !barred.has(member));
  for (let back = 1; back <= depth && here.sentence - back >= 0; back++) {
    const persons = discourse.within(here.sentence - back).filter((r) => r.kind === "person");
    const isPerson = (member: LocalId): boolean => discourse.members.get(member)?.kind === "person";
    found.push(
      ...discourse
        .speakers(here.sentence - back)
        .filter(isPerson)
        .reverse(),
      ...mentionedAs(persons, "subject"),
      ...mentionedAs(persons, "possessor"),
      ...persons.map((r) => r.member).reverse(),
    );
  }
  return [...new Set(found)].filter((member) => !barred.has(member));
}

/** "The man", "the woman": the only person of fitting gender in the nearest sentence before that speaks of persons. */
const describedPerson = (id: string, gender: Gender): CoreferenceRule => ({
  id,
  form: "description",
  opens: ["the"],
  match: (tokens, at) =>
    tokens[at]?.norm === "the" &&
    tokens[at + 1]?.norm === gender &&
    !/^(?:NOUN|PROPN|ADP)$/.test(tokens[at + 2]?.tag ?? "") &&
    !/^(?:who|that|whose)$/.test(tokens[at + 2]?.norm ?? "")
      ? 2
      : 0,
  resolve: (here, discourse) => {
    for (let back = 1; back <= depth && here.sentence - back >= 0; back++) {
      const persons = discourse.within(here.sentence - back).filter(({ kind }) => kind === "person");
      const members = [...new Set(persons.map(({ member }) => member))];
      if (members.length === 0) continue;
      const fitting = members.filter((member) => (discourse.gender(member) ?? gender) === gender);
      return fitting.length === 1 ? fitting : [];
    }
    return [];
  },
});

const mentionedAs = (referents: readonly Referent[], part: Referent["part"]): LocalId[] =>
  referents.filter((r) => r.part === part).map((r) => r.member);

function inSentence(here: Here, discourse: Discourse): readonly LocalId[] {
  const before = discourse.within(here.sentence, here.span.start).filter((r) => r.kind === "person");
  const subjects = mentionedAs(before, "subject").reverse();
  return [...subjects, ...mentionedAs(before, "possessor").reverse(), ...before.map((r) => r.member).reverse()];
}

/** Who cannot be meant: the speaker of the quotation in which the word stands, and for "him" and "her" the subject of the same verb. */
function barredFrom(here: Here, discourse: Discourse): ReadonlySet<LocalId> {
  const barred = new Set<LocalId>();
  for (const { voice, directness, content } of discourse.told(here.sentence))
    if (directness === "direct" && content.some((c) => contains(c, here.span)))
      for (const member of membersOf(voice)) barred.add(member);
  const word = here.analysis.tokens[here.token]?.norm;
  const clause = innermostClause(here);
  const next = here.analysis.tokens[here.token + 1]?.tag;
  const isObject = word === "him" || (word === "her" && next !== "NOUN" && next !== "ADJ" && next !== "PROPN");
  if (isObject && clause?.subject !== undefined)
    for (const { member } of discourse.named(here.sentence, here.analysis, clause.subject)) barred.add(member);
  return barred;
}

/** The smallest clause around a place. */
export function innermostClause({ analysis, token }: Here): Clause | undefined {
  return analysis.clauses
    .filter((clause) => clause.from <= token && token < clause.to)
    .reduce<Clause | undefined>(
      (best, next) => (best === undefined || next.to - next.from < best.to - best.from ? next : best),
      undefined,
    );
}

export const personRules: readonly CoreferenceRule[] = [
  personRule("pronoun-he", ["he", "him", "his", "himself"], "man"),
  personRule("pronoun-she", ["she", "her", "hers", "herself"], "woman"),
  describedPerson("the-man", "man"),
  describedPerson("the-woman", "woman"),
  {
    id: "pronoun-i",
    form: "pronoun",
    opens: ["i", "me", "my", "mine", "myself"],
    match: (tokens, at) => (/^(?:I|me|my|mine|myself|Me|My)$/.test(tokens[at]?.text ?? "") ? 1 : 0),
    resolve: (here, { told, members }) => {
      const around = told(here.sentence).filter(
        (a) => a.directness !== "indirect" && a.content.some((c) => contains(c, here.span)),
      );
      const voice = around.at(-1)?.voice;
      return voice?.kind === "cast" && members.get(voice.member)?.kind === "person" ? [voice.member] : [];
    },
  },
];
