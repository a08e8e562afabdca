// What a claim's verb is called where several hang together: "started screening" is screening, "is expected to rise" a rise, "agreed to extend" an agreement to extend.
import { formsOfBe, negations } from "../../language/function-words.ts";
import { verbForms } from "../../language/lemmas.ts";
import type { Clause } from "../../language/sentence.ts";
import type { ClaimView } from "./draft.ts";

/** Verbs that say only where in its course something is, or how it seems. */
const aspectual = new Set("start begin continue keep resume manage go come help appear seem tend use be".split(" "));

/** "is expected to rise": told as a rise; how sure of it is told by the certainty. */
const prospective = new Set(
  "expect project forecast set schedule slate believe say think report know suppose estimate predict allege rumour rumor assume".split(
    " ",
  ),
);

interface VerbName {
  readonly lemma: string;
  /** Where the subject suffers it: the participle as it stands. */
  readonly participle?: string;
}

/** The verb of a clause as its relation is named after it. */
export function verbOf({ verb }: Clause, { analysis: { tokens } }: ClaimView): VerbName {
  const word = (at: number): string => tokens[at]?.norm ?? "";
  if (verb.last === verb.head) return { lemma: verb.lemma, ...(verb.passive ? { participle: word(verb.head) } : {}) };
  const chain = tokens.slice(verb.head + 1, verb.last + 1).filter((t) => t.tag !== "ADV" && !negations.has(t.norm));
  const suffersLast = /^(?:be|been|being)$/.test(chain.at(-2)?.norm ?? "") && verbForms(word(verb.last)).participle;
  const isHeadPassive =
    verb.form === "past-participle" ||
    (verbForms(word(verb.head)).participle && tokens.slice(verb.from, verb.head).some((t) => formsOfBe.has(t.norm)));
  if (aspectual.has(verb.lemma) || verb.lemma === verb.lastLemma || (isHeadPassive && prospective.has(verb.lemma)))
    return { lemma: verb.lastLemma, ...(suffersLast ? { participle: word(verb.last) } : {}) };
  const first = isHeadPassive ? `was ${word(verb.head)}` : verb.lemma;
  return { lemma: [first, ...chain.map((t) => t.norm)].join(" ") };
}

/** Verbs whose "as" says what somebody takes their object for. */
export const describing = /^(?:describe|characteri[sz]e|denounce|brand|label|portray|depict)$/;
