// How much there is of something: "100,000 tons of diesel", and what it is worth: "a $4.2 billion locomotive deal".
import { relationId } from "../../domain/ids.ts";
import type { Run } from "../../language/sentence.ts";
import type { ClaimRule, Draft } from "./draft.ts";

const measures =
  /^(?:tons?|tonnes?|barrels?|lit(?:er|re)s?|gallons?|kilograms?|kilos?|pounds?|ounces?|bushels?|acres?|hectares?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|megawatts?|gigawatts?|kilowatts?|bottles?|boxes|cases|pieces|pairs|copies|shares|bags|containers|truckloads?|carats?|grams?|cups?|feet)$/;

function quantityDraft(rule: string, relation: string, subject: Run, head: number, object: Run): Draft {
  return {
    rules: [rule],
    subject,
    subjectHead: head,
    object,
    objectHead: object.to - 1,
    relation: relationId(relation),
    lemma: relation,
    predicate: [],
    qualifiers: [],
    polarity: "affirmed",
    certainty: "stated",
    at: head,
  };
}

/** "60,000 tons of jet fuel": a number, a unit, "of", and what is measured. */
export const measuredAmounts: ClaimRule = ({ analysis: { chunks, tokens } }) =>
  chunks.flatMap((chunk, index): Draft[] => {
    const of = chunks[index + 1];
    const stuff = chunks[index + 2];
    if (chunk.kind !== "noun" || of?.kind !== "preposition" || tokens[of.from]?.norm !== "of" || stuff?.kind !== "noun")
      return [];
    const number = tokens.findIndex((t, i) => i >= chunk.from && i < chunk.head && t.tag === "NUM");
    if (number < 0 || !measures.test(tokens[chunk.head]?.norm ?? "")) return [];
    return [
      quantityDraft("measured-amount", "numbers", { from: stuff.from, to: stuff.to }, stuff.head, {
        from: number,
        to: chunk.head + 1,
      }),
    ];
  });

/** "a $4.2 billion locomotive deal": money before a noun in one phrase. */
export const pricedThings: ClaimRule = ({ text, analysis: { chunks, tokens }, values }) =>
  chunks.flatMap((chunk): Draft[] => {
    if (chunk.kind !== "noun") return [];
    const head = tokens[chunk.head];
    const money = values.find(
      (v) =>
        v.type === "money" &&
        v.span.start >= (tokens[chunk.from]?.start ?? 0) &&
        head !== undefined &&
        v.span.end < head.start,
    );
    if (money === undefined || head?.tag !== "NOUN" || /^[\s-]*$/.test(text.slice(money.span.end, money.span.end))) {
      if (money === undefined || head?.tag !== "NOUN") return [];
    }
    const from = tokens.findIndex((t) => t.start >= money.span.start);
    const after = tokens.findIndex((t) => t.start >= money.span.end);
    if (from < chunk.from || after < 0 || after > chunk.head || /^(?:%|percent|years?|shares?)$/.test(head?.norm ?? ""))
      return [];
    return [quantityDraft("priced-thing", "costs", { from: after, to: chunk.to }, chunk.head, { from, to: after })];
  });
