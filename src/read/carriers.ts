// Phrases that say which outlet carried somebody's words: "in remarks carried by IRNA", "quoted by Tass", "in an interview with the BBC", "speaking to CNN".
import type { CastMember } from "../domain/actor.ts";
import type { SpeechAct } from "../domain/attribution.ts";
import type { Span } from "../domain/span.ts";

export interface Carrier {
  /** Where the outlet is named. */
  readonly span: Span;
  readonly outlet: CastMember;
  readonly act: SpeechAct;
}

/** What stands between such a phrase and the name: "the state news agency". */
const description = "(?:(?!(?:and|or|but|that|which|who|by|to|of)\\b)[\\p{L}’'-]+\\s+){0,5}$";

const phrases: readonly { readonly before: RegExp; readonly act: SpeechAct }[] = [
  { before: new RegExp(`\\b(?:quoted|cited)\\s+(?:\\p{L}+\\s+){0,2}by\\s+${description}`, "u"), act: "cites" },
  {
    before: new RegExp(
      `\\b(?:remarks|comments|statements?|speech|interview|message|letter|address|video)\\s+(?:\\p{Ll}+\\s+)?(?:carried|published|broadcast|aired|reported|released|shown|run)\\s+(?:\\p{L}+\\s+){0,2}(?:by|on|in)\\s+${description}`,
      "u",
    ),
    act: "reports",
  },
  {
    before: new RegExp(`\\b(?:interviews?|conversation)\\s+(?:\\p{L}+\\s+){0,2}(?:with|on|to)\\s+${description}`, "u"),
    act: "reports",
  },
  { before: new RegExp(`\\b(?:[Ss]peaking|[Tt]alking)\\s+(?:to|with|on)\\s+${description}`, "u"), act: "reports" },
];

/** The outlets that a sentence says carried somebody's words. `start` is where the sentence stands in the text. */
export function carriersIn(sentence: string, start: number, cast: readonly CastMember[]): readonly Carrier[] {
  return cast.flatMap((outlet) => {
    if (outlet.kind !== "outlet" && outlet.kind !== "organisation") return [];
    return outlet.mentions.flatMap(({ span, form }): readonly Carrier[] => {
      const before = sentence.slice(0, Math.max(0, span.start - start));
      const isHere = form === "name" && span.start >= start && span.end <= start + sentence.length;
      // Whoever quotes passes words on; an interview with a company is no medium.
      const phrase = isHere
        ? phrases.find(({ before: known, act }) => (outlet.kind === "outlet" || act === "cites") && known.test(before))
        : undefined;
      return phrase === undefined ? [] : [{ span, outlet, act: phrase.act }];
    });
  });
}
