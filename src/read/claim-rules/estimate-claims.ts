// "put the cost at $5 million", "estimated the backlog at 7,500": how much somebody says something is.
import { relationId } from "../../domain/ids.ts";
import { certaintyOf, polarityOf } from "./clause-stance.ts";
import { type ClaimRule, type Draft, partOf } from "./draft.ts";
import { qualifierOf } from "./qualifiers.ts";

const estimating = /^(?:estimate|put|value|rate|price|assess|reckon|calculate|project|peg|set|forecast|appraise)$/;

/** The object is so much, says the subject. */
export const estimates: ClaimRule = (view) =>
  view.analysis.clauses.flatMap((clause): Draft[] => {
    const { verb, objects, obliques } = clause;
    if (!estimating.test(verb.lemma)) return [];
    const at = obliques.find(
      (o) => /^(?:at|to)$/.test(o.preposition) && o.phrase !== undefined && hasNumber(o.phrase.from, o.phrase.to),
    );
    const measured = verb.passive ? clause.subject : objects[0];
    if (at?.phrase === undefined || measured === undefined) return [];
    const subject = partOf(measured);
    return [
      {
        rules: ["estimated-at"],
        subject: subject.run,
        subjectHead: subject.head,
        object: { from: at.phrase.from, to: at.phrase.to },
        objectHead: at.phrase.head,
        relation: relationId("numbers"),
        lemma: `${verb.lemma} at`,
        predicate: [
          { from: verb.head, to: verb.head + 1 },
          { from: at.from, to: at.phrase.from },
        ],
        qualifiers: obliques
          .filter((o) => o !== at && o.phrase !== undefined && o.preposition !== "according to")
          .map((o) => qualifierOf(o, view)),
        polarity: polarityOf(clause, view),
        certainty: certaintyOf(clause, view),
        at: at.phrase.head,
        saidBy: clause,
      },
    ];

    function hasNumber(from: number, to: number): boolean {
      return view.analysis.tokens.slice(from, to).some((t) => t.tag === "NUM" || /^\p{N}/u.test(t.text));
    }
  });
