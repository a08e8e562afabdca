// Claims that stand inside others: "called Kazakhstan an artificial state" says what Kazakhstan is, "from A rather than B" denies the second.

import { isTimeNoun } from "../../language/function-words.ts";
import type { Analysis, Clause, NounPhrase } from "../../language/sentence.ts";
import { relationOf } from "../relations.ts";
import { certaintyOf } from "./clause-stance.ts";
import type { Draft } from "./draft.ts";
import { type ClaimRule, partOf } from "./draft.ts";
import { isContrast, mergeRuns } from "./verb-claims.ts";
import { describing } from "./verb-names.ts";

const naming = /^(?:call|name|label|dub|brand|term|deem|consider|declare|pronounce|christen|nickname)$/;
const making = /^(?:elect|appoint|make|name)$/;

/** "had called Kazakhstan an 'artificial state'": Kazakhstan is one, says who called it so. */
export const namings: ClaimRule = ({ analysis }) =>
  analysis.clauses.flatMap((clause): Draft[] => {
    const [object, second] = clause.objects;
    const { lemma, passive } = clause.verb;
    const as = passive || !describing.test(lemma) ? undefined : describedAs(clause, analysis);
    if (as !== undefined && object !== undefined && !clause.verb.negated) return [nameGiven(object, as, clause)];
    if (!naming.test(lemma) && !making.test(lemma)) return [];
    const named = passive ? clause.subject : object;
    const name = passive ? object : second;
    if (named === undefined || name === undefined || clause.verb.negated) return [];
    // "made landfall with winds of 190 kilometres an hour"
    const word = analysis.tokens[name.head];
    if (word === undefined || isTimeNoun(word) || word.tag === "NUM") return [];
    const draft = nameGiven(named, partOf(name), clause);
    if (!making.test(lemma) && !passive) return [draft];
    const { saidBy: _, ...said } = draft;
    return [said];
  });

/** That one thing is another, says the subject of a clause. */
function nameGiven(named: NounPhrase, name: ReturnType<typeof partOf>, clause: Clause): Draft {
  const subject = partOf(named);
  return {
    rules: ["naming"],
    subject: subject.run,
    subjectHead: subject.head,
    object: name.run,
    objectHead: name.head,
    relation: relationOf({ lemma: "be", object: "thing" }),
    lemma: "be",
    predicate: [],
    qualifiers: [],
    polarity: "affirmed",
    certainty: "stated",
    at: name.head,
    saidBy: clause,
  };
}

/** What "as" says of the object: "described the raid as an attack", "as historic", with or without quotation marks. */
function describedAs({ obliques, objects }: Clause, { tokens }: Analysis): ReturnType<typeof partOf> | undefined {
  const [object, second] = objects;
  if (object === undefined || tokens[object.to]?.norm !== "as") return undefined;
  const from = object.to + (/^["“‘]$/.test(tokens[object.to + 1]?.text ?? "") ? 2 : 1);
  const phrase = [second, ...obliques.map((oblique) => oblique.phrase)].find((said) => said?.from === from);
  if (phrase !== undefined) return partOf(phrase);
  let to = from;
  while (/^(?:ADJ|ADV)$/.test(tokens[to]?.tag ?? "")) to++;
  return tokens[to - 1]?.tag === "ADJ" && to > from ? { run: { from, to }, head: to - 1 } : undefined;
}

/** "isn't a glitch but a new reality": a new reality it is. */
export const contrasts: ClaimRule = (view) =>
  view.analysis.clauses.flatMap((clause): Draft[] => {
    const second = clause.objects[1];
    if (
      !clause.verb.negated ||
      second === undefined ||
      clause.subject === undefined ||
      !isContrast(clause, second, view)
    )
      return [];
    const subject = partOf(clause.subject);
    return [
      {
        rules: ["not-but"],
        subject: subject.run,
        subjectHead: subject.head,
        object: partOf(second).run,
        objectHead: second.head,
        relation: relationOf({ lemma: clause.verb.lastLemma, object: "thing" }),
        lemma: clause.verb.lastLemma,
        predicate: [{ from: clause.verb.head, to: clause.verb.head + 1 }],
        qualifiers: [],
        polarity: "affirmed",
        certainty: certaintyOf(clause, view),
        at: second.head,
      },
    ];
  });

/** "could stem from frictions rather than enforcement": not from enforcement. */
export const alternatives: ClaimRule = (view) =>
  view.analysis.clauses.flatMap((clause): Draft[] => {
    const rather = clause.obliques.find((o) => o.preposition === "rather than" || o.preposition === "instead of");
    if (rather?.phrase === undefined || clause.subject === undefined) return [];
    const before = clause.obliques.find(
      (o) => o.phrase !== undefined && o.to === rather.from && o.from >= clause.verb.to,
    );
    const subject = partOf(clause.subject);
    const object = partOf(rather.phrase);
    const runs = [{ from: clause.verb.from, to: clause.verb.to }];
    if (before?.phrase !== undefined) runs.push({ from: before.from, to: before.phrase.from });
    return [
      {
        rules: ["rather-than"],
        subject: subject.run,
        subjectHead: subject.head,
        object: object.run,
        objectHead: object.head,
        relation: relationOf({
          lemma: clause.verb.lastLemma,
          ...(before === undefined ? {} : { preposition: before.preposition }),
        }),
        lemma: [clause.verb.lastLemma, before?.preposition].filter((w) => w !== undefined).join(" "),
        predicate: mergeRuns(runs),
        qualifiers: [],
        polarity: "denied",
        certainty: certaintyOf(clause, view),
        clause,
        at: clause.verb.head,
      },
    ];
  });
